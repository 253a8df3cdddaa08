"""Rules: one file for each."""
