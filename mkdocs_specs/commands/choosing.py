"""The names of templates and statuses on the command line: which one is meant, and what completes them."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from mkdocs_specs.commands.command import project_at
from mkdocs_specs.problem import SpecsError
from mkdocs_specs.project import Project
from mkdocs_specs.suggestion import any_of, did_you_mean
from mkdocs_specs.template import Template


def template_named(name: str | None, templates: Sequence[Template], wanted: str = "name") -> Template:
    """Return the template of a name; without one, the only template there is.

    Raises:
        SpecsError: There is none of that name, or there are several and none is named.
    """
    names = [template.name for template in templates]
    if name is None and len(templates) == 1:
        return templates[0]
    found = next((template for template in templates if template.name == name), None)
    if found is None:
        wrong = "there are several templates" if name is None else f"no template is called '{name}'"
        message = f"{wrong}; {wanted} {any_of(names)}{did_you_mean(name or '', names)}"
        raise SpecsError(message)
    return found


def see_known(wanted: Iterable[str], known: Iterable[str], noun: str, others: Iterable[str] = ()) -> None:
    """See that every word is a known one, in capitals or not, or one of the others, which are not suggested.

    Raises:
        SpecsError: One is not.
    """
    names = list(dict.fromkeys(known))
    folded = {name.casefold() for name in (*names, *others)}
    for word in wanted:
        if names and word.casefold() not in folded:
            message = f"no {noun} is called '{word}'; use {any_of(names)}{did_you_mean(word, names)}"
            raise SpecsError(message)


def template_names(ctx: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem]:
    """Complete the name of a template."""
    try:
        return _beginning(begun, (one.name for one in _project(ctx).settings.templates))
    except (SpecsError, OSError):
        return []


def status_names(ctx: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem]:
    """Complete a status of any template."""
    try:
        templates = _project(ctx).settings.load_templates()
    except (SpecsError, OSError):
        return []
    return _beginning(begun, dict.fromkeys(status.value for one in templates for status in one.statuses))


def _project(ctx: click.Context) -> Project:
    named = ctx.params.get("config_file")
    return project_at(Path(named) if named else None)


def _beginning(begun: str, words: Iterable[str]) -> list[CompletionItem]:
    return [CompletionItem(word) for word in words if word.casefold().startswith(begun.casefold())]
