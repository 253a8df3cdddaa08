"""Schema → Field: follow `$ref`, gather what all branches declare, and choose the view of each field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from referencing.exceptions import Unresolvable

from mkdocs_specs.document import Value
from mkdocs_specs.problem import SpecsError
from mkdocs_specs.template.keywords import ANNOTATIONS
from mkdocs_specs.template.meaning import choices_of, listing, mapping, parts_of, relation_of
from mkdocs_specs.template.model import Choice, Field, title_of
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
class Trail:
    """What has been followed on the way to a field, so that a schema that contains itself comes to an end."""

    references: frozenset[str] = frozenset()
    budget: Budget = field(default_factory=Budget)

    def into(self, branch: "Branch") -> "Trail":
        """The trail of what stands inside a branch."""
        return replace(self, references=self.references | branch.references)


@dataclass(frozen=True, slots=True)
class Branch:
    """One schema that has a say in a field, and where its own references are resolved."""

    schema: Mapping[str, Value]
    resolver: SchemaResolver
    references: frozenset[str]
    """What was followed from the field to this schema."""


def field_of(schema: Value, resolver: SchemaResolver, key: str = "", trail: Trail | None = None) -> Field:
    """Compile one property of a schema, with all inside it; what contains itself is shown as code."""
    trail = trail or Trail()
    trail.budget.spend()
    branches = tuple(_branches(schema, resolver, frozenset()))
    if any(branch.references & trail.references for branch in branches):
        return Field(key, str(_first(branches, "title") or title_of(key)), view="code")
    annotations = _annotations(branches)
    choices = choices_of(mapping(annotations.get("values")))
    types = _types(branches, choices)
    role = str(annotations.get("role", ""))
    properties = _properties(branches, trail)
    items = _items(branches, key, trail)
    relation = relation_of(annotations)
    if items is not None and relation is not None:
        items = replace(items, relation=items.relation or relation)
    title = _first(branches, "title")
    found = Field(
        key=key,
        title=str(title or title_of(key)),
        description=str(_first(branches, "description") or ""),
        types=types,
        format=str(_first(branches, "format") or ""),
        view=str(annotations.get("view", "")),
        choices=choices,
        role=role,
        parts=parts_of(role, mapping(annotations.get("parts"))),
        relation=relation,
        properties=properties,
        items=items,
        other=_other(branches, trail),
        is_silent=bool(properties) and not any(branch.schema.keys() & OPENERS for branch in branches),
        examples=tuple(listing(_first(branches, "examples"))),
        default=_first(branches, "default"),
    )
    return found if found.view else replace(found, view=_view(found))


def _branches(schema: Value, resolver: SchemaResolver, seen: frozenset[str]) -> Iterator[Branch]:
    """Yield the schema, then those it refers to or combines; the nearest to the field first."""
    if not isinstance(schema, dict):
        return
    yield Branch(schema, resolver, seen)
    if isinstance(reference := schema.get("$ref"), str) and reference not in seen:
        try:
            found = resolver.lookup(reference)
        except Unresolvable:
            return
        contents = dict(found.contents) if isinstance(found.contents, Mapping) else found.contents
        yield from _branches(contents, found.resolver, seen | {reference})
    for keyword in ("allOf", "anyOf", "oneOf"):
        for inner in listing(schema.get(keyword)):
            yield from _branches(inner, resolver, seen)
    for keyword in ("then", "else"):
        yield from _branches(schema.get(keyword), resolver, seen)


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
        values = [*listing(branch.schema.get("enum")), *([branch.schema["const"]] if "const" in branch.schema else [])]
        if written is None and values and all(isinstance(value, str) for value in values):
            types.add("string")
    return frozenset(types or ({"string"} if choices else ()))


def _properties(branches: tuple[Branch, ...], trail: Trail) -> dict[str, Field]:
    found: dict[str, list[tuple[Value, Branch]]] = {}
    for branch in branches:
        for key, inner in mapping(branch.schema.get("properties")).items():
            found.setdefault(key, []).append((inner, branch))
    widest = {key: max(inners, key=_size) for key, inners in found.items()}
    return {key: field_of(inner, at.resolver, key, trail.into(at)) for key, (inner, at) in widest.items()}


def _size(declaration: tuple[Value, Branch]) -> int:
    """Of several declarations of one key, the one that says most is taken."""
    return len(declaration[0]) if isinstance(declaration[0], dict) else 0


def _items(branches: tuple[Branch, ...], key: str, trail: Trail) -> Field | None:
    for branch in branches:
        inner = branch.schema.get("items")
        if isinstance(inner, dict) or inner is True:
            return field_of(inner, branch.resolver, key, trail.into(branch))
    return None


def _other(branches: tuple[Branch, ...], trail: Trail) -> Field | None:
    for branch in branches:
        patterns = list(mapping(branch.schema.get("patternProperties")).values())
        for inner in (*patterns, branch.schema.get("additionalProperties")):
            if isinstance(inner, dict) or (inner is True and patterns):
                return field_of(inner, branch.resolver, "", trail.into(branch))
    return None


def _view(field: Field) -> str:
    """Choose a view by role, then by type; see "Views" in the guide."""
    if field.role:
        return ROLE_VIEWS.get(field.role, field.role)
    if (items := field.items) is not None:
        return _view_of_list(items, field)
    if field.properties or (field.other is not None and field.other.types and field.other.types <= SCALARS):
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
