"""GitHub's runner as developers have it on their machines: `act` reads the workflow, runs its steps and reads commands.

It runs here without containers. Actions of others are stand-ins that do nothing; `actions/checkout` it does by itself.
"""

import json
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from os import environ, pathsep
from pathlib import Path
from typing import Any

from tests.sites import LONGEST_RUN, Run, run, write

NOTHING = "name: stand-in\nruns:\n  using: composite\n  steps: [{run: 'true', shell: bash}]\n"
ACTION = re.compile(r"uses: (?P<name>[\w.-]+/[\w.-]+)[\w./-]*@(?P<version>\S+)")
FOLDERS = ("upload-sarif/",)
"""Where some repositories have their actions."""
SCRIPTS = Path(sys.executable).parent
"""Where pip has put the commands of this environment."""
IDENTITY = ("-c", "user.name=Team", "-c", "user.email=team@example.org", "-c", "init.defaultBranch=main")


@dataclass(frozen=True)
class Job:
    """What a runner has understood of a workflow."""

    ended: Run

    @cached_property
    def events(self) -> list[dict[str, Any]]:
        """Everything that it logged."""
        return [json.loads(line) for line in self.ended.output.splitlines() if line.startswith("{")]

    @property
    def notes(self) -> list[tuple[str, dict[str, str], str]]:
        """The annotations: their command, properties and message."""
        kinds = ("error", "warning", "notice")
        return [
            (event["command"], event["kvPairs"], event["arg"]) for event in self.events if event.get("command") in kinds
        ]

    @property
    def printed(self) -> list[str]:
        """The lines that the steps printed, without the commands, and without the empty ones that `act` may add."""
        written = "".join(event["msg"] for event in self.events if event.get("raw_output"))
        return [line for line in written.splitlines() if line]

    @property
    def summary(self) -> str:
        """What the steps wrote on the page of the job."""
        return "".join(event["content"] for event in self.events if event.get("command") == "summary")

    @property
    def steps(self) -> dict[str, str]:
        """How the main part of each step ended, by its name."""
        return {
            event["step"]: event["stepResult"]
            for event in self.events
            if event.get("stage") == "Main" and "stepResult" in event
        }


def git(root: Path, *arguments: str) -> str:
    """Run git in a folder."""
    ended = run(root, "git", *IDENTITY, *arguments)
    assert ended.code == 0, ended.output
    return ended.output.strip()


def commit(root: Path) -> None:
    """Make a repository of a folder, or add all its changes to it."""
    root.mkdir(parents=True, exist_ok=True)
    if not (root / ".git").exists():
        git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "Change something")


def act(root: Path, home: Path, workflow: str, job: str = "", files: Mapping[str, str] | None = None) -> Job:
    """Run a workflow in a folder of files, with this environment's commands; `home` takes what `act` keeps."""
    write(root, {".github/workflows/docs.yml": workflow, ".gitignore": ".cache/\n", **(files or {})})
    commit(root)
    write(home, {f"stand-in/{folder}action.yml": NOTHING for folder in ("", *FOLDERS)})
    stand_ins = [
        f"--local-repository={name}@{version}={home / 'stand-in'}"
        for name, version in sorted(set(ACTION.findall(workflow)))
        if name != "actions/checkout"
    ]
    command = [str(SCRIPTS / "act"), "push", "--json", "--pull=false", "-P", "ubuntu-latest=-self-hosted", *stand_ins]
    settings = {
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "PATH": f"{SCRIPTS}{pathsep}{environ['PATH']}",
        "PIP_NO_INDEX": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
    return Job(run(root, *command, *(["--job", job] if job else []), seconds=LONGEST_RUN, **settings))
