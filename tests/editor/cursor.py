"""Texts with a cursor in them: `^` is where it stands, and is no part of the text."""

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.config import PAGE_KEYS
from mkdocs_specs.editor.completion import suggestions_at
from mkdocs_specs.editor.page import Page
from mkdocs_specs.editor.suggestion import Suggestion
from mkdocs_specs.pipeline import Kind, Options, run
from mkdocs_specs.sources import SourceFile
from mkdocs_specs.template import Template
from tests.build import TODAY
from tests.checking import NO_SEVERITIES, built_in

OWN = "specs/0001-own.md"


def split(text: str) -> tuple[str, int]:
    """Take the cursor out of a text, and say where it was."""
    before, _, after = text.partition("^")
    return before + after, len(before)


def a_page(text: str, *others: str, template: Template | None = None, path: str = OWN) -> Page:
    """Make a page of a text, in a site with others; what lies outside of `specs` is no spec."""
    texts = {path: text, **{f"specs/{number:04}-other.md": other for number, other in enumerate(others, 2)}}
    kind = Kind(template or built_in(), lambda name: name.startswith("specs/"))
    files = [SourceFile(name, f"docs/{name}", text.encode) for name, text in texts.items()]
    site = run(files, (kind,), Options("mkdocs.yml", PAGE_KEYS, NO_SEVERITIES, TODAY))
    return page_in(site.catalog, path, text)


def page_in(catalog: Catalog, path: str, text: str) -> Page:
    """Make a page of a text that may differ from what the catalog has read."""
    return Page(path, text, catalog, catalog.templates[0] if path.startswith("specs/") else None)


def offered(text: str, *others: str, template: Template | None = None, path: str = OWN) -> tuple[Suggestion, ...]:
    """Say what is suggested at the cursor."""
    plain, offset = split(text)
    return suggestions_at(a_page(plain, *others, template=template, path=path), offset)


def labels(text: str, *others: str, template: Template | None = None, path: str = OWN) -> list[str]:
    """Say what is suggested at the cursor, by name."""
    return [one.label for one in offered(text, *others, template=template, path=path)]


def accepted(text: str, label: str, *others: str, template: Template | None = None) -> str:
    """Write the text with a suggestion accepted."""
    plain, _ = split(text)
    [one] = [one for one in offered(text, *others, template=template) if one.label == label]
    return plain[: one.start] + one.insert + plain[one.end :]
