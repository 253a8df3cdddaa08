"""A field of a template → a value that it takes: its example, or one made up."""

from dataclasses import dataclass
from math import ceil, floor

from mkdocs_specs.template import Field, without_any
from mkdocs_specs.words import Words

MOST_ENTRIES = 20


@dataclass(frozen=True, slots=True)
class Sample:
    """What is made up when the template gives no example."""

    words: Words
    today: str

    def of(self, field: Field, place: int = 0) -> object:
        """Return a value; with another `place`, another one where that is possible."""
        given: list[object] = [*field.examples, *([] if field.default is None else [field.default])]
        if given:
            return given[place % len(given)]
        values: list[object] = [without_any(one.value) for one in field.choices] or [*field.allowed]
        return values[place % len(values)] if values else self._made(field, place)

    def _made(self, field: Field, place: int) -> object:
        types = field.types
        if "string" in types or not (types or field.items or field.properties):
            return self._text(field, place)
        if types & {"integer", "number"}:
            return _number(field, place)
        if "boolean" in types:
            return True
        if "array" in types or field.items is not None:
            return self._list(field)
        return {key: self.of(inner) for key, inner in field.properties.items() if key in field.required}

    def _text(self, field: Field, place: int) -> str:
        if field.format == "date":
            return self.today
        made = {"date-time": f"{self.today}T12:00:00Z", "time": "12:00:00Z", "email": "name@example.org"}
        if field.format in made:
            return made[field.format]
        if field.format.startswith(("uri", "iri", "url")):
            return f"https://example.org/{place or ''}"
        text = f"{self.words.skeleton_text} {place + 1}" if place else self.words.skeleton_text
        shortest, longest = _whole(field, "minLength", 0), _whole(field, "maxLength", len(text))
        while len(text) < shortest:
            text += f" {text}"
        return text[: max(longest, shortest)].strip().ljust(shortest, ".")

    def _list(self, field: Field) -> list[object]:
        if field.items is None:
            return [self.words.skeleton_text] * fewest(field)
        return [self.of(field.items, place) for place in range(fewest(field))]


def fewest(field: Field) -> int:
    """How many entries a list begins with."""
    return min(max(_whole(field, "minItems", 0), 1), MOST_ENTRIES)


def _number(field: Field, place: int) -> object:
    """The least number allowed, or the largest where there is no least one."""
    limits = field.limits
    step = limits.get("multipleOf", 1)
    step = step if isinstance(step, int | float) and step > 0 else 1
    least = _limit(field, "minimum", "exclusiveMinimum", step)
    most = _limit(field, "maximum", "exclusiveMaximum", -step)
    found = ceil((least or 0) / step) * step + place * step
    if least is None and most is not None:
        found = min(floor(most / step), 0) * step - place * step
    return int(found) if float(found).is_integer() else found


def _limit(field: Field, inclusive: str, exclusive: str, step: float) -> float | None:
    found = field.limits.get(inclusive)
    if isinstance(found, int | float):
        return found
    found = field.limits.get(exclusive)
    return found + step if isinstance(found, int | float) else None


def _whole(field: Field, name: str, otherwise: int) -> int:
    found = field.limits.get(name)
    return found if isinstance(found, int) else otherwise
