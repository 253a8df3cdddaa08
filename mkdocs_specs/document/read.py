"""Text → Document: split the front matter from the body and read it; no input raises."""

from collections.abc import Callable

from mkdocs_specs.document.document import Document
from mkdocs_specs.document.front_matter import split
from mkdocs_specs.document.source import Source, decode
from mkdocs_specs.document.stop import missing_space
from mkdocs_specs.document.tree import Tree
from mkdocs_specs.document.value import Value
from mkdocs_specs.document.yaml_reader import parse_source
from mkdocs_specs.problem import Location, Problem, Severity


def read(path: str, content: str | bytes, parsed: Callable[[Source], Tree] = parse_source) -> Document:
    """Read a Markdown file: its values as far as they can be read, its body, and all that is wrong in it.

    `parsed` gives the front matter, for who knows it already.
    """
    source, problems = decode(path, content)
    parts = split(source)
    tree = parsed(parts.block or Source(path, ""))
    body, body_line = parts.body, parts.body_line
    data: dict[str, Value] = {}
    if parts.is_closed and parts.block is not None:
        problems += tree.problems
    is_readable = parts.is_closed or not tree.problems
    if isinstance(tree.data, dict) and is_readable:
        data = tree.data
    elif not parts.is_closed and parts.block is not None:
        # Where the end is a guess that did not work out, all may be prose.
        body, body_line = parts.block.text + body, parts.block.first_line
    if parts.block is not None and parts.is_closed and not isinstance(tree.data, dict) and not tree.problems:
        problems += (_not_a_mapping(tree, parts.opening),)
    return Document(path, source.text, data, body, body_line, parts.problems + problems, tree, parts.opening)


def _not_a_mapping(tree: Tree, opening: Location) -> Problem:
    where = tree.where(()) if tree.spans else opening
    if tree.data is None:
        message = "this front matter is empty; write its keys between the two lines of '---'"
    elif isinstance(tree.data, list):
        message = "this front matter is a list; write lines of 'key: value', without '- ' before them"
    else:
        fault = missing_space(tree.source, tree.spans[0])
        message = fault.message if fault else "this front matter is only text; write lines of 'key: value'"
    return Problem(where, "front-matter-not-mapping", Severity.ERROR, message)
