"""A site as a team keeps it: written into a folder, built by MkDocs for real, and read back."""

import subprocess
import sys
from collections.abc import Mapping
from contextlib import chdir
from dataclasses import dataclass
from functools import cached_property
from os import environ
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
import yaml
from click.testing import CliRunner
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError

from mkdocs_specs.cli import main
from tests.published import Page

TODAY = "2026-11-22"
LONGEST_RUN = 60
"""Seconds; a command that takes longer hangs."""


@dataclass(frozen=True, slots=True)
class Run:
    """A command that has ended."""

    code: int
    output: str
    """What it printed, errors too."""


@dataclass(frozen=True)
class Site:
    """A built site."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, Page]:
        """The pages by their path in the site, such as `specs/index.html`."""
        return {
            file.relative_to(self.folder).as_posix(): Page(file.read_text(encoding="utf-8"))
            for file in sorted(self.folder.rglob("*.html"))
        }

    def page(self, path: str) -> Page:
        """The page of a Markdown file, by its path in the docs folder."""
        name = path.removesuffix(".md")
        folder = name.removesuffix("index").removesuffix("README")
        found = [f"{folder}index.html"] if folder != name else [f"{name}/index.html", f"{name}.html"]
        return next(self.pages[one] for one in found if one in self.pages)

    def dead_links(self, path: str) -> list[str]:
        """The links of a page that lead to no file of the site, or to no element of it."""
        return [href for href in self.pages[path].links if self._is_dead(path, href)]

    def _is_dead(self, path: str, href: str) -> bool:
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            return False
        place = "/" + path if not parts.path else join("/", dirname(path), unquote(parts.path))
        target = normpath(place).lstrip("/") + ("/index.html" if place.endswith(("/", "/.", "/..")) else "")
        target = target.lstrip("/")
        if not (self.folder / target).is_file():
            return True
        return bool(parts.fragment) and unquote(parts.fragment) not in self.pages[target].ids


def write(root: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files below a folder."""
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())


def a_site(
    root: Path, files: Mapping[str, str | bytes], specs: Mapping[str, Any] | None = None, **config: object
) -> Path:
    """Write a site with files by their path in the docs folder, options of the plugin and those of MkDocs."""
    options = {"today": TODAY, **(specs or {})}
    written = {"site_name": "Team", "theme": "mkdocs", "plugins": [{"specs": options}], **config}
    write(root, {"mkdocs.yml": yaml.safe_dump(written, sort_keys=False)})
    write(root / "docs", {"index.md": "# Home\n", **files})
    return root


def a_spec(number: int, title: str = "", body: str = "", /, **front: object) -> str:
    """Write a draft with all that a draft must have."""
    must = {"id": f"SPEC-{number:04}", "title": title or f"Spec {number}", "author": "Platform team"}
    return text_of({**must, "created": "2026-11-05", "status": "Draft", **front}, body)


def text_of(front: Mapping[str, object], body: str = "") -> str:
    """Write a Markdown file with front matter."""
    return f"---\n{yaml.safe_dump(dict(front), sort_keys=False, allow_unicode=True)}---\n{body}"


def build(root: Path, *, is_serving: bool = False) -> Site:
    """Build a site within this process, where every warning is an error; a server shows what is wrong instead."""
    config = load_config(str(root / "mkdocs.yml"), strict=not is_serving)
    config.plugins.on_startup(command="serve" if is_serving else "build", dirty=False)
    try:
        mkdocs_build(config)
    finally:
        config.plugins.on_shutdown()
    return Site(Path(config.site_dir))


def refusal(root: Path) -> str:
    """Build a site that the plugin refuses to build, and give its reason."""
    with pytest.raises(Abort) as caught:
        build(root)
    assert isinstance(caught.value.__context__, PluginError)
    return str(caught.value.__context__)


def mkdocs(root: Path, *arguments: str, seconds: int = LONGEST_RUN) -> Run:
    """Run `mkdocs` as a team does."""
    return run(root, sys.executable, "-W", "error", "-m", "mkdocs", *arguments, seconds=seconds)


def mkdocs_specs(root: Path, *arguments: str) -> Run:
    """Run `mkdocs-specs` in a folder, within this process."""
    with chdir(root):
        ended = CliRunner().invoke(main, arguments, catch_exceptions=False)
    return Run(ended.exit_code, ended.output)


def run(root: Path, *command: str, seconds: int = LONGEST_RUN, **variables: str) -> Run:
    """Run a command in a folder."""
    settings = {key: value for key, value in environ.items() if not key.startswith(("GITHUB_", "SOURCE_DATE"))}
    done = subprocess.run(  # noqa: S603  # the commands are those of the tests
        command,
        cwd=root,
        env={**settings, "NO_MKDOCS_2_WARNING": "1", **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=seconds,
        check=False,
    )
    return Run(done.returncode, done.stdout)
