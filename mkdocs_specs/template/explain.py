"""Errors of JSON Schema → findings, worded for the author: what is wrong, what is allowed, what was probably meant."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from jsonschema import ValidationError

from mkdocs_specs.document import Path
from mkdocs_specs.suggestion import any_of, nearest
from mkdocs_specs.template import explain_value
from mkdocs_specs.template.finding import Finding, name_of
from mkdocs_specs.template.model import Field

FIRST = ("type", "enum", "const", "format", "pattern")
"""Of several faults of one value, the one reported: what kind it is, before what it says."""
MOST_KEYS = 12
"""So many allowed keys are still named one by one."""


@dataclass(frozen=True)
class Explainer:
    """Words the errors of one template."""

    root: Field

    def explain(self, errors: Iterable[ValidationError]) -> Iterator[Finding]:
        """Yield one finding for each fault, only the plainest of several for one value."""
        ranked = sorted(errors, key=_rank)
        judged: set[Path] = set()
        for error in ranked:
            path = _path(error)
            if str(error.validator) in FIRST and path in judged:
                continue
            judged.add(path)
            yield from self._one(error)

    def _one(self, error: ValidationError) -> Iterator[Finding]:
        keyword, path = str(error.validator), _path(error)
        if "propertyNames" in error.absolute_schema_path:
            yield self._unknown_key(path, str(error.instance))
        elif keyword in ("anyOf", "oneOf"):
            yield from self._choice(error)
        elif keyword == "if":
            yield from self._conditional(error)
        elif keyword == "additionalProperties":
            yield self._unknown_key(path[:-1], error.message)
        elif keyword == "unevaluatedProperties":
            known = self._field(path)
            extra = [key for key in _keys(error.instance) if known is None or known.child(key) is None]
            yield from (self._unknown_key(path, key) for key in extra)
        elif keyword in ("required", "dependentRequired"):
            yield self._missing(error, path)
        else:
            rule, message = explain_value.explain(error, name_of(path), self._field(path))
            yield Finding(path, rule, message)

    def _missing(self, error: ValidationError, path: Path) -> Finding:
        holder = path[:-1] if error.validator == "dependentRequired" else path
        field = self._field((*holder, error.message))
        scalars = [example for example in (field.examples if field else ()) if not isinstance(example, list | dict)]
        example = f"{error.message}: {scalars[0]}" if scalars else error.message
        because = f" beside '{path[-1]}'" if error.validator == "dependentRequired" else ""
        about = f" ({field.title})" if field and field.title and field.title.casefold() != error.message else ""
        add = f"add '{example}'" if scalars else "add it"
        return Finding(holder, "schema-required", f"{name_of(holder)} has no '{error.message}'{about}{because}; {add}")

    def _unknown_key(self, holder: Path, key: str) -> Finding:
        field = self._field(holder)
        known = list(field.properties) if field else []
        message = f"unknown key '{key}' in {name_of(holder)}"
        if meant := nearest(key, known):
            message += f"; did you mean '{meant}'?"
        elif places := self._places.get(key, [])[:2]:
            message += f"; it belongs to {any_of(places)}"
        elif known and len(known) <= MOST_KEYS:
            message += f"; use {any_of(known)}"
        else:
            message += "; remove it, or see the fields of the template"
        return Finding((*holder, key), "schema-unknown-key", message, is_key=True)

    def stray(self, path: Path) -> Finding:
        """Word a key that the schema neither declares nor forbids."""
        return self._unknown_key(path[:-1], str(path[-1]))

    def _choice(self, error: ValidationError) -> Iterator[Finding]:
        """Explain the branch the author meant: the one whose kind of value fits, with the fewest faults in it."""
        path = _path(error)
        branches: dict[int, list[ValidationError]] = {}
        for inner in error.context or ():
            branches.setdefault(int(inner.relative_schema_path[0]), []).append(inner)
        if not branches:
            yield Finding(
                path, "schema-choice", f"{name_of(path)} fits more than one of its forms; keep to one of them"
            )
            return
        fitting = [inner for inner in branches.values() if not any(_is_other_kind(one, error) for one in inner)]
        if fitting:
            for finding in self.explain(min(fitting, key=len)):
                yield replace(finding, rule="schema-choice") if finding.path == path else finding
            return
        rule, message = explain_value.no_branch(error, name_of(path), list(branches.values()))
        yield Finding(path, rule, message)

    def _conditional(self, error: ValidationError) -> Iterator[Finding]:
        for finding in self.explain(error.context or ()):
            said, semicolon, mending = finding.message.partition(";")
            yield replace(finding, message=f"{said}{error.message}{semicolon}{mending}")

    def _field(self, path: Path) -> Field | None:
        found: Field | None = self.root
        for part in path:
            found = None if found is None else found.items if isinstance(part, int) else found.child(part)
        return found

    @cached_property
    def _places(self) -> dict[str, list[str]]:
        """The mappings in which each key is at home, to help a key that stands in another one."""
        places: dict[str, list[str]] = {}
        waiting: list[tuple[str, Field]] = [("", self.root)]
        while waiting:
            name, field = waiting.pop(0)
            for key, inner in field.properties.items():
                places.setdefault(key, []).append(name or "the top level")
                waiting.append((f"{name}.{key}".lstrip(".") + "[]" * bool(inner.items), inner.items or inner))
        return places


def _rank(error: ValidationError) -> tuple[int, int]:
    keyword = str(error.validator)
    return len(error.absolute_path), FIRST.index(keyword) if keyword in FIRST else len(FIRST)


def _path(error: ValidationError) -> Path:
    return tuple(error.absolute_path)


def _keys(value: object) -> list[str]:
    return list(value) if isinstance(value, dict) else []


def _is_other_kind(inner: ValidationError, outer: ValidationError) -> bool:
    return inner.validator == "type" and inner.absolute_path == outer.absolute_path
