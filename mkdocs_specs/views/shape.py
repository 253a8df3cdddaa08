"""Value → its shape: what a view asks before it shows one."""

from typing import TypeAlias, TypeGuard

from mkdocs_specs.document import Value

Scalar: TypeAlias = bool | int | float | str | None
_INNER = (dict, list)


def is_any(value: Value) -> bool:  # noqa: ARG001  # one of several such questions
    """Say yes: for a view that shows whatever it is given."""
    return True


def is_scalar(value: Value) -> TypeGuard[Scalar]:
    """Say whether a value is one text, number, boolean or nothing."""
    return not isinstance(value, _INNER)


def is_list(value: Value) -> TypeGuard[list[Value]]:
    """Say whether a value is a list."""
    return isinstance(value, list)


def is_mapping(value: Value) -> TypeGuard[dict[str, Value]]:
    """Say whether a value is a mapping."""
    return isinstance(value, dict)


def is_flat_list(value: Value) -> TypeGuard[list[Value]]:
    """Say whether a value is a list of scalars."""
    return isinstance(value, list) and all(map(is_scalar, value))


def is_flat_mapping(value: Value) -> TypeGuard[dict[str, Scalar]]:
    """Say whether a value is a mapping of scalars."""
    return isinstance(value, dict) and all(map(is_scalar, value.values()))


def are_mappings(value: Value) -> TypeGuard[list[Value]]:
    """Say whether a value is a list of mappings; blank entries do not count against it."""
    return isinstance(value, list) and all(isinstance(entry, dict) or is_empty(entry) for entry in value)


def is_empty(value: Value) -> bool:
    """Say whether there is nothing to show: nothing, blank text, or a collection of nothing else."""
    if isinstance(value, str):
        return not value or value.isspace()
    if isinstance(value, list):
        return all(map(is_empty, value))
    return all(map(is_empty, value.values())) if isinstance(value, dict) else value is None
