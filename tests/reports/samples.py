"""Problems with all that makes a format stumble."""

from dataclasses import replace

from mkdocs_specs.problem import Location, Problem, Related, Severity
from mkdocs_specs.reports.report import Findings

PATH = "docs/specs/0010-gift, 100%: cards.md"
TEXT = "---\ntech_lead: Payments team\nstatus: Reviewing\n---\n"
FIRST = Related(Location("docs/specs/0001.md", 4, 1, 4, 9), "first used here, 100 %")
ERROR = Problem(
    Location(PATH, 3, 9, 3, 18),
    "schema-enum",
    Severity.ERROR,
    "status is 'Reviewing'; 100 %25, not: or, a]b|c",
    "/status",
    "SPEC-0010",
    (FIRST,),
)
WARNING = Problem(
    Location(PATH, 1, 1, 3, 1), "unknown-mention", Severity.WARNING, "no spec has the id 'SPÉC-9 🎁'", "", "SPEC-0010"
)
REMARK = Problem(Location("docs/index.md"), "stale-spec", Severity.INFO, "100 % stale\r\nand <more> & \x07\ud7ff\ufffe")
TEXTS = {PATH: TEXT, "docs/index.md": "# Home\n", "docs/good.md": "# Good\n"}
FINDINGS = Findings([REMARK, WARNING, ERROR], TEXTS, 12)
IN_A_FOLDER = replace(FINDINGS, folder="handbook/site")


def many(count: int, severity: Severity = Severity.ERROR, message: str = "no spec has the id '{}'") -> list[Problem]:
    """Make problems in one file, one on each line."""
    return [
        Problem(Location(PATH, line, 1, line, 5), "unknown-reference", severity, message.format(line))
        for line in range(1, count + 1)
    ]
