"""Files to be × manifest × files that are there → what is to be written and removed, and what stands in the way."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from mkdocs_specs.rendered.manifest import Manifest


class Found(Enum):
    """What is at a place where there is no file whose content could be compared."""

    NOTHING = "nothing"
    OTHER = "something else than a file, such as a folder or a link"


@dataclass(frozen=True, slots=True)
class Changes:
    """What must happen to a folder; each is a list of paths in it, in order."""

    missing: tuple[str, ...]
    outdated: tuple[str, ...]
    removed: tuple[str, ...]
    """Files that were made earlier and are so no longer."""
    edited: tuple[str, ...]
    """Files that were made, and that somebody has changed since."""
    foreign: tuple[str, ...]
    """Files that somebody else has put where one is to be made."""

    @property
    def written(self) -> tuple[str, ...]:
        """The files to write."""
        return (*self.missing, *self.outdated)


def changes(wanted: Mapping[str, str], manifest: Manifest, found: Mapping[str, str | Found]) -> Changes:
    """Compare; `wanted` and `found` give the digest of each content by its path in the folder."""
    known = manifest.files.keys() | manifest.pending.keys()
    missing = [path for path in wanted if found[path] is Found.NOTHING]
    other = [path for path, content in wanted.items() if found[path] not in (Found.NOTHING, content)]
    old = [path for path in known - wanted.keys() if found[path] is not Found.NOTHING]
    ours = {path for path in (*other, *old) if _is_ours(path, manifest, found[path])}
    in_the_way = [path for path in (*other, *old) if path not in ours]
    return Changes(
        tuple(sorted(missing)),
        tuple(sorted(path for path in other if path in ours)),
        tuple(sorted(path for path in old if path in ours)),
        tuple(sorted(path for path in in_the_way if path in known)),
        tuple(sorted(path for path in in_the_way if path not in known)),
    )


def _is_ours(path: str, manifest: Manifest, found: str | Found) -> bool:
    return isinstance(found, str) and manifest.is_ours(path, found)
