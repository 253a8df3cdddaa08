"""Spec → the same facts as somebody writes them by hand: a plain page with headings, lists and Markdown tables."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from posixpath import relpath
from typing import Any

import yaml

REFERENCE = re.compile(r"\[\[SPEC-(\d+)\]\]")


def by_hand(text: str, path: str, paths: Mapping[int, str]) -> str:
    """Write a spec as a plain page; `paths` are those of all specs by number, for ordinary links."""
    _, front, body = text.split("---\n", 2)
    data = yaml.load(front, yaml.CSafeLoader)
    linked = REFERENCE.sub(lambda found: _link(found[1], path, paths), body)
    facts = _facts(data)
    sections = (line for key, value in data.items() for line in _section(_words(key), value, 2) if _is_long(value))
    return "\n".join([f"---\ntitle: {data['title']}\n---", *facts, linked, *sections, ""])


def write(source: Path, target: Path) -> None:
    """Write a docs folder of specs as one of plain pages."""
    files = sorted(source.rglob("*.md"))
    paths = {int(file.name[:4]): file.relative_to(source).as_posix() for file in files if file.name[:4].isdigit()}
    for file in files:
        path = file.relative_to(source).as_posix()
        text = file.read_text(encoding="utf-8")
        written = target / path
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_text(by_hand(text, path, paths) if path in paths.values() else text, encoding="utf-8")


def _link(number: str, path: str, paths: Mapping[int, str]) -> str:
    return f"[SPEC-{number}]({relpath(paths[int(number)], str(PurePosixPath(path).parent))})"


def _section(heading: str, value: Any, level: int) -> Iterator[str]:  # noqa: ANN401  # a value of YAML
    """Yield what a key holds, under a heading of its own."""
    yield from ("", f"{'#' * level} {heading}", "")
    match value:
        case {}:
            yield from _facts(value)
            for key, inner in value.items():
                if _is_long(inner):
                    yield from _section(_words(key), inner, level + 1)
        case [{}, *_]:
            columns = list(dict.fromkeys(key for row in value for key in row))
            yield from _table(map(_words, columns), ([_cell(row.get(key, "")) for key in columns] for row in value))
        case [*_]:
            yield from (f"- {_cell(one)}" for one in value)


def _facts(data: Mapping[str, object]) -> Iterator[str]:
    short = [[_words(key), _cell(value)] for key, value in data.items() if not _is_long(value)]
    if short:
        yield from _table(("Fact", "Value"), short)


def _table(head: Iterator[str] | tuple[str, ...], rows: Iterator[list[str]] | list[list[str]]) -> Iterator[str]:
    names = list(head)
    yield ""
    for row in (names, ["---"] * len(names), *rows):
        yield f"| {' | '.join(row)} |"
    yield ""


def _is_long(value: object) -> bool:
    """Whether a value needs a heading of its own, and not only a cell."""
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(one, dict | list) for one in value))


def _cell(value: object) -> str:
    if isinstance(value, dict):
        return "<br>".join(f"{_words(str(key))}: {_cell(inner)}" for key, inner in value.items())
    return "<br>".join(map(_cell, value)) if isinstance(value, list) else str(value).replace("|", "\\|")


def _words(key: str) -> str:
    return str(key).replace("_", " ").capitalize()
