"""The formats by the names of the command line."""

from mkdocs_specs.on_demand import OnDemand
from mkdocs_specs.reports.report import Format

FORMATS = OnDemand[Format](
    {
        "text": "mkdocs_specs.reports.text",
        "json": "mkdocs_specs.reports.json_report",
        "github": "mkdocs_specs.reports.github",
        "gitlab": "mkdocs_specs.reports.gitlab",
        "sarif": "mkdocs_specs.reports.sarif",
        "junit": "mkdocs_specs.reports.junit",
    }
)
