"""Document → its front matter and body as MkDocs reads them, without reading the text once more.

MkDocs reads YAML 1.1, where `no` is false, `1:30` is 90 and `2026-01-14` a date, and other plugins rely on that. We
read YAML 1.2, and know where each value stands. So each scalar without quotes is looked at once more by the rules of
PyYAML's own loader, and everything else is the same in both. Where that is not sure, there is no answer.
"""

import json
import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any

import yaml
from yaml.constructor import SafeConstructor
from yaml.nodes import ScalarNode

from mkdocs_specs.document import Document, Tree, Value
from mkdocs_specs.spec import Spec, lasting
from mkdocs_specs.store import digest

_OPENING = re.compile(r"-{3}[ \t]*\n")
_CLOSING = re.compile(r"\n(?:\.{3}|-{3})[ \t]*\n")
"""What MkDocs takes for the ends of a front matter, and the last line break in it."""
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""What MkDocs reads it with."""
_TEXT, _NAMED = "tag:yaml.org,2002:str", frozenset("&*!")
_MAKERS: dict[str, Callable[[SafeConstructor, ScalarNode], object]] = {
    "tag:yaml.org,2002:null": SafeConstructor.construct_yaml_null,
    "tag:yaml.org,2002:bool": SafeConstructor.construct_yaml_bool,
    "tag:yaml.org,2002:int": SafeConstructor.construct_yaml_int,
    "tag:yaml.org,2002:float": SafeConstructor.construct_yaml_float,
    "tag:yaml.org,2002:timestamp": SafeConstructor.construct_yaml_timestamp,
}
_QUOTES = frozenset("\"'|>")
_LONGEST = len("false")
"""The most characters of a word that is no text, such as `no`, `~` or `<<`."""
_TEXTS: set[str] = set()
"""Keys that are texts with quotes and without: most specs have the same."""
_MOST_TEXTS = 10_000
_LINE_BREAKS = re.compile("[\x85\u2028\u2029]")
"""What ends a line in YAML 1.1 only."""


_RULES = {first: list(rules) for first, rules in _LOADER.yaml_implicit_resolvers.items()}
"""By what a scalar begins with, what it may be; other plugins may come to add to them."""
_OWN_RULES: Any = yaml.resolver.Resolver.yaml_implicit_resolvers
_SHORT = frozenset(first for first in "yYnNtTfFoO~<=" if _RULES.get(first) == _OWN_RULES.get(first))
"""What such words begin with, where no other plugin says otherwise."""
_DAY, _PAIRS = "\0day", "\0pairs"
"""Keys, which no YAML can have, of what JSON has no form for: dates, and mappings with other keys than texts."""


class _UnsureError(Exception):
    """MkDocs may read this in another way."""


def as_mkdocs_reads(document: Document) -> tuple[str, dict[str, Any]] | None:
    """Return body and values as MkDocs would; `None` where only MkDocs itself can tell."""
    parts, tree = _parts(document.text), document.tree
    if parts is None or document.problems or not document.data:
        return None
    front, body = parts
    # A resolver without a first character, of a plugin, looks at every scalar.
    is_other_yaml = not front.isascii() and _LINE_BREAKS.search(front) is not None
    if front != tree.source.text or is_other_yaml or None in _LOADER.yaml_implicit_resolvers:
        return None
    try:
        # The dictionary is made anew: plugins write into it.
        data = _Reader(tree).value(document.data)
    except _UnsureError:
        return None
    assert isinstance(data, dict)  # noqa: S101  # as the data of a document is
    return body, data


def _parts(text: str) -> tuple[str, str] | None:
    """Part a file into its front matter and its body as MkDocs does; `None` where it sees no front matter."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening is not None else None
    if opening is None or closing is None:
        return None
    return text[opening.end() : closing.start() + 1], text[closing.end() :].lstrip("\n")


def as_mkdocs_reads_a_kept(spec: Spec) -> tuple[str, dict[str, Any]] | None:
    """Return the same for a spec that outlives the process, where it is known."""
    text = _stored(spec)
    parts = _parts(spec.document.text)
    if not text or parts is None or not _are_rules_known():
        return as_mkdocs_reads(spec.document)
    rules, data = _DECODER.decode(text)
    if rules != _named_rules():
        return as_mkdocs_reads(spec.document)
    return parts[1], data


@lasting
def _stored(spec: Spec) -> str:
    """Write the values as JSON, after the rules by which they were read; "" where they have no such form."""
    known = as_mkdocs_reads(spec.document)
    if known is None or not _are_rules_known():
        return ""
    try:
        return json.dumps([_named_rules(), _plain_json(known[1])], allow_nan=False)
    except ValueError:
        return ""


def _plain_json(value: object) -> object:
    if isinstance(value, dict):
        if all(isinstance(key, str) for key in value):
            return {key: _plain_json(entry) for key, entry in value.items()}
        return {_PAIRS: [[_plain_json(key), _plain_json(entry)] for key, entry in value.items()]}
    if isinstance(value, list):
        return [_plain_json(entry) for entry in value]
    if type(value) is date:
        return {_DAY: value.isoformat()}
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise ValueError(type(value))


def _whole(found: dict[str, Any]) -> object:
    if _DAY in found:
        return date.fromisoformat(found[_DAY])
    return dict(found[_PAIRS]) if _PAIRS in found else found


_DECODER = json.JSONDecoder(object_hook=_whole)


def _are_rules_known() -> bool:
    return bool(_LOADER.yaml_implicit_resolvers == _RULES)


@lru_cache(maxsize=1)
def _named_rules() -> str:
    """A digest of the rules."""
    return digest(
        repr({first: [(tag, one.pattern, one.flags) for tag, one in found] for first, found in _RULES.items()})
    )


class _Reader:
    """Goes over the values in the order of the text, and over their places."""

    def __init__(self, tree: Tree) -> None:
        self._text, self._spans = tree.source.text, tree.spans
        self._is_plain = tree.is_plain and _are_rules_known()
        self._at = self._last = 0
        self._firsts = _LOADER.yaml_implicit_resolvers.keys() - _QUOTES
        """What a scalar without quotes begins with that may not be just its text."""
        self._firsts_of_long = self._firsts - _SHORT
        """The same of one with more characters than any word has."""

    def value(self, value: Value) -> Any:  # noqa: ANN401  # whatever YAML 1.1 makes of it
        if isinstance(value, str):
            return self._text_at(value)
        start, end = self._begin()
        if isinstance(value, dict):
            return self._mapping(value)
        if isinstance(value, list):
            return [self.value(entry) for entry in value]
        return _plain(self._text[start:end])

    def _mapping(self, value: dict[str, Value]) -> dict[object, Any]:
        made: dict[object, Any] = {}
        is_plain, odd = self._is_plain, self._firsts_of_long
        for key, entry in value.items():
            if is_plain and key in _TEXTS:
                self._at += 2
                name: object = key
            else:
                name = self._key(key)
            if type(entry) is not str:
                made[name] = self.value(entry)
            elif is_plain and len(entry) > _LONGEST and entry[0] not in odd:
                # As in `_text_at`, without a call for each: most values are such texts.
                self._at += 2
                made[name] = entry
            else:
                made[name] = self._text_at(entry)
        return made

    def _text_at(self, value: str) -> object:
        """Read a scalar that is a text to us."""
        if self._is_plain and value[:1] not in (self._firsts if len(value) <= _LONGEST else self._firsts_of_long):
            self._at += 2
            return value
        start, _ = self._begin()
        return value if self._text[start : start + 1] not in self._firsts else _plain(value)

    def _key(self, key: str) -> object:
        start, _ = self._begin()
        if key == "<<":
            raise _UnsureError
        name = _plain(key)
        # By other rules it may be text as well, and by those that hold later something else.
        if self._is_plain and name == key and len(_TEXTS) < _MOST_TEXTS:
            _TEXTS.add(key)
        return name if self._text[start : start + 1] in self._firsts else key

    def _begin(self) -> tuple[int, int]:
        """Go to the next key or value, which begins and ends at these offsets; what an alias repeats is further up."""
        start, end = self._spans[self._at], self._spans[self._at + 1]
        self._at += 2
        if start < self._last or self._text[start : start + 1] in _NAMED:
            raise _UnsureError
        self._last = start
        return start, end


@lru_cache(maxsize=10_000)
def _tag(text: str) -> str:
    resolvers = _LOADER.yaml_implicit_resolvers
    for tag, pattern in resolvers.get(text[:1], ()):
        if pattern.match(text):
            return str(tag)
    return _TEXT


def _plain(text: str) -> object:
    """What a scalar without quotes is."""
    return text if (tag := _tag(text)) == _TEXT else _made(text, tag)


@lru_cache(maxsize=10_000)
def _made(text: str, tag: str) -> object:
    if tag not in _MAKERS:
        raise _UnsureError
    try:
        return _MAKERS[tag](SafeConstructor(), ScalarNode(tag, text))
    except ValueError as error:
        raise _UnsureError from error
