"""File × template → the id of its spec, by the few lines of the front matter that can say it; nothing is validated."""

import re

from mkdocs_specs.document import read
from mkdocs_specs.sources import SourceFile
from mkdocs_specs.spec import Spec
from mkdocs_specs.template import Reading, Template
from mkdocs_specs.template.typed import Typing

FRONT_MATTER = re.compile(rb"---[ \t]*\n(?P<block>.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
KEY = re.compile(rb"(?P<key>[\w.-]+):(?=\s)")
WITHIN = re.compile(rb"[ \t#-]|\n")
"""How a line begins that belongs to the key above it."""


def given_id(file: SourceFile, template: Template) -> str:
    """Return the id of a spec as it is read with all the rest; "" without one."""
    content = file.read().replace(b"\r\n", b"\n")
    document = read(file.shown_path, _shortened(content, _keys(template)) or content)
    typing = Typing(document)
    data = typing.mapping(document.data, template.root)
    reading = Reading(data, (), (), typing.blanks, frozenset(), frozenset())
    return Spec(document, template, reading, file.path).id


def _keys(template: Template) -> frozenset[bytes]:
    """The keys at the top of a front matter that an id may come from."""
    sources = template.parts.get("id", ())
    names = (name for source in sources for name in (source.names if source.is_format else [source.text]))
    return frozenset(name.partition(".")[0].encode() for name in ("id", *names))


def _shortened(content: bytes, keys: frozenset[bytes]) -> bytes:
    """Keep a few keys of a front matter; nothing where it is not written in the usual way, with a key on each line."""
    if (found := FRONT_MATTER.match(content)) is None:
        return b""
    kept, is_kept = [b"---\n"], False
    for line in found["block"].splitlines(keepends=True):
        if (key := KEY.match(line)) is not None:
            is_kept = key["key"] in keys
        elif WITHIN.match(line) is None:
            return b""
        if is_kept:
            kept.append(line)
    # An alias may stand for what another key says.
    return b"" if len(kept) == 1 or any(b"*" in line for line in kept) else b"".join([*kept, b"---\n"])
