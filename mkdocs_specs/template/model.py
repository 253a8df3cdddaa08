"""Template: what one annotated JSON Schema says about its specs, ready to be asked."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, lru_cache

import regex

from mkdocs_specs.template.source import Source

Pattern = regex.Pattern[str]
"""A pattern of keys, whose matches can be stopped."""
SECONDS = 0.2
"""Processor time the match of one key may take."""
Keys = tuple[str, ...]
"""The way to a field through nested mappings, such as `("background", "business", "priority")`; lists add nothing."""
LIMITS = ("pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
          "multipleOf", "minItems", "maxItems", "uniqueItems", "propertyNames")  # fmt: skip
"""Keywords of JSON Schema that a field keeps as they are written."""

ANY = "{}"
"""What stands for any text in a value, as in `superseded by {}`."""


def without_any(value: str) -> str:
    """Write a value for people: `superseded by {}` → `superseded by …`."""
    return value.replace(ANY, "…")


class State(StrEnum):
    """What a value means for the work: still open, being worked on, stuck, finished, or given up."""

    OPEN = "open"
    ACTIVE = "active"
    BLOCKED = "blocked"
    DONE = "done"
    WITHDRAWN = "withdrawn"


class Condition(StrEnum):
    """How a demand is met; see `requires` in `templates/x-specs.schema.yaml`."""

    FILLED = "filled"
    WRITTEN = "written"
    STATED = "stated"
    SOME = "some"
    EVERY = "every"


@dataclass(frozen=True, slots=True)
class Demand:
    """Something a spec must have, from some status on or always."""

    keys: Keys
    """The field that must be there; empty for a section of prose."""
    condition: Condition
    heading: str = ""
    """The heading that must have text under it, when the demand is on prose (`"# Heading": written`)."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One allowed value of a field: how it is shown and what it means."""

    value: str
    label: str
    tone: str
    """One of the seven tones of the stylesheet: neutral, violet, teal, blue, green, amber, red."""
    state: State
    requires: tuple[Demand, ...] = ()

    @property
    def slug(self) -> str:
        """The value as a word for CSS and addresses: `In Progress` → `in-progress`."""
        return _slug(self.value)

    def fits(self, written: object) -> bool:
        """Whether something written is this value, in which `{}` stands for any text."""
        if ANY not in self.value or not isinstance(written, str):
            return written == self.value
        first, *others = self.value.split(ANY)
        rest = written.removeprefix(first) if written.startswith(first) else ""
        for piece in others[:-1]:
            place = rest.find(piece, 1)
            rest = rest[place + len(piece) :] if place > 0 else ""
        return len(rest) > len(others[-1]) and rest.endswith(others[-1])

    def named(self, written: str) -> str:
        """The label, with what was written where the value has `{}`."""
        return written if self.label == without_any(self.value) else self.label


@dataclass(frozen=True, slots=True)
class Relation:
    """What a field that names other specs says about them."""

    name: str
    inverse: str
    is_acyclic: bool
    is_open: bool
    """Whether text and links that name no spec are allowed."""
    among: str
    """The role of the items that are named; empty when whole specs are."""

    @property
    def has_inverse(self) -> bool:
        """Whether the template, or the language, has words for the way back."""
        return self.inverse != f"{self.name} (from)"


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """One property of the schema, or the items of one, with `$ref` followed and annotations read.

    A field is equal to itself alone, so that what follows from it can be kept with it and found again at once.
    """

    key: str
    title: str
    description: str = ""
    types: frozenset[str] = frozenset()
    """JSON Schema's names of types; empty when any value will do."""
    format: str = ""
    view: str = "text"
    choices: tuple[Choice, ...] = ()
    allowed: tuple[object, ...] = ()
    """What `enum` and `const` name."""
    role: str = ""
    parts: Mapping[str, tuple[Source, ...]] = field(default_factory=dict)
    relation: Relation | None = None
    properties: Mapping[str, "Field"] = field(default_factory=dict)
    places: tuple["Field", ...] = ()
    """The first entries of a list, where each has a schema of its own."""
    items: "Field | None" = None
    """The other entries."""
    patterns: tuple[tuple[Pattern, "Field"], ...] = ()
    """What a key outside `properties` holds that a pattern fits."""
    other: "Field | None" = None
    """What any other key holds, where the schema says so."""
    is_silent: bool = False
    """Whether the schema declares keys and says nothing about others."""
    required: frozenset[str] = frozenset()
    """The keys that a mapping always has to have."""
    limits: Mapping[str, object] = field(default_factory=dict)
    """What else the schema demands of every value, by the keywords of `LIMITS`."""
    examples: tuple[object, ...] = ()
    default: object = None
    again: "Callable[[], Field] | None" = field(default=None, compare=False, repr=False)
    """Where a schema contains itself: its field one level further down, for values and not for pages."""

    def choice(self, value: object) -> Choice | None:
        """The choice a value stands for; `None` when it is none of them."""
        return next((choice for choice in self.choices if choice.fits(value)), None) if self.choices else None

    def child(self, key: str) -> "Field | None":
        """The field of one key of a mapping."""
        found = self.properties.get(key)
        if found is None and self.patterns:
            found = next((inner for pattern, inner in self.patterns if _occurs(pattern, key)), None)
        return self.other if found is None else found

    def entry(self, index: int) -> "Field | None":
        """The field of one entry of a list."""
        return self.places[index] if index < len(self.places) else self.items

    def below(self) -> "Iterator[Field]":
        """Yield the field and every field inside it."""
        yield self
        patterned = (inner for _, inner in self.patterns)
        for inner in (*self.properties.values(), *self.places, *patterned, self.items, self.other):
            if inner is not None:
                yield from inner.below()

    def ways_to(self, is_wanted: "Callable[[Field], bool]") -> frozenset[int]:
        """The identities of the fields that are wanted, and of those that have one inside: the ways to go."""
        found: set[int] = set()
        patterned = (inner for _, inner in self.patterns)
        for inner in (*self.properties.values(), *self.places, *patterned, self.items, self.other):
            if inner is not None:
                found |= inner.ways_to(is_wanted)
        return frozenset({*found, id(self)} if found or is_wanted(self) else ())

    def at(self, keys: Keys) -> "Field | None":
        """The field some keys further down, through lists as if they were not there."""
        here: Field | None = self
        for key in keys:
            while here is not None and here.items is not None and not here.properties:
                here = here.items
            here = here.child(key) if here is not None else None
        return here


@lru_cache(maxsize=1024)
def _slug(value: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in value.lower()).split())


def _occurs(pattern: Pattern, key: str) -> bool:
    try:
        return pattern.search(key, timeout=SECONDS) is not None
    except TimeoutError:
        return False  # The validator says so, at the key.


@dataclass(frozen=True)
class Section:
    """A heading of the page and the fields shown under it."""

    heading: str
    aliases: tuple[str, ...] = ()
    """Other headings in the body that count as this one, compared without case."""
    keys: tuple[Keys, ...] = ()
    sections: tuple["Section", ...] = ()
    """The third level, in order."""

    def __hash__(self) -> int:
        """Hash the heading alone: that is quick, and hardly two sections have the same."""
        return hash(self.heading)

    @cached_property
    def names(self) -> frozenset[str]:
        """Every heading that counts as this section, in lower case."""
        return frozenset(name.casefold() for name in (self.heading, *self.aliases))

    @cached_property
    def all_keys(self) -> tuple[Keys, ...]:
        """The fields of this section and of those inside it."""
        return (*self.keys, *(keys for section in self.sections for keys in section.all_keys))


def title_of(key: str) -> str:
    """Make a title of a key that has none: `response_time` and `responseTime` → `Response time`."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z][a-z])", " ", key).replace("_", " ").replace("-", " ").split()
    flat = " ".join(word if word.isupper() else word[:1].lower() + word[1:] for word in words)
    return flat[:1].upper() + flat[1:]
