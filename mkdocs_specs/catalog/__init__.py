"""Specs → Catalog: all of them by id and path, and how they refer to one another."""

from mkdocs_specs.catalog.article import Article
from mkdocs_specs.catalog.catalog import Catalog
from mkdocs_specs.catalog.reference import Lost, Reference

__all__ = ["Article", "Catalog", "Lost", "Reference"]
