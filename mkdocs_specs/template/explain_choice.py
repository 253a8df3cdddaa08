"""Errors of `anyOf`, `oneOf` and `not` → a finding: what all branches want together, or the branch that was meant."""

from collections.abc import Callable, Iterator, Sequence

from jsonschema import ValidationError

from mkdocs_specs.document import Path
from mkdocs_specs.suggestion import any_of
from mkdocs_specs.template import explain_size, explain_type, explain_value
from mkdocs_specs.template.broken import Broken, wish_of
from mkdocs_specs.template.finding import MEND, Finding, name_of, shown
from mkdocs_specs.template.model import Field

RULE = "schema-choice"
Branch = Sequence[ValidationError]


def of_all(error: ValidationError, field_at: Callable[[Path], Field | None]) -> Finding | None:
    """Word what the branches want together; `None` when one of them has to be explained by itself."""
    branches = _branches(error)
    path = tuple(error.absolute_path)
    if not branches and error.context:
        return Finding(path, RULE, f"the template allows no value for {name_of(path)}{MEND}remove it")
    if not branches:
        return Finding(path, RULE, _several(error, name_of(path)))
    if all(one.validator == "required" and one.absolute_path == error.absolute_path for one in _all(branches)):
        groups = [any_of([f"'{one.message}'" for one in branch], last="and") for branch in branches]
        return Finding(path, RULE, f"{name_of(path)} has no {any_of(groups)}{MEND}add one of them")
    if found := _enumerated(branches, field_at):
        return found
    if not _fitting(error, branches):
        kinds = explain_type.kinds_of(_all(branches))
        wanted = f"write {any_of(kinds)}" if kinds else "see the forms that the template allows"
        return Finding(path, RULE, f"{name_of(path)} is {explain_type.said(Broken.of(error).value)}{MEND}{wanted}")
    return None


def meant(error: ValidationError) -> Branch:
    """Choose the branch whose kind of value and whose fixed values fit, with the fewest faults in it."""
    fitting = _fitting(error, _branches(error))
    return min(fitting, key=lambda branch: (any(_is_fixed(one) for one in branch), len(branch)))


def excluded(error: ValidationError) -> Finding:
    """Word a value that `not` excludes, at the key where it is one key too many."""
    path = tuple(error.absolute_path)
    broken = Broken.of(error)
    about = broken.wanted if isinstance(broken.wanted, dict) else {}
    if wish := wish_of(about):
        is_one = not isinstance(broken.value, dict | list)
        said = f"{name_of(path)} is {shown(broken.value)}" if is_one else f"{name_of(path)} has an excluded form"
        return Finding(path, RULE, f"{said}{MEND}{wish}")
    keys = about.get("required", [])
    if keys and not about.keys() - {"required"}:
        names = any_of([f"'{key}'" for key in keys], last="and")
        message = f"{name_of(path)} must not have {names}{' together' if keys[1:] else ' here'}{MEND}remove "
        message += "one of them" if keys[1:] else "it"
        return Finding((*path, keys[0]), RULE, message, is_key=True)
    if isinstance(broken.value, list) and (entries := explain_size.entries_of(about)):
        return Finding(path, RULE, f"{name_of(path)} must not have {entries}{MEND}remove it")
    if isinstance(broken.value, dict | list) and "type" not in about:
        return Finding(path, RULE, f"{name_of(path)} has a form that the template excludes{MEND}change it")
    is_matched = "pattern" in about and isinstance(broken.value, str)
    pattern = f": it matches '{about['pattern']}'" if is_matched else ""
    said = shown(broken.value)
    return Finding(path, RULE, f"{name_of(path)} is {said}, which is not allowed{pattern}{MEND}write something else")


def _branches(error: ValidationError) -> list[list[ValidationError]]:
    """The errors of each branch; one that is `false` allows nothing, so that nobody can have meant it."""
    branches: dict[int, list[ValidationError]] = {}
    for inner in (inner for inner in error.context or () if inner.relative_schema_path):
        branches.setdefault(int(inner.relative_schema_path[0]), []).append(inner)
    return list(branches.values())


def _all(branches: Sequence[Branch]) -> Iterator[ValidationError]:
    return (inner for branch in branches for inner in branch)


def _several(error: ValidationError, name: str) -> str:
    """Word a value that fits several branches of `oneOf`."""
    broken = Broken.of(error)
    wanted = [key for branch in broken.wanted if isinstance(branch, dict) for key in branch.get("required", ())]
    present = [f"'{key}'" for key in dict.fromkeys(wanted) if isinstance(broken.value, dict) and key in broken.value]
    if present[1:]:
        return f"{name} has {any_of(present, last='and')}{MEND}keep only one of them"
    return f"{name} fits more than one of its forms{MEND}keep to one of them"


def _enumerated(branches: Sequence[Branch], field_at: Callable[[Path], Field | None]) -> Finding | None:
    """Gather what each branch allows in one place: the value itself, or the key that tells the forms apart."""
    fixed = [{tuple(one.absolute_path): one for one in branch if _is_fixed(one)} for branch in branches]
    path = next((path for path in fixed[0] if all(path in branch for branch in fixed)), None)
    if path is None:
        return None
    found = [branch[path] for branch in fixed]
    broken = [Broken.of(one) for one in found]
    allowed = [value for one in broken for value in (one.wanted if one.keyword == "enum" else [one.wanted])]
    message = explain_value.enumerated(broken[0].value, allowed, name_of(path), field_at(path))
    is_inner = any(len(one.relative_path) for one in found)
    return Finding(path, "schema-enum" if is_inner else RULE, message)


def _is_fixed(error: ValidationError) -> bool:
    return error.validator in ("const", "enum")


def _fitting(error: ValidationError, branches: Sequence[Branch]) -> list[Branch]:
    """The branches that want the kind of value that is there."""
    other_kind = [
        any(one.validator == "type" and one.absolute_path == error.absolute_path for one in branch)
        for branch in branches
    ]
    return [branch for branch, is_other in zip(branches, other_kind, strict=True) if not is_other]
