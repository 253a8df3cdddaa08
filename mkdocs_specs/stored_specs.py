"""Specs ↔ a store, so that a file which has not changed need not be read and checked again by the next process.

Only what nothing is wrong with is stored: of a fault more is said than values can hold. What is stored of a spec is its
values, as the author wrote them and as the template types them, their places, and the texts that follow from the spec
alone and take long to write (see `lasting`).
"""

import json
import sys
from array import array
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from typing import NamedTuple

from mkdocs_specs.differences import differences, with_differences
from mkdocs_specs.document import Source, Tree, Value, read
from mkdocs_specs.parts import pack, unpack
from mkdocs_specs.software import software
from mkdocs_specs.spec import Spec
from mkdocs_specs.store import Store, digest
from mkdocs_specs.template import Reading, Template


class Origin(NamedTuple):
    """All that a spec is made of."""

    path: str
    """POSIX, relative to the docs folder."""
    shown_path: str
    """POSIX, relative to the folder of mkdocs.yml."""
    content: bytes
    template: Template
    page_keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class StoredSpecs:
    """The specs of earlier processes."""

    store: Store
    templates: str
    """A digest of the templates of the site."""
    _new: dict[str, Spec] = field(default_factory=dict)
    """What this process has read itself, by the key."""

    def find(self, origin: Origin) -> Spec | None:
        """Give the spec of a file, if it was stored."""
        stored = self.store.get(self._key(origin))
        return _from_bytes(stored, origin) if stored is not None else None

    def note(self, origin: Origin, spec: Spec) -> None:
        """Note a spec that was read, to be stored when all that lasts of it has been found out."""
        if _is_clean(spec):
            spec.last()
            self._new[self._key(origin)] = spec

    def put(self) -> None:
        """Store what was noted."""
        for key, spec in self._new.items():
            if (written := _to_bytes(spec)) is not None:
                self.store.put(key, written)
        self._new.clear()

    def _key(self, origin: Origin) -> str:
        about = (origin.path, origin.shown_path, origin.template.name, sorted(origin.page_keys))
        return digest("spec", software(), self.templates, repr(about), origin.content)


def _is_clean(spec: Spec) -> bool:
    document, reading = spec.document, spec.reading
    return bool(document.data) and not document.problems and reading == _clean(reading.data)


def _clean(data: dict[str, Value]) -> Reading:
    """What a template makes of values in which there is nothing to find."""
    return Reading(data, (), (), {}, frozenset(), frozenset())


def _to_bytes(spec: Spec) -> bytes | None:
    """Write a spec; `None` for values that JSON does not have."""
    tree, data, typed = spec.document.tree, spec.document.data, spec.data
    texts = spec.lasting or {}
    values = [data, list(differences(data, typed)), tree.raw_texts]
    try:
        written = json.dumps(values, ensure_ascii=False, allow_nan=False)
        return pack(list(texts), written, _places_to_text(tree.spans), *texts.values())
    except ValueError:
        return None


def _from_bytes(stored: bytes, origin: Origin) -> Spec | None:
    """Read a spec; nothing where the bytes have another form, since others may write the file too."""
    try:
        names, (values, spans, *texts) = unpack(stored)
        data, changes, raw_texts = json.loads(values)
        typed, places = with_differences(data, changes), _places_of_text(spans)
        lasting = dict(zip(map(str, names), texts, strict=True))
    except (LookupError, TypeError, ValueError):
        return None
    if not isinstance(data, dict) or not isinstance(typed, dict):
        return None

    def tree(source: Source) -> Tree:
        return Tree(source, data, (), places, tuple(raw_texts))

    document = read(origin.shown_path, origin.content, tree)
    spec = Spec(document, origin.template, _clean(typed), origin.path, origin.page_keys)
    spec.last(lasting)
    return spec


def _places_to_text(places: "array[int]") -> str:
    """Write places as the text of bytes, since JSON takes ten times as long to read so many numbers."""
    return b64encode(_in_order(places).tobytes()).decode()


def _places_of_text(text: str) -> "array[int]":
    """Read places.

    Raises:
        ValueError: This is another text.
    """
    places = array("I")
    places.frombytes(b64decode(text, validate=True))
    return _in_order(places)


def _in_order(places: "array[int]") -> "array[int]":
    """Turn the bytes of numbers round, where the machine has them the other way than most."""
    if sys.byteorder == "little":
        return places
    turned = places[:]
    turned.byteswap()
    return turned
