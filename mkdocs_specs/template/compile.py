"""Merged schema → Template: fields, parts, sections and demands, each key they name checked against the fields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from referencing.jsonschema import SchemaRegistry

from mkdocs_specs.document import Path, Tree, Value
from mkdocs_specs.problem import SpecsError
from mkdocs_specs.template.annotations import dangling
from mkdocs_specs.template.explain import Explainer
from mkdocs_specs.template.fields import field_of
from mkdocs_specs.template.keywords import ANNOTATIONS, subschemas
from mkdocs_specs.template.meaning import demands_of, listing, mapping, sources_of
from mkdocs_specs.template.model import Field, Keys
from mkdocs_specs.template.overlay import Schema
from mkdocs_specs.template.patterns import Patterns
from mkdocs_specs.template.registry import resource
from mkdocs_specs.template.sections import sections_of
from mkdocs_specs.template.source import Source
from mkdocs_specs.template.template import NONE, Template
from mkdocs_specs.template.validator import validator_of
from mkdocs_specs.template.written_in import written_in

PARTS = ("id", "alias", "title", "status", "summary", "author", "lead", "people", "created", "updated", "version",
         "priority", "tags", "not_applicable")  # fmt: skip
"""The parts of a spec; by default each is the declared key of the same name."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One file of a template."""

    path: str
    tree: Tree

    @property
    def schema(self) -> Schema:
        """The file's schema."""
        return mapping(self.tree.data)


@dataclass(frozen=True, slots=True)
class Merged:
    """The schema of a template, where it came from, and what its references lead to."""

    schema: Schema
    registry: SchemaRegistry
    layers: tuple[Layer, ...]
    """The files, the outermost first."""

    def where(self, path: Path) -> str:
        """Say where something stands: in the outermost file that has it."""
        for layer in self.layers:
            if layer.tree.source_of(path):
                return str(layer.tree.where(path))
        return self.layers[0].path


def compile_template(name: str, merged: Merged) -> Template:
    """Compile a schema.

    Raises:
        SpecsError: An annotation names a property that there is not, or a pattern cannot be matched.
    """
    schema = merged.schema
    root = field_of(schema, merged.registry.resolver_with_root(resource(schema)))
    annotations = _checked(merged, root)
    root = _without_lost_demands(root, merged)
    parts = _parts(mapping(annotations.get("parts")), root, annotations)
    patterns = _patterns(merged)
    own_path = "" if merged.layers[0].path.startswith("mkdocs-specs:") else merged.layers[0].path
    return Template(
        name=name,
        path=own_path,
        title=root.title or name,
        schema=schema,
        root=root,
        sections=sections_of(mapping(annotations.get("sections")), root, _header_keys(parts)),
        parts=parts,
        path_format=Source(str(annotations["path"])) if "path" in annotations else None,
        requires=tuple(demands_of(mapping(annotations.get("requires")))),
        none=NONE | {str(text).strip().lower() for text in listing(annotations.get("none"))},
        validator=validator_of(written_in(schema), merged.registry, patterns),
        explainer=Explainer(root),
    )


def _checked(merged: Merged, root: Field) -> dict[str, Value]:
    """Return the annotations of the root without what an extension has left out of its base.

    Raises:
        SpecsError: A key is named that no property has.
    """
    annotations = mapping(merged.schema.get(ANNOTATIONS))
    own = mapping(merged.layers[0].schema.get(ANNOTATIONS))
    lost = list(dangling(annotations, root))
    faults = [f"{merged.where(path)}: {message}" for path, key, message in lost if len(merged.layers) == 1]
    faults += [
        f"{merged.where(path)}: {message}" for path, key, message in dangling(own, root) if len(merged.layers) > 1
    ]
    if faults:
        raise SpecsError("\n".join(faults))
    return mapping(_dropped(annotations, {key for _, key, _ in lost}))


def _dropped(value: Value, keys: set[str]) -> Value:
    """Copy annotations without the names of properties that were left out."""
    if isinstance(value, dict):
        return {name: _dropped(entry, keys) for name, entry in value.items() if not {name, str(entry)} & keys}
    return [entry for entry in value if str(entry) not in keys] if isinstance(value, list) else value


def _without_lost_demands(root: Field, merged: Merged) -> Field:
    """Check the demands of the life cycle as the other names are checked."""
    properties = dict(root.properties)
    for key, field in root.properties.items():
        choices = []
        for choice in field.choices:
            lost = [demand for demand in choice.requires if demand.keys and root.at(demand.keys) is None]
            path = ("properties", key, ANNOTATIONS, "values", choice.value, "requires")
            own = [demand for demand in lost if merged.layers[0].tree.source_of((*path, ".".join(demand.keys)))]
            if own:
                name = ".".join(own[0].keys)
                message = (
                    f"{merged.where((*path, name))}: no property of the schema is called '{name}'; drop the demand"
                )
                raise SpecsError(message)
            choices.append(replace(choice, requires=tuple(one for one in choice.requires if one not in lost)))
        properties[key] = replace(field, choices=tuple(choices))
    return replace(root, properties=properties)


def _parts(given: dict[str, Value], root: Field, annotations: dict[str, Value]) -> Mapping[str, tuple[Source, ...]]:
    """Name the source of each part: as written, else the declared key or the blank of `path` of its name."""
    from_path = Source(str(annotations.get("path", ""))).names
    default = {part: (Source(part),) for part in PARTS if part in root.properties or part in from_path}
    own = {part: sources_of(source) for part, source in given.items() if source is not False}
    left_out = {part for part, source in given.items() if source is False}
    return {**{part: source for part, source in default.items() if part not in left_out}, **own}


def _header_keys(parts: Mapping[str, tuple[Source, ...]]) -> frozenset[Keys]:
    """The fields that the header of the page shows because they play a part of the spec."""
    sources = (source for part in parts.values() for source in part)
    return frozenset(source.keys for source in sources if not source.is_format and len(source.keys) == 1)


def _patterns(merged: Merged) -> Patterns:
    """Compile every pattern once, so that a broken one is a fault of the template and not of a spec."""
    patterns = Patterns()
    for path, inner in subschemas(merged.schema):
        for place, pattern in _patterns_in(inner):
            try:
                patterns.compile(pattern)
            except SpecsError as error:
                message = f"{merged.where((*path, *place))}: {error}"
                raise SpecsError(message) from error
    return patterns


def _patterns_in(schema: dict[str, Value]) -> Iterator[tuple[Path, str]]:
    if isinstance(pattern := schema.get("pattern"), str):
        yield ("pattern",), pattern
    yield from ((("patternProperties", key), key) for key in mapping(schema.get("patternProperties")))
