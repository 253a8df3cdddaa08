"""Pages: the Markdown of each kind of page."""
