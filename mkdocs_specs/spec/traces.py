"""Spec → Traces: what each requirement leads to, whichever of the two names the other."""

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_specs.document import Path, Value
from mkdocs_specs.spec.item import Item
from mkdocs_specs.spec.items import text_of
from mkdocs_specs.spec.spec import Spec
from mkdocs_specs.template import Field, Source, State

STRONGEST = 3
"""The rank of what must be there."""


@dataclass(frozen=True, slots=True)
class End:
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
    return tuple(
        Trace(
            item,
            _ends(spec, item, "stories", "story"),
            _ends(spec, item, "components", "component"),
            _ends(spec, item, "endpoints", "endpoint"),
            _ends(spec, item, "verified_by", ""),
        )
        for item in spec.role("requirement")
    )


def has_begun(spec: Spec) -> bool:
    """Whether the work on a spec has begun, and was not given up: what must be there then wants a test."""
    return spec.status is not None and spec.status.state in (State.ACTIVE, State.BLOCKED, State.DONE)


def _ends(spec: Spec, requirement: Item, part: str, role: str) -> tuple[End, ...]:
    """What a requirement names, then what of that role names it; each once."""
    others = spec.role(role) if role else ()
    named = (End(name, _named(name, others, spec)) for name in _names(spec, requirement, part, role))
    naming = (
        End(other.id or other.text("text"), other)
        for other in others
        if _named_among(spec, other, "requirement", requirement)
    )
    found: dict[object, End] = {}
    for end in (*named, *naming):
        found.setdefault(end.item.path if end.item is not None else end.text, end)
    return tuple(found.values())


def _named_among(spec: Spec, item: Item, role: str, wanted: Item) -> bool:
    names = _names(spec, item, "", role)
    return any(_named(name, (wanted,), spec) is not None for name in names)


def _named(name: str, items: tuple[Item, ...], spec: Spec) -> Item | None:
    """The item with this id or name."""
    own = name.removeprefix(f"{spec.id}#") if spec.id else name
    return next((item for item in items if own and own in (item.id, item.text("text").strip())), None)


def _names(spec: Spec, item: Item, part: str, role: str) -> Iterator[str]:
    """Yield what an item names: in the key of a part, and in every key that refers to items of a role."""
    list_field = spec.template.root.at(tuple(key for key in item.path if isinstance(key, str)))
    entry_field = list_field.items if list_field is not None else None
    if list_field is None or entry_field is None:
        return
    sources = list_field.parts.get(part, (Source(part),) if part else ())
    ways = dict.fromkeys(source.keys for source in sources if not source.is_format)
    if role:
        ways |= dict.fromkeys((key,) for key, field in entry_field.properties.items() if _among(field) == role)
    for keys in ways:
        yield from _texts(spec, (*item.path, *keys), is_reference=bool(role))


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
