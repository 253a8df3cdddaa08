"""Merged schema → Template: fields, parts, sections and demands, each key they name checked against the fields."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from referencing.jsonschema import SchemaRegistry

from mkdocs_specs.document import Path, Tree, Value
from mkdocs_specs.problem import SpecsError
from mkdocs_specs.template.annotations import is_lost, misnamed
from mkdocs_specs.template.explain import Explainer
from mkdocs_specs.template.explain_type import NONE
from mkdocs_specs.template.fields import field_of
from mkdocs_specs.template.keywords import ANNOTATIONS
from mkdocs_specs.template.meaning import demands_of, listing, mapping, sources_of
from mkdocs_specs.template.model import Demand, Field, Keys
from mkdocs_specs.template.overlay import Schema
from mkdocs_specs.template.patterns import Patterns
from mkdocs_specs.template.quick import quick
from mkdocs_specs.template.registry import resource
from mkdocs_specs.template.sections import sections_of
from mkdocs_specs.template.source import Source
from mkdocs_specs.template.template import Template
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


def place_of(layers: Sequence[Layer], path: Path) -> str:
    """Say where something stands: in the outermost file that has it."""
    found = next((layer for layer in layers if layer.tree.source_of(path)), layers[0])
    return str(found.tree.where(path))


@dataclass(frozen=True, slots=True)
class Merged:
    """The schema of a template, where it came from, and what its references lead to."""

    registry: SchemaRegistry
    layers: tuple[Layer, ...]
    """The files, the outermost first."""
    stages: tuple[Schema, ...]
    """Each file laid over those it extends, the outermost first."""

    @property
    def schema(self) -> Schema:
        """The whole."""
        return self.stages[0]

    def root(self, stage: Schema) -> Field:
        """Compile the fields of one stage; its `parts` are those of a spec, and of no item.

        Raises:
            SpecsError: The schema multiplies itself.
        """
        try:
            return replace(field_of(stage, self.registry.resolver_with_root(resource(stage))), parts={})
        except SpecsError as error:
            message = f"{self.layers[0].path}: {error}"
            raise SpecsError(message) from error


def compile_template(name: str, merged: Merged) -> Template:
    """Compile a schema.

    Raises:
        SpecsError: An annotation names a property that there is not, or the schema multiplies itself.
    """
    schema, patterns = merged.schema, Patterns()
    root = merged.root(schema)
    _check_names(merged, root)
    root = _without_lost_demands(root)
    annotations = mapping(schema.get(ANNOTATIONS))
    parts = _parts(mapping(annotations.get("parts")), root, annotations)
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
        requires=_kept(demands_of(mapping(annotations.get("requires"))), root),
        none=NONE | {str(text).strip().lower() for text in listing(annotations.get("none"))},
        validator=validator_of(short := written_in(schema), merged.registry, patterns),
        is_surely_valid=quick(short, patterns),
        explainer=Explainer(root),
    )


def _check_names(merged: Merged, root: Field) -> None:
    """Hold the names in each file against what there is at its stage: what lies over it may leave out more.

    Raises:
        SpecsError: A key is named that no property has, or an entry that is not there.
    """
    faults: list[str] = []
    for layer, stage in zip(merged.layers, merged.stages, strict=True):
        fields = root if stage is merged.schema else merged.root(stage)
        faults.extend(misnamed(layer.tree, stage, fields))
    if faults:
        raise SpecsError("\n".join(faults))


def _kept(demands: Iterable[Demand], root: Field) -> tuple[Demand, ...]:
    """Leave out the demands on what an extension has left out of its base."""
    return tuple(one for one in demands if not one.keys or not is_lost(".".join(one.keys), root))


def _without_lost_demands(root: Field) -> Field:
    properties = {
        key: replace(field, choices=tuple(replace(one, requires=_kept(one.requires, root)) for one in field.choices))
        for key, field in root.properties.items()
    }
    return replace(root, properties=properties)


def _parts(given: dict[str, Value], root: Field, annotations: dict[str, Value]) -> Mapping[str, tuple[Source, ...]]:
    """Name the source of each part: as written, else the declared key or the blank of `path` of its name."""
    from_path = Source(str(annotations.get("path", ""))).names
    default = {part: (Source(part),) for part in PARTS if part in root.properties or part in from_path}
    own = {
        part: tuple(source for source in sources_of(written) if source.is_format or not is_lost(source.text, root))
        for part, written in given.items()
        if written is not False
    }
    left_out = {part for part, source in given.items() if source is False}
    sources = {**{part: source for part, source in default.items() if part not in left_out}, **own}
    return {part: found for part, found in sources.items() if found}


def _header_keys(parts: Mapping[str, tuple[Source, ...]]) -> frozenset[Keys]:
    """The fields that the header of the page shows because they play a part of the spec."""
    sources = (source for part in parts.values() for source in part)
    return frozenset(source.keys for source in sources if not source.is_format and len(source.keys) == 1)
