"""What the files of a site are called."""

CONFIG_FILES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml")
"""What the settings of a site may be called; of several in a folder the first counts."""
SUFFIXES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""What MkDocs takes for Markdown."""
