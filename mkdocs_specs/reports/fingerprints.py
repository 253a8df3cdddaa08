"""Problems → what a service knows each of them again by."""

import re
from collections import Counter
from hashlib import sha256

from mkdocs_specs.problem import Problem
from mkdocs_specs.reports.report import Findings

_LINE = re.compile(r"\bline \d+")
"""A line that a message names moves with the text above it."""


def fingerprints(findings: Findings) -> tuple[str, ...]:
    """Write a fingerprint for each problem: the same ones when lines are added above it, no two alike.

    Of problems that are the same but for their place, the first one is told from the second by their order.
    """
    seen: Counter[str] = Counter()
    written = []
    for problem in findings.problems:
        identity = _identity(problem, findings.in_repository(problem.where.path))
        seen[identity] += 1
        written.append(sha256(f"{identity}\n{seen[identity]}".encode(errors="surrogatepass")).hexdigest())
    return tuple(written)


def _identity(problem: Problem, path: str) -> str:
    return f"{path}\n{problem.rule}\n{problem.pointer}\n{_LINE.sub('line', problem.message)}"
