"""The formats by the names of the command line."""

from collections.abc import Mapping

from mkdocs_specs.reports import github, gitlab, json_report, junit, sarif, text
from mkdocs_specs.reports.report import Format

FORMATS: Mapping[str, Format] = {
    "text": text,
    "json": json_report,
    "github": github,
    "gitlab": gitlab,
    "sarif": sarif,
    "junit": junit,
}
