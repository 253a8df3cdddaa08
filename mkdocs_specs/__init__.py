"""Technical specifications in MkDocs: checked where they are written, published where they are read."""
