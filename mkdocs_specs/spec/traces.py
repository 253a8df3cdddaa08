"""Spec → Traces: what each requirement leads to, whichever of the two names the other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from mkdocs_specs.document import Path, Value
from mkdocs_specs.spec.item import Item
from mkdocs_specs.spec.items import text_of
from mkdocs_specs.spec.spec import Spec
from mkdocs_specs.template import Field, Keys, Source, State

STRONGEST = 3
"""The rank of what must be there."""


class End(NamedTuple):
    """What a requirement leads to."""

    text: str
    """As the author named it; of an item that names the requirement its id, else its name."""
    item: Item | None = None
    """The item of the same spec that is meant."""


@dataclass(frozen=True, slots=True)
class Trace:
    """One requirement, with the stories that ask for it, what provides it and the tests that prove it."""

    requirement: Item
    stories: tuple[End, ...]
    components: tuple[End, ...]
    endpoints: tuple[End, ...]
    tests: tuple[End, ...]

    @property
    def is_must(self) -> bool:
        """Whether its priority is the strongest there is."""
        return self.requirement.rank("priority") == STRONGEST

    @property
    def is_verified(self) -> bool:
        """Whether there is a test, and none of its criteria is still to be met."""
        return bool(self.tests) and all(check.is_done for check in self.requirement.checks)


def traces(spec: Spec) -> tuple[Trace, ...]:
    """Follow each requirement of a spec, in the order of its front matter."""
    requirements = spec.role("requirement")
    if not requirements:
        return ()
    stories, components, endpoints = (_others(spec, role) for role in ("story", "component", "endpoint"))
    return tuple(
        Trace(
            item,
            _ends(spec, item, "stories", stories),
            _ends(spec, item, "components", components),
            _ends(spec, item, "endpoints", endpoints),
            _ends(spec, item, "verified_by", _Others("")),
        )
        for item in requirements
    )


def has_begun(spec: Spec) -> bool:
    """Whether the work on a spec has begun, and was not given up: what must be there then wants a test."""
    return spec.status is not None and spec.status.state in (State.ACTIVE, State.BLOCKED, State.DONE)


@dataclass(frozen=True, slots=True)
class _Others:
    """The items of one role."""

    role: str
    by_name: Mapping[str, Item] = field(default_factory=dict)
    """The first with each id or name."""
    naming: tuple[tuple[frozenset[str], Item], ...] = ()
    """Those that name requirements, with the names of these."""


def _others(spec: Spec, role: str) -> _Others:
    by_name: dict[str, Item] = {}
    naming: list[tuple[frozenset[str], Item]] = []
    for item in spec.role(role):
        for name in _called(item):
            by_name.setdefault(name, item)
        if names := frozenset(_own(name, spec) for name in _names(spec, item, "", "requirement")):
            naming.append((names, item))
    return _Others(role, by_name, tuple(naming))


def _called(item: Item) -> frozenset[str]:
    """The id and the name of an item, what there is of them."""
    return frozenset((item.id, item.text("text").strip())) - {""}


def _ends(spec: Spec, requirement: Item, part: str, others: _Others) -> tuple[End, ...]:
    """What a requirement names, then what of that role names it; each once."""
    found: dict[object, End] = {}
    for name in _names(spec, requirement, part, others.role):
        item = others.by_name.get(_own(name, spec))
        found.setdefault(item.path if item is not None else name, End(name, item))
    called = _called(requirement)
    for names, item in others.naming:
        if not called.isdisjoint(names):
            found.setdefault(item.path, End(item.id or item.text("text"), item))
    return tuple(found.values())


def _own(name: str, spec: Spec) -> str:
    """The name of an item as its own spec calls it."""
    return name.removeprefix(f"{spec.id}#") if spec.id else name


def _names(spec: Spec, item: Item, part: str, role: str) -> Iterator[str]:
    """Yield what an item names: in the key of a part, and in every key that refers to items of a role."""
    names = tuple([key for key in item.path if isinstance(key, str)])
    for keys in _ways(spec.template.root, names, part, role):
        yield from _texts(spec, (*item.path, *keys), is_reference=bool(role))


@lru_cache(maxsize=1024)
def _ways(root: Field, names: Keys, part: str, role: str) -> tuple[Keys, ...]:
    """Where the items of a list name others."""
    list_field = root.at(names)
    entry_field = list_field.items if list_field is not None else None
    if list_field is None or entry_field is None:
        return ()
    sources = list_field.parts.get(part, (Source(part),) if part else ())
    ways = dict.fromkeys(source.keys for source in sources if not source.is_format)
    if role:
        ways |= dict.fromkeys((key,) for key, field in entry_field.properties.items() if _among(field) == role)
    return tuple(ways)


def _among(field: Field) -> str:
    relation = field.relation or (field.items.relation if field.items is not None else None)
    return relation.among if relation is not None else ""


def _texts(spec: Spec, path: Path, *, is_reference: bool) -> Iterator[str]:
    """Yield the texts at a place that say something; several ids may stand in one, with commas between."""
    value: Value = spec.data
    for key in path:
        if isinstance(value, dict):
            value = value.get(str(key))
        else:
            value = value[key] if isinstance(value, list) and isinstance(key, int) else None
    if not spec.is_filled(value, path):
        return
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from _texts(spec, (*path, key), is_reference=False)
    else:
        written = text_of(value).split(",") if is_reference else (text_of(value),)
        yield from (text.strip() for text in written if text.strip())
