"""The command line → pipeline: `mkdocs-specs check` finds what `mkdocs build` would, without rendering."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click
import yaml

from mkdocs_specs.config import Settings, settings_of
from mkdocs_specs.pipeline import Kind, Options, Site, SourceFile, run
from mkdocs_specs.problem import Problem, Severity, SpecsError
from mkdocs_specs.reports import text

CLEAN, FAULTY, CANNOT_RUN = 0, 1, 2


class Loader(yaml.SafeLoader):
    """Reads mkdocs.yml; what MkDocs' own tags stand for is not needed here."""


def _untagged(loader: Loader, _: str, node: yaml.Node) -> Any:  # noqa: ANN401  # any value of YAML
    if isinstance(node, yaml.ScalarNode):
        return loader.construct_scalar(node)
    is_list = isinstance(node, yaml.SequenceNode)
    return loader.construct_sequence(node, deep=True) if is_list else loader.construct_mapping(node, deep=True)  # type: ignore[arg-type]  # a node is one of three


Loader.add_multi_constructor("!", _untagged)
Loader.add_multi_constructor("tag:yaml.org,2002:python/", _untagged)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mkdocs-specs")
def main() -> None:
    """Check the specifications of a MkDocs site."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "-f", "--config-file", default="mkdocs.yml", type=click.Path(path_type=Path), help="The site's mkdocs.yml."
)
@click.option("--strict", is_flag=True, help="Let warnings fail the check too.")
def check(paths: tuple[Path, ...], config_file: Path, *, strict: bool) -> None:
    """Report every problem of every spec at its file, line and column, without rendering.

    With PATHs the whole site is read, and only the problems of those files and folders are printed.

    Exit code: 0 nothing wrong, 1 errors (with --strict, warnings too), 2 the check cannot run.
    """
    try:
        settings = _settings(config_file)
        site = _site(settings, config_file)
    except SpecsError as error:
        click.echo(f"mkdocs-specs: {error}", err=True)
        sys.exit(CANNOT_RUN)
    problems = tuple(_below(site.problems, paths, settings))
    click.echo(text.report(problems, site.texts, len(site.catalog.specs)))
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    sys.exit(FAULTY if any(problem.severity in failing for problem in problems) else CLEAN)


def _settings(config_file: Path) -> Settings:
    """Read the options of the plugin in mkdocs.yml.

    Raises:
        SpecsError: It cannot be read, or does not use the plugin.
    """
    try:
        config = yaml.load(config_file.read_text(encoding="utf-8-sig"), Loader)  # noqa: S506  # a safe loader of our own
    except OSError as error:
        message = f"{config_file}: {error.strerror}; run this beside mkdocs.yml or name it with -f"
        raise SpecsError(message) from error
    except (yaml.YAMLError, ValueError) as error:
        message = f"{config_file}: this is not readable YAML: {error}"
        raise SpecsError(message) from error
    if not isinstance(config, dict) or (options := _options(config.get("plugins"))) is None:
        message = f"{config_file}: the plugin 'specs' is not listed under 'plugins'; add '- specs'"
        raise SpecsError(message)
    root = config_file.absolute().parent
    return settings_of(options, root, root / str(config.get("docs_dir", "docs")), os.environ)


def _options(plugins: object) -> dict[str, object] | None:
    """Find the options of the plugin among all plugins; `None` when it is not there."""
    listed = plugins if isinstance(plugins, list) else [plugins]
    for entry in listed:
        if entry == "specs":
            return {}
        if isinstance(entry, dict) and "specs" in entry:
            return _given(entry["specs"] or {})
    return None


def _given(options: object) -> dict[str, object]:
    if not isinstance(options, dict):
        message = "plugins: specs: the options must be a mapping, such as 'specs: {pages: specs}'"
        raise SpecsError(message)
    return options


def _site(settings: Settings, config_file: Path) -> Site:
    templates = settings.load_templates()
    kinds = tuple(Kind(found, own.claims) for found, own in zip(templates, settings.templates, strict=True))
    options = Options(
        settings.shown_path(config_file.absolute()), settings.page_keys, settings.severities, settings.today
    )
    return run(_files(settings), kinds, options)


def _files(settings: Settings) -> Iterator[SourceFile]:
    """Yield the Markdown files of the docs folder; hidden ones are none of MkDocs' either."""
    if not settings.docs.is_dir():
        message = f"{settings.docs}: there is no such docs folder; check 'docs_dir' in mkdocs.yml"
        raise SpecsError(message)
    generated = f"{settings.pages}/index.md".lstrip("/")
    for file in sorted(settings.docs.rglob("*.md")):
        path = file.relative_to(settings.docs).as_posix()
        if path != generated and file.is_file() and not any(part.startswith(".") for part in path.split("/")):
            yield SourceFile(path, settings.shown_path(file), file.read_bytes)


def _below(problems: Iterable[Problem], paths: tuple[Path, ...], settings: Settings) -> Iterator[Problem]:
    wanted = [path.resolve() for path in paths]
    for problem in problems:
        file = (settings.root / problem.where.path).resolve()
        if not wanted or any(file == path or path in file.parents for path in wanted):
            yield problem
