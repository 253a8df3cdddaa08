"""Annotations of a template file × their own schema and the fields → faults, each at its line in the template."""

from collections.abc import Iterator
from importlib.resources import files

from mkdocs_specs.document import Path, Tree, Value, parse
from mkdocs_specs.suggestion import did_you_mean
from mkdocs_specs.template.explain import Explainer
from mkdocs_specs.template.fields import field_of
from mkdocs_specs.template.finding import name_of
from mkdocs_specs.template.keywords import ANNOTATIONS, subschemas
from mkdocs_specs.template.meaning import listing, mapping
from mkdocs_specs.template.model import Field
from mkdocs_specs.template.patterns import Patterns
from mkdocs_specs.template.registry import registry_of, resource
from mkdocs_specs.template.source import Source
from mkdocs_specs.template.validator import validator_of

VOCABULARY = "templates/x-specs.schema.yaml"


class Vocabulary:
    """The schema of the annotations, compiled."""

    def __init__(self) -> None:
        """Read it from the package."""
        text = files("mkdocs_specs").joinpath(VOCABULARY).read_text(encoding="utf-8")
        schema = mapping(parse(VOCABULARY, text).data)
        registry = registry_of(schema, VOCABULARY, lambda _: "")
        resolver = registry.resolver_with_root(resource(schema))
        self._kinds = {}
        for kind in ("template", "field"):
            reference: dict[str, Value] = {**schema, "$ref": f"#/$defs/{kind}"}
            validator = validator_of(reference, registry, Patterns())
            self._kinds[kind] = validator, Explainer(field_of(reference, resolver))

    def faults(self, tree: Tree) -> Iterator[str]:
        """Yield what is wrong with the annotations of one file, each with its place."""
        for path, schema in subschemas(tree.data):
            if ANNOTATIONS not in schema:
                continue
            validator, explainer = self._kinds["field" if path else "template"]
            for finding in explainer.explain(validator.iter_errors(schema[ANNOTATIONS])):
                place = (*path, ANNOTATIONS, *finding.path)
                where = tree.where_key(place) if finding.is_key else tree.where(place)
                yield f"{where}: {finding.message.replace(name_of(()), ANNOTATIONS)}"
            yield from _disagreements(tree, path, schema)


def _disagreements(tree: Tree, path: Path, schema: dict[str, Value]) -> Iterator[str]:
    """Yield where `values` and the schema's own `enum` name different values."""
    values, enum = mapping(schema[ANNOTATIONS]).get("values"), schema.get("enum")
    if isinstance(values, dict) and isinstance(enum, list) and set(values) != {str(value) for value in enum}:
        only = sorted({str(value) for value in enum} ^ values.keys())
        where = tree.where((*path, ANNOTATIONS, "values"))
        yield f"{where}: 'values' and 'enum' differ in '{only[0]}'; write the same values in both"


def dangling(annotations: dict[str, Value], root: Field) -> Iterator[tuple[Path, str, str]]:
    """Yield each key that an annotation at the root names and no property has: its path, and the sentence."""
    if not root.properties:
        return
    for path, key in _named_keys(annotations):
        keys = tuple(key.split("."))
        if root.at(keys) is None:
            size = next(size for size in range(len(keys)) if root.at(keys[: size + 1]) is None)
            holder = root.at(keys[:size])
            known = (holder.items or holder).properties if holder is not None else {}
            meant = did_you_mean(keys[size], known)
            yield path, key, f"no property of the schema is called '{key}'; add it or drop it here{meant}"


def _named_keys(annotations: dict[str, Value], path: Path = (ANNOTATIONS,)) -> Iterator[tuple[Path, str]]:
    for part, sources in mapping(annotations.get("parts")).items():
        for source in sources if isinstance(sources, list) else [sources]:
            if isinstance(source, str) and not Source(source).is_format:
                yield (*path, "parts", part), source
    for key in mapping(annotations.get("requires")):
        if not key.startswith("#"):
            yield (*path, "requires", key), key
    yield from _section_keys(mapping(annotations.get("sections")), (*path, "sections"))


def _section_keys(sections: dict[str, Value], path: Path) -> Iterator[tuple[Path, str]]:
    for heading, about in sections.items():
        for index, key in enumerate(listing(mapping(about).get("keys"))):
            yield (*path, heading, "keys", index), str(key)
        yield from _section_keys(mapping(mapping(about).get("sections")), (*path, heading, "sections"))
