"""Markdown with markers → the same with the blocks that the markers ask for."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.catalog.markers import SECTION, Marker, is_called, marker_of
from mkdocs_specs.document.mentions import Form, mentions
from mkdocs_specs.pages.blocks import block
from mkdocs_specs.pages.kinds import PAGES
from mkdocs_specs.pages.page import Part
from mkdocs_specs.pages.place import Place
from mkdocs_specs.pages.selection import Selection
from mkdocs_specs.spec import Spec
from mkdocs_specs.template import Section
from mkdocs_specs.views import Context


def blocks_placed(markdown: str, place: Place, spec: Spec | None = None) -> str:
    """Put the blocks of all markers in their places; a marker that asks for nothing there is stays a comment."""
    return _replaced(markdown, place.catalog, spec, lambda marker: _block(marker, place))


def sections_placed(markdown: str, spec: Spec, catalog: Catalog, context: Context) -> str:
    """Put the sections of a spec where its author wants them."""
    sections = tuple(_every(spec.template.sections))

    def placed(marker: Marker) -> str:
        found = [section for section in sections if is_called(section, marker.section)]
        return "\n\n".join(part for section in found for part in _whole(spec, section, context))

    return _replaced(markdown, catalog, spec, placed, is_section=True)


def placed_by_hand(spec: Spec) -> frozenset[str]:
    """The headings of the sections that a marker in the body of a spec places."""
    if "<!--" not in spec.document.body:
        return frozenset()
    names = [
        one.label.strip() for one in mentions(spec.document.body) if one.form is Form.MARKER and one.name == SECTION
    ]
    sections = _every(spec.template.sections)
    return frozenset(section.heading for section in sections if any(is_called(section, name) for name in names))


def _whole(spec: Spec, section: Section, context: Context) -> Iterator[str]:
    """Yield the blocks of a section and of its parts."""
    yield block(spec, section, context)
    for part in section.sections:
        if html := block(spec, part, context.deeper(), section):
            yield context.heading(part.heading).strip()
            yield html


def _every(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from section.sections


def _replaced(
    markdown: str, catalog: Catalog, spec: Spec | None, write: Callable[[Marker], str], *, is_section: bool = False
) -> str:
    if "<!--" not in markdown:
        return markdown
    pieces, end = [], 0
    for mention in mentions(markdown):
        if mention.form is not Form.MARKER or (mention.name == SECTION) is not is_section:
            continue
        templates = catalog.templates if spec is None or not is_section else (spec.template,)
        marker = marker_of(mention, templates, is_spec=spec is not None)
        if isinstance(marker, Marker):
            # A block of HTML must begin on a line of its own.
            pieces += [markdown[end : mention.start], f"\n\n{write(marker)}\n\n"]
            end = mention.end
    return "".join(pieces) + markdown[end:]


def _block(marker: Marker, place: Place) -> str:
    filtered = replace(place, selection=_selection(marker))
    return "\n\n".join(html for part in _parts(marker.block) if (html := part.block(filtered)))


def _parts(name: str) -> tuple[Part, ...]:
    """The parts of a page by its name, or the one part of that name."""
    for page in PAGES:
        if f"{name}.md" == page.NAME:
            return page.PARTS
    return tuple(part for page in PAGES for part in page.PARTS if part.marker == name)


def _selection(marker: Marker) -> Selection:
    given = marker.filters
    return Selection(
        statuses=given.get("status", ()),
        templates=given.get("template", ()),
        tags=given.get("tag", ()),
        owners=given.get("owner", ()),
        priorities=given.get("priority", ()),
        levels=given.get("level", ()),
        least=next(iter(given.get("min", ())), "").casefold(),
    )
