"""Template → a spec to start from: what a draft needs is filled in, every other field is a comment at its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from mkdocs_specs.pages.demanded import Want, demanded_at_once, wanted_of
from mkdocs_specs.pages.sample_value import Sample, fewest
from mkdocs_specs.pages.skeleton_body import body_of
from mkdocs_specs.pages.skeleton_line import Line, aligned, hint
from mkdocs_specs.pages.type_words import is_checklist
from mkdocs_specs.pages.yaml_text import flow, key_text
from mkdocs_specs.template import Condition, Field, Keys, Section, Template
from mkdocs_specs.views.markup import one_line
from mkdocs_specs.words import Words

MOST_LINES = 1000
DEEPEST = 12
A_DAY = date(2026, 1, 5)
"""What stands for a date when nobody says which."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What a new spec begins with; what is empty stands for something that keeps its place."""

    title: str = ""
    identifier: str = ""
    today: date = A_DAY
    author: str = ""


def skeleton(template: Template, words: Words, filled: Filled | None = None, *, is_whole: bool = True) -> str:
    """Write a Markdown file that is valid as a draft; without the fields that it does not need unless `is_whole`."""
    writer = Writer.of(template, words, filled or Filled())
    groups = list(writer.groups())
    if not is_whole:
        groups = [("", [line for _, lines in groups for line in lines if line.is_live])]
    pieces = []
    for heading, lines in groups:
        if lines:
            pieces.append("\n".join([*([f"## {heading}"] if heading else []), *aligned(lines)]))
    body = "\n\n".join(body_of(template, writer.given.get(()), words, is_whole=is_whole))
    front = ("\n\n" if is_whole else "\n").join(pieces)
    return f"---\n{front}\n---\n\n{body}".rstrip() + "\n"


def example_id(template: Template, identifier: str = "") -> str:
    """Write the id of a first spec; "" when the template has none."""
    if identifier:
        return identifier
    declared = template.root.properties.get("id")
    source = next(iter(template.parts.get("id", ())), None)
    if source is not None and source.is_format:
        return source.fill(lambda name: _filler(template, name))
    about = declared if source is None else template.root.at(source.keys)
    return str(about.examples[0]) if about is not None and about.examples else ""


def _filler(template: Template, name: str) -> str:
    about = template.root.at(tuple(name.split(".")))
    return str(about.examples[0]) if about is not None and about.examples else "1"


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the fields of one template."""

    template: Template
    words: Words
    sample: Sample
    given: dict[Keys, object]
    """Values that are known."""
    live: frozenset[Keys]
    """The fields that a draft needs, and those they stand in."""
    wanted: Mapping[Keys, tuple[Want, ...]]
    count: list[int] = field(default_factory=lambda: [0])

    @classmethod
    def of(cls, template: Template, words: Words, filled: Filled) -> "Writer":
        """Find out what a draft needs."""
        given: dict[Keys, object] = {}
        today = filled.today.isoformat()
        _give(given, template, "title", filled.title or words.skeleton_title)
        if template.statuses:
            _give(given, template, "status", template.statuses[0].value.replace("{}", words.skeleton_text))
        for part in ("created", "updated"):
            _give(given, template, part, today)
        if filled.author:
            _give_author(given, template, filled.author)
        _give_id(given, template, filled.identifier)
        named = _keys_of_id(template) if filled.identifier else frozenset()
        at_once = {one.keys for one in demanded_at_once(template) if one.keys and one.condition is not Condition.EVERY}
        titles = {source.keys for part in ("title", "status") for source in template.parts.get(part, ())[:1]}
        live = at_once | (named & given.keys()) | {keys for keys in titles if template.root.at(keys) is not None}
        above = {keys[:size] for keys in live for size in range(1, len(keys) + 1)}
        return cls(template, words, Sample(words, today), given, frozenset(above), wanted_of(template))

    def groups(self) -> Iterator[tuple[str, list[Line]]]:
        """Yield the lines under the heading of each section, the header card's first."""
        homes: dict[str, list[str]] = {}
        for key in self.template.root.properties:
            home = next((one.heading for one in self.template.sections if _shows(one, key)), "")
            homes.setdefault(home, []).append(key)
        header = [line for key in homes.get("", []) for line in self._root(key)]
        own = [line for line in header if line.is_live]
        # Without any field that it needs, a file must still have front matter: a title is a key of any page.
        yield (
            "",
            own or ([] if self.live or self.template.root.required else [Line(0, f"title: {flow(self.given[()])}")]),
        )
        yield self.words.document_information, [line for line in header if not line.is_live]
        for section in self.template.sections:
            lines = [line for key in homes.pop(section.heading, []) for line in self._root(key)]
            yield one_line(section.heading), lines
        if (left := self.count[0] - MOST_LINES) > 0:
            yield "", [Line(0, self.words.skeleton_cut.format(count=left), mark=0)]

    def _root(self, key: str) -> list[Line]:
        about = self.template.root.properties[key]
        is_live = key in self.template.root.required or (key,) in self.live
        return list(self._field(about, (key,), 0, None if is_live else 0))

    def _field(self, about: Field, keys: Keys, indent: int, mark: int | None) -> Iterator[Line]:
        """Yield the lines of a field; `mark` is the column of the sign that makes a comment of them."""
        self.count[0] += 1
        if mark is not None and self.count[0] > MOST_LINES:
            return
        name, comment = f"{key_text(keys[-1])}:", hint(about, self.words, self.wanted.get(keys, ()))
        if keys in self.given and mark is None:
            yield Line(indent, f"{name} {flow(self.given[keys])}", comment)
        elif about.properties and len(keys) < DEEPEST:
            yield Line(indent, name, comment, mark)
            yield from self._inside(about, keys, indent + 2, mark)
        elif about.items is not None and about.items.properties and not is_checklist(about) and len(keys) < DEEPEST:
            yield Line(indent, name, comment, mark)
            yield from _as_entry(list(self._inside(about.items, keys, indent + 4, mark)))
            for place in range(1, fewest(about)) if mark is None else ():
                yield Line(indent + 2, f"- {flow(self.sample.of(about.items, place))}")
        else:
            yield Line(indent, f"{name} {self._value(about, mark)}".rstrip(), comment, mark)

    def _inside(self, about: Field, keys: Keys, indent: int, mark: int | None) -> Iterator[Line]:
        """Yield the fields of a mapping; in one that is needed at least one field is there."""
        inner = about.properties.items()
        if mark is not None:
            for key, one in inner:
                yield from self._field(one, (*keys, key), indent, mark)
            return
        needed = [key for key, _ in inner if key in about.required or (*keys, key) in self.live]
        needed = needed or [key for key, _ in inner][:1]
        ordered = sorted(inner, key=lambda entry: entry[0] not in needed)
        for key, one in ordered:
            yield from self._field(one, (*keys, key), indent, None if key in needed else indent)

    def _value(self, about: Field, mark: int | None) -> str:
        if mark is None:
            return flow(self.sample.of(about))
        if about.types == {"array"} and not about.limits.get("minItems"):
            return "[]"
        is_open = about.types == {"object"} and (about.patterns or about.other is not None)
        return "{}" if is_open else ""


def _shows(section: Section, key: str) -> bool:
    return any(keys[0] == key for keys in section.all_keys)


def _give(given: dict[Keys, object], template: Template, part: str, value: str) -> None:
    """Give a part its value, in the field it comes from; a title without one is the heading of the body."""
    sources = [source for source in template.parts.get(part, ()) if not source.is_format]
    about = template.root.at(sources[0].keys) if sources else None
    if about is not None and not about.properties and about.items is None:
        given[sources[0].keys] = value
    elif part == "title":
        given[()] = value


def _give_author(given: dict[Keys, object], template: Template, name: str) -> None:
    """Give the author a name, or a list of one, where the field takes any."""
    source = next((source for source in template.parts.get("author", ()) if not source.is_format), None)
    about = template.root.at(source.keys) if source is not None else None
    if source is None or about is None:
        return
    if "string" in about.types or not (about.types or about.properties):
        given.update({source.keys: name} if _takes(about, name) else {})
    elif about.items is not None and _takes(about.items, name):
        given[source.keys] = [name]


def _takes(about: Field, text: str) -> bool:
    """Whether a field takes a text that is not of its schema's choice."""
    has_form = about.choices or about.allowed or about.format or "pattern" in about.limits
    longest = about.limits.get("maxLength")
    return not has_form and len(text) <= (longest if isinstance(longest, int) else len(text))


def _give_id(given: dict[Keys, object], template: Template, identifier: str) -> None:
    made = example_id(template, identifier)
    source = next(iter(template.parts.get("id", ())), None)
    if not made:
        return
    if "id" in template.root.properties:
        given["id",] = _typed(made, template.root.properties["id"])
    elif source is not None and source.is_format and identifier:
        for name, value in source.match(identifier).items():
            if (about := template.root.properties.get(name)) is not None:
                given[name,] = _typed(value, about)
    elif source is not None and not source.is_format:
        given[source.keys] = _typed(made, template.root.at(source.keys))


def _keys_of_id(template: Template) -> frozenset[Keys]:
    """The fields that an id stands in."""
    sources = template.parts.get("id", ())[:1]
    inner = {(name,) for source in sources if source.is_format for name in source.names}
    return frozenset({("id",), *inner, *(source.keys for source in sources if not source.is_format)})


def _typed(text: str, about: Field | None) -> str | int:
    return int(text) if about is not None and "integer" in about.types and text.isdecimal() else text


def _as_entry(lines: list[Line]) -> list[Line]:
    """Make an entry of a list of the fields of a mapping."""
    first, *others = lines
    mark = None if first.mark is None else min(first.mark, first.indent - 2)
    return [replace(first, indent=first.indent - 2, text=f"- {first.text}", mark=mark), *others]
