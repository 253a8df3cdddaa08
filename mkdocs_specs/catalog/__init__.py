"""Specs → Catalog: all of them by id and path, and how they refer to one another."""

from mkdocs_specs.catalog.article import Article
from mkdocs_specs.catalog.catalog import Catalog
from mkdocs_specs.catalog.names import Failure, Names, Target
from mkdocs_specs.catalog.reference import DEPENDS_ON, MENTIONS, SUPERSEDES, Lost, Reference

__all__ = [
    "DEPENDS_ON",
    "MENTIONS",
    "SUPERSEDES",
    "Article",
    "Catalog",
    "Failure",
    "Lost",
    "Names",
    "Reference",
    "Target",
]
