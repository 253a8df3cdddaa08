"""Findings → the summary of a job in GitHub Actions."""

from collections.abc import Mapping
from pathlib import Path

from mkdocs_specs.reports.job_summary import MOST_BYTES, job_summary
from mkdocs_specs.reports.report import Findings

FILES = ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA")
"""What makes the address of the files of a repository."""


def add_to_job(findings: Findings, environment: Mapping[str, str]) -> None:
    """Add to the file that the step of a job has for its summary, which may hold something already.

    Raises:
        OSError: It cannot be written.
    """
    if not (name := environment.get("GITHUB_STEP_SUMMARY")):
        return
    file = Path(name)
    room = MOST_BYTES - (file.stat().st_size if file.exists() else 0)
    server, repository, commit = (environment.get(variable, "") for variable in FILES)
    files_url = f"{server}/{repository}/blob/{commit}" if server and repository and commit else ""
    with file.open("ab") as stream:
        stream.write(job_summary(findings, files_url, room).encode(errors="backslashreplace"))
