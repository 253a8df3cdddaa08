"""Real input, no mocks: every module has a file of the same name."""
