"""Catalog → the files beside the pages, for other tools and sites: one format per file, gathered in `files`."""
