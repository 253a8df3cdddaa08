"""Problems → the summary that GitHub shows on the page of a job, as Markdown: a table with a row for each problem.

Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
"""

import re
from urllib.parse import quote

from mkdocs_specs.problem import Location, Problem
from mkdocs_specs.reports import text
from mkdocs_specs.reports.report import Findings

MOST_BYTES = 1024 * 1024
"""GitHub refuses the summary of a step that is longer."""
_LEFT_OUT = "\n… and {} more, which the log has.\n"
_MARK = re.compile(r"(?![,.:;/'()-])[!-/:-@\[-`{-~]")
"""What may mean something to Markdown within a line; a backslash before it is not shown."""


def job_summary(findings: Findings, files_url: str = "", room: int = MOST_BYTES) -> str:
    """Write the summary, in no more bytes than there is room for.

    Each place is a link when `files_url` says where the files of the repository are shown.
    """
    problems = findings.for_people
    counts = [text.summary(findings.problems, findings.specs), *text.not_shown(findings)]
    head = f"### Specifications\n\n{'; '.join(counts)}\n"
    if not problems:
        return _if_fits(head, room)
    written = [f"{head}\n| | Place | Problem | Rule |\n|---|---|---|---|\n"]
    left = room - _size(written[0]) - _size(_LEFT_OUT) - len(str(len(problems)))
    for count, problem in enumerate(problems):
        row = _row(problem, findings, files_url)
        left -= _size(row)
        if left < 0:
            return _if_fits("".join(written) + _LEFT_OUT.format(len(problems) - count), room)
        written.append(row)
    return "".join(written)


def _if_fits(written: str, room: int) -> str:
    return written if _size(written) <= room else ""


def _row(problem: Problem, findings: Findings, files_url: str) -> str:
    place = _cell(findings.place(problem.where))
    if files_url:
        place = f"[{place}]({files_url}/{_address(problem.where, findings)})"
    return f"| {problem.severity} | {place} | {_cell(problem.message)} | {problem.rule} |\n"


def _address(where: Location, findings: Findings) -> str:
    # Only its plain form shows the lines of a Markdown file.
    return f"{quote(findings.in_repository(where.path), errors='surrogateescape')}?plain=1#L{where.line}"


def _cell(value: str) -> str:
    return _MARK.sub(r"\\\g<0>", " ".join(value.split()))


def _size(value: str) -> int:
    return len(value.encode(errors="backslashreplace"))
