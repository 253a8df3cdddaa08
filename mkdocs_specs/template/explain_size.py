"""A value that is too large, too small, too long or too many → its rule and its sentence."""

from collections.abc import Mapping
from typing import Any

from mkdocs_specs.suggestion import any_of
from mkdocs_specs.template.broken import Broken, Explain
from mkdocs_specs.template.finding import MEND, shown
from mkdocs_specs.template.model import Field
from mkdocs_specs.template.unique import doubled

RANGES = {
    "minimum": "of at least",
    "maximum": "of at most",
    "exclusiveMinimum": "greater than",
    "exclusiveMaximum": "less than",
}


def _range(broken: Broken, name: str, _: Field | None) -> tuple[str, str]:
    bounds = broken.schema
    said = [f"{words} {bounds[keyword]}" for keyword, words in RANGES.items() if keyword in bounds]
    if "minimum" in bounds and "maximum" in bounds:
        said = [f"from {bounds['minimum']} to {bounds['maximum']}", *said[2:]]
    number = f"a multiple of {bounds['multipleOf']}" if "multipleOf" in bounds else "a number"
    wanted = f"{number} {any_of(said, last='and')}".strip()
    return "schema-range", f"{name} is {shown(broken.value)}{MEND}write {wanted}"


def _length(broken: Broken, name: str, _: Field | None) -> tuple[str, str]:
    size, limit = len(broken.value), broken.wanted
    if broken.keyword == "maxLength":
        return "schema-length", f"{name} has {size} characters{MEND}shorten it to {limit} or fewer"
    said = "is empty" if not size else f"has {size} character{'s' * (size > 1)}"
    wanted = "write some text" if limit == 1 else f"write at least {limit} characters"
    return "schema-length", f"{name} {said}{MEND}{wanted}"


def _items(broken: Broken, name: str, _: Field | None) -> tuple[str, str]:
    size, limit = len(broken.value), broken.wanted
    is_mapping = isinstance(broken.value, dict)
    has = f"{name} has {_counted(size, is_mapping=is_mapping)}" if size else f"{name} is empty"
    if broken.keyword.startswith("max"):
        return "schema-items", f"{has}{MEND}keep at most {limit}"
    if broken.keyword.startswith("min"):
        return "schema-items", f"{has}{MEND}it needs at least {_counted(limit, is_mapping=is_mapping)}"
    known = len(broken.schema.get("prefixItems") or broken.schema.get("items") or ())
    return "schema-items", f"{has}{MEND}keep {f'the first {known}' if known else 'those that the template knows'}"


def _counted(size: int, *, is_mapping: bool) -> str:
    if is_mapping:
        return f"{size} key{'s' * (size != 1)}"
    return f"{size} entr{'y' if size == 1 else 'ies'}"


def _contains(broken: Broken, name: str, _: Field | None) -> tuple[str, str]:
    """Word a list that has too few entries of one form, or too many."""
    form = entries_of(broken.schema)
    if broken.keyword == "maxContains":
        said = f"{name} has {form or 'entries of one form'} too often{MEND}keep it to {_times(broken.wanted)}"
    elif broken.keyword == "minContains":
        said = f"{name} has {form or 'entries of one form'} too rarely{MEND}it needs {_times(broken.wanted)}"
    else:
        said = f"{name} has no {form or 'entry of the form that the template wants'}{MEND}add one"
    return "schema-items", said


def entries_of(schema: Mapping[str, Any]) -> str:
    """Name the entries that `contains` is about; "" when they are not fixed values."""
    about = schema.get("contains")
    form = about if isinstance(about, dict) else {}
    return any_of([shown(value) for value in ([form["const"]] if "const" in form else form.get("enum", ()))])


def _times(count: int) -> str:
    return {1: "one of them", 2: "two of them"}.get(count, f"{count} of them")


def _unique(broken: Broken, name: str, _: Field | None) -> tuple[str, str]:
    twice = broken.value[doubled(broken.value)]
    return "schema-unique", f"{name} names {shown(twice)} twice{MEND}keep one of them"


BY_KEYWORD: dict[str, Explain] = {
    **dict.fromkeys((*RANGES, "multipleOf"), _range),
    **dict.fromkeys(("minLength", "maxLength"), _length),
    **dict.fromkeys(("minItems", "maxItems", "minProperties", "maxProperties"), _items),
    **dict.fromkeys(("items", "additionalItems", "unevaluatedItems"), _items),
    **dict.fromkeys(("contains", "minContains", "maxContains"), _contains),
    "uniqueItems": _unique,
}
