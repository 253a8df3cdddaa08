"""Template → the body of a spec to start from: the headings under which the template wants prose."""

from collections.abc import Iterator

from mkdocs_specs.pages.demanded import demanded_at_once, wants
from mkdocs_specs.template import Section, Template
from mkdocs_specs.views.markup import one_line
from mkdocs_specs.words import Words


def body_of(template: Template, title: object, words: Words, *, is_whole: bool) -> Iterator[str]:
    """Yield each heading and what stands under it; those that can wait only when all is asked for."""
    at_once = frozenset(one.heading.casefold() for one in demanded_at_once(template) if not one.keys)
    later = {
        want.demand.heading.casefold(): want.since(words)
        for want in reversed(list(wants(template)))
        if not want.demand.keys
    }
    if title is not None:
        yield f"# {one_line(str(title))}"
    written = 0
    for level, section in (*_prose(template.sections), *_unknown(template)):
        is_needed = bool(section.names & at_once)
        inner = any(part.names & at_once for part in section.sections)
        if is_needed or inner or is_whole:
            written += 1
            yield f"{'#' * level} {one_line(section.heading)}"
            if is_needed:
                yield words.skeleton_prose
            elif since := next((later[name] for name in section.names if name in later), ""):
                yield _comment(since)
    if is_whole and not written:
        yield _comment(words.skeleton_body)


def _prose(sections: tuple[Section, ...], level: int = 2) -> Iterator[tuple[int, Section]]:
    """Yield the sections that show no field, and those around them."""
    for section in sections:
        inner = list(_prose(section.sections, level + 1))
        if inner or not section.all_keys:
            yield level, section
        yield from inner


def _unknown(template: Template) -> Iterator[tuple[int, Section]]:
    """Yield the headings that are demanded without being sections of prose."""
    known = frozenset(name for _, section in _prose(template.sections) for name in section.names)
    headings = dict.fromkeys(want.demand.heading for want in wants(template) if not want.demand.keys)
    yield from ((2, Section(heading)) for heading in headings if heading.casefold() not in known)


def _comment(text: str) -> str:
    safe = one_line(text).replace("--", "- -").replace(">", "")
    return f"<!-- {safe} -->"
