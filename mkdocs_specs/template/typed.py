"""Values as read × fields → values as the schema types them; with what is still blank, and keys nobody declared."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from operator import is_

from mkdocs_specs.document import Document, Path, Value
from mkdocs_specs.template.blanks import is_blank, is_generic, suspicion
from mkdocs_specs.template.model import Field

NAMES: Mapping[type, frozenset[str]] = {
    bool: frozenset({"boolean"}),
    int: frozenset({"integer", "number"}),
    float: frozenset({"number"}),
    str: frozenset({"string"}),
    list: frozenset({"array"}),
    dict: frozenset({"object"}),
    type(None): frozenset({"null"}),
}
"""JSON Schema's names for the types of values."""
_INNER = (dict, list)
_TEXTS_AND_INNER = (str, *_INNER)


@dataclass(slots=True)
class Typing:
    """One walk over the values of a document."""

    document: Document
    blanks: dict[Path, str] = field(default_factory=dict)
    """Each blank, with what stands there."""
    nested: dict[Path, str] = field(default_factory=dict)
    """Each `[[SPEC-2]]` that YAML read as lists, with the id in it."""
    forbidden: set[Path] = field(default_factory=set)
    """Those blanks that are no value of the wanted type: nothing at all, or a mapping where text is wanted."""
    strays: list[Path] = field(default_factory=list)
    """Keys that a schema neither declares nor forbids nor allows."""
    suspect: Callable[[str], object] = field(init=False)
    """Finds what a text has in it that blanks have."""
    _others: int = 0
    """How many values that are neither text, mapping nor list came so far: their texts are kept in that order."""

    def drop_forbidden(self) -> None:
        """Leave the blanks to the schema that it forbids."""
        for path in self.forbidden:
            self.blanks.pop(path, None)

    def __post_init__(self) -> None:
        """Look at the source once, so that it takes little to pass over each of its texts."""
        self.suspect = suspicion(self.document.tree.source.text)

    def mapping(self, value: dict[str, Value], about: Field, path: Path = ()) -> dict[str, Value]:
        """Type the values of a mapping; what remains as it is belongs to both, since most of it does."""
        changed: dict[str, Value] = {}
        known, suspect = about.properties, self.suspect
        for key, entry in value.items():
            if key in known:
                # Most values are texts without a sign of a blank, and remain what they are.
                if type(entry) is str and not suspect(entry) and entry and not entry.isspace():
                    continue
                typed = self.value(entry, known[key], (*path, key))
            else:
                if about.is_silent:
                    self.strays.append((*path, key))
                typed = self.value(entry, about.child(key), (*path, key))
            if typed is not entry:
                changed[key] = typed
        return {**value, **changed} if changed else value

    def value(self, value: Value, about: Field | None, path: Path) -> Value:
        """Type one value: where text is wanted, the text as written; what is blank stays, and is noted."""
        if about is not None and about.again is not None:
            about = about.again()
        if not isinstance(value, _TEXTS_AND_INNER):
            self._others += 1
        if about is None or not about.types:
            return self._untyped(value, about, path)
        wanted = about.types
        if isinstance(value, str):
            if "string" in wanted and is_blank(value, about):
                self.blanks[path] = value
            return value
        if NAMES[type(value)].isdisjoint(wanted):
            return self._unwanted(value, about, path)
        if isinstance(value, dict):
            return self.mapping(value, about, path)
        return self._list(value, about, path) if isinstance(value, list) else value

    def _list(self, entries: list[Value], about: Field, path: Path) -> list[Value]:
        if "string" in about.types and is_generic(entries) and self.document.is_flow(path):
            self.blanks[path] = self.document.source_of(path)
        suspect = self.suspect
        typed = [
            entry
            if type(entry) is str and not suspect(entry) and entry and not entry.isspace()
            else self.value(entry, about.entry(index), (*path, index))
            for index, entry in enumerate(entries)
        ]
        return entries if all(map(is_, typed, entries)) else typed

    def _unwanted(self, value: Value, about: Field, path: Path) -> Value:
        """Take a value of another type as text, where that is what the author means."""
        if value is None and None in about.allowed:
            return None
        if value is None:
            self.blanks[path] = ""
            self.forbidden.add(path)
            return None
        if "string" not in about.types:
            self._others += _others_in(value)
            return value
        if isinstance(value, list | dict):
            self._others += _others_in(value)
            return self._bracketed(value, about, path)
        written = self.document.tree.raw_texts
        text = written[self._others - 1] if self._others <= len(written) else str(value)
        if is_blank(text, about):
            self.blanks[path] = text
        return text

    def _bracketed(self, value: Value, about: Field, path: Path) -> Value:
        """`[Name]` and `{proposed}` are a list and a mapping to YAML, and blanks to authors; `[[SPEC-2]]` is a link."""
        leaf, source = _only_leaf(value), self.document.source_of(path)
        if leaf and source[:1] in "[{" and source:
            if about.relation is not None and isinstance(value, list):
                self.nested[path] = leaf
            else:
                self.blanks[path] = source
                self.forbidden.add(path)
        return value

    def _untyped(self, value: Value, about: Field | None, path: Path) -> Value:
        if isinstance(value, dict) and about is not None:
            return self.mapping(value, about, path)
        if isinstance(value, list) and about is not None:
            typed = [self.value(entry, about.entry(index), (*path, index)) for index, entry in enumerate(value)]
            return value if all(map(is_, typed, value)) else typed
        self._others += _others_in(value)
        return value


def _others_in(value: Value) -> int:
    """Count the values inside a mapping or list that are neither text nor such."""
    if not isinstance(value, _INNER):
        return 0
    entries = value.values() if isinstance(value, dict) else value
    return sum(
        [not isinstance(entry, str) if not isinstance(entry, _INNER) else _others_in(entry) for entry in entries]
    )


def _only_leaf(value: Value) -> str:
    """The one text inside brackets within brackets; "" when there is more than one thing."""
    while isinstance(value, list | dict) and len(value) == 1:
        if isinstance(value, dict):
            ((key, inner),) = value.items()
            return key if inner is None else ""
        value = value[0]
    return value if isinstance(value, str) else ""


def without(value: Value, paths: Mapping[Path, str], path: Path = ()) -> Value:
    """Copy values and leave out the entries of mappings at some paths: a blank is as good as absent to the schema."""
    if isinstance(value, dict):
        return {key: without(entry, paths, (*path, key)) for key, entry in value.items() if (*path, key) not in paths}
    if isinstance(value, list):
        return [without(entry, paths, (*path, index)) for index, entry in enumerate(value)]
    return value
