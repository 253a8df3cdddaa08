"""`mkdocs-specs new`: a draft with the next free id, ready to be filled in."""

import os
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import click

from mkdocs_specs.commands.author import author_in
from mkdocs_specs.commands.choosing import template_named, template_names
from mkdocs_specs.commands.command import project_at
from mkdocs_specs.commands.config_file import config_option
from mkdocs_specs.commands.examples import examples
from mkdocs_specs.commands.given_id import given_id
from mkdocs_specs.commands.naming import Naming, naming_of
from mkdocs_specs.commands.placing import place_of
from mkdocs_specs.commands.progress import progress
from mkdocs_specs.pages.skeleton import Filled, skeleton
from mkdocs_specs.pipeline import Kind
from mkdocs_specs.problem import SpecsError
from mkdocs_specs.project import Project
from mkdocs_specs.template import Template
from mkdocs_specs.template.blanks import is_blank
from mkdocs_specs.turn import turn
from mkdocs_specs.views.markup import one_line
from mkdocs_specs.writing import create_file, tidy


@click.command(
    short_help="Begin a new spec with the next free id of its template.",
    epilog=examples(
        'mkdocs-specs new "Gift cards at checkout"',
        'mkdocs-specs new "Use PostgreSQL" --template adr',
        'mkdocs-specs new -- "--dry-run for imports"',
        "$EDITOR \"$(mkdocs-specs new 'Gift cards')\"",
    ),
)
@click.argument("title")
@click.option(
    "--template",
    metavar="NAME",
    shell_complete=template_names,
    help="The template to write by; needed when mkdocs.yml names several.",
)
@config_option
def new(title: str, template: str | None, config_file: Path | None) -> None:
    """Write a new spec called TITLE, with the next free id of its template.

    The file is a valid draft at once: what a draft needs is filled in, the author by git's user.name, and every
    other field is a comment with its allowed values. It is named by the template and lies in the first folder of its
    `paths`. No file is ever replaced, and an id that was given away is not given again while a spec with a higher one
    is there.

    The path of the file is all that is written to the standard output.

    Exit code: 0, or 2 when the site cannot be read or the file not be written.
    """
    project = project_at(config_file)
    kinds = project.settings.kinds()
    chosen = template_named(template, tuple(kind.template for kind in kinds), "name one with --template")
    with turn(project.settings.docs):
        identifier, file = _written(_title(title), chosen, project, kinds)
    shown = Path(os.path.relpath(file)).as_posix()
    click.echo(shown)
    named = f"{identifier}: " if identifier else ""
    click.echo(f"{named}fill in the fields, then run: mkdocs-specs check {shown}", err=True)


def _title(text: str) -> str:
    """Write a title on one line.

    Raises:
        SpecsError: It is empty or a blank such as `TBD`, which no spec may have for a title, or no text.
    """
    title = " ".join(one_line(text).split())
    try:
        title.encode()
    except UnicodeEncodeError as error:
        message = "the title is not UTF-8 text; check the encoding of the terminal"
        raise SpecsError(message) from error
    if is_blank(title, None):
        found = f"'{title}', a blank" if title else "empty"
        message = f"the title is {found}; say in a few words what the spec is about"
        raise SpecsError(message)
    return title


def _written(title: str, template: Template, project: Project, kinds: tuple[Kind, ...]) -> tuple[str, Path]:
    """Write the file under the first name that is free.

    Raises:
        SpecsError: It cannot be written.
    """
    settings = project.settings
    with progress(project.files(), sys.stderr) as files:
        specs = [
            (kind.template, given_id(file, kind.template), file.path)
            for file in files
            if (kind := next((kind for kind in kinds if kind.claims(file.path)), None)) is not None
        ]
    # Two templates may share the form of their ids, which no two specs of a site have in common.
    ids = {identifier.casefold() for _, identifier, _ in specs}
    own = [(identifier, path) for owner, identifier, path in specs if owner is template]
    naming = naming_of(template, settings.words, settings.today, own)
    highest = max(
        (naming.number_in(identifier, path if owner is template else "") for owner, identifier, path in specs),
        default=0,
    )
    names = _names(title, naming, highest, project, kinds)
    author = author_in(settings.root)
    while True:
        path, identifier = next(names)
        if identifier.casefold() in ids - {""}:
            continue
        text = skeleton(template, settings.words, Filled(title, identifier, settings.today, author))
        if _is_created(settings.docs / path, text.encode(), settings.shown_path(settings.docs / path)):
            return identifier, settings.docs / path


def _names(
    title: str, naming: Naming, highest: int, project: Project, kinds: tuple[Kind, ...]
) -> Iterator[tuple[str, str]]:
    """Yield paths in the docs folder with their ids, as long as another number or another ending makes another path.

    Raises:
        SpecsError: No file of this name would be a spec of the template, or all names have been tried.
    """
    last = ""
    for attempt in count(1):
        number, copy = (highest + attempt, 1) if naming.is_numbered else (highest + 1, attempt)
        path = place_of(naming.file_name(title, number, copy), naming, project, kinds)
        if path and path == last:
            message = f"{path} is there already; give the spec another title"
            raise SpecsError(message)
        if path:
            yield path, naming.identifier(title, number, copy)
        elif attempt > 1:
            globs = ", ".join(next(kind.paths for kind in kinds if kind.template is naming.template))
            name = naming.template.name
            message = (
                f"the 'paths' of the template '{name}' ({globs}) name no folder for a file such as"
                f" '{naming.file_name(title, highest + 1)}'; add a glob such as '{name}/*.md'"
            )
            raise SpecsError(message)
        last = path


def _is_created(file: Path, content: bytes, shown: str) -> bool:
    """Write a file that is not there yet; whether it was not.

    Raises:
        SpecsError: It cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{shown}: its folder cannot be made: {error.strerror}"
        raise SpecsError(message) from error
    tidy(file.parent)
    try:
        return create_file(file, content)
    except OSError as error:
        message = f"{shown} cannot be written: {error.strerror}"
        raise SpecsError(message) from error
