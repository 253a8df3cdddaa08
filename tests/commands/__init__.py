"""The commands of mkdocs-specs, each run in a folder as people run them."""
