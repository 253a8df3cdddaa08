"""An editor: what a person does in it, as messages of the protocol to a server of its own."""

import asyncio
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from lsprotocol import types
from pygls.uris import from_fs_path
from pytest_lsp import LanguageClient, client_capabilities
from pytest_lsp.client import make_test_lsp_client

from mkdocs_specs.editor.lines import Lines
from mkdocs_specs.server.positions import Positions
from tests.editor.cursor import split

SERVER = (sys.executable, "-W", "error", "-c", "from mkdocs_specs.cli import main; main()", "lsp", "--stdio")
LONGEST_WAIT = 60
"""Seconds; a server that says nothing for longer hangs."""


@dataclass(frozen=True, slots=True)
class Window:
    """A running editor with its server."""

    client: LanguageClient
    offered: types.ServerCapabilities


@dataclass
class Editor:
    """The files of one folder in an editor. The cursor in a text is written as `^`."""

    client: LanguageClient
    root: Path
    texts: dict[str, str] = field(default_factory=dict)
    """What is open, by the path in the folder of the window."""
    cursors: dict[str, int] = field(default_factory=dict)

    def uri(self, path: str) -> str:
        """The address of a file."""
        return from_fs_path(str(self.root / path)) or ""

    def open(self, path: str, text: str | None = None) -> None:
        """Open a file, as it is on the disk or with another text."""
        written = (self.root / path).read_text(encoding="utf-8") if text is None else text
        self._keep(path, written)
        item = types.TextDocumentItem(self.uri(path), "markdown", 1, self.texts[path])
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def type(self, path: str, text: str) -> None:
        """Change the whole text of an open file."""
        self._keep(path, text)
        whole = types.TextDocumentContentChangeWholeDocument(self.texts[path])
        document = types.VersionedTextDocumentIdentifier(2, self.uri(path))
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    def save(self, path: str, text: str) -> None:
        """Write a file, and tell that it is saved."""
        (self.root / path).write_text(text, encoding="utf-8")
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(self._document(path)))

    def close(self, path: str) -> None:
        """Close a file without saving it."""
        del self.texts[path]
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(self._document(path)))

    def change_on_disk(self, path: str, text: str) -> None:
        """Write a file as another program does, and tell that it has changed."""
        (self.root / path).write_text(text, encoding="utf-8")
        event = types.FileEvent(self.uri(path), types.FileChangeType.Changed)
        self.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))

    def _keep(self, path: str, text: str) -> None:
        self.texts[path], self.cursors[path] = split(text)

    def _document(self, path: str) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri(path))

    async def problems(self, path: str, expected: Sequence[str]) -> list[types.Diagnostic]:
        """Wait until a file has the problems of these rules, in order."""
        async with asyncio.timeout(LONGEST_WAIT):
            while True:
                found = list(self.client.diagnostics.get(self.uri(path), ()))
                if self.uri(path) in self.client.diagnostics and [one.code for one in found] == list(expected):
                    return found
                await self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)

    async def message(self, start: str) -> None:
        """Wait until the editor shows a message that begins so."""
        async with asyncio.timeout(LONGEST_WAIT):
            while not any(one.message.startswith(start) for one in self.client.messages):
                await self.client.wait_for_notification(types.WINDOW_SHOW_MESSAGE)

    def position(self, path: str) -> types.Position:
        """Where the cursor is, in units of UTF-16."""
        before = self.texts[path][: self.cursors[path]].split("\n")
        return types.Position(len(before) - 1, len(before[-1].encode("utf-16-le")) // 2)

    def shown(self, path: str, where: types.Range) -> str:
        """What stands at a range within one line."""
        assert where.start.line == where.end.line
        line = self.texts[path].split("\n")[where.start.line].encode("utf-16-le")
        return line[2 * where.start.character : 2 * where.end.character].decode("utf-16-le")

    async def suggestions(self, path: str) -> list[types.CompletionItem]:
        """Ask for completion at the cursor."""
        params = types.CompletionParams(self._document(path), self.position(path))
        found = await self.client.text_document_completion_async(params)
        assert isinstance(found, types.CompletionList)
        return list(found.items)

    async def accept(self, path: str, label: str) -> None:
        """Ask for completion at the cursor, and accept a suggestion."""
        [item] = [one for one in await self.suggestions(path) if one.label == label]
        assert isinstance(item.text_edit, types.TextEdit)
        old, edit = self.shown(path, item.text_edit.range), item.text_edit
        lines = self.texts[path].split("\n")
        line = lines[edit.range.start.line].encode("utf-16-le")
        start = line[: 2 * edit.range.start.character].decode("utf-16-le")
        lines[edit.range.start.line] = start + edit.new_text + line.decode("utf-16-le")[len(start) + len(old) :]
        self.type(path, "\n".join(lines))

    async def mended(self, path: str, problem: types.Diagnostic) -> str:
        """Ask for what mends a problem, accept it, and return its title."""
        params = types.CodeActionParams(self._document(path), problem.range, types.CodeActionContext([problem]))
        [action] = await self.client.text_document_code_action_async(params) or ()
        assert isinstance(action, types.CodeAction)
        assert action.edit is not None
        assert action.edit.changes is not None
        [edit] = action.edit.changes[self.uri(path)]
        lines = Lines(self.texts[path])
        start, end = (Positions(lines, "utf-16").offset(place) for place in (edit.range.start, edit.range.end))
        self.type(path, lines.text[:start] + edit.new_text + lines.text[end:])
        return action.title

    async def hover(self, path: str) -> str:
        """Ask what there is to know at the cursor."""
        found = await self.client.text_document_hover_async(
            types.HoverParams(self._document(path), self.position(path))
        )
        assert found is not None
        assert isinstance(found.contents, types.MarkupContent)
        return found.contents.value

    async def definition(self, path: str) -> str:
        """Ask where that is defined which is named at the cursor."""
        found = await self.client.text_document_definition_async(
            types.DefinitionParams(self._document(path), self.position(path))
        )
        assert isinstance(found, types.Location)
        return self._said(found)

    async def references(self, path: str) -> list[str]:
        """Ask where else that is named which is named at the cursor."""
        context = types.ReferenceContext(include_declaration=False)
        found = await self.client.text_document_references_async(
            types.ReferenceParams(context, self._document(path), self.position(path))
        )
        return [self._said(one) for one in found or ()]

    async def symbols(self, path: str) -> list[str]:
        """Ask what is in a file."""
        params = types.DocumentSymbolParams(self._document(path))
        return [one.name for one in await self.client.text_document_document_symbol_async(params) or ()]

    def _said(self, location: types.Location) -> str:
        path = location.uri.removeprefix(self.uri("")).lstrip("/")
        start = location.range.start
        return f"{path}:{start.line + 1}:{start.character + 1}"


@asynccontextmanager
async def a_window(*encodings: types.PositionEncodingKind) -> AsyncIterator[Window]:
    """Start an editor, which counts columns as VS Code does or otherwise, and end it with its server."""
    client = make_test_lsp_client()
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(_accept)
    await client.start_io(*SERVER)
    capabilities = client_capabilities("visual-studio-code")
    if encodings:
        capabilities.general = types.GeneralClientCapabilities(position_encodings=encodings)
    done = await client.initialize_session(types.InitializeParams(capabilities=capabilities))
    try:
        yield Window(client, done.capabilities)
    finally:
        await client.shutdown_session()
        await client.stop()  # type: ignore[no-untyped-call]  # its signature has no types


@asynccontextmanager
async def an_editor(window: Window, root: Path) -> AsyncIterator[Editor]:
    """Work in a folder, and close its files in the end."""
    window.client.messages.clear()
    editor = Editor(window.client, root)
    try:
        yield editor
    finally:
        for path in list(editor.texts):
            editor.close(path)


def _accept(params: types.RegistrationParams) -> None:
    """Let a server ask for what it wants to be told."""
