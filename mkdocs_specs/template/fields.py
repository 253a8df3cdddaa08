"""Schema → Field: follow `$ref`, gather what all branches declare, and choose the view of each field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from referencing.exceptions import Unresolvable

from mkdocs_specs.document import Value
from mkdocs_specs.problem import SpecsError
from mkdocs_specs.template.keywords import ANNOTATIONS
from mkdocs_specs.template.meaning import choices_of, listing, mapping, parts_of, relation_of
from mkdocs_specs.template.model import LIMITS, Choice, Field, Pattern, title_of
from mkdocs_specs.template.patterns import compiled
from mkdocs_specs.template.registry import SchemaResolver

SCALARS = frozenset({"string", "number", "integer", "boolean", "null"})
MOST_FIELDS = 20_000
"""A schema whose references multiply to more fields than this is refused."""

ROLE_VIEWS = {"check": "checklist", "entity": "entities", "milestone": "timeline"}
"""The view of a role whose view has another name."""

FORMAT_VIEWS = {"date": "date", "uri": "link", "uri-reference": "link"}
OPENERS = {"additionalProperties", "unevaluatedProperties", "patternProperties", "propertyNames"}
"""Keywords that say what other keys a mapping may have."""


@dataclass(slots=True)
class Budget:
    """How many more fields may be compiled."""

    left: int = MOST_FIELDS
    repeats: dict[tuple[int, ...], Field] = field(default_factory=dict)
    """The fields that repeat, shared by all levels."""

    def spend(self) -> None:
        """Count one field.

        Raises:
            SpecsError: The schema multiplies itself.
        """
        self.left -= 1
        if self.left < 0:
            message = f"the references of this schema make more than {MOST_FIELDS} fields; let them branch less"
            raise SpecsError(message)


@dataclass(frozen=True, slots=True)
class Start:
    """A schema that declares a field, and where its own references are resolved."""

    schema: Value
    resolver: SchemaResolver
    trail: frozenset[int] = frozenset()
    """The schemas that were referred to on the way here, so that one that contains itself comes to an end."""


@dataclass(frozen=True, slots=True)
class Branch:
    """One schema that has a say in a field, and where its own references are resolved."""

    schema: Mapping[str, Value]
    resolver: SchemaResolver
    references: frozenset[int]
    """The schemas that were referred to from the field to this one."""
    trail: frozenset[int]
    """Those referred to before."""
    is_certain: bool
    """Whether it holds for every value, and not only in one of several cases."""

    def inner(self, schema: Value) -> Start:
        """Start from a schema inside this one."""
        return Start(schema, self.resolver, self.trail | self.references)


class Said(NamedTuple):
    """A schema to be looked at, on the way from a field."""

    schema: Value
    resolver: SchemaResolver
    followed: frozenset[int]
    is_certain: bool = True


def field_of(schema: Value, resolver: SchemaResolver) -> Field:
    """Compile a schema, with all inside it; what contains itself is shown as code.

    Raises:
        SpecsError: The schema multiplies itself.
    """
    return _field((Start(schema, resolver),), "", Budget())


def _field(starts: tuple[Start, ...], key: str, budget: Budget) -> Field:
    """Compile a field from all that declares it, the widest first."""
    budget.spend()
    branches = tuple(branch for start in starts for branch in _branches(start))
    if any(branch.references & branch.trail for branch in branches):
        again = Again(starts, key, budget.repeats)
        return Field(key, str(_first(branches, "title") or title_of(key)), view="code", again=again)
    annotations = _annotations(branches)
    choices = choices_of(mapping(annotations.get("values")))
    types = _types(branches, choices)
    role = str(annotations.get("role", ""))
    properties = _properties(branches, budget)
    items = _items(branches, key, budget)
    relation = relation_of(annotations)
    if items is not None and relation is not None:
        items = replace(items, relation=items.relation or relation)
    title = _first(branches, "title")
    certain = tuple(branch for branch in branches if branch.is_certain)
    found = Field(
        key=key,
        title=str(title or title_of(key)),
        description=str(_first(branches, "description") or ""),
        types=types,
        format=str(_first(branches, "format") or ""),
        view=str(annotations.get("view", "")),
        choices=choices,
        allowed=tuple(value for branch in branches for value in _allowed(branch)),
        role=role,
        parts=parts_of(role, mapping(annotations.get("parts"))),
        relation=relation,
        properties=properties,
        places=_places(branches, key, budget),
        items=items,
        patterns=_patterned(branches, budget),
        other=_other(branches, budget),
        is_silent=bool(properties) and not any(branch.schema.keys() & OPENERS for branch in branches),
        required=frozenset(str(key) for branch in certain for key in listing(branch.schema.get("required"))),
        limits={word: found for word in LIMITS if (found := _first(certain, word)) is not None},
        examples=tuple(listing(_first(branches, "examples"))),
        default=_first(branches, "default"),
    )
    return found if found.view else replace(found, view=_view(found))


@dataclass(frozen=True, slots=True)
class Again:
    """The field of a schema that contains itself, one level further down: compiled when a document goes there."""

    starts: tuple[Start, ...]
    key: str
    known: dict[tuple[int, ...], Field]
    """What is compiled already: a schema says the same at every level."""

    def __call__(self) -> Field:
        """Compile it as if nothing had been referred to before."""
        name = tuple(id(start.schema) for start in self.starts)
        if name not in self.known:
            starts = tuple(replace(start, trail=frozenset()) for start in self.starts)
            try:
                self.known[name] = _field(starts, self.key, Budget(repeats=self.known))
            except SpecsError:
                # From here it multiplies, and from the root it does not: what is too much is not typed.
                self.known[name] = Field(self.key, title_of(self.key), view="code")
        return self.known[name]


def _branches(start: Start) -> Iterator[Branch]:
    """Yield the schema, then those it refers to or combines; the nearest to the field first, each once."""
    known: set[int] = set()
    waiting: list[Said] = [Said(start.schema, start.resolver, frozenset())]
    while waiting:
        schema, resolver, followed, is_certain = said = waiting.pop()
        if not isinstance(schema, dict) or id(schema) in known:
            continue
        known.add(id(schema))
        yield Branch(schema, resolver, followed, start.trail, is_certain)
        waiting.extend(reversed([*_referred(schema, said), *_combined(schema, said)]))


def _referred(schema: dict[str, Value], said: Said) -> Iterator[Said]:
    if not isinstance(reference := schema.get("$ref"), str):
        return
    try:
        found = said.resolver.lookup(reference)
    except Unresolvable:
        return
    # A reference is known by what it leads to: two files may say `#/$defs/item` and mean two schemas.
    contents: Any = found.contents
    yield said._replace(schema=contents, resolver=found.resolver, followed=said.followed | {id(contents)})


def _combined(schema: dict[str, Value], said: Said) -> Iterator[Said]:
    yield from (said._replace(schema=inner) for inner in listing(schema.get("allOf")))
    cases = [inner for keyword in ("anyOf", "oneOf") for inner in listing(schema.get(keyword))]
    cases += [schema.get(keyword) for keyword in ("then", "else")]
    yield from (said._replace(schema=inner, is_certain=False) for inner in cases)


def _annotations(branches: tuple[Branch, ...]) -> dict[str, Value]:
    merged: dict[str, Value] = {}
    for branch in branches:
        merged = {**mapping(branch.schema.get(ANNOTATIONS)), **merged}
    return merged


def _types(branches: tuple[Branch, ...], choices: tuple[Choice, ...]) -> frozenset[str]:
    types: set[str] = set()
    for branch in branches:
        written = branch.schema.get("type")
        types.update(str(name) for name in ([written] if isinstance(written, str) else listing(written)))
        values = _allowed(branch)
        if written is None and values and all(isinstance(value, str) for value in values):
            types.add("string")
    return frozenset(types or ({"string"} if choices else ()))


def _allowed(branch: Branch) -> list[Value]:
    return [*listing(branch.schema.get("enum")), *([branch.schema["const"]] if "const" in branch.schema else [])]


def _properties(branches: tuple[Branch, ...], budget: Budget) -> dict[str, Field]:
    found: dict[str, list[Start]] = {}
    for branch in branches:
        for key, inner in mapping(branch.schema.get("properties")).items():
            found.setdefault(key, []).append(branch.inner(inner))
    return {key: _field(_widest_first(starts), key, budget) for key, starts in found.items()}


def _widest_first(starts: list[Start]) -> tuple[Start, ...]:
    """Of several declarations of one key, the one that says most goes before the others."""
    return tuple(sorted(starts, key=_size, reverse=True))


def _size(start: Start) -> int:
    return len(start.schema) if isinstance(start.schema, dict) else 0


def _items(branches: tuple[Branch, ...], key: str, budget: Budget) -> Field | None:
    """Compile what entries hold; those with a place of their own aside."""
    starts: list[Start] = []
    for branch in branches:
        inner = branch.schema.get("items")
        if isinstance(inner, list):
            inner = branch.schema.get("additionalItems")
        if isinstance(inner, dict) or inner is True:
            starts.append(branch.inner(inner))
    return _field(tuple(starts), key, budget) if starts else None


def _places(branches: tuple[Branch, ...], key: str, budget: Budget) -> tuple[Field, ...]:
    """Compile the entries that have a place of their own: `prefixItems`, or a list of `items` in older drafts."""
    for branch in branches:
        inners = listing(branch.schema.get("prefixItems")) or listing(branch.schema.get("items"))
        if inners:
            return tuple(_field((branch.inner(inner),), key, budget) for inner in inners)
    return ()


def _patterned(branches: tuple[Branch, ...], budget: Budget) -> tuple[tuple[Pattern, Field], ...]:
    found: dict[str, list[Start]] = {}
    for branch in branches:
        for pattern, inner in mapping(branch.schema.get("patternProperties")).items():
            found.setdefault(pattern, []).append(branch.inner(inner))
    return tuple((compiled(pattern), _field(tuple(starts), "", budget)) for pattern, starts in found.items())


def _other(branches: tuple[Branch, ...], budget: Budget) -> Field | None:
    starts: list[Start] = []
    for branch in branches:
        inners = (branch.schema.get("additionalProperties"), branch.schema.get("unevaluatedProperties"))
        starts.extend(branch.inner(inner) for inner in inners if isinstance(inner, dict))
    return _field(tuple(starts), "", budget) if starts else None


def _view(field: Field) -> str:
    """Choose a view by role, then by type; see "Views" in the guide."""
    if field.role:
        return ROLE_VIEWS.get(field.role, field.role)
    if (items := field.items) is not None:
        return _view_of_list(items, field)
    others = [*(inner for _, inner in field.patterns), *([field.other] if field.other is not None else [])]
    if field.properties or (others and all(inner.types and inner.types <= SCALARS for inner in others)):
        return "facts"
    return "badge" if field.choices else _view_of_scalar(field)


def _view_of_list(items: Field, field: Field) -> str:
    if items.properties:
        return "table" if all(_is_flat(inner) for inner in items.properties.values()) else "cards"
    return "badge" if field.choices or items.view == "badge" else "list"


def _view_of_scalar(field: Field) -> str:
    if not field.types & SCALARS:
        return "code"
    if field.format in FORMAT_VIEWS:
        return FORMAT_VIEWS[field.format]
    if field.types == {"boolean"}:
        return "boolean"
    return "number" if field.types <= {"number", "integer"} else "text"


def _is_flat(inner: Field) -> bool:
    is_list = inner.items is not None and not inner.items.properties
    return not inner.properties and inner.view != "code" and (inner.items is None or is_list)


def _first(branches: tuple[Branch, ...], keyword: str) -> Value:
    return next((branch.schema[keyword] for branch in branches if keyword in branch.schema), None)
