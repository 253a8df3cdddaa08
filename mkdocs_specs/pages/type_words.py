"""A field of a template → in words what may be written there."""

from collections.abc import Iterator

from mkdocs_specs.template import Field, without_any
from mkdocs_specs.words import Words

LINKS = frozenset({"uri", "uri-reference", "iri", "iri-reference", "url"})
DATES = frozenset({"date"})


def type_words(field: Field, words: Words) -> str:
    """Say what kind of value it is: `date`, `list of texts`, `one of these, or a list of these`."""
    if field.again is not None:
        return words.type_again
    if is_checklist(field):
        return words.type_checklist
    kinds = list(dict.fromkeys(_kinds(field, words)))
    return words.type_or.join(kinds) if kinds else words.type_any


def is_checklist(field: Field) -> bool:
    """Whether entries are texts, or such texts with a mark for done, and nothing else."""
    items = field.items
    return (
        field.role == "check"
        and items is not None
        and "string" in items.types
        and items.properties.keys()
        <= {source.text for part in ("text", "done") for source in field.parts.get(part, ())}
    )


def _kinds(field: Field, words: Words) -> Iterator[str]:
    types = field.types or (
        {"object"}
        if field.properties or field.patterns or field.other
        else {"array"}
        if field.items
        else frozenset[str]()
    )
    values = choices(field)
    if values and field.items is None and not types & {"object", "array"}:
        yield words.type_boolean if types == {"boolean"} else words.type_one
        return
    if "string" in types:
        yield words.type_one if values else _text(field, words)
    if "boolean" in types:
        yield words.type_boolean
    if types & {"number", "integer"}:
        yield words.type_number if "number" in types else words.type_integer
    if "array" in types:
        yield words.type_ones if values else _list(field, words)
    if "object" in types:
        yield words.type_mapping
    if types == {"null"}:
        yield words.type_null


def _text(field: Field, words: Words) -> str:
    if field.relation is not None:
        return words.type_entry if field.relation.among else words.type_spec
    if field.format in DATES:
        return words.type_date
    return words.type_link if field.format in LINKS else words.type_text


def _list(field: Field, words: Words) -> str:
    items = field.items
    if items is None:
        return words.type_values
    if items.relation is not None:
        return words.type_entries if items.relation.among else words.type_specs
    plurals = {
        "string": words.type_texts,
        "number": words.type_numbers,
        "integer": words.type_numbers,
        "object": words.type_mappings,
        "array": words.type_lists,
    }
    if items.format in DATES | LINKS:
        return words.type_dates if items.format in DATES else words.type_links
    found = {plural for name, plural in plurals.items() if name in items.types} or (
        {words.type_mappings} if items.properties else set()
    )
    return next(iter(found)) if len(found) == 1 else words.type_values


def choices(field: Field) -> list[tuple[str, str]]:
    """The allowed values, of the field or of its entries, in order, each with its label where that is another word."""
    if field.choices:
        return [
            (without_any(one.value), "" if one.label == without_any(one.value) else one.label) for one in field.choices
        ]
    if field.allowed:
        return list(dict.fromkeys((written(value), "") for value in field.allowed))
    return choices(field.items) if field.items is not None and not field.items.properties else []


def written(value: object) -> str:
    """Write an allowed value for people."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "null" if value is None else str(value)


def limits(field: Field, words: Words) -> Iterator[str]:
    """Yield what else is demanded of every value, but for its pattern."""
    given = field.limits
    least, most = (given.get(name, given.get(f"exclusive{name.capitalize()}")) for name in ("minimum", "maximum"))
    if least is not None or most is not None:
        yield _range(least, most, words.limit_range, words.limit_least, words.limit_most)
    shortest, longest = given.get("minLength", 0), given.get("maxLength")
    if shortest not in (0, 1) or longest is not None:
        shortest = shortest if shortest not in (0, 1) else None
        yield _range(shortest, longest, words.limit_letters, words.limit_letters_least, words.limit_letters_most)
    fewest, most_items = given.get("minItems") or None, given.get("maxItems")
    if fewest is not None or most_items is not None:
        yield _range(fewest, most_items, words.limit_entries, words.limit_entries_least, words.limit_entries_most)
    if given.get("uniqueItems") is True:
        yield words.limit_unique


def _range(least: object, most: object, both: str, only_least: str, only_most: str) -> str:
    form = only_most if least is None else only_least if most is None else both
    return form.format(least=least, most=most)
