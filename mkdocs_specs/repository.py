"""mkdocs.yml's folder × environment → where it lies in the repository, as services that run the command call files."""

from collections.abc import Mapping
from pathlib import Path

CHECKOUTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""What says where GitHub and GitLab have put the repository."""


def folder_in_repository(folder: Path, environment: Mapping[str, str]) -> str:
    """Return the path of a folder from the root of its repository, with `/`; empty for the root itself.

    The root is what the service says, where the folder lies in it, else the nearest folder above that has a `.git`.
    A folder without a repository is a root of its own.
    """
    inside = folder.resolve()
    named = (Path(environment[name]).resolve() for name in CHECKOUTS if environment.get(name))
    with_git = (above for above in (inside, *inside.parents) if (above / ".git").exists())
    root = next((checkout for checkout in named if inside.is_relative_to(checkout)), next(with_git, inside))
    path = inside.relative_to(root).as_posix()
    return "" if path == "." else path
