"""Desk: the server and the sites whose files are open in the editor."""

from collections.abc import Sequence
from importlib.metadata import version
from os import environ
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from mkdocs_specs.editor.lines import Lines, plain_lines
from mkdocs_specs.editor.page import Page
from mkdocs_specs.problem import Location, Problem
from mkdocs_specs.server.finding import config_of
from mkdocs_specs.server.messages import diagnostic_of
from mkdocs_specs.server.positions import Positions
from mkdocs_specs.server.session import Session
from mkdocs_specs.server.setup import absolute


class Desk(LanguageServer):
    """Talks to the editor, and keeps a session for each site."""

    def __init__(self) -> None:
        """Ask for whole texts: an editor and Python part lines differently, and changes would go astray."""
        super().__init__(
            "mkdocs-specs", version("mkdocs-specs"), text_document_sync_kind=types.TextDocumentSyncKind.Full
        )
        self._sessions: dict[Path, Session] = {}
        self._configs: dict[Path, Path | None] = {}
        """The mkdocs.yml of each file that was asked for: to find that there is none takes a walk through folders."""

    @property
    def encoding(self) -> str:
        """The units of columns that were agreed on."""
        return str(getattr(found := self.workspace.position_encoding, "value", found))

    @property
    def sessions(self) -> tuple[Session, ...]:
        """Those that are open."""
        return tuple(self._sessions.values())

    @property
    def texts(self) -> dict[Path, str]:
        """The texts in the editor."""
        documents = self.workspace.text_documents.values()
        return {file: one.source for one in documents if (file := file_of(one.uri)) is not None}

    def session_of(self, uri: str) -> Session | None:
        """Return the session of the site of a file; `None` for a file of no site."""
        if (file := file_of(uri)) is None:
            return None
        if file not in self._configs:
            self._configs[file] = config_of(file, self._folders(), environ)
        if (config := self._configs[file]) is None:
            return None
        if config not in self._sessions:
            self._sessions[config] = Session(config, lambda: self.texts, self._publish, self._tell)
        return self._sessions[config]

    def look_again(self) -> None:
        """Look for the mkdocs.yml of each file once more, when it is next asked for."""
        self._configs.clear()

    async def page(self, uri: str) -> tuple[Page, Positions, Session] | None:
        """Return an open file as it stands in the editor, once its site is read."""
        session, file = self.session_of(uri), file_of(uri)
        if session is None or file is None or uri not in self._uris():
            return None
        found = await session.page(file, self.texts.get(file, ""))
        return (found, Positions(found.lines, self.encoding), session) if found is not None else None

    def place(self, where: Location, session: Session) -> types.Location:
        """Say where a location is, in the text that the editor shows of its file."""
        file = session.file_of(where.path)
        found = session.page_at(where.path, self.texts)
        lines = found.lines if found is not None else Lines("")
        return types.Location(self._uri_of(file), Positions(lines, self.encoding).range_of(where))

    def _folders(self) -> list[Path]:
        uris = [*self.workspace.folders, *([self.workspace.root_uri] if self.workspace.root_uri else [])]
        return [file for uri in uris if (file := file_of(uri)) is not None]

    def _uris(self) -> set[str]:
        return {document.uri for document in self.workspace.text_documents.values()}

    def _publish(self, session: Session, file: Path, text: str, problems: Sequence[Problem]) -> None:
        positions = Positions(Lines(plain_lines(text)), self.encoding)
        found = [diagnostic_of(one, positions, lambda where: self.place(where, session)) for one in problems]
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(self._uri_of(file), found))

    def _uri_of(self, file: Path) -> str:
        """The address of a file, as the editor writes it where it has the file open."""
        uris = (uri for uri in self._uris() if file_of(uri) == file)
        return next(uris, from_fs_path(str(file)) or "")

    def _tell(self, sentence: str) -> None:
        self.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"mkdocs-specs: {sentence}"))


def file_of(uri: str) -> Path | None:
    """The file of an address; `None` for a text that is no file yet."""
    path = to_fs_path(uri) if uri.startswith("file:") else None
    return absolute(Path(path)) if path else None
