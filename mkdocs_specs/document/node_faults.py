"""What PyYAML composes and a front matter may not hold: tags, merge keys, doubled keys, what never ends."""

import re

from yaml.nodes import Node

from mkdocs_specs.document.source import Fault

_ANCHOR = re.compile(r"(?:!\S*\s+)*&([^\s,\[\]{}]+)")


def tag(written: str, start: int) -> Fault:
    """Report a tag such as `!ENV`."""
    message = f"'{written}' is a YAML tag, which cannot be used here; delete it, or put quotes around the text"
    return Fault(start, start + len(written), "yaml-tag", message)


def merge_key(start: int, end: int) -> Fault:
    """Report the key `<<`."""
    return Fault(start, end, "yaml-syntax", "the merge key '<<' is not part of YAML 1.2; write the keys out here")


def duplicate(key: str, first: tuple[int, int], second: tuple[int, int], pointer: str) -> Fault:
    """Report a key that is written twice in one mapping."""
    message = f"the key '{key}' is written twice in one mapping; keep one of the two"
    return Fault(*second, "duplicate-key", message, pointer, first)


def complex_key(text: str, start: int, end: int) -> Fault:
    """Report a list or a mapping in the place of a key, as in `{{ id }}`."""
    if text[start - 1 : start] == "{" == text[start : start + 1] and text[end : end + 1] == "}":
        start, end = start - 1, end + 1
        written = text[start:end]
        message = f"'{written}' without quotes is a mapping inside a mapping to YAML; put quotes around the text"
        return Fault(start, end, "yaml-syntax", message)
    return Fault(start, end, "yaml-syntax", "a list or a mapping cannot be a key; put quotes around the key")


def recursion(text: str, node: Node) -> Fault:
    """Report the alias that stands inside the value it refers to."""
    start, end = node.start_mark.index, node.end_mark.index
    anchor = _ANCHOR.match(text, start, end)
    name = anchor[1] if anchor else ""
    alias = re.compile(rf"\*{re.escape(name)}(?![^\s,\[\]{{}}])").search(text, start, end)
    span = alias.span() if alias else (start, start + 1)
    message = f"'*{name}' stands inside the value it refers to, so it never ends; write the value out"
    return Fault(*span, "yaml-alias", message)
