"""Text → Document: the values of the front matter with their places, and the body with its headings."""

from mkdocs_specs.document.content import has_content, is_placeholder
from mkdocs_specs.document.document import Document
from mkdocs_specs.document.headings import Heading, headings, plain_text
from mkdocs_specs.document.read import read
from mkdocs_specs.document.source import Source
from mkdocs_specs.document.tree import Tree
from mkdocs_specs.document.value import Path, Value
from mkdocs_specs.document.yaml_reader import parse

__all__ = [
    "Document",
    "Heading",
    "Path",
    "Source",
    "Tree",
    "Value",
    "has_content",
    "headings",
    "is_placeholder",
    "parse",
    "plain_text",
    "read",
]
