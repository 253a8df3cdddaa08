"""Page × offset → what there is to know about what stands there."""

from dataclasses import dataclass

from mkdocs_specs.editor.about import about_field, about_item, about_spec
from mkdocs_specs.editor.fields import field_at
from mkdocs_specs.editor.page import Page
from mkdocs_specs.editor.target import naming_at


@dataclass(frozen=True, slots=True)
class Hover:
    """Some Markdown about a stretch of the text."""

    markdown: str
    start: int
    end: int


def hover_at(page: Page, offset: int) -> Hover | None:
    """Tell of the spec or item that is named at an offset, else of the field."""
    if (naming := naming_at(page, offset)) is not None and not _is_own(page, naming.target.spec.path):
        spec, item = naming.target.spec, naming.target.item
        return Hover(about_item(item, spec) if item is not None else about_spec(spec), naming.start, naming.end)
    if page.template is None or not page.front.holds(offset):
        return None
    base = page.front.start
    here = offset - base
    for entry in reversed(page.entries):
        is_key, is_value = entry.names(here), entry.holds(here)
        if not (is_key or is_value) or (field := field_at(page.template.root, entry.path)) is None:
            continue
        start, end = (entry.key_start, entry.key_end) if is_key else (entry.start, entry.end)
        return Hover(about_field(field, entry.path, page.template, page.words), base + start, base + end)
    return None


def _is_own(page: Page, path: str) -> bool:
    return path == page.path
