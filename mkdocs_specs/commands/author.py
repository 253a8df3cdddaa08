"""A folder → who writes there, as git or else the system knows them."""

import subprocess
from getpass import getuser
from pathlib import Path

SECONDS = 5
"""After that git is not waited for."""


def author_in(folder: Path) -> str:
    """Return the name that git puts on a commit there, else that of the account; "" where it has none either."""
    return _git_name(folder) or _account()


def _git_name(folder: Path) -> str:
    try:
        asked = subprocess.run(
            ["git", "config", "--get", "user.name"],  # noqa: S607  # whichever git its user has
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return " ".join(asked.stdout.decode(errors="ignore").split())


def _account() -> str:
    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return ""
