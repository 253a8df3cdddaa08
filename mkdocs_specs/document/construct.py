"""YAML nodes → values, in the same pass with where each stands and what is wrong with it."""

import re
from array import array
from dataclasses import dataclass
from typing import NoReturn

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from mkdocs_specs.document import limits, node_faults, scalar, strictness
from mkdocs_specs.document.composer import PLAIN
from mkdocs_specs.document.source import Fault
from mkdocs_specs.document.value import Value
from mkdocs_specs.problem import pointer

_PROPERTY_MARKS = frozenset("&!")
_PROPERTY = re.compile(r"(?:&[^\s,\[\]{}]*|(?P<tag>!<[^>\s]*>|![^\s,\[\]{}]*))(?:\s+(?:#[^\n]*)?)*")
_LINES_AND_SPACES = " \t\n"


class LimitError(Exception):
    """The values are too many or too deep once aliases are written out."""

    def __init__(self, fault: Fault) -> None:
        """Keep the fault."""
        super().__init__(fault.message)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Construction:
    """What was made of the nodes of one YAML text."""

    data: Value
    spans: "array[int]"
    """In the order of `data`: two offsets, start and end, of each key and of each value."""
    raw: tuple[str, ...]
    """In the order of `data`: the text of each scalar without quotes that became something other than that text."""
    faults: tuple[Fault, ...]


def construct(text: str, root: Node, stand_ins: dict[int, str]) -> Construction:
    """Turn a tree of nodes into values.

    Raises:
        LimitError: Aliases make the values too many or too deep.
    """
    constructor = _Constructor(
        text, stand_ins, is_block=isinstance(root, SequenceNode | MappingNode) and not root.flow_style
    )
    data = constructor.value(root, -1)
    return Construction(data, constructor.spans, tuple(constructor.raw), tuple(constructor.faults.values()))


class _Constructor:
    """The state of one walk over the nodes."""

    def __init__(self, text: str, stand_ins: dict[int, str], *, is_block: bool) -> None:
        self.spans = array("I")
        self.raw: list[str] = []
        self.faults: dict[tuple[str, int], Fault] = {}
        """By rule and place, since an alias leads to the same fault again."""
        self._text = text
        self._stand_ins = stand_ins
        self._is_block = is_block
        self._nodes = 0
        self._path: list[str | int] = []
        self._open: set[int] = set()

    def value(self, node: Node, parent_indent: int) -> Value:
        """Make the value of a node; `parent_indent` is the column of the collection around it."""
        if (text := self._plain(node)) is not None:
            if text and text[0] not in scalar.FIRST_OF_OTHERS:
                return text
            value = scalar.resolve(text) if node.tag == PLAIN else text
            if not isinstance(value, str):
                self.raw.append(text)
            return value
        place = self._place(node)
        if isinstance(node, ScalarNode):
            return self._scalar(node, place, parent_indent)
        assert isinstance(node, CollectionNode)  # noqa: S101  # there are no other nodes
        if id(node) in self._open:
            self._report(node_faults.recursion(self._text, node))
            self.raw.append("")
            return None
        if len(self._path) >= limits.MAX_DEPTH:
            self._give_up(self.spans[place], limits.TOO_DEEP)
        return self._collection(node, place)

    def _plain(self, node: Node) -> str | None:
        """Note where a scalar without quotes and properties stands, and give its text; `None` for all other nodes.

        Nine nodes of ten are such: what comes to the same by `_place` and `_scalar` takes twice as long there.
        """
        if node.__class__ is not ScalarNode or node.style or self._nodes >= limits.MAX_NODES:
            return None
        start, text = node.start_mark.index, node.value
        if text == "-" or self._text[start : start + 1] in _PROPERTY_MARKS:
            return None
        self._nodes += 1
        self.spans.extend((start, node.end_mark.index))
        return text.translate(self._stand_ins) if self._stand_ins else text  # type: ignore[no-any-return]  # PyYAML has no type for it

    def _place(self, node: Node) -> int:
        """Note where a node stands, and give the place of that note."""
        start, end = node.start_mark.index, node.end_mark.index
        self._nodes += 1
        if self._nodes > limits.MAX_NODES:
            self._give_up(start, limits.TOO_MANY)
        if self._text[start : start + 1] in _PROPERTY_MARKS:
            start = self._after_properties(start, end)
        place = len(self.spans)
        self.spans.append(start)
        self.spans.append(end)
        return place

    def _scalar(self, node: ScalarNode, place: int, parent_indent: int) -> Value:
        text = self._text_of(node)
        start, end = self.spans[place], self.spans[place + 1]
        if not node.style:
            if text == "-":
                self._report(strictness.lone_dash(start, end))
            value = scalar.resolve(text) if node.tag == PLAIN else text
            if not isinstance(value, str):
                self.raw.append(text)
            return value
        if node.style in "'\"":
            self._check_quoted(node)
            return text
        if fault := strictness.block_fault(self._text, start, parent_indent):
            self._report(fault)
        self.spans[place + 1] = start + len(self._text[start:end].rstrip(_LINES_AND_SPACES))
        return text

    def _collection(self, node: CollectionNode, place: int) -> Value:
        self._open.add(id(node))
        made: Value
        made, end = self._mapping(node) if isinstance(node, MappingNode) else self._sequence(node)
        self._open.remove(id(node))
        if not node.flow_style:
            # PyYAML ends a block only where the next token starts, past blank lines and comments.
            self.spans[place + 1] = max(end, self.spans[place])
        return made

    def _sequence(self, node: CollectionNode) -> tuple[list[Value], int]:
        items: list[Value] = []
        end = 0
        for index, item in enumerate(node.value):
            place = len(self.spans)
            self._path.append(index)
            items.append(self.value(item, node.start_mark.column))
            self._path.pop()
            end = max(end, self.spans[place + 1])
        return items, end

    def _mapping(self, node: MappingNode) -> tuple[dict[str, Value], int]:
        entries: dict[str, Value] = {}
        keys: dict[str, int] = {}
        end = place = 0
        column = node.start_mark.column
        for key_node, value_node in node.value:
            place, raw = len(self.spans), len(self.raw)
            key = self._key(key_node)
            if key in keys:
                span = (self.spans[place], self.spans[place + 1])
                first = (self.spans[keys[key]], self.spans[keys[key] + 1])
                self._report(node_faults.duplicate(key, first, span, pointer((*self._path, key))))
            self._path.append("" if key is None else key)
            value = self.value(value_node, column)
            self._path.pop()
            if key is None or key in keys:
                end = max(end, self.spans[place + 1], self.spans[place + 3])
                del self.spans[place:]
                del self.raw[raw:]
            else:
                keys[key] = place
                entries[key] = value
        # What stands last ends last, unless it is an alias of something above.
        last = self.spans[place : place + 4] if keys and place == keys[next(reversed(keys))] else ()
        return entries, max(end, *last[1::2]) if last else end

    def _key(self, node: Node) -> str | None:
        if node.value != "<<" and (text := self._plain(node)) is not None:
            return text
        place = self._place(node)
        start, end = self.spans[place], self.spans[place + 1]
        if not isinstance(node, ScalarNode):
            self._report(node_faults.complex_key(self._text, start, end))
            return None
        if node.style:
            self._check_quoted(node)
        elif node.value == "<<":
            self._report(node_faults.merge_key(start, end))
            return None
        return self._text_of(node)

    def _text_of(self, node: ScalarNode) -> str:
        text: str = node.value
        return text.translate(self._stand_ins) if self._stand_ins else text

    def _after_properties(self, start: int, end: int) -> int:
        while start < end and (found := _PROPERTY.match(self._text, start)):
            if tag := found["tag"]:
                self._report(node_faults.tag(tag, found.start("tag")))
            start = found.end()
        return min(start, end)

    def _check_quoted(self, node: ScalarNode) -> None:
        start, end = node.start_mark.index, node.end_mark.index
        is_indented = self._is_block and node.start_mark.line < node.end_mark.line
        if fault := strictness.quoted_fault(self._text, start, end, indented=is_indented):
            self._report(fault)

    def _give_up(self, start: int, message: str) -> NoReturn:
        raise LimitError(Fault(start, start + 1, limits.RULE, message, pointer(tuple(self._path))))

    def _report(self, fault: Fault) -> None:
        if not fault.pointer:
            fault = Fault(fault.start, fault.end, fault.rule, fault.message, pointer(tuple(self._path)))
        self.faults.setdefault((fault.rule, fault.start), fault)
