"""How fast it is: a corpus of specs, and builds of it measured in turn."""
