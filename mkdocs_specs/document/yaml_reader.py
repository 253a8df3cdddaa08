"""Text → Tree: read YAML 1.2 with every fault that can be found; no input raises."""

from array import array
from collections.abc import Iterable

from yaml.error import MarkedYAMLError

from mkdocs_specs.document import limits
from mkdocs_specs.document.composer import FORBIDDEN, compose, without_false_line_breaks
from mkdocs_specs.document.construct import LimitError, construct
from mkdocs_specs.document.hidden import hidden_faults
from mkdocs_specs.document.odd_spaces import misread_indentation
from mkdocs_specs.document.quick_reader import quickly
from mkdocs_specs.document.source import Fault, Source, decode
from mkdocs_specs.document.syntax import explain
from mkdocs_specs.document.tree import Tree


def parse(path: str, text: str | bytes, first_line: int = 1) -> Tree:
    """Read a whole YAML file, or the part of a file that starts on `first_line`."""
    source, problems = decode(path, text)
    tree = parse_source(Source(path, source.text, first_line))
    return Tree(tree.source, tree.data, problems + tree.problems, tree.spans, tree.raw_texts)


def parse_source(source: Source) -> Tree:
    """Read YAML; its data is None when it is empty or cannot be read."""
    if plain := quickly(source.text):
        return Tree(source, plain.data, (), plain.spans, plain.raw, is_plain=True)
    return _parse_thoroughly(source)


def _parse_thoroughly(source: Source) -> Tree:
    if fault := limits.excess_length(source.text):
        return _unreadable(source, fault)
    faults = _forbidden_characters(source.text)
    # The stand-in keeps every offset.
    text = source.text.translate({ord(source.text[fault.start]): "\ufffd" for fault in faults})
    text, stand_ins = without_false_line_breaks(text)
    if fault := limits.excess(text):
        return _unreadable(source, *faults, fault)
    try:
        root = compose(text)
    except MarkedYAMLError as error:
        return _unreadable(source, *faults, *_around(explain(error, source), source, text))
    misread = misread_indentation(text)
    if root is None or misread:
        return _unreadable(source, *faults, *misread)
    try:
        made = construct(text, root, stand_ins)
    except LimitError as error:
        return _unreadable(source, *faults, error.fault)
    problems = tuple(fault.as_problem(source) for fault in (*faults, *made.faults))
    return Tree(source, made.data, problems, made.spans, made.raw)


def _around(stopped: Fault, source: Source, text: str) -> Iterable[Fault]:
    """Give what PyYAML stopped at, and what else is certain above and below it."""
    others = (*misread_indentation(text), *hidden_faults(source, stopped))
    faults = {fault.start: fault for fault in (*others, stopped)}
    return (faults[start] for start in sorted(faults))


def _forbidden_characters(text: str) -> tuple[Fault, ...]:
    # Far faster than to look at each character, and true of most texts.
    if text.replace("\n", "").replace("\t", "").isprintable():
        return ()
    faults: list[Fault] = []
    for character in filter(FORBIDDEN.match, set(text)):
        start, count = text.index(character), text.count(character)
        times = "" if count == 1 else f" ({count} times from here on)"
        message = f"the invisible character U+{ord(character):04X} cannot stand in YAML{times}; delete it"
        faults.append(Fault(start, start + 1, "yaml-syntax", message))
    return tuple(sorted(faults, key=lambda fault: fault.start))


def _unreadable(source: Source, *faults: Fault) -> Tree:
    return Tree(source, None, tuple(fault.as_problem(source) for fault in faults), array("I"), ())
