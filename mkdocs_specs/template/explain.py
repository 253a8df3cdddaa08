"""Errors of JSON Schema → findings, worded for the author: what is wrong, what is allowed, what was probably meant."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from jsonschema import ValidationError

from mkdocs_specs.document import Path
from mkdocs_specs.suggestion import any_of, nearest
from mkdocs_specs.template import explain_choice, explain_value
from mkdocs_specs.template.broken import Broken
from mkdocs_specs.template.finding import MEND, Finding, name_of, titled
from mkdocs_specs.template.model import Field
from mkdocs_specs.template.validator import tested_by

FIRST = ("type", "enum", "const", "format", "pattern")
"""Of several faults of one value, the one reported: what kind it is, before what it says."""
MOST_KEYS = 12
"""So many allowed keys are still named one by one."""
MOST_PLACES = 2
"""So many mappings that have a key are still named."""


@dataclass(frozen=True)
class Explainer:
    """Words the errors of one template."""

    root: Field

    def explain(self, errors: Iterable[ValidationError]) -> Iterator[Finding]:
        """Yield one finding for each fault, only the plainest of several for one value."""
        return (_worded(finding) for finding in self._explain(errors))

    def _explain(self, errors: Iterable[ValidationError]) -> Iterator[Finding]:
        judged: set[Path] = set()
        found: list[Finding] = []
        for error in sorted(errors, key=_rank):
            path = _path(error)
            if str(error.validator) in FIRST and path in judged:
                continue
            judged.add(path)
            found.extend(self._one(error) if error.validator != "unevaluatedProperties" else self._rest(error, found))
        misspelt = {finding.about for finding in found if finding.rule == "schema-unknown-key"}
        yield from (one for one in found if one.rule != "schema-required" or one.about not in misspelt)

    def _one(self, error: ValidationError) -> Iterator[Finding]:
        keyword, path = str(error.validator), _path(error)
        if "propertyNames" in error.absolute_schema_path:
            yield self._unfit_key(error, path)
        elif keyword in ("anyOf", "oneOf"):
            yield from self._choice(error)
        elif keyword == "not":
            yield explain_choice.excluded(error)
        elif keyword == "if":
            yield from self._conditional(error)
        elif keyword == "additionalProperties":
            yield self._unknown_key(path[:-1], error.message, written=_keys(error.instance))
        elif keyword in ("required", "dependentRequired", "dependencies"):
            yield self._missing(error, path)
        else:
            rule, message = explain_value.explain(error, name_of(path), self._field(path))
            yield Finding(path, rule, message)

    def _missing(self, error: ValidationError, path: Path) -> Finding:
        holder, key, beside = _missing_key(error, path)
        field = self._field((*holder, key))
        scalars = [example for example in (field.examples if field else ()) if not isinstance(example, list | dict)]
        has = f"has '{beside}' but no" if beside else "has no"
        add = f"add it, such as '{key}: {scalars[0]}'" if scalars else "add it"
        message = f"{name_of(holder)} {has} '{key}'{titled(key, field)}{MEND}{add}"
        shows_at = (*holder, beside) if beside else None
        return Finding(holder, "schema-required", message, about=(*holder, key), shows_at=shows_at)

    def _unknown_key(self, holder: Path, key: str, known: Sequence[str] = (), written: Collection[str] = ()) -> Finding:
        field = self._field(holder)
        known = known or list(field.properties if field else ())
        samples = [key for example in (field.examples if field else ()) if isinstance(example, dict) for key in example]
        message = f"unknown key '{key}' in {name_of(holder)}"
        meant = _titled_so(key, field, [name for name in known if name not in written]) or nearest(key, known)
        # A key that is at home here, and refused all the same, belongs to no other place.
        places = [] if field is not None and key in field.properties else self._places.get(key, [])
        if meant and 1 <= len(places) <= MOST_PLACES:
            message += f"{MEND}did you mean '{meant}', or does it belong to {any_of(places)}?"
        elif meant:
            message += f"{MEND}did you mean '{meant}'?"
        elif places:
            message += f"{MEND}it belongs to {any_of(places[:MOST_PLACES])}"
        elif known and len(known) <= MOST_KEYS:
            others = [name for name in known if name not in written]
            message += f"{MEND}remove it, or use {any_of(others)}" if others else f"{MEND}remove it"
        elif samples and not known:
            message += f"{MEND}write keys such as {any_of(samples, last='and')}"
        else:
            message += f"{MEND}remove it, or see the fields of the template"
        about = (*holder, meant) if meant else ()
        return Finding((*holder, key), "schema-unknown-key", message, is_key=True, about=about)

    def _unfit_key(self, error: ValidationError, holder: Path) -> Finding:
        """Word a key that `propertyNames` does not allow."""
        key = str(error.instance)
        if error.validator == "enum":
            return self._unknown_key(holder, key, [str(name) for name in Broken.of(error).wanted])
        rule, message = explain_value.explain(error, f"a key of {name_of(holder)}", None)
        return Finding((*holder, key), rule, message, is_key=True)

    def _rest(self, error: ValidationError, found: Sequence[Finding]) -> Iterator[Finding]:
        """Explain `unevaluatedProperties`: a key that some branch declares is at fault only where nothing else is."""
        path = _path(error)
        holder = self._field(path)
        extra = [key for key in _keys(error.instance) if repr(key) in error.message]
        unknown = [key for key in extra if holder is None or holder.child(key) is None]
        is_alone = not any(finding.path[: len(path)] == path for finding in found)
        yield from (self._unknown_key(path, key) for key in unknown)
        if is_alone:
            for key in (key for key in extra if key not in unknown):
                message = f"{name_of((*path, key))} is not allowed here{MEND}remove it, or change what it depends on"
                yield Finding((*path, key), "schema-unknown-key", message, is_key=True)

    def stray(self, path: Path) -> Finding:
        """Word a key that the schema neither declares nor forbids."""
        return _worded(self._unknown_key(path[:-1], str(path[-1])))

    def _choice(self, error: ValidationError) -> Iterator[Finding]:
        """Say what all branches want, or else explain the one that the author meant."""
        path = _path(error)
        if finding := explain_choice.of_all(error, self._field):
            yield finding
            return
        for finding in self._explain(explain_choice.meant(error)):
            is_of_value = finding.path == path and finding.rule != "schema-required"
            yield replace(finding, rule="schema-choice") if is_of_value else finding

    def _conditional(self, error: ValidationError) -> Iterator[Finding]:
        path = _path(error)
        tested = [(*path, key) for key in tested_by(error.validator_value, error.instance)] if error.message else []
        for finding in self._explain(error.context or ()):
            said, mend, mending = finding.message.partition(MEND)
            is_missing = finding.rule == "schema-required" and finding.path == path and finding.shows_at is None
            shows_at = tested[0] if tested and is_missing else finding.shows_at
            yield replace(finding, message=f"{said}{error.message}{mend}{mending}", shows_at=shows_at)

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


def _worded(finding: Finding) -> Finding:
    return replace(finding, message=finding.message.replace(MEND, "; "))


def _rank(error: ValidationError) -> tuple[bool, int, int]:
    keyword = str(error.validator)
    is_last = keyword == "unevaluatedProperties"
    return is_last, len(error.absolute_path), FIRST.index(keyword) if keyword in FIRST else len(FIRST)


def _path(error: ValidationError) -> Path:
    return tuple(error.absolute_path)


def _keys(value: object) -> Collection[str]:
    return value if isinstance(value, dict) else ()


def _missing_key(error: ValidationError, path: Path) -> tuple[Path, str, str]:
    """Name the mapping that lacks a key, the key, and the key that makes it necessary."""
    if error.validator == "dependentRequired":
        return path[:-1], error.message, str(path[-1])
    if error.validator == "dependencies":
        needs = [(other, key) for key, others in Broken.of(error).wanted.items() for other in others]
        key, beside = next(pair for pair in needs if error.message == f"{pair[0]!r} is a dependency of {pair[1]!r}")
        return path, key, beside
    return path, error.message, ""


def _titled_so(key: str, field: Field | None, known: Sequence[str]) -> str:
    """The one key whose title has this word, as `Date Created` has `date`; "" where there is none, or several."""
    found = [
        name
        for name in known
        if field is not None
        and (about := field.child(name)) is not None
        and key.casefold() in about.title.casefold().split()
    ]
    return found[0] if len(found) == 1 else ""
