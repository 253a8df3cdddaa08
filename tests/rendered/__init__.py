"""The files of a docs folder that needs no plugin."""
