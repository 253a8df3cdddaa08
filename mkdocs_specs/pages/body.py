"""The prose of a spec × its data → the sections of its page, in the order of the template.

The author's prose and the generated block stand under one heading. A section with data alone gets the heading of the
template, one with neither is not shown, and prose under other headings stays behind the section it followed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from mkdocs_specs.pages.blocks import block
from mkdocs_specs.spec import Prose, Spec
from mkdocs_specs.template import Section
from mkdocs_specs.views import Context, markdown_text

TOP, INNER = 2, 3
NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the body that goes to a place of the template, with the author's own parts behind it."""

    prose: Prose | None
    followers: tuple[Prose, ...]


def body(spec: Spec, context: Context, placed: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield the Markdown of each section; the blocks of those in `placed`, by heading, stand elsewhere already."""
    lead, groups = _grouped(spec.outline.parts, spec.template.sections)
    for prose in lead:
        yield from _own(spec, prose, context)
    for place, section in enumerate(spec.template.sections):
        group = groups.get(place, Group(None, ()))
        yield from _section(spec, section, group.prose, context, placed)
        for follower in group.followers:
            yield from _own(spec, follower, context)


def _grouped(parts: Iterable[Prose], sections: tuple[Section, ...]) -> tuple[list[Prose], dict[int, Group]]:
    """Sort parts of the body by the section they name; a heading that names none goes with the one before it.

    A heading that names a third-level section is such a follower too, as is a section that is written twice.
    """
    lead: list[Prose] = []
    groups: dict[int, Group] = {}
    current = NOWHERE
    for prose in parts:
        home = _home(prose.section, sections)
        group = groups.get(home, Group(None, ()))
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


def _section(
    spec: Spec, section: Section, prose: Prose | None, context: Context, placed: frozenset[str]
) -> Iterator[str]:
    """Yield a second-level heading with its prose, its block and its parts; nothing when all are empty."""
    own = block(spec, section, context) if section.heading not in placed else ""
    written = prose.parts if prose is not None else ()
    if section.heading in placed:
        placed = placed | {part.heading for part in section.sections}
    inner = [piece for piece in _parts(spec, section, written, context.deeper(), placed) if piece]
    if prose is None and not own and not inner:
        return
    yield prose.intro.strip("\n") if prose is not None else f"{'#' * TOP} {markdown_text(section.heading)}"
    yield own
    yield from inner


def _parts(
    spec: Spec, section: Section, written: tuple[Prose, ...], context: Context, placed: frozenset[str]
) -> Iterator[str]:
    lead, groups = _grouped(written, section.sections)
    yield from (prose.intro.strip("\n") for prose in lead)
    for place, part in enumerate(section.sections):
        group = groups.get(place, Group(None, ()))
        html = "" if part.heading in placed or _is_placed(spec, part) else block(spec, part, context, section)
        if group.prose is not None:
            yield group.prose.intro.strip("\n")
        elif html:
            yield f"{'#' * INNER} {markdown_text(part.heading)}"
        yield html
        yield from (prose.intro.strip("\n") for prose in group.followers)


def _is_placed(spec: Spec, part: Section) -> bool:
    """Whether the author gave a third-level section a second-level heading: its block stands there."""
    return any(prose.section == part for prose in spec.outline.parts)


def _own(spec: Spec, prose: Prose, context: Context) -> Iterator[str]:
    """Yield a second-level part that is no section of the template; if it names a part of one, with its block."""
    yield prose.intro.strip("\n")
    first = next((one for one in spec.outline.parts if one.section == prose.section), None)
    if prose is first and prose.section is not None and prose.section not in spec.template.sections:
        yield block(spec, prose.section, context)
    yield from (part.intro.strip("\n") for part in prose.parts)
