"""Schema → a quick yes: whether values keep to it, in a small part of the time that `jsonschema` takes to say so.

Most specs keep to their schema, and `jsonschema` is built to say why one does not. Here each keyword becomes a function
once; where one of them cannot tell, it raises `UnsureError`, and the whole question goes to `jsonschema`, as every no
does. A yes is a yes of `jsonschema`: the tests hold both against each other on many thousand documents.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from mkdocs_specs.document import Value
from mkdocs_specs.template.formats import CHECKS
from mkdocs_specs.template.overlay import Schema
from mkdocs_specs.template.patterns import Patterns
from mkdocs_specs.template.unique import doubled
from mkdocs_specs.template.written_in import SAID, SCOPES, target_of

Check = Callable[[Any], bool]
NAMES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}
SILENT = SAID | {"$schema", "$id", "$defs", "definitions"}
"""Keywords that forbid nothing where they stand."""


DIALECTS = ("2020-12", "2019-09", "draft-07")
"""What `$schema` names in which every keyword that is known here is one."""


class UnsureError(Exception):
    """Only `jsonschema` can tell."""


def quick(schema: Schema, patterns: Patterns) -> Check:
    """Compile a schema to a check of values that answers yes only where it is sure."""
    is_known = any(dialect in str(schema.get("$schema", "2020-12")) for dialect in DIALECTS)
    check = _Compiler(schema, patterns).check(schema) if is_known else _unsure

    def is_surely_valid(value: Value) -> bool:
        try:
            return check(value)
        except (UnsureError, TimeoutError, RecursionError):
            return False

    return is_surely_valid


class _Compiler:
    """Makes one function of each schema."""

    def __init__(self, root: Schema, patterns: Patterns) -> None:
        self._root = root
        self._patterns = patterns
        self._named: dict[str, Check] = {}
        """By reference; a schema may refer to one that it stands in."""

    def check(self, schema: object) -> Check:
        """Compile one schema."""
        if not isinstance(schema, dict):
            return _yes if schema is True else _no if schema is False else _unsure
        if schema.keys() & (SCOPES - {"$id"}):
            return _unsure
        of_type: dict[type, list[Check]] = {}
        for keyword in schema.keys() - SILENT - {"type"}:
            kinds, check = self._keyword(keyword, schema)
            for kind in kinds:
                of_type.setdefault(kind, []).append(check)
        return _joined(_kinds(schema.get("type")), {kind: tuple(checks) for kind, checks in of_type.items()})

    def _keyword(self, keyword: str, schema: Schema) -> tuple[tuple[type, ...], Check]:
        """The types of values that a keyword says something about, and its check."""
        known = KEYWORDS.get(keyword)
        if known is None:
            return EVERY, _unsure
        kinds, make = known
        return kinds, make(self, schema[keyword], schema)

    def reference(self, wanted: str, schema: Schema) -> Check:
        target = target_of(wanted, self._root)
        # Up to draft-07 what stands beside a reference counts for nothing.
        is_alone = schema.keys() <= SILENT | {"$ref"}
        if target is None or not (is_alone or "draft-07" not in str(self._root.get("$schema"))):
            return _unsure
        if wanted not in self._named:
            self._named[wanted] = _Named(wanted, self._named)
            self._named[wanted] = self.check(target)
        return self._named[wanted]

    def enum(self, wanted: Any, _: Schema) -> Check:  # noqa: ANN401  # any value of a schema
        """Only texts: numbers and truths are equal in ways of their own."""
        texts = frozenset(one for one in wanted if isinstance(one, str))
        return lambda value: value in texts if type(value) is str else _unsure(value)

    def const(self, wanted: Any, schema: Schema) -> Check:  # noqa: ANN401  # as above
        return self.enum([wanted], schema)

    def pattern(self, wanted: str, _: Schema) -> Check:
        search = self._patterns.search
        return lambda value: search(wanted, value)

    def format(self, wanted: str, _: Schema) -> Check:
        test = CHECKS.get(wanted)
        return _yes if test is None else lambda value: _fits(test, value)

    def properties(self, wanted: Schema, _: Schema) -> Check:
        checks = {key: self.check(inner) for key, inner in wanted.items()}
        texts = {key: least for key, inner in wanted.items() if (least := _least_text(inner)) is not None}

        def are_fit(value: dict[str, Value]) -> bool:
            for key, entry in value.items():
                # Most values are texts of which no more is asked.
                is_fit = type(entry) is str and key in texts and len(entry) >= texts[key]
                if not is_fit and key in checks and not checks[key](entry):
                    return False
            return True

        return are_fit

    def required(self, wanted: list[str], _: Schema) -> Check:
        keys = frozenset(wanted)
        return lambda value: keys <= value.keys()

    def pattern_properties(self, wanted: Schema, _: Schema) -> Check:
        checks = [(pattern, self.check(inner)) for pattern, inner in wanted.items()]
        search = self._patterns.search
        return lambda value: all(
            check(entry) for pattern, check in checks for key, entry in value.items() if search(pattern, key)
        )

    def additional_properties(self, wanted: object, schema: Schema) -> Check:
        named = frozenset(_names(schema.get("properties")))
        patterns = tuple(_names(schema.get("patternProperties")))
        check, search = self.check(wanted), self._patterns.search

        def is_fit(value: dict[str, Value]) -> bool:
            if not patterns and value.keys() <= named:
                return True
            others = (key for key in value if key not in named and not any(search(one, key) for one in patterns))
            return all(check(value[key]) for key in others)

        return is_fit

    def property_names(self, wanted: object, _: Schema) -> Check:
        check = self.check(wanted)
        return lambda value: all(map(check, value))

    def items(self, wanted: object, schema: Schema) -> Check:
        if not isinstance(wanted, dict | bool) or "prefixItems" in schema:
            return _unsure
        check, least = self.check(wanted), _least_text(wanted)
        if least is None:
            return lambda value: all(map(check, value))
        return lambda value: all((type(entry) is str and len(entry) >= least) or check(entry) for entry in value)

    def any_of(self, wanted: list[object], _: Schema) -> Check:
        checks = [self.check(one) for one in wanted]
        return lambda value: any(check(value) for check in checks)

    def all_of(self, wanted: list[object], _: Schema) -> Check:
        checks = [self.check(one) for one in wanted]
        return lambda value: all(check(value) for check in checks)

    def one_of(self, wanted: list[object], _: Schema) -> Check:
        checks = [self.check(one) for one in wanted]
        return lambda value: sum(check(value) for check in checks) == 1

    def negated(self, wanted: object, _: Schema) -> Check:
        check = self.check(wanted)
        return lambda value: not check(value)

    def conditional(self, wanted: object, schema: Schema) -> Check:
        test, met, unmet = (self.check(one) for one in (wanted, schema.get("then", True), schema.get("else", True)))
        return lambda value: met(value) if test(value) else unmet(value)


class _Named:
    """Stands for the check of a schema that is being made."""

    def __init__(self, name: str, checks: Mapping[str, Check]) -> None:
        self._name, self._checks = name, checks

    def __call__(self, value: Any) -> bool:  # noqa: ANN401  # any value of a document
        return self._checks[self._name](value)


def _joined(kinds: frozenset[type] | None, of_type: Mapping[type, tuple[Check, ...]]) -> Check:
    """Make one check of the types that are allowed, `None` for all, and what is asked of each."""
    if kinds is not None and len(kinds) == 1 and not of_type:
        (only,) = kinds
        return lambda value: type(value) is only or _is_doubtful(value, kinds)

    def check(value: Any) -> bool:  # noqa: ANN401  # any value of a document
        kind = type(value)
        if kinds is not None and kind not in kinds and not _is_doubtful(value, kinds):
            return False
        for one in of_type.get(kind, ()):  # noqa: SIM110  # a loop takes half the time of `all`
            if not one(value):
                return False
        return True

    return check


def _least_text(schema: object) -> int | None:
    """How long a text has to be, where a schema asks for a text and for nothing else of it; `None` for all others."""
    if not isinstance(schema, dict) or schema.get("type") != "string" or schema.keys() - SILENT - {"type", "minLength"}:
        return None
    least = schema.get("minLength", 0)
    return least if type(least) is int else None


def _is_doubtful(value: Value, kinds: frozenset[type]) -> bool:
    """Leave 2.0 where whole numbers are wanted to `jsonschema`; all else that is of no wanted type is wrong."""
    if type(value) is float and int in kinds:
        raise UnsureError
    return False


def _kinds(wanted: object) -> frozenset[type] | None:
    if wanted is None:
        return None
    names = wanted if isinstance(wanted, list) else [wanted]
    return frozenset(kind for name in names for kind in NAMES.get(str(name), ()))


def _names(value: Value) -> Iterable[str]:
    return value if isinstance(value, dict) else ()


def _yes(_: object) -> bool:
    return True


def _no(_: object) -> bool:
    return False


def _unsure(_: object) -> bool:
    raise UnsureError


def _fits(test: Callable[[str], object], text: str) -> bool:
    try:
        return test(text) is not False
    except ValueError:
        return False


def _bound(is_kept: Callable[[Any, Any], bool]) -> Callable[[_Compiler, Any, Schema], Check]:
    """Make the check of a keyword that holds a value against a number."""

    def make(_: _Compiler, limit: Any, __: Schema) -> Check:  # noqa: ANN401  # a number, in any schema that was checked
        return _unsure if isinstance(limit, bool) else lambda value: is_kept(value, limit)

    return make


EVERY: tuple[type, ...] = (str, bool, int, float, list, dict, type(None))
TEXT, LIST, MAPPING, NUMBER = (str,), (list,), (dict,), (int, float)
KEYWORDS: Mapping[str, tuple[tuple[type, ...], Callable[[_Compiler, Any, Schema], Check]]] = {
    "$ref": (EVERY, _Compiler.reference),
    "enum": (EVERY, _Compiler.enum),
    "const": (EVERY, _Compiler.const),
    "pattern": (TEXT, _Compiler.pattern),
    "format": (TEXT, _Compiler.format),
    "minLength": (TEXT, _bound(lambda value, limit: len(value) >= limit)),
    "maxLength": (TEXT, _bound(lambda value, limit: len(value) <= limit)),
    "minimum": (NUMBER, _bound(lambda value, limit: value >= limit)),
    "maximum": (NUMBER, _bound(lambda value, limit: value <= limit)),
    "exclusiveMinimum": (NUMBER, _bound(lambda value, limit: value > limit)),
    "exclusiveMaximum": (NUMBER, _bound(lambda value, limit: value < limit)),
    "properties": (MAPPING, _Compiler.properties),
    "required": (MAPPING, _Compiler.required),
    "patternProperties": (MAPPING, _Compiler.pattern_properties),
    "additionalProperties": (MAPPING, _Compiler.additional_properties),
    "propertyNames": (MAPPING, _Compiler.property_names),
    "minProperties": (MAPPING, _bound(lambda value, limit: len(value) >= limit)),
    "maxProperties": (MAPPING, _bound(lambda value, limit: len(value) <= limit)),
    "items": (LIST, _Compiler.items),
    "minItems": (LIST, _bound(lambda value, limit: len(value) >= limit)),
    "maxItems": (LIST, _bound(lambda value, limit: len(value) <= limit)),
    "uniqueItems": (LIST, lambda _, wanted, __: (lambda value: doubled(value) is None) if wanted is True else _unsure),
    "anyOf": (EVERY, _Compiler.any_of),
    "allOf": (EVERY, _Compiler.all_of),
    "oneOf": (EVERY, _Compiler.one_of),
    "not": (EVERY, _Compiler.negated),
    "if": (EVERY, _Compiler.conditional),
    "then": ((), lambda *_: _yes),
    "else": ((), lambda *_: _yes),
}
"""The keywords that are known here: the types of values they say something about, and what makes their check."""
