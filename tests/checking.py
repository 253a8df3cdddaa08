"""Check one file as the plugin does, without a site around it."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from mkdocs_specs.config import PAGE_KEYS, settings_of
from mkdocs_specs.pipeline import Kind, Options, Site, run
from mkdocs_specs.problem import Severity
from mkdocs_specs.reports import text
from mkdocs_specs.reports.report import Findings
from mkdocs_specs.sources import SourceFile
from mkdocs_specs.template import Template

TODAY = date(2026, 1, 22)
"""Some days after the files of `cases` were created."""
NO_SEVERITIES: Mapping[str, Severity | None] = {}


@cache
def built_in() -> Template:
    """Load the built-in template, once for all tests."""
    [template] = settings_of({}, Path(), Path(), {}).load_templates()
    return template


def template_at(schema: Path) -> Template:
    """Load a template of one file."""
    options = {"templates": {schema.name.partition(".")[0]: {"schema": schema.name, "paths": ["*.md"]}}}
    [template] = settings_of(options, schema.parent, schema.parent, {}).load_templates()
    return template


def check(
    name: str,
    content: str | bytes,
    template: Template | None = None,
    page_keys: frozenset[str] = PAGE_KEYS,
    severities: Mapping[str, Severity | None] | None = None,
) -> Site:
    """Check a file alone, by the built-in template or another one."""
    raw = content if isinstance(content, bytes) else content.encode()
    kinds = (Kind(template or built_in(), lambda _: True),)
    return run(
        [SourceFile(name, name, lambda: raw)],
        kinds,
        Options("mkdocs.yml", page_keys, severities or NO_SEVERITIES, TODAY),
    )


def report(site: Site) -> str:
    """Write the problems of a site as `mkdocs-specs check` does."""
    return text.report(Findings(site.problems, site.texts, len(site.catalog.specs)))
