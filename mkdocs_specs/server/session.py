"""Session: one site while its files are edited: read anew whenever one of them changes, beside all else."""

import time
from collections.abc import Callable, Mapping, Sequence
from os import environ
from pathlib import Path

from mkdocs_specs.editor.lines import plain_lines
from mkdocs_specs.editor.page import Page
from mkdocs_specs.pipeline import Site
from mkdocs_specs.problem import Problem, SpecsError
from mkdocs_specs.server.published import ByPath, to_publish, with_local
from mkdocs_specs.server.rounds import Rounds, in_background
from mkdocs_specs.server.setup import LOCAL, Setup, problems_alone, setup_of, site_of
from mkdocs_specs.sources import Memory

SLOW_SECONDS = 0.5
"""A site that takes longer than this to check is not waited for: what is wrong in the file itself is told first."""
Publish = Callable[["Session", Path, str, Sequence[Problem]], None]
"""Tells the problems of a file with a text."""


class Session:
    """Knows the site as it was last read, and tells what is wrong with it."""

    def __init__(
        self, config_file: Path, opened: Callable[[], Mapping[Path, str]], publish: Publish, tell: Callable[[str], None]
    ) -> None:
        """Name the site's mkdocs.yml; `opened` gives the texts in the editor, `tell` shows a sentence there."""
        self._config_file = config_file
        self._opened = opened
        self._publish = publish
        self._tell = tell
        self._setup: Setup | None = None
        self._site: Site | None = None
        self._memory = Memory(is_kept=True)
        self._told: str = ""
        self._published: ByPath | None = None
        self._alone: dict[Path, tuple[Problem, ...]] = {}
        """What was last found in a file by itself, while the whole site was being checked."""
        self._seconds = 0.0
        self._changed: set[Path] = set()
        self._rounds = Rounds(self._round)
        self._first_looks = Rounds(self._look)

    def changed(self, file: Path) -> None:
        """Check the site, for a file has changed."""
        self._changed.add(file)
        self._rounds.ask()
        if self._seconds > SLOW_SECONDS:
            self._first_looks.ask()

    def concerns(self, file: Path) -> bool:
        """Whether a file lies where the settings and templates of the site do."""
        return file.is_relative_to(self._config_file.parent)

    async def page(self, file: Path, text: str) -> Page | None:
        """Return a file as it stands in the editor; `None` when it is no page of the site, or that cannot be read."""
        if self._site is None:
            await self._rounds.finished()
        return self.known_page(file, text)

    def known_page(self, file: Path, text: str | None = None) -> Page | None:
        """Return a file by what is known of the site; without a text as it was last read."""
        setup, site = self._setup, self._site
        path = setup.path_of(file) if setup is not None else ""
        if setup is None or site is None or not path:
            return None
        spec = site.catalog.by_path.get(path)
        template = spec.template if spec is not None else setup.template_of(path)
        read = text if text is not None else site.texts.get(setup.project.settings.shown_path(file))
        return Page(path, plain_lines(read), site.catalog, template, site.words) if read is not None else None

    def page_at(self, shown_path: str, opened: Mapping[Path, str]) -> Page | None:
        """Return the file that a path in messages means, as it stands in the editor or else as it was last read."""
        file = self.file_of(shown_path)
        return self.known_page(file, opened.get(file))

    def file_of(self, shown_path: str) -> Path:
        """The file that a path in messages means."""
        assert self._setup is not None  # noqa: S101  # paths come from a site that was read
        return self._setup.file_of(shown_path)

    async def _round(self) -> None:
        """Read and check the whole site, and tell what has changed."""
        opened = dict(self._opened())
        start = time.monotonic()
        try:
            setup = await in_background(lambda: setup_of(self._config_file, environ, self._setup))
            site = await in_background(lambda: site_of(setup, opened, self._memory))
        except (SpecsError, OSError) as error:
            self._say(str(error))
            return
        self._seconds = time.monotonic() - start
        self._told, self._setup, self._site = "", setup, site
        now = {file: text for file, text in self._opened().items() if opened.get(file) != text}
        self._changed = set(now)
        self._alone = {file: self._alone[file] for file in now.keys() & self._alone.keys()}
        found: dict[str, Sequence[Problem]] = dict(site.problems_at)
        for file, alone in self._alone.items():
            path = setup.project.settings.shown_path(file)
            found[path] = with_local(found, path, alone, LOCAL)
        self._tell_problems(setup, found, {**opened, **{file: now[file] for file in self._alone}})

    async def _look(self) -> None:
        """Check the files that have changed, each by itself, while the site is still being checked."""
        setup, opened = self._setup, dict(self._opened())
        if setup is None or self._published is None:
            return
        for file in sorted(self._changed & opened.keys()):
            text = opened[file]
            path = setup.project.settings.shown_path(file)
            try:
                self._alone[file] = await in_background(lambda: problems_alone(setup, file, text))  # noqa: B023  # awaited at once
            except (SpecsError, OSError) as error:
                self._say(str(error))
                return
            if file in self._changed:
                found = {**self._published, path: with_local(self._published, path, self._alone[file], LOCAL)}
                self._tell_problems(setup, found, opened)

    def _tell_problems(self, setup: Setup, found: ByPath, opened: Mapping[Path, str]) -> None:
        shown = {setup.project.settings.shown_path(file) for file in opened if setup.path_of(file)}
        texts = self._site.texts if self._site is not None else {}
        for path in to_publish(self._published, found, shown):
            file = setup.file_of(path)
            self._publish(self, file, plain_lines(opened.get(file, texts.get(path, ""))), found.get(path, ()))
        self._published = found

    def _say(self, sentence: str) -> None:
        """Show a sentence, unless it was the last one."""
        if sentence != self._told:
            self._tell(sentence)
        self._told = sentence
