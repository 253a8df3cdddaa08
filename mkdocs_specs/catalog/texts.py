"""Prose and the texts of the front matter → References by mention, and Lost ones."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import Any

from mkdocs_specs.catalog.article import Article
from mkdocs_specs.catalog.fields import within
from mkdocs_specs.catalog.markers import SECTION, marker_of
from mkdocs_specs.catalog.names import Failure, Names, Target
from mkdocs_specs.catalog.reference import MENTIONS, Lost, Reference
from mkdocs_specs.document import Path, Value
from mkdocs_specs.document.mentions import MARKS, NOTHING, Form, Mention, mentions
from mkdocs_specs.problem import Location
from mkdocs_specs.spec import Spec, lasting, once
from mkdocs_specs.template import Field, Template

CODE = frozenset({"code", "hidden", "link", "image"})
"""Views whose text is no prose."""
_INNER = (dict, list)


@dataclass(frozen=True)
class Text:
    """A piece of Markdown, and how to say where something in it stands."""

    markdown: str
    page: str
    source: Spec | None
    shown_path: str
    first_line: int
    path: Path = ()

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset of each line: found when somebody asks where something stands, as few do."""
        return [0, *(found.end() for found in re.finditer("\n", self.markdown))]


@dataclass(frozen=True)
class Scan:
    """What decides how texts are read."""

    names: Names
    autolink: bool
    templates: tuple[Template, ...]
    _bodies: dict[str, tuple[str, tuple[Mention, ...]]] = field(default_factory=dict, compare=False, repr=False)
    """The body of each spec that was looked through, by its path, and what it names."""

    def mentions_of_body(self, spec: Spec) -> tuple[Mention, ...]:
        """What the prose of a spec names: asked by the catalog, and then by its page."""
        body = spec.document.body
        known = self._bodies.get(spec.path)
        if known is None or known[0] is not body:
            self._bodies[spec.path] = known = body, _mentions_of_body(spec, self.bare)
        return known[1]

    def mentions(self, markdown: str) -> Iterator[Mention]:
        """Yield what a piece of Markdown names."""
        return mentions(markdown, self.bare)

    def may_name(self, markdown: str) -> bool:
        """Whether a piece of Markdown may name anything: asked of many texts, and most do not."""
        for mark in self._marks:  # noqa: SIM110  # a loop takes half the time of `any`
            if mark in markdown:
                return True
        return False

    @cached_property
    def _marks(self) -> tuple[str, ...]:
        return self.names.marks if self.autolink else MARKS

    @cached_property
    def bare(self) -> re.Pattern[str]:
        """Finds the ids without brackets that are references."""
        return self.names.bare if self.autolink else NOTHING


def references_in_texts(spec: Spec, scan: Scan) -> Iterator[Reference | Lost]:
    """Yield what the prose and the texts of a spec mention."""
    document = spec.document
    if not document.problems or document.data:
        if spec.lasting is None:
            # The outline is needed soon, and goes over the same lines.
            _ = spec.outline
        text = Text(document.body, spec.path, spec, document.path, document.body_line)
        yield from _references(text, scan.mentions_of_body(spec), scan)
    for path, markdown, found in _mentions_of_texts(spec, scan.names.marks, scan.bare):
        yield from _references(Text(markdown, spec.path, spec, document.path, 1, path), found, scan)


@once
def _mentions_of_body(spec: Spec, bare: re.Pattern[str]) -> tuple[Mention, ...]:
    if spec.lasting is None:
        return tuple(mentions(spec.document.body, bare))
    return _read_mentions(json.loads(_written_mentions(spec, bare.pattern)))


@lasting
def _written_mentions(spec: Spec, bare: str) -> str:
    return json.dumps(_mention_parts(mentions(spec.document.body, re.compile(bare))))


def _mention_parts(found: Iterable[Mention]) -> list[tuple[object, ...]]:
    return [(one.form.value, one.start, one.end, one.name, one.item, one.label) for one in found]


def _read_mentions(parts: Iterable[Sequence[Any]]) -> tuple[Mention, ...]:
    return tuple(Mention(Form(form), *rest) for form, *rest in parts)


@once
def _mentions_of_texts(
    spec: Spec, marks: tuple[str, ...], bare: re.Pattern[str]
) -> tuple[tuple[Path, str, tuple[Mention, ...]], ...]:
    """Find what the texts of the front matter name, where they name anything."""
    if spec.lasting is None:
        found = ((path, markdown, tuple(mentions(markdown, bare))) for path, markdown in texts_of(spec, marks))
        return tuple(text for text in found if text[-1])
    known = json.loads(_written_mentions_of_texts(spec, bare.pattern, *marks))
    return tuple((tuple(path), markdown, _read_mentions(named)) for path, markdown, named in known)


@lasting
def _written_mentions_of_texts(spec: Spec, bare: str, *marks: str) -> str:
    pattern = re.compile(bare)
    found = ((path, markdown, _mention_parts(mentions(markdown, pattern))) for path, markdown in texts_of(spec, marks))
    return json.dumps([text for text in found if text[-1]])


def references_in_article(article: Article, scan: Scan) -> Iterator[Reference | Lost]:
    """Yield what an ordinary page mentions."""
    return references_in(Text(article.body, article.path, None, article.shown_path, article.body_line), scan)


def texts_of(spec: Spec, marks: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    """Yield the texts of the front matter that may hold Markdown and in which some mark occurs, by their places.

    Blanks and page keys are none.
    """
    source = spec.document.tree.source.text
    # A mark may be written by its code, as in "\x5b".
    if "\\" not in source and not any(mark in source for mark in marks):
        return
    root = spec.template.root
    own = {key: value for key, value in spec.data.items() if key in root.properties or key not in spec.page_keys}
    marked: list[tuple[Path, str]] = []
    _collect(own, (), marks, marked)
    for path, text in marked:
        if _is_text(root, path) and not spec.reading.is_explained(path):
            yield path, text


def links_of(spec: Spec) -> Iterator[tuple[Path, str]]:
    """Yield the texts of the fields that hold a path or URL, by their places."""
    yield from _addresses(spec.data, spec.template.root, spec.template.ways_to(is_address), ())


def is_address(field: Field) -> bool:
    """Whether the texts of a field are paths or URLs, or may be."""
    is_open = field.relation is not None and field.relation.is_open and not field.relation.among
    return field.view in ("link", "image") or field.format == "uri-reference" or is_open


def _addresses(value: Value, field: Field | None, ways: AbstractSet[int], path: Path) -> Iterator[tuple[Path, str]]:
    if field is None or id(field) not in ways:
        return
    if isinstance(value, str):
        if is_address(field):
            yield path, value
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            yield from _addresses(entry, field.entry(index), ways, (*path, index))
    elif isinstance(value, dict):
        for key, entry in value.items():
            yield from _addresses(entry, field.child(key), ways, (*path, key))


def _collect(
    value: dict[str, Value] | list[Value], path: Path, marks: tuple[str, ...], found: list[tuple[Path, str]]
) -> None:
    """Collect the texts in which some mark occurs: few of many, so that most cost no more than a look."""
    for key, entry in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(entry, str):
            for mark in marks:
                if mark in entry:
                    found.append(((*path, key), entry))
                    break
        elif isinstance(entry, _INNER):
            _collect(entry, (*path, key), marks, found)


def _is_text(root: Field, path: Path) -> bool:
    """Whether the value at a path is prose, and not a name, an address or code."""
    field: Field | None = root
    for part in path:
        if field is not None:
            field = field.entry(part) if isinstance(part, int) else field.child(part)
        if field is not None and field.relation is not None and not field.properties and field.items is None:
            return False
    if field is None:
        return len(path) > 1
    return not (field.choices or field.relation or field.format or field.view in CODE) and path != ("id",)


def references_in(text: Text, scan: Scan) -> Iterator[Reference | Lost]:
    """Yield what a piece of Markdown mentions."""
    yield from _references(text, scan.mentions(text.markdown), scan)


def _references(text: Text, found: Iterable[Mention], scan: Scan) -> Iterator[Reference | Lost]:
    for mention in found:
        if mention.form is Form.MARKER:
            yield from _marker(text, mention, _where(text, mention), scan.templates)
            continue
        meaning = meaning_of(mention, text.page, text.source, scan.names)
        if meaning is None or (isinstance(meaning, Target) and meaning.spec is text.source):
            continue
        if isinstance(meaning, Failure):
            where = _where(text, mention)
            is_bare = mention.form is Form.BARE
            name = f"{mention.name}#{mention.item}" if mention.item else mention.name
            yield Lost(MENTIONS, text.page, text.source, name, meaning.reason, where, text.path, is_bare=is_bare)
        else:
            find = partial(_where, text, mention)
            start = 0 if text.path else mention.start
            yield Reference(MENTIONS, text.page, text.source, meaning.spec, meaning.item, find, text.path, start)


def _marker(text: Text, mention: Mention, where: Location, templates: tuple[Template, ...]) -> Iterator[Lost]:
    """Yield a marker that asks for nothing there is; in a text of the front matter it is only a comment."""
    own = (text.source.template,) if text.source is not None else templates
    found = marker_of(mention, templates if mention.name != SECTION else own, is_spec=text.source is not None)
    if isinstance(found, str) and not text.path:
        yield Lost(MENTIONS, text.page, text.source, mention.name, found, where, is_marker=True)


def meaning_of(mention: Mention, page: str, source: Spec | None, names: Names) -> Target | Failure | None:
    """Say what a mention in a page means; `None` for a link that leads elsewhere and for words of other plugins."""
    if mention.form is Form.LINK:
        spec = names.linked(mention.name, page)
        return Target(spec) if spec is not None else None
    if not mention.name and source is None:
        return None
    meaning = names.named(mention.name, mention.item, source)
    is_wiki = source is None and isinstance(meaning, Failure) and not names.looks_ours(mention.name)
    if isinstance(meaning, Failure) and mention.form is Form.BRACKETS and (found := names.linked(mention.name, page)):
        return Target(found)
    return None if is_wiki and " " in mention.name else meaning


def _where(text: Text, mention: Mention) -> Location:
    """Say where a mention stands in its file."""
    if text.path and text.source is not None:
        written = text.markdown[mention.start : mention.end]
        return within(text.source, text.source.where(text.path), written)
    line = bisect_right(text.line_starts, mention.start)
    column = mention.start - text.line_starts[line - 1] + 1
    number = text.first_line + line - 1
    here = Location(text.shown_path, number, column, number, column + mention.end - mention.start)
    return replace(here, end_column=max(here.end_column, column + 1))
