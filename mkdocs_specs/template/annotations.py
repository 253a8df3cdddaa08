"""Annotations of a template file × their own schema and the fields → faults, each at its line in the template."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from mkdocs_specs.document import Path, Tree, Value, parse
from mkdocs_specs.suggestion import did_you_mean
from mkdocs_specs.template.explain import Explainer
from mkdocs_specs.template.fields import field_of
from mkdocs_specs.template.finding import name_of
from mkdocs_specs.template.keywords import ANNOTATIONS, subschemas
from mkdocs_specs.template.meaning import listing, mapping
from mkdocs_specs.template.model import Condition, Field
from mkdocs_specs.template.patterns import Patterns
from mkdocs_specs.template.registry import registry_of, resource
from mkdocs_specs.template.source import Source
from mkdocs_specs.template.validator import validator_of

VOCABULARY = "templates/x-specs.schema.yaml"
NEAR_MISSES = ("x-specs", "x-spec", "xspecs", "xspec")
DECISIVE = ("ref", "role")
"""Words that decide which others may stand beside them."""


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

    def faults(self, tree: Tree, merged: Value, *, is_template: bool = True) -> Iterator[str]:
        """Yield what is wrong with the annotations of one file, each with its place.

        `merged` is that file laid over those it extends. A file that is no template describes a property, or nothing.
        """
        for key in mapping(tree.data):
            if key != ANNOTATIONS and key.casefold().replace("_", "-") in NEAR_MISSES:
                yield f"{tree.where_key((key,))}: '{key}' says nothing to a template; did you mean '{ANNOTATIONS}'?"
        for path, schema in subschemas(tree.data):
            if "enum" in schema and path:
                yield from _disagreements(tree, path, mapping(_at(merged, path)))
            if ANNOTATIONS not in schema:
                continue
            validator, explainer = self._kinds["field" if path or not is_template else "template"]
            whole = mapping(_at(merged, path))
            inherited = {word: value for word, value in mapping(whole.get(ANNOTATIONS)).items() if word in DECISIVE}
            own = schema[ANNOTATIONS]
            annotations = {**inherited, **own} if isinstance(own, dict) and path else own
            for finding in explainer.explain(validator.iter_errors(annotations)):
                place = (*path, ANNOTATIONS, *finding.path)
                where = tree.where_key(place) if finding.is_key else tree.where(place)
                yield f"{where}: {finding.message.replace(name_of(()), ANNOTATIONS)}"
            if "enum" not in schema:
                yield from _disagreements(tree, path, whole)


@cache
def vocabulary_of_package() -> Vocabulary:
    """Compile the schema of the annotations, once for all templates: that takes longer than a template does."""
    return Vocabulary()


def _disagreements(tree: Tree, path: Path, schema: dict[str, Value]) -> Iterator[str]:
    """Yield where `values` and the schema's own `enum` name different values."""
    values, enum = mapping(schema.get(ANNOTATIONS)).get("values"), schema.get("enum")
    if isinstance(values, dict) and isinstance(enum, list) and set(values) != {str(value) for value in enum}:
        only = sorted({str(value) for value in enum} ^ values.keys())
        own = (*path, ANNOTATIONS, "values")
        where = tree.where(own if tree.source_of(own) else (*path, "enum"))
        yield f"{where}: 'values' and 'enum' differ in '{only[0]}'; write the same values in both"


def misnamed(tree: Tree, merged: Value, root: Field) -> Iterator[str]:
    """Yield what the annotations of one file name and the schema does not have, each with its place.

    `merged` is that file laid over those it extends, `root` what it compiles to.
    """
    for path, key, condition in _named_keys(tree.data):
        where = tree.where_key(path) if condition is not None else tree.where(path)
        if is_lost(key, root):
            yield f"{where}: no property of the schema is called '{key}'; add it or drop it here{_meant(key, root)}"
        elif condition in (Condition.SOME, Condition.EVERY) and not _is_listed(key, root):
            yield (
                f"{where}: '{key}' is no key inside a list, which '{condition}' asks for; use filled, written or stated"
            )
    for path, about in _entries(tree.data):
        others = _at(merged, path[:-1])
        if isinstance(before := mapping(about).get("before"), str) and before not in mapping(others):
            meant = did_you_mean(before, mapping(others))
            where = tree.where((*path, "before"))
            yield f"{where}: nothing beside '{path[-1]}' is called '{before}'; name an entry it is to precede{meant}"


def is_lost(key: str, root: Field) -> bool:
    """Whether no property of the schema has this key, dotted for depth."""
    return bool(root.properties) and root.at(tuple(key.split("."))) is None


def _is_listed(key: str, root: Field) -> bool:
    keys = tuple(key.split("."))
    holders = (root.at(keys[:size]) for size in range(1, len(keys)))
    return not root.properties or any(holder is not None and holder.items is not None for holder in holders)


def _meant(key: str, root: Field) -> str:
    keys = tuple(key.split("."))
    size = next(size for size in range(len(keys)) if root.at(keys[: size + 1]) is None)
    holder = root.at(keys[:size]) or root
    return did_you_mean(keys[size], (holder.items or holder).properties)


def _named_keys(schema: Value) -> Iterator[tuple[Path, str, Value]]:
    """Yield each key that an annotation names, with the way to it and the condition of a demand."""
    root = mapping(mapping(schema).get(ANNOTATIONS))
    for part, sources in mapping(root.get("parts")).items():
        for source in sources if isinstance(sources, list) else [sources]:
            if isinstance(source, str) and not Source(source).is_format:
                yield (ANNOTATIONS, "parts", part), source, None
    yield from _demanded(root, (ANNOTATIONS,))
    for path, about in _entries(schema):
        if path[-2] == "values":
            yield from _demanded(mapping(about), path)
        else:
            for index, key in enumerate(listing(mapping(about).get("keys"))):
                yield (*path, "keys", index), str(key), None


def _demanded(holder: dict[str, Value], path: Path) -> Iterator[tuple[Path, str, Value]]:
    for key, condition in mapping(holder.get("requires")).items():
        if condition is not False and not key.startswith("#"):
            yield (*path, "requires", key), key, condition


def _entries(schema: Value) -> Iterator[tuple[Path, Value]]:
    """Yield each section and each value, with the way to it."""
    for path, inner in subschemas(schema):
        annotations = mapping(inner.get(ANNOTATIONS))
        for value, about in mapping(annotations.get("values")).items():
            yield (*path, ANNOTATIONS, "values", value), about
        if not path:
            yield from _sections(mapping(annotations.get("sections")), (ANNOTATIONS, "sections"))


def _sections(sections: dict[str, Value], path: Path) -> Iterator[tuple[Path, Value]]:
    for heading, about in sections.items():
        yield (*path, heading), about
        yield from _sections(mapping(mapping(about).get("sections")), (*path, heading, "sections"))


def _at(value: Value, path: Path) -> Value:
    for part in path:
        value = mapping(value).get(str(part)) if not isinstance(value, list) else value[int(part)]
    return value
