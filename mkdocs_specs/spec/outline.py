"""The body of a spec × the sections of its template → which prose belongs to which section."""

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_specs.document import Document, Heading, has_content, headings, plain_text
from mkdocs_specs.problem import Location
from mkdocs_specs.template import Headed, Keys, Section

TITLE, TOP, INNER = 1, 2, 3
"""Levels of the headings: of the page, of its sections, and of the parts of those."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A heading of the body and what the author wrote under it."""

    heading: Heading
    section: Section | None
    """The section of the template that the heading names."""
    intro: str
    """From the heading to the next of the same or a higher level, or to the first part."""
    parts: tuple["Prose", ...] = ()
    """Third-level headings."""

    @property
    def has_content(self) -> bool:
        """Whether the author wrote something under the heading itself."""
        return has_content(self.text)

    @property
    def text(self) -> str:
        """What stands under the heading, without it."""
        return self.intro[self.heading.end - self.heading.start :]


@dataclass(frozen=True, slots=True)
class Outline:
    """The body of a spec in parts."""

    title: Heading | None
    """A first-level heading that opens the body; the page has its own title in its place."""
    preamble: str
    """What stands before the first section."""
    parts: tuple[Prose, ...]

    def under(self, keys: Keys) -> Iterator[Prose]:
        """Yield the headings under which prose may stand in for a field: of the sections that show it or a part of it.

        A second-level heading counts with its own text and that of the author's own sub-headings, a third-level one of
        the template for its own fields alone.
        """
        for part in self.parts:
            if part.section is not None and any(_shows(shown, keys) for shown in part.section.all_keys):
                yield part
                yield from (inner for inner in part.parts if inner.section is None)
            for inner in part.parts:
                if inner.section is not None and any(_shows(shown, keys) for shown in inner.section.keys):
                    yield inner

    def named(self, heading: str) -> Iterator[Prose]:
        """Yield the parts under a heading of this name, or of a section that counts it as its own; with all inside."""
        wanted = heading.casefold()
        for part in self.parts:
            for prose in (part, *part.parts):
                names = prose.section.names if prose.section is not None else frozenset()
                if wanted in names or prose.heading.text.casefold() == wanted:
                    yield prose
                    yield from prose.parts


def _shows(shown: Keys, wanted: Keys) -> bool:
    size = min(len(shown), len(wanted))
    return shown[:size] == wanted[:size]


def outline_of(document: Document, sections: Headed) -> Outline:
    """Take the body of a document apart at its first, second and third-level headings."""
    body = document.body
    found = [heading for heading in headings(body, document.body_line) if heading.level <= INNER]
    title = found[0] if found and found[0].level == TITLE and not body[: found[0].start].strip() else None
    rest = found[1:] if title is not None else found
    start = title.end if title is not None else 0
    first = next((index for index, heading in enumerate(rest) if heading.level <= TOP), len(rest))
    end = rest[first].start if first < len(rest) else len(body)
    return Outline(title, body[start:end], tuple(_parts(body, rest[first:], sections)))


def _parts(body: str, found: list[Heading], sections: Headed) -> Iterator[Prose]:
    """Group third-level headings under the second-level ones, which a first-level one in the middle counts as."""
    tops = [index for index, heading in enumerate(found) if heading.level <= TOP]
    for place, index in enumerate(tops):
        after = tops[place + 1] if place + 1 < len(tops) else len(found)
        top, inner = found[index], found[index + 1 : after]
        end = found[after].start if after < len(found) else len(body)
        section = sections.top(top.text)
        ends = [*(heading.start for heading in inner[1:]), end]
        parts = tuple(
            Prose(heading, sections.inner(section, heading.text), body[heading.start : stop])
            for heading, stop in zip(inner, ends, strict=False)
        )
        yield Prose(top, section, body[top.start : inner[0].start if inner else end], parts)


def title_differs(outline: Outline, title: str) -> bool:
    """Whether the heading that opens the body says something else than the title; an id in front of it is no matter."""
    if outline.title is None:
        return False
    said, wanted = (" ".join(text.split()).casefold() for text in (outline.title.text, plain_text(title)))
    return not said.endswith(wanted) and not wanted.endswith(said)


def place(document: Document, heading: Heading) -> Location:
    """Say where a heading stands."""
    line = document.line(heading.line)
    return Location(document.path, heading.line, 1, heading.line, len(line) + 1)
