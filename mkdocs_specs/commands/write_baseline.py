"""`mkdocs-specs check --write-baseline`: record the problems of today in the file that `baseline` names."""

from pathlib import Path

import click

from mkdocs_specs.accepted import EMPTY, Baseline, recorded
from mkdocs_specs.commands.command import read_site
from mkdocs_specs.commands.writing import write_file
from mkdocs_specs.config import Settings
from mkdocs_specs.problem import SpecsError, failing


def write_baseline(config_file: Path | None) -> None:
    """Write every problem that can fail a build into the baseline; reasons that stand there already are kept.

    Raises:
        SpecsError: No baseline is named, or the one there is cannot be read.
    """
    read = read_site(config_file, with_baseline=False)
    settings = read.project.settings
    if not settings.baseline:
        message = "no file is named for the baseline; add 'baseline: specs-baseline.yml' to the options of the plugin"
        raise SpecsError(message)
    problems = [problem for problem in read.site.problems if problem.severity in failing(is_strict=True)]
    write_file(settings.baseline_file, recorded(problems, _before(settings)).encode())
    files = len({problem.where.path for problem in problems})
    click.echo(
        f"{_count(len(problems), 'problem')} in {_count(files, 'file')} recorded in {settings.baseline};"
        " write the reason of each beside it"
        if problems
        else f"there is no problem to record; {settings.baseline} is empty"
    )


def _before(settings: Settings) -> Baseline:
    return settings.load_baseline() if settings.baseline_file.exists() else EMPTY


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
