"""mkdocs.yml → what is wrong with its site: read and checked, and kept for the next time where the site wants that."""

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from contextlib import suppress
from dataclasses import replace
from os.path import relpath
from pathlib import Path

from mkdocs_specs.commands.checked import Checked
from mkdocs_specs.commands.command import Read, read_project
from mkdocs_specs.commands.inputs import Inputs, State, files_in, state_of
from mkdocs_specs.commands.kept import keep
from mkdocs_specs.project import Project, project_of
from mkdocs_specs.schemas import file_below
from mkdocs_specs.store import digest
from mkdocs_specs.today import EPOCH


def check_anew(config_file: Path, environment: Mapping[str, str]) -> Checked:
    """Read and check a site.

    Raises:
        SpecsError: It is set up wrongly.
    """
    asked = _Asked(environment)
    project = project_of(config_file, asked)
    if not project.settings.has_cache:
        return _checked(read_project(project))
    before = set(files_in(project.settings.docs))
    digests: dict[str, str] = {}
    pages = (replace(page, read=_noting(digests, page.path, page.read)) for page in project.pages())
    read = read_project(project, pages)
    checked = _checked(read)
    if (files := _files(read)) is not None:
        inputs = _inputs(project, files, asked.seen)
        with suppress(OSError, ValueError):
            now = state_of(project.settings.root, inputs, environment)
            day = project.settings.today.isoformat() if inputs.has_clock else ""
            # Somebody may have changed a file while the others were read.
            if before == now.pages.keys() and State(files, asked.seen, day, {**now.pages, **digests}) == now:
                keep(config_file, inputs, now, checked)
    return checked


def _checked(read: Read) -> Checked:
    settings, site = read.project.settings, read.site
    texts = {path: site.texts[path] for path in site.problems_at if path in site.texts}
    specs = tuple(spec.document.path for spec in site.catalog)
    return Checked(settings.root, settings.docs, read.project.is_strict, site.problems, specs, tuple(site.texts), texts)


def _files(read: Read) -> dict[str, str] | None:
    """The texts of the files that the site is set up by, as they were read; nothing where one could not be."""
    project, baseline = read.project, read.site.baseline
    settings = project.settings
    if {file_below(settings.root, path) for path in settings.schemas.texts} != set(settings.schemas.asked):
        return None
    own = {Path(relpath(file, settings.root)).as_posix(): text for file, text in project.config_texts.items()}
    return {**own, **settings.schemas.texts, **({baseline.path: baseline.text} if baseline.path else {})}


def _inputs(project: Project, files: Iterable[str], variables: Mapping[str, str | None]) -> Inputs:
    docs = Path(relpath(project.settings.docs, project.settings.root)).as_posix()
    has_clock = EPOCH in variables and not variables[EPOCH]
    return Inputs(docs, tuple(sorted(files)), tuple(sorted(variables)), has_clock)


def _noting(digests: MutableMapping[str, str], path: str, read: Callable[[], bytes]) -> Callable[[], bytes]:
    """Read a page, and note what it held."""

    def reading() -> bytes:
        content = read()
        digests[path] = digest(content)
        return content

    return reading


class _Asked(Mapping[str, str]):
    """An environment that notes what is asked of it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment
        self.seen: dict[str, str | None] = {}

    def __getitem__(self, name: str) -> str:
        self.seen[name] = self._environment.get(name)
        return self._environment[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._environment)

    def __len__(self) -> int:
        return len(self._environment)
