"""Schema files → Template: read, lay extensions over their base, check, compile."""

from collections.abc import Iterator
from urllib.parse import urljoin

from mkdocs_specs.document import Path, Value
from mkdocs_specs.problem import SpecsError
from mkdocs_specs.template.annotations import Vocabulary, vocabulary_of_package
from mkdocs_specs.template.checked import check_file, pattern_faults, schema_faults
from mkdocs_specs.template.compile import Layer, Merged, compile_template, place_of
from mkdocs_specs.template.keywords import subschemas
from mkdocs_specs.template.meaning import mapping
from mkdocs_specs.template.overlay import Schema, overlay
from mkdocs_specs.template.registry import Read, address, check_references, read_schema, registry_of
from mkdocs_specs.template.template import Template

BUILT_IN = "mkdocs-specs:"
LONGEST_CHAIN = 10
"""So many files may extend one another."""


def load(name: str, path: str, read: Read) -> Template:
    """Build the template of a schema file; `mkdocs-specs:<name>` is a built-in one.

    Raises:
        SpecsError: A file cannot be read or is not a schema, or an annotation is wrong; with each place.
    """
    layers = tuple(_layers(path, read))
    base = layers[-1]
    stages: list[Schema] = [{"$id": address(base.path), **base.schema}]
    for layer in reversed(layers[:-1]):
        stages.insert(0, overlay(stages[0], _absolute(layer)))
    schema = stages[0]
    # The tests see to it that the built-in files are sound: a command need not, and starts in half the time.
    vocabulary = None if all(layer.path.startswith(BUILT_IN) for layer in layers) else vocabulary_of_package()
    if vocabulary is not None:
        _check_annotations(layers, stages, vocabulary)

    def retrieve(file: str) -> Value:
        tree = read_schema(file, read)
        if vocabulary is not None:
            check_file(tree, vocabulary)
        return tree.data

    def where(path: Path) -> str:
        return place_of(layers, path)

    faults = [] if vocabulary is None else list(schema_faults(schema, where)) or list(pattern_faults(schema, where))
    if faults:
        raise SpecsError("\n".join(faults))
    registry = registry_of(schema, base.path, retrieve)
    if vocabulary is not None:
        check_references(schema, registry.resolver(address(base.path)), where)
    return compile_template(name, Merged(registry, layers, tuple(stages)))


def _layers(path: str, read: Read) -> Iterator[Layer]:
    """Read a file and those it extends, the outermost first."""
    for _ in range(LONGEST_CHAIN):
        tree = read_schema(path, read)
        if not isinstance(tree.data, dict):
            message = f"{path}: this is no JSON Schema; write a mapping with 'properties'"
            raise SpecsError(message)
        yield Layer(path, tree)
        reference = tree.data.get("$ref")
        if not isinstance(reference, str) or reference.startswith("#"):
            return
        path = reference if reference.startswith(BUILT_IN) else urljoin(f"/{path}", reference).lstrip("/")
    message = f"{path}: more than {LONGEST_CHAIN} files extend one another; is there a circle?"
    raise SpecsError(message)


def _absolute(layer: Layer) -> Schema:
    """Write the references of an extension so that they still lead to the same files inside its base."""
    schema = _copied(layer.schema)
    for path, inner in subschemas(schema):
        if path and isinstance(reference := inner.get("$ref"), str) and not reference.startswith("#"):
            inner["$ref"] = urljoin(address(layer.path), reference)
    return mapping(schema)


def _copied(value: Value) -> Value:
    if isinstance(value, dict):
        return {key: _copied(entry) for key, entry in value.items()}
    return [_copied(entry) for entry in value] if isinstance(value, list) else value


def _check_annotations(layers: tuple[Layer, ...], stages: list[Schema], vocabulary: Vocabulary) -> None:
    pairs = zip(layers, stages, strict=True)
    faults = [fault for layer, stage in pairs for fault in vocabulary.faults(layer.tree, stage)]
    if faults:
        raise SpecsError("\n".join(faults))
