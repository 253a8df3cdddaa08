"""Warm and dirty builds against clean ones, after random edits."""
