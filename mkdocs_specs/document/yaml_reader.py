"""Text → Tree: read YAML 1.2 with every fault that can be found; no input raises."""

import re
from array import array

from yaml.error import MarkedYAMLError

from mkdocs_specs.document import limits
from mkdocs_specs.document.composer import compose, without_false_line_breaks
from mkdocs_specs.document.construct import LimitError, construct
from mkdocs_specs.document.source import Fault, Source, decode
from mkdocs_specs.document.syntax import explain
from mkdocs_specs.document.tree import Tree

# Neither YAML nor libyaml takes these, and a lone surrogate is no character at all.
_FORBIDDEN = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def parse(path: str, text: str | bytes, first_line: int = 1) -> Tree:
    """Read a whole YAML file, or the part of a file that starts on `first_line`."""
    source, problems = decode(path, text)
    tree = parse_source(Source(path, source.text, first_line))
    return Tree(tree.source, tree.data, problems + tree.problems, tree.spans, tree.raw_texts)


def parse_source(source: Source) -> Tree:
    """Read YAML; its data is None when it is empty or cannot be read."""
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
        return _unreadable(source, *faults, explain(error, source))
    if root is None:
        return _unreadable(source, *faults)
    try:
        made = construct(text, root, stand_ins)
    except LimitError as error:
        return _unreadable(source, *faults, error.fault)
    problems = tuple(fault.as_problem(source) for fault in (*faults, *made.faults))
    return Tree(source, made.data, problems, made.spans, made.raw)


def _forbidden_characters(text: str) -> tuple[Fault, ...]:
    # Far faster than to look at each character, and true of most texts.
    if text.replace("\n", "").replace("\t", "").isprintable():
        return ()
    faults: list[Fault] = []
    for character in filter(_FORBIDDEN.match, set(text)):
        start, count = text.index(character), text.count(character)
        times = "" if count == 1 else f" ({count} times from here on)"
        message = f"the invisible character U+{ord(character):04X} cannot stand in YAML{times}; delete it"
        faults.append(Fault(start, start + 1, "yaml-syntax", message))
    return tuple(sorted(faults, key=lambda fault: fault.start))


def _unreadable(source: Source, *faults: Fault) -> Tree:
    return Tree(source, None, tuple(fault.as_problem(source) for fault in faults), array("I"), ())
