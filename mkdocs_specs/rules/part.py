"""A part of a spec or of one of its items → the way to its value, so that a fault shows where that is written."""

from collections.abc import Iterable

from mkdocs_specs.document import Path, Value
from mkdocs_specs.spec import Item, Spec
from mkdocs_specs.template import Source, name_of, shown


def path_of(spec: Spec, part: str) -> Path:
    """Say where a part of a spec stands, such as the day it was created."""
    return _first(spec.template.parts.get(part, ()), spec.data, ())


def path_in(spec: Spec, item: Item, part: str) -> Path:
    """Say where a part of an item stands, such as the due date of a question."""
    list_field = spec.template.root.at(tuple(key for key in item.path if isinstance(key, str)))
    sources = list_field.parts.get(part, ()) if list_field is not None else ()
    return _first(sources, _at(spec.data, item.path), item.path)


def called(item: Item) -> str:
    """Name an item in a sentence: by its id, else by its text, else by its place."""
    text = item.text("text")
    return item.id or (shown(text) if text.strip() else name_of(item.path))


def _first(sources: Iterable[Source], value: Value, path: Path) -> Path:
    """Go to the first source that has a value; stay where there is none."""
    keys = (source.keys for source in sources if not source.is_format)
    return next(((*path, *one) for one in keys if _at(value, one) is not None), path)


def _at(value: Value, path: Path) -> Value:
    for key in path:
        if isinstance(value, dict):
            value = value.get(str(key))
        else:
            value = value[key] if isinstance(value, list) and isinstance(key, int) and key < len(value) else None
    return value
