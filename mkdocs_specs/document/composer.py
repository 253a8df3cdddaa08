"""Text → YAML nodes: PyYAML without its YAML 1.1 ideas of what a scalar is, fast where libyaml is there."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

import yaml
from yaml.composer import Composer
from yaml.events import Event
from yaml.nodes import Node, ScalarNode
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

PLAIN = "plain"
QUOTED = "quoted"
COLLECTION = "collection"
TAGS = frozenset((PLAIN, QUOTED, COLLECTION))
"""The tags of nodes to which the author gave none."""

# Neither YAML nor libyaml takes these, and a lone surrogate is no character at all.
FORBIDDEN = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")

# libyaml ends a line at these, YAML 1.2 and editors do not.
_FALSE_LINE_BREAKS = "\u0085\u2028\u2029"


class _Resolver:
    """Tells scalars with quotes from those without, and nothing else."""

    def resolve(self, kind: type[Node], value: object, implicit: tuple[bool, bool]) -> str:
        if kind is not ScalarNode:
            return COLLECTION
        return PLAIN if implicit[0] else QUOTED

    def descend_resolver(self, parent: object, index: object) -> None:
        """Do nothing: no tag depends on the place of a node."""

    def ascend_resolver(self) -> None:
        """Do nothing: no tag depends on the place of a node."""


class PurePythonLoader(_Resolver, Reader, Scanner, Parser, Composer):
    """The loader for a PyYAML that was built without libyaml."""

    def __init__(self, stream: str) -> None:
        """Start to read a text."""
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)


def _loader_of_libyaml() -> type[yaml.CSafeLoader]:
    return type("LibyamlLoader", (_Resolver, yaml.CSafeLoader), {})


LOADER: Any = _loader_of_libyaml() if yaml.__with_libyaml__ else PurePythonLoader


def compose(text: str, loader: Any = LOADER) -> Node | None:  # noqa: ANN401  # PyYAML's loaders share no type
    """Give the root node of a text.

    Raises:
        yaml.MarkedYAMLError: The text is not YAML.
    """
    node: Node | None = loader(text).get_single_node()
    return node


def events(text: str) -> Iterator[Event]:
    """Give the events of a text one by one, which takes no more stack for deep nesting.

    Raises:
        yaml.MarkedYAMLError: The text is not YAML from there on.
    """
    loader = LOADER(text)
    while loader.check_event():
        yield loader.get_event()


def harmless(text: str) -> str:
    """Replace, one by one, the characters that no loader takes or that only libyaml takes for line breaks."""
    return without_false_line_breaks(FORBIDDEN.sub("\ufffd", text))[0]


def without_false_line_breaks(text: str) -> tuple[str, dict[int, str]]:
    """Replace the characters that only libyaml takes for line breaks; the table puts them back with `translate`."""
    found = [character for character in _FALSE_LINE_BREAKS if character in text]
    if not found:
        return text, {}
    # A text of at most 1 MiB cannot hold all the characters of the second range.
    candidates = chain(range(0xFDD0, 0xFDF0), range(0x10000, 0x110000))
    unused = (candidate for candidate in candidates if chr(candidate) not in text)
    stand_ins = dict(zip(unused, found, strict=False))
    table = {ord(character): stand_in for stand_in, character in stand_ins.items()}
    return text.translate(table), stand_ins
