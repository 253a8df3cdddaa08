"""`mkdocs-specs schema`: the plain JSON Schema of a template, for editors and other validators."""

import json
from pathlib import Path

import click

from mkdocs_specs.commands.command import config_option, project_at
from mkdocs_specs.problem import SpecsError
from mkdocs_specs.suggestion import any_of, did_you_mean
from mkdocs_specs.template import Template
from mkdocs_specs.template.plain import plain_schema


@click.command()
@click.argument("name", required=False)
@config_option
def schema(name: str | None, config_file: Path | None) -> None:
    """Print the JSON Schema of the template NAME, with extensions merged and the demands of each status as if/then.

    Without NAME, that of the only template of the site. What a status demands as text under a heading is left out:
    JSON Schema sees the front matter alone.

    Exit code: 0, or 2 when there is no such template.
    """
    templates = project_at(config_file).settings.load_templates()
    click.echo(json.dumps(plain_schema(_named(name, templates)), ensure_ascii=False, indent=2))


def _named(name: str | None, templates: tuple[Template, ...]) -> Template:
    names = [template.name for template in templates]
    if name is None and len(templates) == 1:
        return templates[0]
    found = next((template for template in templates if template.name == name), None)
    if found is None:
        wrong = f"no template is called '{name}'{did_you_mean(name, names)}" if name else "there are several templates"
        message = f"{wrong}; name {any_of(names)}"
        raise SpecsError(message)
    return found
