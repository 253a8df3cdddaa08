"""Template → how its ids, references and words for nothing work, as far as it has them."""

from collections.abc import Iterator, Mapping

from mkdocs_specs.pages.demanded import Want
from mkdocs_specs.pages.field_rows import FieldRow, blocks_of
from mkdocs_specs.pages.skeleton import example_id
from mkdocs_specs.pages.type_words import is_checklist
from mkdocs_specs.pages.yaml_text import flow
from mkdocs_specs.template import Demand, Field, Keys, Template
from mkdocs_specs.views import Row, Table, element, grid, plain
from mkdocs_specs.words import Words

Anchors = Mapping[str, str]
MOST_LISTS = 20


def demand_of(demand: Demand, rows: Mapping[Keys, FieldRow], anchors: Anchors, words: Words) -> str:
    """Say what is demanded, as a link to the field, which is one of some rows."""
    if not demand.keys:
        return plain(words.prose_under.format(heading=demand.heading))
    row, inside = rows.get(demand.keys), rows.get(demand.keys[:-1])
    if row is not None:
        shown = field_link(row, anchors)
    elif inside is not None:
        shown = f"{field_link(inside, anchors)} {element('code', plain(demand.keys[-1]))}"
    else:
        shown = element("code", plain(".".join(demand.keys)))
    how = Want(demand, None, is_passed_on=True).how(words)
    return f"{shown}, {plain(how)}" if how else shown


def rows_of(template: Template, words: Words) -> Iterator[FieldRow]:
    """Yield every field."""
    for block in blocks_of(template, words.document_information):
        for _, rows in block.parts:
            yield from rows


def field_link(row: FieldRow, anchors: Anchors) -> str:
    """Link to the row of a field; one that is left out is named alone."""
    code = element("code", plain(row.path))
    return element("a", code, href=f"#{anchors[row.path]}") if row.path in anchors else code


def relations(template: Template, anchors: Anchors, words: Words) -> str:
    """Show which fields name other specs, or entries of them."""
    lists = {row.field.role: row for row in reversed(list(rows_of(template, words))) if row.field.role}
    rows = []
    for row in rows_of(template, words):
        relation = row.field.relation
        if relation is None:
            continue
        named = lists.get(relation.among)
        target = (
            field_link(named, anchors) if named is not None else plain(relation.among or words.specifications_named)
        )
        example = element("code", plain(flow(row.field.examples[0]))) if row.field.examples else ""
        cells = (field_link(row, anchors), target, plain(relation.name), plain(relation.inverse), example)
        rows.append(Row(cells))
    labels = (words.field_column, words.names, words.relation, words.inverse, words.such_as)
    return grid(Table(labels, rows, words.references_out), words) if rows else ""


def notes(template: Template, anchors: Anchors, words: Words) -> str:
    """Say how ids, checklists and words for nothing work."""
    found = list(_notes(template, anchors, words))
    listed = element("ul", "".join(element("li", note) for note in found))
    return element("div", listed, class_="specs-box") if found else ""


def _notes(template: Template, anchors: Anchors, words: Words) -> Iterator[str]:
    rows = list(rows_of(template, words))
    spec_id = example_id(template)
    if spec_id:
        yield words.how_id.format(example=_code(spec_id))
    if numbered := [(row, made) for row in rows if (made := _first_id(row.field))]:
        lists = ", ".join(f"{field_link(row, anchors)} {_code(made)}" for row, made in numbered[:MOST_LISTS])
        yield words.how_items.format(lists=lists, example=_code(f"[[{spec_id}#{numbered[0][1]}]]"))
    if any(is_checklist(row.field) for row in rows):
        yield words.how_checklist.format(example=_code(f"{{text: {words.skeleton_text}, done: true}}"))
    if template.none:
        yield words.how_none.format(words=", ".join(_code(word) for word in sorted(template.none) if word))
    source = next(iter(template.parts.get("not_applicable", ())), None)
    row = next((row for row in rows if source is not None and row.keys == source.keys), None)
    if row is not None and row.field.examples:
        example = _code(flow(row.field.examples[0]))
        yield words.how_not_applicable.format(field=field_link(row, anchors), example=example)


def _first_id(field: Field) -> str:
    source = next((one for one in field.parts.get("id", ()) if one.is_format), None)
    return source.fill(lambda _: "1") if source is not None else ""


def _code(text: str) -> str:
    return element("code", plain(text))
