"""Template → every field once, under the section that shows it, as a reader looks it up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs_specs.pages.type_words import is_checklist
from mkdocs_specs.template import Field, Keys, Section, Template

DEEPEST = 12
ENTRY = "[]"


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field and its place."""

    field: Field
    keys: Keys
    """The way to it; lists add nothing."""
    path: str
    """The same for people: `goals[].metric`."""
    name: str
    """What of the path the row shows."""
    depth: int
    """How far it stands inside the first field of its table."""
    parent: str = ""
    """The path of what it stands in."""
    is_needed: bool = False
    """Whether what it stands in must have it."""


@dataclass(frozen=True, slots=True)
class Block:
    """The fields under a second-level heading; those of its parts under theirs."""

    heading: str
    parts: tuple[tuple[str, tuple[FieldRow, ...]], ...]
    """Headings of the third level, "" for what stands before them."""


def blocks_of(template: Template, document_information: str) -> Iterator[Block]:
    """Yield the header's fields, then each section that shows any."""
    claimed = frozenset(keys for section in template.sections for keys in section.all_keys)
    header = [key for key in template.root.properties if not any(keys[0] == key for keys in claimed)]
    rows = tuple(row for key in header for row in _rows(template.root, (key,)))
    if rows:
        yield Block(document_information, (("", rows),))
    done: set[Keys] = set()
    for section in template.sections:
        parts = [("", (*_holders(section, template, done), *_shown(section, template, claimed, done)))]
        parts += [(part.heading, _shown(part, template, claimed, done)) for part in section.sections]
        if any(found for _, found in parts):
            yield Block(section.heading, tuple(part for part in parts if part[1]))


def _holders(section: Section, template: Template, done: set[Keys]) -> Iterator[FieldRow]:
    """Yield the mappings whose fields are shown one by one: what is said of them would be said nowhere."""
    whole = frozenset(section.all_keys)
    for keys in section.all_keys:
        for size in range(1, len(keys)):
            above = keys[:size]
            if above in whole:
                break
            if above in done:
                continue
            done.add(above)
            yield from list(_rows(template.root, above))[:1]


def _shown(section: Section, template: Template, claimed: frozenset[Keys], done: set[Keys]) -> tuple[FieldRow, ...]:
    """The fields of one section; what another one shows the whole of stands there."""
    found: list[FieldRow] = []
    for keys in section.keys:
        if keys not in done and not any(keys[:size] in claimed for size in range(1, len(keys))):
            done.add(keys)
            found.extend(_rows(template.root, keys))
    return tuple(found)


def _rows(root: Field, keys: Keys) -> Iterator[FieldRow]:
    """Yield a field and all inside it."""
    here, path, parent = root, "", root
    for key in keys:
        while here.items is not None and not here.properties:
            here, path = here.items, f"{path}{ENTRY}"
        found = here.child(key)
        if found is None:
            return
        parent, here, path = here, found, f"{path}.{key}" if path else key
    above = path.rpartition(".")[0]
    yield from _inside(FieldRow(here, keys, path, path, 0, above, keys[-1] in parent.required))


def _inside(row: FieldRow) -> Iterator[FieldRow]:
    field, path, name = row.field, row.path, row.name
    while field.items is not None and not field.properties and not is_checklist(row.field):
        field = field.items
        path, name = (f"{path}{ENTRY}", f"{name}{ENTRY}") if _is_block(field) else (path, name)
    yield FieldRow(row.field, row.keys, path, name, row.depth, row.parent, row.is_needed)
    if row.depth >= DEEPEST or is_checklist(row.field):
        return
    for key, inner in _children(field).items():
        needed = key in field.required
        yield from _inside(FieldRow(inner, (*row.keys, key), f"{path}.{key}", key, row.depth + 1, path, needed))


def _is_block(field: Field) -> bool:
    """Whether there are fields inside, at this level or in the entries of a list."""
    return bool(_children(field)) or (field.items is not None and _is_block(field.items))


def _children(field: Field) -> Mapping[str, Field]:
    """The fields of a mapping; other keys it may have stand for what fits their pattern."""
    patterned = {f"<{pattern.pattern}>": inner for pattern, inner in field.patterns if _says_something(inner)}
    other = {"<…>": field.other} if field.other is not None and _says_something(field.other) else {}
    return {**field.properties, **patterned, **other}


def _says_something(field: Field) -> bool:
    return bool(field.properties or field.items or field.description or field.patterns or field.other)
