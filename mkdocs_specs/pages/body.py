"""The prose of a spec × its data → the sections of its page, in the order of the template.

The author's prose and the generated block stand under one heading. A section with data alone gets the heading of the
template, one with neither is not shown, and prose under other headings stays behind the section it followed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from mkdocs_specs.pages.blocks import block
from mkdocs_specs.spec import Outline, Prose, Spec
from mkdocs_specs.template import Section
from mkdocs_specs.views import Context, markdown_text

TOP, INNER = 2, 3
NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the body that goes to a place of the template, with the author's own parts behind it."""

    prose: Prose | None
    followers: tuple[Prose, ...]


NOBODY = Group(None, ())


class Given(NamedTuple):
    """What a body is written from."""

    spec: Spec
    prose: tuple[Prose, ...]
    """The author's second-level parts."""
    named: frozenset[str]
    """The headings of the sections of the template that these name."""
    placed: frozenset[str]
    """The headings of the sections whose blocks stand elsewhere already."""


def body(spec: Spec, outline: Outline, context: Context, placed: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield the Markdown of each section; the blocks of those in `placed`, by heading, stand elsewhere already.

    The outline is that of the prose as it is to be written.
    """
    named = frozenset(prose.section.heading for prose in outline.parts if prose.section is not None)
    given = Given(spec, outline.parts, named, placed)
    lead, groups = _grouped(outline.parts, spec.template.sections)
    for prose in lead:
        yield from _own(given, prose, context)
    for place, section in enumerate(spec.template.sections):
        group = groups.get(place, NOBODY)
        yield from _section(given, section, group.prose, context)
        for follower in group.followers:
            yield from _own(given, follower, context)


def _grouped(parts: Iterable[Prose], sections: tuple[Section, ...]) -> tuple[list[Prose], dict[int, Group]]:
    """Sort parts of the body by the section they name; a heading that names none goes with the one before it.

    A heading that names a third-level section is such a follower too, as is a section that is written twice.
    """
    lead: list[Prose] = []
    groups: dict[int, Group] = {}
    current = NOWHERE
    for prose in parts:
        home = _home(prose.section, sections)
        group = groups.get(home, NOBODY)
        if prose.section in sections and group.prose is None:
            current = home
            groups[home] = replace(group, prose=prose)
        elif home not in (NOWHERE, current):
            current = home
            groups[home] = replace(group, followers=(*group.followers, prose))
        elif current != NOWHERE:
            groups[current] = replace(groups[current], followers=(*groups[current].followers, prose))
        else:
            lead.append(prose)
    return lead, groups


def _home(section: Section | None, sections: tuple[Section, ...]) -> int:
    """The place of the second-level section that a section is, or is a part of."""
    found = (
        place
        for place, top in enumerate(sections)
        if section is not None and (section is top or section in top.sections)
    )
    return next(found, NOWHERE)


def _section(given: Given, section: Section, prose: Prose | None, context: Context) -> Iterator[str]:
    """Yield a second-level heading with its prose, its block and its parts; nothing when all are empty."""
    if section.heading in given.placed:
        own = ""
        given = given._replace(placed=given.placed | {part.heading for part in section.sections})
    else:
        own = block(given.spec, section, context)
    written = prose.parts if prose is not None else ()
    inner = [piece for piece in _parts(given, section, written, context.deeper()) if piece]
    if prose is None and not own and not inner:
        return
    yield prose.intro.strip("\n") if prose is not None else f"{'#' * TOP} {markdown_text(section.heading)}"
    yield own
    yield from inner


def _parts(given: Given, section: Section, written: tuple[Prose, ...], context: Context) -> Iterator[str]:
    lead, groups = _grouped(written, section.sections) if written else ([], {})
    yield from (prose.intro.strip("\n") for prose in lead)
    for place, part in enumerate(section.sections):
        group = groups.get(place, NOBODY)
        html = "" if _is_placed(given, part) else block(given.spec, part, context, section)
        if group.prose is not None:
            yield group.prose.intro.strip("\n")
        elif html:
            yield f"{'#' * INNER} {markdown_text(part.heading)}"
        yield html
        yield from (prose.intro.strip("\n") for prose in group.followers)


def _is_placed(given: Given, part: Section) -> bool:
    """Whether the block of a third-level section stands elsewhere, as where it has a second-level heading."""
    if part.heading in given.placed:
        return True
    return part.heading in given.named and any(prose.section == part for prose in given.prose)


def _own(given: Given, prose: Prose, context: Context) -> Iterator[str]:
    """Yield a second-level part that is no section of the template; if it names a part of one, with its block."""
    yield prose.intro.strip("\n")
    first = next((one for one in given.prose if one.section == prose.section), None)
    if prose is first and prose.section is not None and prose.section not in given.spec.template.sections:
        yield block(given.spec, prose.section, context)
    yield from (part.intro.strip("\n") for part in prose.parts)
