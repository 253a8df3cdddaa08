"""Packages → an environment with them and this plugin, kept for the next run until what it is made of changes."""

import json
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from os import environ, pathsep
from pathlib import Path

from tests.sites import Run, run

ROOT = Path(__file__).parents[2]
KEPT = ROOT / ".venv-compat"
"""Where environments stay; `make clean` removes them, and with them their versions."""
UV = str(Path(sys.executable).with_name("uv"))
THIS = f"{sys.version_info.major}.{sys.version_info.minor}"
LONGEST_INSTALL = 600
"""Seconds."""
LONGEST_BUILD = 180
"""Seconds."""


@dataclass(frozen=True)
class Environment:
    """Packages of their own."""

    folder: Path

    @property
    def python(self) -> str:
        """The Python of the environment."""
        return str(self.folder / "bin" / "python")

    def run(self, root: Path, command: str, *arguments: str, **variables: str) -> Run:
        """Run a command of the environment in a folder, without a word of those who advertise their own fork."""
        quiet = {"DISABLE_MKDOCS_2_WARNING": "true", "PATH": f"{self.folder / 'bin'}:/usr/local/bin:/usr/bin:/bin"}
        return run(
            root, str(self.folder / "bin" / command), *arguments, seconds=LONGEST_BUILD, **{**quiet, **variables}
        )

    @cached_property
    def versions(self) -> Mapping[str, str]:
        """The version of each package, by its name, and that of Python."""
        listed = run(ROOT, UV, "pip", "list", "--quiet", "--format", "json", "--python", self.python)
        assert listed.code == 0, listed.output
        asked = run(ROOT, self.python, "-c", "import platform; print(platform.python_version())")
        found = {package["name"]: package["version"] for package in json.loads(listed.output)}
        return {**found, "python": asked.output.strip()}


def environment(*packages: str, python: str = THIS, options: tuple[str, ...] = (), apart: str = "") -> Environment:
    """Make an environment with packages, or take that of the last run.

    `apart` names what is installed afterwards without its dependencies.
    """
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    key = sha256(repr((packages, python, options, apart, project)).encode()).hexdigest()[:16]
    folder = KEPT / key
    if not (folder / "whole").exists():
        shutil.rmtree(folder, ignore_errors=True)
        _run("venv", "--quiet", "--python", python, str(folder))
        into = ("pip", "install", "--quiet", "--python", str(folder / "bin" / "python"))
        _run(*into, *options, *packages)
        if apart:
            _run(*into, "--no-deps", "--editable", apart)
        (folder / "whole").touch()
    return Environment(folder)


def _run(*arguments: str) -> None:
    # Where several versions of Python are installed side by side, only some may be on the path.
    pythons = [str(folder) for folder in sorted(Path.home().glob(".pyenv/versions/*/bin"))]
    path = pathsep.join([environ["PATH"], *pythons])
    ended = run(ROOT, UV, *arguments, seconds=LONGEST_INSTALL, PATH=path, UV_PYTHON_DOWNLOADS="never")
    assert ended.code == 0, ended.output
