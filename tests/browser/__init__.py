"""What a reader does with the published pages, in Chromium."""
