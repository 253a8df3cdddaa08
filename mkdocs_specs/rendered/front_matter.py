"""Spec → the front matter of its rendered page: the author's, with what the theme is to know of the page."""

import json
from collections.abc import Iterator, Mapping

from mkdocs_specs.document import Document, Path, Value
from mkdocs_specs.document.scalar import resolve
from mkdocs_specs.pages.meta import set_by_us, unless_given
from mkdocs_specs.problem import Location
from mkdocs_specs.spec import Spec


def front_matter(spec: Spec, remark: str) -> str:
    """Write the front matter below a comment with a remark.

    Every line stays as it was written, but for the values of `title` and `status` where the theme needs another
    spelling, and for keys such as `200`, which some generators refuse when they are not in quotes. New keys follow at
    the end; there are none where all is one mapping in `{}`.
    """
    document = spec.document
    block = document.tree.source.text
    if not document.data and block.strip():
        return document.text[: len(document.text) - len(document.body)] + f"\n<!-- {remark} -->\n"
    ours = set_by_us(spec)
    added = {key: text for key, text in (ours | unless_given(spec)).items() if key not in document.data}
    lines = _edited(document, {**dict(_quoted_keys(document)), **dict(_other_values(document, ours))})
    indent = " " * (document.where_key((next(iter(document.data)),)).column - 1) if document.data else ""
    if not document.is_flow(()):
        lines += [f"{indent}{key}: {_scalar(text)}" for key, text in added.items()]
    return "\n".join(["---", f"# {remark}", *lines, "---", ""])


def _edited(document: Document, texts: Mapping[Location, str]) -> list[str]:
    """Write other texts in some places, the last first, so that the places of those before stay right."""
    source = document.tree.source
    lines = source.text.rstrip("\n").split("\n") if source.text.strip() else []
    for where, text in sorted(texts.items(), reverse=True):
        first, last = where.line - source.first_line, where.end_line - source.first_line
        before, behind = lines[first][: where.column - 1], lines[last][where.end_column - 1 :]
        space = " " if before.endswith(":") else ""
        lines[first : last + 1] = [f"{before}{space}{text}{behind}"]
    return lines


def _other_values(document: Document, ours: Mapping[str, str]) -> Iterator[tuple[Location, str]]:
    for key, text in ours.items():
        value = document.data.get(key, text)
        written = value if isinstance(value, str) else document.raw.get((key,), "")
        if written != text and not isinstance(value, dict | list):
            yield document.where((key,)), _scalar(text)


def _quoted_keys(document: Document) -> Iterator[tuple[Location, str]]:
    """Yield the keys that are no text to YAML; to us every key is one."""
    for path in _keys((), document.data):
        if not isinstance(resolve(str(path[-1])), str):
            where = document.where_key(path)
            written = document.line(where.line)[where.column - 1 : where.end_column - 1]
            if written == path[-1]:
                yield where, _scalar(written)


def _keys(path: Path, value: Value) -> Iterator[Path]:
    """Walk through the paths of all mappings' keys."""
    if isinstance(value, dict):
        yield from ((*path, key) for key in value)
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, entry in entries:
        yield from _keys((*path, key), entry)


def _scalar(text: str) -> str:
    """Write a text as YAML: JSON is that too."""
    return json.dumps(text, ensure_ascii=False)
