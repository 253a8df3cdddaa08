"""Folders: what one build reads from and writes into, and what is said when that goes wrong.

MkDocs would end with a traceback where a file cannot be read or written, and two builds into one folder delete each
other's files.
"""

import errno
import os
from pathlib import Path
from time import monotonic, sleep

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_specs.file_names import is_text, shown
from mkdocs_specs.turn import Turn
from mkdocs_specs.writing import tidy

log = get_plugin_logger(__name__)

LONGEST_WAIT = 60.0
"""Seconds that a build waits for another one that writes into the same folder."""
PAUSE = 0.05
"""Seconds."""
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""Of these the system names no file."""
GONE = (errno.ENOENT, errno.EISDIR, errno.ENOTDIR)
REMEDIES = {
    **dict.fromkeys(FULL, "make room"),
    **dict.fromkeys((errno.EEXIST, errno.EISDIR, errno.ENOTDIR), "move away what is in its place"),
    errno.ENOENT: "build again",
}


class Folders:
    """The folders of a site while it is built."""

    def __init__(self, *, is_serving: bool, is_dirty: bool) -> None:
        """Begin with none; a dirty build goes on with what it finds in the folder of the site."""
        self._is_serving, self._is_dirty = is_serving, is_dirty
        self._turn = Turn()
        self._tidied: Path | None = None
        """The folder in which all was looked through already."""
        self._config: MkDocsConfig | None = None
        self._sources: frozenset[str] = frozenset()

    def begin(self, config: MkDocsConfig) -> None:
        """Have the folder of the site, once no other build writes into it, without what one that was killed has left.

        Raises:
            PluginError: Another one does so for too long.
        """
        self._config, self._sources = config, frozenset()
        folder = Path(config.site_dir)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            # MkDocs comes to it next, and has an event for that.
            return
        self._wait(folder, _named(folder, config))
        # MkDocs leaves the files in it whose names begin with a dot; in a dirty build, all files. What the same process
        # has built since is whole.
        is_left = self._is_dirty and self._tidied != folder
        tidy(folder, *((Path(inner) for inner, _, _ in os.walk(folder)) if is_left else ()))
        self._tidied = folder

    def _wait(self, folder: Path, name: str) -> None:
        began = monotonic()
        if self._turn.take(folder):
            return
        log.info("another build is writing into %s; this one waits for it", name)
        while not self._turn.take(folder):
            if monotonic() - began > LONGEST_WAIT:
                message = (
                    f"specs: another build has been writing into {name} for {LONGEST_WAIT:.0f} seconds;"
                    " build again when it has ended, or into another folder with --site-dir"
                )
                raise PluginError(message)
            sleep(PAUSE)

    def look(self, files: Files, config: MkDocsConfig) -> None:
        """Note which files there are, and leave out pages that could have no address, where the site is served."""
        self._sources = frozenset(file.abs_src_path for file in files if file.abs_src_path)
        if self._is_serving:
            for file in _without_address(files):
                path = shown(_named(Path(file.abs_src_path or file.src_uri), config))
                log.error("%s: the name of this file is not UTF-8, so it can have no address; rename it", path)
                files.remove(file)

    def see_addresses(self, files: Files) -> None:
        """See that MkDocs can make an address of every page, for whoever has switched off the rule that says so.

        Raises:
            PluginError: It cannot.
        """
        if found := _without_address(files):
            message = f"{shown(found[0].src_uri)}: the name of this file is not UTF-8; rename it or exclude it"
            raise PluginError(message)

    def see_unchanged(self, file: File, text: str) -> None:
        """See that a file still holds what was read of it, where it holds a text of its own.

        Raises:
            PluginError: It does not, and the site is not served: a server builds again by itself.
            OSError: It cannot be read.
        """
        if self._config is None or self._is_serving or not file.abs_src_path or file.content_string == text:
            return
        name = _named(Path(file.abs_src_path), self._config)
        message = f"{name} has changed since the build began, so build again"
        raise PluginError(message)

    def end(self) -> None:
        """Let others have the folder of the site."""
        self._turn.give_back()

    def fail(self, error: Exception) -> None:
        """Let others have it, and end the build with a sentence where a file of the site is what has failed.

        Raises:
            Abort: So it is.
        """
        self._turn.give_back()
        if self._config is None or not isinstance(error, OSError):
            return
        if said := _sentence(error, self._config, self._sources):
            log.error("%s", said)
            message = "Aborted with a BuildError!"
            raise Abort(message) from error


def _sentence(error: OSError, config: MkDocsConfig, sources: frozenset[str]) -> str:
    """Say which file could not be written or read; "" when it is none of the site."""
    reason = error.strerror or str(error)
    site = Path(config.site_dir)
    files = [Path(os.fsdecode(name)) for name in (error.filename2, error.filename) if isinstance(name, str | bytes)]
    published = next((file for file in files if file.is_relative_to(site)), None)
    if published is not None or (error.errno in FULL and not files):
        remedy = REMEDIES.get(error.errno or 0, "make it writable")
        name = shown(_named(published or site, config))
        return f"{name} cannot be written: {reason}; {remedy}, or build into another folder with --site-dir"
    source = next((file for file in files if str(file) in sources), None)
    if source is None:
        return ""
    remedy = "; it was there when the build began, so build again" if error.errno in GONE else ""
    return f"{shown(_named(source, config))} cannot be read: {reason}{remedy}"


def _without_address(files: Files) -> list[File]:
    pages = files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
    return [file for file in pages if not is_text(file.src_uri)]


def _named(file: Path, config: MkDocsConfig) -> str:
    """Write a path relative to the folder of mkdocs.yml, where it lies in it."""
    root = Path(config.config_file_path).absolute().parent if config.config_file_path else Path.cwd()
    return (file.relative_to(root) if file.is_relative_to(root) else file).as_posix()
