"""The catalog: one file for each of its files."""
