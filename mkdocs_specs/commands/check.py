"""`mkdocs-specs check`: find what `mkdocs build` would, without rendering."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from mkdocs_specs.commands.add_to_job import add_to_job
from mkdocs_specs.commands.checked import Checked
from mkdocs_specs.commands.colour import coloured, has_colours
from mkdocs_specs.commands.config_file import config_file_of, config_option
from mkdocs_specs.commands.examples import examples
from mkdocs_specs.commands.exit_codes import CLEAN, FAULTY
from mkdocs_specs.commands.kept import kept
from mkdocs_specs.commands.wanted import wanted_of
from mkdocs_specs.problem import SpecsError, failing
from mkdocs_specs.reports.formats import FORMATS
from mkdocs_specs.reports.report import Findings
from mkdocs_specs.repository import folder_in_repository


@click.command(
    short_help="Report every problem at its file, line and column.",
    epilog=examples(
        "mkdocs-specs check",
        "mkdocs-specs check --strict docs/specs/0007-gift-cards.md",
        "mkdocs-specs check -f handbook/mkdocs.yml --format sarif > problems.sarif",
    ),
)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@config_option
@click.option(
    "--format",
    "output_format",
    type=click.Choice(list(FORMATS)),
    help="How to print the problems: text for people (the default), github for annotations (the default in GitHub"
    " Actions), json, gitlab for a code quality report, sarif for code scanning, junit for other CI services.",
)
@click.option("--strict", is_flag=True, help="Let warnings fail the check too, as `strict: true` in mkdocs.yml does.")
@click.option(
    "--verbose", "-v", is_flag=True, help="Show the problems of the baseline too, which are only counted else."
)
@click.option(
    "--write-baseline",
    "is_baseline",
    is_flag=True,
    help="Record the errors and warnings of today in the file that the option `baseline` of the plugin names, instead"
    " of reporting them: from then on they are info, and only new ones fail.",
)
def check(  # noqa: PLR0913  # one for each option
    paths: tuple[Path, ...],
    config_file: Path | None,
    output_format: str | None,
    *,
    strict: bool,
    verbose: bool,
    is_baseline: bool,
) -> None:
    """Report every problem of every spec at its file, line and column, without rendering.

    With PATHs the whole site is read, and only the problems of those files and folders are printed.

    Exit code: 0 nothing wrong, 1 errors (with --strict, warnings too), 2 the check cannot run.
    """
    if is_baseline:
        if paths or output_format:
            message = "--write-baseline records the whole site and prints no report; leave out the paths and --format"
            raise SpecsError(message)
        from mkdocs_specs.commands.write_baseline import write_baseline  # noqa: PLC0415  # loads all that reads a site

        write_baseline(config_file)
        return
    checked = _check(config_file_of(config_file))
    wanted = wanted_of(paths, checked.root, checked.docs, checked.pages)
    problems = [problem for problem in checked.problems if wanted.takes(problem.where.path)]
    texts = {path: checked.texts.get(path, "") for path in checked.pages if wanted.takes(path)}
    folder = folder_in_repository(checked.root, os.environ)
    findings = Findings(problems, texts, sum(map(wanted.takes, checked.specs)), folder, verbose)
    _print(findings, _format(output_format, os.environ))
    failures = failing(is_strict=strict or checked.is_strict)
    sys.exit(FAULTY if any(problem.severity in failures for problem in problems) else CLEAN)


def _check(config_file: Path) -> Checked:
    """Give what the last check has found, or check anew."""
    if (found := kept(config_file, os.environ)) is not None:
        return found
    from mkdocs_specs.commands.check_anew import check_anew  # noqa: PLC0415  # loads all that reads a site

    return check_anew(config_file, os.environ)


def _format(asked: str | None, environment: Mapping[str, str]) -> str:
    """The format that is asked for, else the one that suits the place."""
    return asked or ("github" if environment.get("GITHUB_ACTIONS") == "true" else "text")


def _print(findings: Findings, name: str) -> None:
    """Print a report, in UTF-8 where a program reads it; GitHub gets the summary of its job too."""
    written = FORMATS[name].report(findings)
    is_coloured = name == "text" and has_colours(sys.stdout, os.environ)
    shown = coloured(written) if is_coloured else written
    click.echo(shown if name == "text" else written.encode(errors="backslashreplace"), color=is_coloured)
    if name == "github":
        try:
            add_to_job(findings, os.environ)
        except OSError as error:
            click.echo(f"mkdocs-specs: the summary of the job cannot be written: {error}", err=True)
