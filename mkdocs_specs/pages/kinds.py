"""Every kind of generated page, in the order of the navigation."""

from collections.abc import Iterable, Mapping
from unicodedata import normalize

from mkdocs_specs.catalog.file_names import name_of
from mkdocs_specs.pages import changes, index, open_items, requirements, risks, roadmap
from mkdocs_specs.pages.page import Page
from mkdocs_specs.pages.template import TemplatePage
from mkdocs_specs.template import Template

PAGES: tuple[Page, ...] = (index, roadmap, requirements, risks, open_items, changes)
"""Those that a site has once."""
TEMPLATES = "templates"
"""Their folder."""


def pages_of(templates: Iterable[Template], paths: Mapping[str, tuple[str, ...]] | None = None) -> tuple[Page, ...]:
    """Name every page of a site: beside those that it has once, one for each template.

    `paths` are the globs of each template by its name, where they are known.
    """
    return (*PAGES, *_template_pages(templates, paths or {}))


def _template_pages(templates: Iterable[Template], paths: Mapping[str, tuple[str, ...]]) -> Iterable[Page]:
    taken: set[str] = set()
    for template in templates:
        name = made = name_of(template.name)
        number = 1
        while (folded := normalize("NFKC", made).casefold()) in taken:
            number += 1
            made = f"{name}-{number}"
        taken.add(folded)
        yield TemplatePage(template, f"{TEMPLATES}/{made}.md", paths.get(template.name, ()))
