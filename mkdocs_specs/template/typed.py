"""Values as read × fields → values as the schema types them; with what is still blank, and keys nobody declared."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_specs.document import Document, Path, Value
from mkdocs_specs.template.blanks import is_blank, is_generic, may_be_blank
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

    def drop_forbidden(self) -> None:
        """Leave the blanks to the schema that it forbids."""
        for path in self.forbidden:
            self.blanks.pop(path, None)

    def mapping(self, value: dict[str, Value], about: Field, path: Path = ()) -> dict[str, Value]:
        """Type the values of a mapping."""
        typed: dict[str, Value] = {}
        for key, entry in value.items():
            if type(entry) is str and not may_be_blank(entry) and key in about.properties:
                # Most values are such texts, and remain what they are.
                typed[key] = entry
                continue
            if about.is_silent and key not in about.properties:
                self.strays.append((*path, key))
            typed[key] = self.value(entry, about.child(key), (*path, key))
        return typed

    def value(self, value: Value, about: Field | None, path: Path) -> Value:
        """Type one value: where text is wanted, the text as written; what is blank stays, and is noted."""
        if about is not None and about.again is not None:
            about = about.again()
        if about is None or not about.types:
            return self._untyped(value, about, path)
        wanted = about.types
        if isinstance(value, str):
            if "string" in wanted and is_blank(value, about):
                self.blanks[path] = value
            return value
        if not NAMES[type(value)] & wanted:
            return self._unwanted(value, about, path)
        return self._inside(value, about, path)

    def _inside(self, value: Value, about: Field, path: Path) -> Value:
        if isinstance(value, dict):
            return self.mapping(value, about, path)
        if isinstance(value, list):
            if "string" in about.types and is_generic(value) and self.document.is_flow(path):
                self.blanks[path] = self.document.source_of(path)
            return [
                entry
                if type(entry) is str and not may_be_blank(entry)
                else self.value(entry, about.entry(index), (*path, index))
                for index, entry in enumerate(value)
            ]
        return value

    def _unwanted(self, value: Value, about: Field, path: Path) -> Value:
        """Take a value of another type as text, where that is what the author means."""
        if value is None and None in about.allowed:
            return None
        if value is None:
            self.blanks[path] = ""
            self.forbidden.add(path)
            return None
        if "string" not in about.types:
            return value
        if isinstance(value, list | dict):
            return self._bracketed(value, about, path)
        text = self.document.raw.get(path, str(value))
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
            return [self.value(entry, about.entry(index), (*path, index)) for index, entry in enumerate(value)]
        return value


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
