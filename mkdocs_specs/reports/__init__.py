"""Problems → what a terminal or a tool reads, one format per file."""
