"""Files that a site is set up by → a server of MkDocs looks at them, those too that it comes to name meanwhile.

MkDocs asks once, when a server starts, what else there is to look at.
"""

from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer


class Watch:
    """What a server looks at."""

    def __init__(self) -> None:
        """Begin without a server; a build has none."""
        self._server: LiveReloadServer | None = None
        self._known: set[Path] = set()

    def begin(self, server: LiveReloadServer) -> None:
        """Take the server, which looks at all that was named so far."""
        self._server = server

    def look_at(self, files: Iterable[Path], config: MkDocsConfig) -> None:
        """Name files; at one that is not there nobody can look."""
        found = [file for file in dict.fromkeys(files) if file.is_file()]
        config.watch.extend(map(str, found))
        for file in found:
            if self._server is not None and file not in self._known:
                self._server.watch(str(file))
        self._known.update(found)
