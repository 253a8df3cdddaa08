"""Annotations → what they mean: choices, demands, parts and relations, as the words of `x-specs` say them."""

from collections.abc import Iterator, Mapping

from mkdocs_specs.document import Value
from mkdocs_specs.template.model import Choice, Condition, Demand, Relation, State, without_any
from mkdocs_specs.template.source import Source

ROLE_PARTS = {
    "story": "id text who want why criteria priority",
    "requirement": "id text priority rationale stories components endpoints verified_by criteria",
    "component": "id text",
    "endpoint": "id text",
    "entity": "id text fields relationships",
    "risk": "id text probability impact mitigation owner status",
    "dependency": "id text owner status impact spec",
    "question": "id text owner due answer",
    "approval": "id text person done date",
    "milestone": "id text start date duration criteria status",
    "rollout": "id text date audience gate done",
    "change": "id text date version",
    "check": "id text done",
}
"""The parts that an item of each role may have; by default each is the key of the same name."""
TONES = {"open": "neutral", "active": "blue", "blocked": "red", "done": "green", "withdrawn": "neutral"}
INVERSES = {"depends on": "required by", "supersedes": "superseded by", "superseded by": "supersedes"}
ACYCLIC = frozenset({"depends on", "supersedes", "superseded by"})


def choices_of(values: Mapping[str, Value]) -> tuple[Choice, ...]:
    """Read `values`: the allowed values of a field in order."""
    found: list[Choice] = []
    for value, about in values.items():
        words = mapping(about)
        state = State(str(words.get("state", "open")))
        tone = str(words.get("tone", TONES[state]))
        demands = tuple(demands_of(mapping(words.get("requires"))))
        found.append(Choice(value, str(words.get("label", without_any(value))), tone, state, demands))
    return tuple(found)


def demands_of(requires: Mapping[str, Value]) -> Iterator[Demand]:
    """Read `requires`: what must be there."""
    for key, condition in requires.items():
        if condition is False:
            continue
        if key.startswith("#"):
            yield Demand((), Condition(str(condition)), key.lstrip("# "))
        else:
            yield Demand(tuple(key.split(".")), Condition(str(condition)))


def sources_of(value: Value) -> tuple[Source, ...]:
    """Read one source or a list of them."""
    return tuple(Source(str(text)) for text in (value if isinstance(value, list) else [value]))


def parts_of(role: str, given: Mapping[str, Value]) -> Mapping[str, tuple[Source, ...]]:
    """Name the source of every part that an item of a role may have."""
    own = {part: sources_of(source) for part, source in given.items() if source is not False}
    default = {part: (Source(part),) for part in ROLE_PARTS.get(role, "").split() if part not in given}
    return {**default, **own}


def relation_of(annotations: Mapping[str, Value]) -> Relation | None:
    """Read `ref` and the words beside it."""
    if not isinstance(name := annotations.get("ref"), str):
        return None
    inverse = annotations.get("inverse", INVERSES.get(name, name if name == "related" else f"{name} (from)"))
    is_acyclic = annotations.get("acyclic", name in ACYCLIC) is True
    return Relation(name, str(inverse), is_acyclic, annotations.get("open") is True, str(annotations.get("among", "")))


def mapping(value: Value) -> dict[str, Value]:
    """A mapping as it is; anything else as an empty one."""
    return value if isinstance(value, dict) else {}


def listing(value: Value) -> list[Value]:
    """A list as it is; anything else as an empty one."""
    return value if isinstance(value, list) else []
