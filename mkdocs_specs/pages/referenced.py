"""A spec → who refers to it and how, and by what it is superseded."""

from collections.abc import Iterator

from mkdocs_specs.catalog import MENTIONS, Reference
from mkdocs_specs.pages.marks import status_badge
from mkdocs_specs.pages.place import Place
from mkdocs_specs.spec import Spec
from mkdocs_specs.views import Group, Row, Table, element, grid, markdown_text, plain

ORDER = ("depends on", "supersedes", "related")
"""The relations that come first; the others follow by name, and mentions last."""


def referenced_by(spec: Spec, place: Place) -> str:
    """Write the section with a row for each page that refers to the spec; "" when none does."""
    words, rows = place.words, list(_rows(spec, place))
    if not rows:
        return ""
    table = grid(Table([words.specification, words.where, words.status], rows, words.referenced_by), words)
    return f"## {markdown_text(words.referenced_by)}\n\n{element('div', table, data_search_exclude='')}"


def superseded(spec: Spec, place: Place) -> str:
    """Say what the spec is superseded by, with links; "" when it is not."""
    found = place.catalog.successors.get(spec.path, ())
    if not found:
        return ""
    links = [_link(one, place) for one in found]
    label = element("b", element("span", plain(place.words.superseded_by), class_="specs-i", data_state="due"))
    return element("p", f"{label} {', '.join(links)}", class_="specs-box specs-superseded", role="note")


def _rows(spec: Spec, place: Place) -> Iterator[Row | Group]:
    found = place.catalog.references_to(spec)
    stronger = {one.page for one in found if one.relation != MENTIONS}
    shown = [one for one in found if one.relation != MENTIONS or one.page not in stronger]
    for relation in sorted({one.relation for one in shown}, key=_order):
        yield Group(plain(_said(relation, place)))
        pages: dict[str, list[Reference]] = {}
        for one in shown:
            if one.relation == relation:
                pages.setdefault(one.page, []).append(one)
        for page in sorted(pages):
            yield _row(pages[page], place)


def _row(references: list[Reference], place: Place) -> Row:
    source = references[0].source
    items = dict.fromkeys(one.item.id for one in references if one.item is not None)
    if source is None:
        page = references[0].page
        title = place.catalog.article_at[page].title
        href = place.links.path(page)
        link = element("a", plain(title), href=href) if href else plain(title)
        return Row([link, plain(", ".join(items)), ""])
    status = status_badge(source.status, source.status_text, place.words) if source.status_text else ""
    return Row([_link(source, place), plain(", ".join(items)), status])


def _link(spec: Spec, place: Place) -> str:
    number = element("span", plain(spec.id), class_="specs-id") + " " if spec.id else ""
    return element("a", number + plain(spec.title), href=place.url(spec))


def _said(relation: str, place: Place) -> str:
    words = place.words
    known = {
        "depends on": words.depends_on,
        "related": words.related,
        "supersedes": words.supersedes,
        MENTIONS: words.mentions,
    }
    if relation in known:
        return known[relation]
    field = place.catalog.relations.get(relation)
    said = field.inverse if field is not None and field.has_inverse else relation
    return said[:1].upper() + said[1:]


def _order(relation: str) -> tuple[int, str]:
    if relation == MENTIONS:
        return len(ORDER) + 1, ""
    return ORDER.index(relation) if relation in ORDER else len(ORDER), relation
