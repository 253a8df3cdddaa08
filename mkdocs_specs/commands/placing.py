"""The name of a new file × the globs of its template → where it lies in the docs folder."""

from itertools import takewhile
from pathlib import PurePosixPath

from mkdocs_specs.commands.naming import Naming
from mkdocs_specs.pages.kinds import pages_of
from mkdocs_specs.pipeline import Kind
from mkdocs_specs.project import Project

WILD = frozenset("*?[")


def place_of(name: str, naming: Naming, project: Project, kinds: tuple[Kind, ...]) -> str:
    """Return the first path at which a build takes the file for a spec of its template; "" when there is none."""
    own = next(kind for kind in kinds if kind.template is naming.template)
    pages = pages_of([kind.template for kind in kinds], {})
    reserved = {f"{project.settings.pages}/{page.NAME}".lstrip("/") for page in pages}
    for path in _paths(name, naming, own):
        claiming = [kind for kind in kinds if kind.claims(path)]
        if claiming == [own] and path not in reserved and not project.is_excluded(path):
            return path
    return ""


def _paths(name: str, naming: Naming, own: Kind) -> list[str]:
    """The name in the folder of each glob, and as the last part of the glob has it where nothing else says."""
    found = []
    for glob in own.paths:
        *folders, last = glob.removeprefix("./").removeprefix("/").split("/")
        base = PurePosixPath(*takewhile(lambda part: not WILD & set(part), folders))
        found.append((base / name).as_posix())
        if naming.path_form is None and last.count("*") == 1 and not WILD & set(last.replace("*", "")):
            found.append((base / last.replace("*", name.removesuffix(".md"))).as_posix())
    return found
