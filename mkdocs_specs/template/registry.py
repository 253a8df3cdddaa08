"""Schema → a registry that resolves its `$ref`s to files below the docs repo, and to nothing else.

Each file has the address `file:///<path from the folder of mkdocs.yml>`, a root of our own: `..` cannot leave it, and a
`$ref` to `file:///etc/…` or to the network names no file. Relative references of a schema whose `$id` lies on the
network are looked up beside its file, where such schemas are kept together.
"""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from jsonschema_specifications import REGISTRY as SPECIFICATIONS
from referencing import Registry
from referencing._core import Resolver  # documented as the type of resolvers, and exported nowhere else
from referencing.exceptions import NoSuchResource, Unresolvable
from referencing.jsonschema import DRAFT202012, Schema, SchemaRegistry, SchemaResource, specification_with

from mkdocs_specs.document import Path, Tree, Value, parse
from mkdocs_specs.problem import SpecsError
from mkdocs_specs.template.keywords import subschemas
from mkdocs_specs.template.meaning import listing

SchemaResolver = Resolver[Schema]
Read = Callable[[str], str]
"""Path from the folder of mkdocs.yml → the text of the file; raises `SpecsError` when it may not or cannot be read."""


REFERENCES = ("$ref", "$dynamicRef")


HALVES = re.compile(r"(?<!\\)((?:\\\\)*)\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)
"""A character beyond the first 65,536 as JSON writes it, by two escapes."""


def address(path: str) -> str:
    """Write the path of a schema file as the address that `$ref`s are resolved against."""
    return f"file:///{quote(path)}"


def read_schema(path: str, read: Read) -> Tree:
    """Read a schema file, YAML or JSON, with the places of its values.

    Raises:
        SpecsError: It cannot be read.
    """
    text = read(path)
    tree = parse(path, _as_yaml(text) if path.endswith(".json") else text)
    if tree.problems:
        raise SpecsError("\n".join(f"{problem.where}: {problem.message}" for problem in tree.problems))
    return tree


def _as_yaml(text: str) -> str:
    """Write what YAML reads otherwise than JSON: tabs, which no text has inside, and characters in two halves."""
    try:
        json.loads(text)
    except ValueError:
        return text
    return HALVES.sub(_whole, text.replace("\t", " "))


def _whole(halves: re.Match[str]) -> str:
    high, low = int(halves[2], 16), int(halves[3], 16)
    return f"{halves[1]}\\U{0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF):08x}"


class FaultySchemaError(SpecsError):
    """A file that a `$ref` leads to is there, and wrong: the message says where in it."""


def registry_of(schema: Value, path: str, read: Callable[[str], Value]) -> SchemaRegistry:
    """Build the registry in which the references of a schema are resolved; `read` gives the schema of a file."""
    identifier = schema.get("$id") if isinstance(schema, dict) else None
    home = identifier.rpartition("/")[0] + "/" if isinstance(identifier, str) and "/" in identifier else None

    @cache
    def retrieve(uri: str) -> SchemaResource:
        parts = urlsplit(uri)
        if parts.scheme == "file" and not parts.netloc:
            file = unquote(parts.path).lstrip("/")
        elif home is not None and uri.startswith(home):
            file = normpath(join(dirname(path), unquote(uri.removeprefix(home))))
        else:
            raise NoSuchResource(ref=uri)  # type: ignore[call-arg]  # made by attrs
        return resource(read(file))

    empty: SchemaRegistry = Registry(retrieve=retrieve)  # type: ignore[call-arg]  # made by attrs
    # Crawled once here, or each look-up would crawl it again: registries do not change.
    registry: SchemaRegistry = empty.combine(SPECIFICATIONS).with_resource(address(path), resource(schema)).crawl()
    return registry


def resource(schema: Value) -> SchemaResource:
    """Wrap a schema for a registry; without `$schema` it is draft 2020-12."""
    contents: Schema = schema if isinstance(schema, dict | bool) else {}
    dialect = contents.get("$schema") if isinstance(contents, dict) else None
    specification = specification_with(dialect, default=DRAFT202012) if isinstance(dialect, str) else DRAFT202012
    return specification.create_resource(undialected(contents))


def undialected(schema: Schema) -> Schema:
    """Copy a schema without its `$schema`: where jsonschema meets one, it leaves our validator for its own."""
    return {key: value for key, value in schema.items() if key != "$schema"} if isinstance(schema, dict) else schema


def check_references(schema: Value, resolver: SchemaResolver, where: Callable[[Path], str]) -> None:
    """Follow every `$ref` once, in other files too, so that a dead one is found before the first spec is read.

    Raises:
        SpecsError: One leads nowhere, or back to itself.
    """
    known: set[int] = set()
    ended: set[int] = set()
    for here, written, outer in _references(schema, resolver):
        place = where(here)
        waiting = [(written, outer)]
        while waiting:
            reference, at = waiting.pop()
            target, there = _follow(reference, at, place)
            if id(target) not in known:
                known.add(id(target))
                waiting.extend((inner, further) for _, inner, further in _references(target, there))
                _check_end(target, there, reference, place, ended)


def _references(schema: Value, resolver: SchemaResolver) -> Iterator[tuple[Path, str, SchemaResolver]]:
    """Yield each reference inside a schema: the way to it, what it says, and what resolves it."""
    resolvers: dict[Path, SchemaResolver] = {(): resolver}
    for here, inner in subschemas(schema):
        outer = next(here[:size] for size in range(len(here), -1, -1) if here[:size] in resolvers)
        if here and isinstance(inner.get("$id"), str):
            resolvers[here] = resolvers[outer].in_subresource(resource(inner))
        for keyword in REFERENCES:
            if isinstance(reference := inner.get(keyword), str):
                yield (*here, keyword), reference, resolvers[here if here in resolvers else outer]


def _follow(reference: str, resolver: SchemaResolver, where: str) -> tuple[Value, SchemaResolver]:
    try:
        found = resolver.lookup(reference)
    except Unresolvable as error:
        cause: BaseException | None = error
        while cause is not None and not isinstance(cause, SpecsError):
            cause = cause.__cause__
        if isinstance(cause, FaultySchemaError):
            raise cause from error
        reason = f": {cause}" if cause else "; only files below the folder of mkdocs.yml are read"
        message = f"{where}: '$ref: {reference}' leads to no schema{reason}"
        raise SpecsError(message) from error
    contents: Any = found.contents
    return contents, found.resolver


def _check_end(start: Value, resolver: SchemaResolver, reference: str, where: str, ended: set[int]) -> None:
    """Go from a schema to those that hold for the same value, which must come to an end; note those that do."""
    on_the_way: set[int] = set()
    waiting: list[tuple[Value, SchemaResolver, str, bool]] = [(start, resolver, reference, True)]
    while waiting:
        schema, at, said, is_new = waiting.pop()
        if not isinstance(schema, dict) or id(schema) in ended:
            continue
        if not is_new:
            on_the_way.remove(id(schema))
            ended.add(id(schema))
            continue
        if id(schema) in on_the_way:
            message = f"{where}: '$ref: {said}' leads back to itself; refer to a schema that says something"
            raise SpecsError(message)
        on_the_way.add(id(schema))
        waiting.append((schema, at, said, False))
        branches = [schema.get(keyword) for keyword in ("not", "if", "then", "else")]
        branches += [branch for keyword in ("allOf", "anyOf", "oneOf") for branch in listing(schema.get(keyword))]
        waiting.extend((branch, at, said, True) for branch in branches)
        if isinstance(further := schema.get("$ref"), str):
            waiting.append((*_follow(further, at, where), further, True))
