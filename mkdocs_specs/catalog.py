"""Specs → Catalog: all of them, in order and by id."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from mkdocs_specs.spec import Spec
from mkdocs_specs.template import Template


@dataclass(frozen=True)
class Catalog:
    """Every spec of the site."""

    specs: tuple[Spec, ...]
    templates: tuple[Template, ...]
    today: date

    def __iter__(self) -> Iterator[Spec]:
        return iter(self.specs)

    @cached_property
    def by_path(self) -> dict[str, Spec]:
        """The specs by their path in the docs folder."""
        return {spec.path: spec for spec in self.specs}
