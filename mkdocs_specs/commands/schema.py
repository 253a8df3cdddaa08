"""`mkdocs-specs schema`: the plain JSON Schema of a template, for editors and other validators."""

import json
from pathlib import Path

import click

from mkdocs_specs.commands.choosing import template_named, template_names
from mkdocs_specs.commands.command import project_at
from mkdocs_specs.commands.config_file import config_option
from mkdocs_specs.commands.examples import examples
from mkdocs_specs.template.plain import plain_schema


@click.command(
    short_help="Print the JSON Schema of a template.",
    epilog=examples("mkdocs-specs schema > specs.schema.json", "mkdocs-specs schema adr -f handbook/mkdocs.yml"),
)
@click.argument("name", required=False, shell_complete=template_names)
@config_option
def schema(name: str | None, config_file: Path | None) -> None:
    """Print the JSON Schema of the template NAME, with extensions merged and the demands of each status as if/then.

    Without NAME, that of the only template of the site. What a status demands as text under a heading is left out:
    JSON Schema sees the front matter alone.

    Exit code: 0, or 2 when there is no such template.
    """
    templates = project_at(config_file).settings.load_templates()
    click.echo(json.dumps(plain_schema(template_named(name, templates)), ensure_ascii=False, indent=2))
