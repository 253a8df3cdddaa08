"""`mkdocs-specs check --write-baseline`: record the problems of today in the file that `baseline` names."""

from pathlib import Path

import click

from mkdocs_specs.accepted import EMPTY, Baseline, Taken, recorded, taken
from mkdocs_specs.commands.command import read_site
from mkdocs_specs.config import Settings
from mkdocs_specs.problem import SpecsError, failing
from mkdocs_specs.writing import write_files


def write_baseline(config_file: Path | None) -> None:
    """Write every problem that can fail a build into the baseline; reasons that stand there already are kept.

    Raises:
        SpecsError: No baseline is named, or it cannot be read or written.
    """
    read = read_site(config_file, with_baseline=False)
    settings = read.project.settings
    if not settings.baseline:
        message = "no file is named for the baseline; add 'baseline: specs-baseline.yml' to the options of the plugin"
        raise SpecsError(message)
    problems = [problem for problem in read.site.problems if problem.severity in failing(is_strict=True)]
    before = _before(settings)
    known = taken(problems, before, {spec.id for spec in read.site.catalog})
    file = settings.baseline_file
    try:
        write_files(file.parent, {file.name: recorded(known.problems).encode()})
    except OSError as error:
        message = f"{settings.baseline} cannot be written: {error.strerror}"
        raise SpecsError(message) from error
    click.echo(_sentence(known, settings.baseline, is_first=not before.entries))


def _sentence(known: Taken, name: str, *, is_first: bool) -> str:
    """Say what is in the baseline now, and what has changed since the one before."""
    count = len(known.problems)
    gone = f"; {known.gone} gone" if known.gone else ""
    if not count:
        return f"there is no problem to record; {name} is empty{gone}"
    files = len({problem.where.path for problem, _ in known.problems})
    said = f"{_count(count, 'problem')} in {_count(files, 'file')} recorded in {name}"
    if not is_first:
        said += f": {count - known.kept} new, {known.gone} gone, {known.kept} kept"
    lacking = sum(entry is None or not entry.reason for _, entry in known.problems)
    if lacking == count:
        return f"{said}; write the reason of each beside it"
    return f"{said}; {lacking} still lack{'s' * (lacking == 1)} a reason" if lacking else said


def _before(settings: Settings) -> Baseline:
    return settings.load_baseline() if settings.baseline_file.exists() else EMPTY


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
