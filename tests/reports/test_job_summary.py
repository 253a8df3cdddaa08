"""The summary of a job, read by a Markdown parser with GitHub's tables."""

from dataclasses import replace
from html.parser import HTMLParser

from markdown_it import MarkdownIt

from mkdocs_specs.problem import Severity
from mkdocs_specs.reports.job_summary import MOST_BYTES, job_summary
from mkdocs_specs.reports.report import Findings
from tests.reports.samples import ERROR, FINDINGS, IN_A_FOLDER, PATH, WARNING, many

FILES = "https://github.example/team/handbook/blob/0a1b2c"


class Rows(HTMLParser):
    """The cells of a table, and the addresses of its links."""

    def __init__(self, summary: str) -> None:
        """Read a summary."""
        super().__init__()
        self.rows: list[list[str]] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.feed(MarkdownIt("gfm-like", {"linkify": False}).render(summary))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a row or a cell begins."""
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("th", "td"):
            self.rows[-1].append("")
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        """Add to the cell."""
        if self.rows and self.rows[-1] and data.strip():
            self.rows[-1][-1] += data


def test_a_cell_says_what_the_problem_says() -> None:
    marks = "|a| \\ `b` *c* _d_ [e](f) <g> &lt; ~~h~~ $i$ # j ! k @l\nm"
    hard = replace(ERROR, message=marks)

    read = Rows(job_summary(Findings([hard, WARNING], {}, 12)))

    assert read.rows == [
        ["", "Place", "Problem", "Rule"],
        ["error", f"{PATH}:3:9", marks.replace("\n", " "), "schema-enum"],
        ["warning", f"{PATH}:1:1", WARNING.message, "unknown-mention"],
    ]
    assert read.tags == {"h3", "p", "table", "thead", "tbody", "tr", "th", "td"}


def test_a_place_leads_to_the_line_in_the_repository() -> None:
    read = Rows(job_summary(IN_A_FOLDER, FILES))

    assert [row[1] for row in read.rows[1:]] == [
        "handbook/site/docs/index.md:1:1",
        f"handbook/site/{PATH}:1:1",
        f"handbook/site/{PATH}:3:9",
    ]
    assert read.links[-1] == f"{FILES}/handbook/site/docs/specs/0010-gift%2C%20100%25%3A%20cards.md?plain=1#L3"


def test_the_summary_begins_with_the_count() -> None:
    assert job_summary(FINDINGS).startswith(
        "### Specifications\n\n1 error, 1 warning, 1 remark in 12 specs\n\n| | Place |"
    )
    assert job_summary(Findings([], {}, 1)) == "### Specifications\n\nno problems in 1 spec\n"


def test_a_summary_is_never_longer_than_github_takes() -> None:
    problems = many(9000, Severity.WARNING, "é" * 100 + "{}")

    written = job_summary(Findings(problems, {}, 1))

    shown = written.count("\n| warning |")
    assert len(written.encode()) <= MOST_BYTES
    assert len(written.encode()) > MOST_BYTES - 1000
    assert written.endswith(f"\n\n… and {9000 - shown} more, which the log has.\n")


def test_a_step_that_has_written_much_leaves_room_for_less() -> None:
    assert job_summary(FINDINGS, room=300).endswith("| stale-spec |\n\n… and 2 more, which the log has.\n")
    assert job_summary(FINDINGS, room=50) == ""
    assert job_summary(Findings([], {}, 1), room=0) == ""


def test_problems_of_the_baseline_have_no_row_and_are_counted() -> None:
    recorded = replace(ERROR, severity=Severity.INFO, is_recorded=True)
    written = job_summary(replace(FINDINGS, problems=[WARNING, recorded]))

    assert [row[0] for row in Rows(written).rows] == ["", "warning"]
    assert "1 warning, 1 recorded problem in 12 specs; 1 problem of the baseline is not shown;" in written
