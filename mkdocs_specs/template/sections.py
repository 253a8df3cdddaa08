"""Annotations and fields → the sections of the page, complete: every field has a place."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from mkdocs_specs.document import Value
from mkdocs_specs.template.meaning import listing, mapping
from mkdocs_specs.template.model import Field, Keys, Section

BLOCKS = frozenset({"facts", "table", "cards", "timeline", "entities", "checklist", "matrix", "code"})
"""Views that want a heading of their own; all others are a line in a grid of facts."""
TOP = 2
"""Level of the headings of sections."""


class Headed:
    """The sections of a template by the headings of a body that name them."""

    def __init__(self, sections: tuple[Section, ...]) -> None:
        """Index the sections: of several with one heading the first, an alias after the headings themselves."""
        inner = tuple(part for section in sections for part in section.sections)
        every = (*sections, *inner)
        exact = {section.heading.casefold(): section for section in reversed(every)}
        self._tops = {**_by_name(every), **exact}
        self._inner = {id(section): _by_name(section.sections) for section in every}

    def top(self, heading: str) -> Section | None:
        """Find the section a second-level heading names: one by its heading, a part of one, or one by an alias."""
        return self._tops.get(heading.casefold())

    def inner(self, section: Section | None, heading: str) -> Section | None:
        """Find the part of a section that a third-level heading names."""
        return self._inner[id(section)].get(heading.casefold()) if section is not None else None


def _by_name(sections: tuple[Section, ...]) -> dict[str, Section]:
    return {name: section for section in reversed(sections) for name in section.names}


def sections_of(written: Mapping[str, Value], root: Field, in_header: frozenset[Keys]) -> tuple[Section, ...]:
    """Build the sections as written, then one for each block no section shows; without any, one for each block."""
    sections = [_section(heading, mapping(about), root) for heading, about in written.items()]
    shown = frozenset(keys for section in sections for keys in section.all_keys)
    for keys, field in _left_out((), root, shown | in_header):
        home = next((place for place, section in enumerate(sections) if _is_home(section, keys)), None)
        if home is not None:
            sections[home] = replace(sections[home], keys=(*sections[home].keys, keys))
        elif wants_heading(field):
            sections.append(_with_parts(Section(field.title, keys=(keys,)), root))
    return tuple(sections)


def _left_out(keys: Keys, field: Field, shown: frozenset[Keys]) -> Iterator[tuple[Keys, Field]]:
    """Yield the fields that no section shows, such as those an extension adds inside a mapping of its base."""
    for key, inner in field.properties.items():
        here = (*keys, key)
        if any(here[: len(done)] == done for done in shown):
            continue
        if any(done[: len(here)] == here for done in shown):
            yield from _left_out(here, inner, shown)
        else:
            yield here, inner


def _is_home(section: Section, keys: Keys) -> bool:
    """Whether a section shows the siblings of a field."""
    return len(keys) > 1 and any(shown[: len(keys) - 1] == keys[:-1] for shown in section.all_keys)


def wants_heading(field: Field) -> bool:
    """Whether a field is shown as a block under a heading of its own."""
    return bool(field.role) or field.view in BLOCKS


def _section(heading: str, about: Mapping[str, Value], root: Field, level: int = TOP) -> Section:
    named = (tuple(str(key).split(".")) for key in listing(about.get("keys")))
    keys = tuple(key for key in named if not root.properties or root.at(key) is not None)
    below = mapping(about.get("sections")).items()
    inner = tuple(_section(name, mapping(more), root, level + 1) for name, more in below)
    aliases = tuple(str(alias) for alias in listing(about.get("aliases")))
    title = str(about.get("heading", heading))
    if title != heading:
        aliases = (*aliases, heading)
    section = Section(title, aliases, keys, inner)
    return _with_parts(section, root) if level == TOP and not inner else section


def _with_parts(section: Section, root: Field) -> Section:
    """Give each block inside a section a third-level heading, when there is more than one thing to show."""
    fields = [(keys, field) for keys in section.keys if (field := root.at(keys)) is not None]
    blocks = [(keys, field) for keys, field in fields if wants_heading(field)]
    if len(fields) > 1:
        inner = tuple(Section(field.title, keys=(keys,)) for keys, field in blocks)
        left = tuple(keys for keys in section.keys if keys not in dict(blocks))
        return Section(section.heading, section.aliases, left, inner)
    return Section(section.heading, section.aliases, section.keys, tuple(_children(fields)))


def _children(fields: list[tuple[Keys, Field]]) -> Iterator[Section]:
    for keys, field in fields:
        if field.view == "facts" and not field.role:
            for key, inner in field.properties.items():
                if wants_heading(inner):
                    yield Section(inner.title, keys=((*keys, key),))
