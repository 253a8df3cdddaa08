"""What a check of a whole site has found, and its form as JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from mkdocs_specs.problem import Location, Problem, Related, Severity

PLAIN = tuple(one.name for one in fields(Problem) if one.name not in {"where", "severity", "related"})
"""The fields of a problem that JSON holds as they are: texts and switches."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What every report is made of."""

    root: Path
    """The folder of mkdocs.yml."""
    docs: Path
    """The docs folder."""
    is_strict: bool
    """Whether mkdocs.yml lets warnings fail a build."""
    problems: tuple[Problem, ...]
    specs: tuple[str, ...]
    """The paths in messages of the specs."""
    pages: tuple[str, ...]
    """The paths in messages of all Markdown files, and of the baseline."""
    texts: Mapping[str, str]
    """The text of each file that has a problem; a report shows no other."""


def to_json(checked: Checked) -> bytes:
    """Write what was found, but not where the site lies."""
    written = {
        "is_strict": checked.is_strict,
        "problems": [_problem(problem) for problem in checked.problems],
        "specs": checked.specs,
        "pages": checked.pages,
        "texts": checked.texts,
    }
    return json.dumps(written).encode()


def from_json(content: bytes, root: Path, docs: Path) -> Checked | None:
    """Read what was written of a site; nothing where it has another form, since others may write the file too."""
    try:
        read = json.loads(content)
        problems = tuple(_problem_of(fields) for fields in read["problems"])
        specs, pages = (tuple(map(_text, read[name])) for name in ("specs", "pages"))
        texts = {path: _text(text) for path, text in read["texts"].items()}
        return Checked(root, docs, read["is_strict"] is True, problems, specs, pages, texts)
    except (LookupError, TypeError, ValueError, AttributeError):
        return None


def _problem(problem: Problem) -> dict[str, object]:
    related = [[_where(one.where), one.message] for one in problem.related]
    plain = {name: getattr(problem, name) for name in PLAIN}
    return {"where": _where(problem.where), "severity": problem.severity, "related": related, **plain}


def _problem_of(written: dict[str, Any]) -> Problem:
    related = tuple(Related(_where_of(where), _text(message)) for where, message in written["related"])
    plain: dict[str, Any] = {name: _plain(written[name]) for name in PLAIN}
    return Problem(where=_where_of(written["where"]), severity=Severity(written["severity"]), related=related, **plain)


def _where(where: Location) -> list[object]:
    return [where.path, where.line, where.column, where.end_line, where.end_column]


def _where_of(fields: list[Any]) -> Location:
    path, *numbers = fields
    line, column, end_line, end_column = map(int, numbers)
    return Location(_text(path), line, column, end_line, end_column)


def _text(value: object) -> str:
    if not isinstance(value, str):
        message = f"{value} is no text"
        raise TypeError(message)
    return value


def _plain(value: object) -> str | bool:
    return value if isinstance(value, bool) else _text(value)
