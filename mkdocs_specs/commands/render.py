"""`mkdocs-specs render`: the finished Markdown, for a generator without plugins or for a Git forge."""

import os
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path

import click

from mkdocs_specs.commands.command import Read, has_baseline, project_at, read_site
from mkdocs_specs.commands.config_file import config_option
from mkdocs_specs.commands.examples import examples
from mkdocs_specs.commands.exit_codes import CLEAN, FAULTY
from mkdocs_specs.commands.export import addresses_of
from mkdocs_specs.commands.progress import counted
from mkdocs_specs.commands.rendering import apply, look, manifest_in
from mkdocs_specs.problem import SpecsError
from mkdocs_specs.rendered import Changes, Manifest, changes, digest, tree
from mkdocs_specs.reports import text
from mkdocs_specs.reports.report import Findings
from mkdocs_specs.turn import turn


@click.command(
    short_help="Write the finished Markdown, for other generators.",
    epilog=examples("mkdocs-specs render published", "mkdocs-specs render published --check"),
)
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@config_option
@click.option("--check", "is_check", is_flag=True, help="Write nothing, and say which files of DIR are out of date.")
def render(folder: Path, config_file: Path | None, *, is_check: bool) -> None:
    """Write the finished Markdown into DIR, for Zensical, a Git forge or another generator without plugins.

    DIR becomes a complete docs folder: the specs as they are published, the generated pages, the files for other tools,
    stylesheet and script, and every other file of the docs folder. Links are relative paths of files, and the front
    matter of the author is kept.

    In DIR only what an earlier render has written is replaced or deleted; DIR/.mkdocs-specs.json says what that is. A
    file that somebody has changed since is named, and nothing is written. What depends on the date is as of the day of
    the render; --check goes by that day too, so that it does not fail because a day has passed.

    Exit code: 0 written or up to date, 1 the specs have errors or (with --check) DIR is out of date, 2 the site cannot
    be read or DIR not be written.
    """
    settings = project_at(config_file).settings
    _check_place(folder, settings.docs)
    with turn(folder):
        # A render in another process may just be writing it.
        manifest = manifest_in(folder)
    environment = _as_of(manifest, os.environ) if is_check else os.environ
    read = read_site(config_file, with_baseline=has_baseline(settings), environment=environment)
    if _has_failed(read):
        sys.exit(FAULTY)
    rendered = _rendered(read)
    if not is_check:
        folder.mkdir(parents=True, exist_ok=True)
    with turn(folder):
        _bring_up_to_date(folder, rendered, read.site.catalog.today, is_check=is_check)


def _rendered(read: Read) -> Mapping[str, bytes]:
    """Make every file, by its path in DIR."""
    docs = read.project.settings.docs
    files = {path: partial(Path.read_bytes, docs / path) for path in read.project.published()}
    watched = partial(counted, stream=sys.stderr, doing="rendering")
    return tree(read.site, files, addresses_of(read.project), watched)


def _bring_up_to_date(folder: Path, rendered: Mapping[str, bytes], today: date, *, is_check: bool) -> None:
    """Write what differs from what is there, or only say so."""
    manifest = manifest_in(folder)
    wanted = {path: digest(content) for path, content in rendered.items()}
    found = look(folder, {*wanted, *manifest.files, *manifest.pending})
    changed = changes(wanted, manifest, found)
    if is_check:
        sys.exit(_say_outdated(folder, changed))
    _check_conflicts(folder, changed)
    apply(folder, rendered, Manifest(today, wanted), changed, found)
    counts = f"{len(changed.written)} written, {len(changed.removed)} removed"
    click.echo(f"{len(rendered)} files in {folder.as_posix()}: {counts}")


def _check_place(folder: Path, docs: Path) -> None:
    """See that neither folder lies in the other.

    Raises:
        SpecsError: One does.
    """
    place, sources = folder.resolve(), docs.resolve()
    if place.is_relative_to(sources) or sources.is_relative_to(place):
        where = "is" if place == sources else "lies in" if place.is_relative_to(sources) else "holds"
        message = f"{folder.as_posix()} {where} the docs folder; name a folder beside it, such as rendered"
        raise SpecsError(message)


def _as_of(manifest: Manifest, environment: Mapping[str, str]) -> Mapping[str, str]:
    """Let the day of the last render be today, unless somebody says what day it is."""
    if manifest.today is None:
        return environment
    noon = datetime.combine(manifest.today, time(12), UTC)
    return {"SOURCE_DATE_EPOCH": str(int(noon.timestamp())), **environment}


def _has_failed(read: Read) -> bool:
    """Print the problems of a site that a build would refuse."""
    site = read.site
    if has_failed := bool(read.failures):
        click.echo(text.report(Findings(site.problems, site.texts, len(site.catalog.specs))))
    return has_failed


def _say_outdated(folder: Path, changed: Changes) -> int:
    """Name the files that a render would change, and return the exit code."""
    said = list(_sentences(folder, changed))
    for sentence in said:
        click.echo(sentence)
    if said:
        command = f"run mkdocs-specs render {folder.as_posix()}"
        if changed.edited or changed.foreign:
            command = f"save what you need of the files that are edited or not render's, delete them, and {command}"
        click.echo(f"{folder.as_posix()} is out of date: {command}")
        return FAULTY
    click.echo(f"{folder.as_posix()} is up to date")
    return CLEAN


def _sentences(folder: Path, changed: Changes) -> Iterator[str]:
    told = (
        (changed.missing, "is missing"),
        (changed.outdated, "is out of date"),
        (changed.removed, "is no longer made"),
        *_conflicts(changed),
    )
    for paths, what in told:
        for path in paths:
            yield f"{(folder / path).as_posix()}: {what}"


def _conflicts(changed: Changes) -> tuple[tuple[tuple[str, ...], str], ...]:
    return (changed.edited, "has been edited since it was rendered"), (changed.foreign, "is not a file of render's")


def _check_conflicts(folder: Path, changed: Changes) -> None:
    """See that every file that would be replaced or deleted is as it was rendered.

    Raises:
        SpecsError: One is not.
    """
    said = [f"{(folder / path).as_posix()} {what}" for paths, what in _conflicts(changed) for path in paths]
    if said:
        message = "; ".join(said) + ": nothing was written; save what you need, delete it, and render again"
        raise SpecsError(message)
