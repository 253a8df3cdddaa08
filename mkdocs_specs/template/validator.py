"""Schema → a validator that cannot hang, and whose errors each name one key or one value."""

from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend, validator_for
from referencing.jsonschema import SchemaRegistry

from mkdocs_specs.document import Value
from mkdocs_specs.template.evaluated import evaluated
from mkdocs_specs.template.formats import checker
from mkdocs_specs.template.patterns import Patterns
from mkdocs_specs.template.registry import undialected
from mkdocs_specs.template.unique import doubled

Errors = Iterator[ValidationError]
Schema = Mapping[str, Any]


def validator_of(schema: Schema, registry: SchemaRegistry, patterns: Patterns) -> Validator:
    """Build the validator of a schema in the dialect its `$schema` names, draft 2020-12 without one."""
    base: Any = validator_for(schema, default=Draft202012Validator)
    keywords = Keywords(patterns)
    own = {
        "pattern": keywords.pattern,
        "patternProperties": keywords.pattern_properties,
        "additionalProperties": keywords.additional_properties,
        "unevaluatedProperties": keywords.unevaluated_properties,
        "properties": properties,
        "required": required,
        "uniqueItems": unique_items,
        "dependentRequired": dependent_required,
        "if": conditional,
    }
    known = {keyword: check for keyword, check in own.items() if keyword in base.VALIDATORS}
    kind: Any = extend(base, known)  # type: ignore[no-untyped-call]  # jsonschema has no types for it
    validator: Validator = kind(undialected(schema), registry=registry, format_checker=checker())
    return validator


SLOW = "slow-pattern"
"""Stands for `pattern` in an error that says that a pattern could not be matched in time."""


class Keywords:
    """The keywords that match patterns, with patterns that are bounded."""

    def __init__(self, patterns: Patterns) -> None:
        """Match with these patterns."""
        self._patterns = patterns

    def pattern(self, _: Validator, pattern: str, value: Value, schema: Schema) -> Errors:
        """Fault a text in which the pattern does not occur."""
        if not isinstance(value, str):
            return
        try:
            if not self._patterns.search(pattern, value):
                yield ValidationError(pattern)
        except TimeoutError:
            yield ValidationError(pattern, validator=SLOW)

    def pattern_properties(self, validator: Any, schemas: Schema, value: Value, schema: Schema) -> Errors:  # noqa: ANN401  # `descend` is not in jsonschema's protocol
        """Hold each key that a pattern fits against the schema of that pattern."""
        if not isinstance(value, dict):
            return
        for pattern, inner in schemas.items():
            for key, entry in value.items():
                try:
                    fits = self._patterns.search(pattern, key)
                except TimeoutError:
                    fits = False
                    yield ValidationError(pattern, validator=SLOW, path=[key])
                if fits:
                    yield from validator.descend(entry, inner, path=key, schema_path=pattern)

    def additional_properties(self, validator: Any, inner: Any, value: Value, schema: Schema) -> Errors:  # noqa: ANN401  # as above
        """Fault each key that the schema does not name, or hold it against the schema of the others."""
        if not isinstance(value, dict):
            return
        named, patterns = schema.get("properties", {}), schema.get("patternProperties", {})
        for key, entry in value.items():
            if key in named or any(self._may_fit(pattern, key) for pattern in patterns):
                continue
            if inner is False:
                yield ValidationError(key, path=[key])
            elif isinstance(inner, dict):
                yield from validator.descend(entry, inner, path=key)

    def _may_fit(self, pattern: str, key: str) -> bool:
        """Tell whether a pattern fits a key; one that is too slow is reported where it is tried, and faults no more."""
        try:
            return self._patterns.search(pattern, key)
        except TimeoutError:
            return True

    def unevaluated_properties(self, validator: Any, inner: Any, value: Value, schema: Schema) -> Errors:  # noqa: ANN401  # as above
        """Fault the keys that nothing else judges, all in one error, or hold each against the schema of such keys."""
        if not isinstance(value, dict):
            return
        judged = set(evaluated(validator, schema, value, self._may_fit))
        rest = [key for key in value if key not in judged]
        if inner is False and rest:
            yield ValidationError(", ".join(repr(key) for key in rest))
        elif isinstance(inner, dict):
            for key in rest:
                yield from validator.descend(value[key], inner, path=key)


def properties(validator: Any, schemas: Schema, value: Value, __: Schema) -> Errors:  # noqa: ANN401  # as above
    """Hold each key against its schema; jsonschema loses the key where that is `false`."""
    if not isinstance(value, dict):
        return
    for key, inner in schemas.items():
        if key in value and inner is False:
            yield ValidationError(key, path=[key])
        elif key in value and not _is_plain_text(value[key], inner):
            yield from validator.descend(value[key], inner, path=key, schema_path=key)


def _is_plain_text(value: Value, schema: object) -> bool:
    """Whether a text is all that a schema wants: most values are, and need no more of jsonschema's time."""
    if not isinstance(schema, dict):
        return schema is True
    is_text = isinstance(value, str) and schema.keys() <= {"type", "minLength"} and schema.get("type") == "string"
    return is_text and len(str(value)) >= int(schema.get("minLength", 0))


def required(_: Validator, keys: list[str], value: Value, __: Schema) -> Errors:
    """Fault each missing key; the error's message is the key."""
    if isinstance(value, dict):
        yield from (ValidationError(key) for key in keys if key not in value)


def unique_items(_: Validator, is_wanted: bool, value: Value, __: Schema) -> Errors:  # noqa: FBT001  # jsonschema passes it by place
    """Fault a list with an entry that stands there twice; jsonschema compares each entry with all others."""
    if is_wanted and isinstance(value, list) and doubled(value) is not None:
        yield ValidationError("")


def dependent_required(_: Validator, needs: Mapping[str, list[str]], value: Value, __: Schema) -> Errors:
    """Fault each key that another one needs; the error's message is the key, its path the other one."""
    if isinstance(value, dict):
        for key, others in needs.items():
            missing = (other for other in others if key in value and other not in value)
            yield from (ValidationError(other, path=[key]) for other in missing)


def conditional(validator: Any, condition: Any, value: Value, schema: Schema) -> Errors:  # noqa: ANN401  # `descend` is not in jsonschema's protocol
    """Fault what `then` or `else` demands; the error's message says when it is demanded."""
    is_met = validator.evolve(schema=condition).is_valid(value)
    branch = "then" if is_met else "else"
    if branch in schema:
        for error in validator.descend(value, schema[branch], schema_path=branch):
            yield ValidationError(reason(condition, value) if is_met else "", context=[error])


def reason(condition: Any, value: Value) -> str:  # noqa: ANN401  # any schema
    """Say in words what made a condition true: `when type is 'Other'`; "" when that takes more than a value."""
    held = [f"{key} is '{value[key]}'" for key in tested_by(condition, value) if isinstance(value, dict)]
    return f" when {' and '.join(held)}" if held else ""


def tested_by(condition: Any, value: Any) -> list[str]:  # noqa: ANN401  # as above
    """Name the keys of a value for which a condition wants fixed values."""
    if not isinstance(condition, dict) or not isinstance(value, dict):
        return []
    tested = condition.get("properties", {})
    return [
        key
        for key, inner in tested.items()
        if key in value and isinstance(inner, dict) and inner.keys() & {"const", "enum"}
    ]
