"""Text → Baseline: the problems that the specs had on the day a site began to check them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NoReturn

import yaml

from mkdocs_specs.document import Path, Tree, Value, parse
from mkdocs_specs.problem import Location, Problem, SpecsError
from mkdocs_specs.suggestion import any_of, did_you_mean

HEAD = """\
# Problems that the specs had when they were first checked: each is reported as info and fails nothing, new ones do.
# Write under 'reason' why one may stay. An entry is reported when its problem is gone; then delete it, or let
# 'mkdocs-specs check --write-baseline' write the file anew, which keeps the reasons.
"""
KEYS = ("rule", "spec", "path", "pointer", "count", "reason")
VERSION = 1
Key = tuple[str, str, str, str]
"""Rule, id of the spec, path of its file, and pointer."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One problem that is accepted, or several that look alike."""

    rule: str
    spec: str
    """Id of the spec; empty where the file has none."""
    path: str
    """POSIX, relative to the folder of `mkdocs.yml`; may be empty where the id is known."""
    pointer: str
    """JSON Pointer (RFC 6901) to the value; empty for the whole file or its prose."""
    count: int
    """How many problems of this rule at this place."""
    reason: str
    where: Location
    """The entry itself."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The accepted problems of a site."""

    path: str
    """POSIX, relative to the folder of `mkdocs.yml`; empty for a site without a baseline."""
    text: str
    entries: tuple[Entry, ...] = ()


EMPTY = Baseline("", "")


def read_baseline(path: str, text: str) -> Baseline:
    """Read the file that the option `baseline` names.

    Raises:
        SpecsError: It is no baseline; with the place and what to write instead.
    """
    tree = parse(path, text)
    if tree.problems:
        first = tree.problems[0]
        message = f"{first.where}: {first.message}"
        raise SpecsError(message)
    if tree.data is None:
        return Baseline(path, text)
    listed = tree.data.get("problems") if isinstance(tree.data, dict) else None
    if not isinstance(tree.data, dict) or not isinstance(listed, list) or tree.data.get("version") != VERSION:
        remedy = "mend it, or delete it and let --write-baseline write it"
        _stop(tree, (), f"a baseline has 'version: {VERSION}' and a list of 'problems'; {remedy}")
    entries = tuple(_entry(tree, index, value) for index, value in enumerate(listed))
    return Baseline(path, text, entries)


def _entry(tree: Tree, index: int, value: Value) -> Entry:
    place: Path = ("problems", index)
    if not isinstance(value, dict):
        _stop(tree, place, "an entry is a mapping with 'rule', 'spec' or 'path', 'pointer' and 'reason'")
    for key, part in value.items():
        if key not in KEYS:
            _stop(
                tree,
                (*place, key),
                f"no key of an entry is called '{key}'; use {any_of(KEYS)}{did_you_mean(key, KEYS)}",
            )
        if key == "count":
            if not isinstance(part, int) or isinstance(part, bool) or part < 1:
                _stop(tree, (*place, key), "count is a number from 1 on")
        elif not isinstance(part, str | None):
            _stop(tree, (*place, key), f"{key} is a text; put quotes around it")
    texts = {key: str(value.get(key) or "") for key in KEYS}
    if not texts["rule"] or not (texts["spec"] or texts["path"]):
        _stop(tree, place, "an entry names a 'rule', and the 'spec' by its id, the 'path' of its file or both")
    count = value.get("count", 1)
    assert isinstance(count, int)  # noqa: S101  # seen above
    return Entry(
        texts["rule"], texts["spec"], texts["path"], texts["pointer"], count, texts["reason"].strip(), tree.where(place)
    )


def _stop(tree: Tree, place: Path, sentence: str) -> NoReturn:
    message = f"{tree.where(place)}: {sentence}"
    raise SpecsError(message)


def recorded(taken: Iterable[tuple[Problem, Entry | None]]) -> str:
    """Write the baseline of problems, each with the reason of the entry that took it before."""
    counts: Counter[Key] = Counter()
    reasons: dict[Key, str] = {}
    for problem, entry in taken:
        key = problem.rule, problem.spec, written_path(problem), problem.pointer
        counts[key] += 1
        if entry is not None and not reasons.get(key):
            reasons[key] = entry.reason
    written = [_written(key, count, reasons.get(key, "")) for key, count in sorted(counts.items())]
    content = {"version": VERSION, "problems": written}
    return HEAD + yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=1000)


def written_path(problem: Problem) -> str:
    """The path of a problem's file as an entry has it: YAML cannot hold the bytes of a name that is no text."""
    return problem.where.path.encode(errors="backslashreplace").decode()


def _written(key: Key, count: int, reason: str) -> Mapping[str, object]:
    rule, spec, path, pointer = key
    place = {"spec": spec, "path": path} if spec else {"path": path}
    return {"rule": rule, **place, "pointer": pointer, **({"count": count} if count > 1 else {}), "reason": reason}
