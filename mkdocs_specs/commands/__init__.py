"""The commands of `mkdocs-specs`, one per file."""
