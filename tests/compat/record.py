"""What a test is about → properties of its result, from which the table of the guide is made."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.compat.environment import Environment

HOST = ("mkdocs", "properdocs", "mkdocs-material", "mkdocs-materialx")
"""What builds a site, and its theme."""


@dataclass(frozen=True, slots=True)
class Record:
    """Keeps what a test is about."""

    keep: Callable[[str, object], None]

    def neighbour(self, name: str, package: str, env: Environment, how: str = "") -> None:
        """Note a plugin beside ours, by what `mkdocs.yml` calls it, and how it was set up."""
        self._keep("neighbour", name, f"{package} {env.versions[package]}", how, env)

    def host(self, name: str, env: Environment, how: str = "", *packages: str) -> None:
        """Note what builds a site."""
        said = ", ".join(f"{package} {env.versions[package]}" for package in packages)
        self._keep("host", name, said, how, env)

    def looks_at(self, what: str) -> None:
        """Say what the test shows, where that is not all that the page says of a row that works."""
        self.keep("shows", what)

    def _keep(self, kind: str, name: str, version: str, how: str, env: Environment) -> None:
        on = [f"{package} {env.versions[package]}" for package in HOST if package in env.versions]
        values = {"kind": kind, "name": name, "version": version, "how": how}
        for key, value in {**values, "on": ", ".join(on), "python": env.versions["python"]}.items():
            self.keep(key, value)
