"""Catalog → the Markdown of pages, one kind of page per file."""
