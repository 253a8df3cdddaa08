"""`mkdocs-specs list`: the index in the terminal."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from mkdocs_specs.catalog import Catalog
from mkdocs_specs.commands.choosing import see_known, status_names, template_names
from mkdocs_specs.commands.command import read_site
from mkdocs_specs.commands.config_file import config_option
from mkdocs_specs.commands.examples import examples
from mkdocs_specs.document import plain_text
from mkdocs_specs.exports.spreadsheet import safe
from mkdocs_specs.pages.ordered import order
from mkdocs_specs.pages.selection import Selection
from mkdocs_specs.spec import Spec

COLUMNS = ("id", "title", "status", "template", "priority", "lead", "target", "path")
MOST_WIDTH = 60
"""Characters of a column in the terminal."""


@click.command(
    "list",
    short_help="List the specs: what is being worked on first.",
    epilog=examples(
        "mkdocs-specs list",
        'mkdocs-specs list --status Review --status "In Progress" --owner "Payments team"',
        "mkdocs-specs list --format csv > specs.csv",
    ),
)
@config_option
@click.option(
    "--status",
    "statuses",
    multiple=True,
    shell_complete=status_names,
    help="Only specs of this status; may be given several times.",
)
@click.option(
    "--template",
    "templates",
    metavar="NAME",
    multiple=True,
    shell_complete=template_names,
    help="Only specs of this template.",
)
@click.option("--tag", "tags", multiple=True, help="Only specs with this tag.")
@click.option("--owner", "owners", multiple=True, help="Only specs of this lead or author.")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="How to print them: a table for people, json or csv for programs.",
)
def list_specs(  # noqa: PLR0913  # one for each option
    *,
    config_file: Path | None,
    statuses: tuple[str, ...],
    templates: tuple[str, ...],
    tags: tuple[str, ...],
    owners: tuple[str, ...],
    output_format: str,
) -> None:
    """List the specs of the site: what is being worked on first, then by priority and target.

    A spec with errors is listed with what could be read of it.

    Exit code: 0, or 2 when the site cannot be read, or knows no such status or template.
    """
    selection = Selection(statuses, templates, tags, owners)
    catalog = read_site(config_file, with_baseline=False).site.catalog
    see_known(templates, (template.name for template in catalog.templates), "template")
    labels = (status.label for template in catalog.templates for status in template.statuses)
    see_known(statuses, labels, "status", [*_others(catalog)])
    specs = sorted((one for one in catalog if selection.takes(one) and selection.takes_owner(one)), key=order)
    rows = [_row(spec) for spec in specs]
    write = {"table": _table, "json": _json, "csv": _csv}[output_format]
    click.echo(write(rows))


def _others(catalog: Catalog) -> Iterator[str]:
    """Yield statuses as specs and schemas write them, where that differs from their labels."""
    yield from (status.value for template in catalog.templates for status in template.statuses)
    yield from (spec.status_text for spec in catalog)


def _row(spec: Spec) -> tuple[str, ...]:
    priority = spec.priority.label if spec.priority is not None else spec.text("priority")
    target = spec.target.isoformat() if spec.target is not None else ""
    title = plain_text(spec.title)
    lead = spec.text("lead")
    return spec.id, title, spec.status_text, spec.template.name, priority, lead, target, spec.document.path


def _table(rows: Sequence[tuple[str, ...]]) -> str:
    """Align the columns that have anything in them."""
    used = [index for index in range(len(COLUMNS)) if any(row[index] for row in rows)]
    lines = [tuple(COLUMNS[index].upper() for index in used)]
    lines += [tuple(_short(row[index]) for index in used) for row in rows]
    widths = [max(len(line[place]) for line in lines) for place in range(len(used))]
    shown = ("  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip() for line in lines)
    return "\n".join(shown) if rows else "no specs"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= MOST_WIDTH else f"{flat[: MOST_WIDTH - 1]}…"


def _json(rows: Sequence[tuple[str, ...]]) -> str:
    found = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
    return json.dumps(found, ensure_ascii=False, indent=1)


def _csv(rows: Sequence[tuple[str, ...]]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([safe(text) for text in row] for row in rows)
    return stream.getvalue().rstrip("\n")
