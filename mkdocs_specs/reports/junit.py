"""Problems → JUnit's XML, which most CI services show as tests: each file is a suite, each problem a failed case.

A file without problems is a case that passed. What is information only stands in the output of a case that passed.
Source: https://github.com/testmoapp/junitxml
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from mkdocs_specs.problem import Problem, Severity
from mkdocs_specs.reports import text
from mkdocs_specs.reports.report import Findings

NAME = "mkdocs-specs"
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""


def report(findings: Findings) -> str:
    """Write a suite for each file that was read."""
    root = Element("testsuites", name=NAME)
    for path in sorted({*findings.texts, *(problem.where.path for problem in findings.problems)}):
        found = [problem for problem in findings.problems if problem.where.path == path]
        _suite(root, path, found, findings.texts.get(path, ""))
    _count(root, findings.problems, sum(len(suite) for suite in root))
    indent(root, " ")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode")


def _suite(root: Element, path: str, problems: Sequence[Problem], content: str) -> None:
    suite = SubElement(root, "testsuite", name=_plain(path))
    if not problems:
        _case(suite, "no problems", path)
    for problem, name in zip(problems, _names(problems), strict=True):
        case = _case(suite, name, path)
        case.set("line", str(problem.where.line))
        written = _plain(text.render(problem, content))
        if _fails(problem):
            SubElement(case, "failure", type=problem.rule, message=_plain(problem.message)).text = written
        else:
            SubElement(case, "system-out").text = written
    _count(suite, problems, len(suite))


def _case(suite: Element, name: str, path: str) -> Element:
    return SubElement(suite, "testcase", name=_plain(name), classname=_plain(path), file=_plain(path), time="0")


def _names(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield a name for each problem of a file: services take two cases of the same name for one."""
    seen: Counter[str] = Counter()
    for problem in problems:
        name = f"{problem.rule}: {problem.message}"
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name} ({seen[name]})"


def _count(element: Element, problems: Iterable[Problem], cases: int) -> None:
    element.set("tests", str(cases))
    element.set("failures", str(sum(_fails(problem) for problem in problems)))
    for name in ("errors", "skipped", "time"):
        element.set(name, "0")


def _fails(problem: Problem) -> bool:
    return problem.severity is not Severity.INFO


def _plain(value: str) -> str:
    return _FORBIDDEN.sub("\ufffd", value)
