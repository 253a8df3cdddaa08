"""Ids → the names of their files: `SPEC-0007` as it is, anything else so that every file system can hold it.

Letters, digits, `-`, `_` and `.` stay; each run of other characters becomes one `-`; `-` and `.` at the ends go, and so
does what is beyond 100 bytes of UTF-8. What Windows reserves (`CON`, `LPT1`) gets `id-` in front. Two ids that differ
only in case or in forms of one letter would share a file: the first, by path of the spec, has it, the other none.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from unicodedata import normalize

from mkdocs_specs.catalog.catalog import Catalog
from mkdocs_specs.spec import Spec

LONGEST_BYTES = 100
NAMELESS = "id"
"""The name of an id without a letter or digit."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|\Z)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Names:
    """Which spec has which name."""

    by_path: Mapping[str, str]
    """The name by the path of the spec; those without an id, and those that came second, have none."""
    clashes: tuple[tuple[Spec, Spec], ...]
    """Specs without a name although they have an id, each with the one that has the name."""


def names_of(catalog: Catalog) -> Names:
    """Give each id of the site its name."""
    taken: dict[str, Spec] = {}
    by_path: dict[str, str] = {}
    clashes: list[tuple[Spec, Spec]] = []
    for spec in sorted((spec for spec in catalog if spec.id), key=lambda spec: spec.path):
        name = name_of(spec.id)
        owner = taken.setdefault(normalize("NFKC", normalize("NFKC", name).casefold()), spec)
        if owner is spec:
            by_path[spec.path] = name
        else:
            clashes.append((spec, owner))
    return Names(by_path, tuple(clashes))


def name_of(spec_id: str) -> str:
    """Write an id as the name of a file or folder, without a suffix."""
    kept = re.sub(r"[^\w.-]+", "-", normalize("NFC", spec_id)).strip("-.")
    name = kept.encode()[:LONGEST_BYTES].decode(errors="ignore").strip("-.") or NAMELESS
    return f"id-{name}" if _RESERVED.match(name) else name
