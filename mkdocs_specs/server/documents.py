"""What the editor opens, changes, saves and closes, and what changes on the disk: sites are checked anew."""

from lsprotocol import types

from mkdocs_specs.file_names import CONFIG_FILES
from mkdocs_specs.server.desk import Desk, file_of

WATCHED = ("**/*.{md,markdown,mdown,mkdn,mkd}", "**/*.{yml,yaml,json}")
"""Pages, and the files that say what they are held against."""
SETTINGS = (".yml", ".yaml", ".json")


def watch(desk: Desk, _: types.InitializedParams) -> None:
    """Ask the editor to tell what changes on the disk, where it can."""
    workspace = desk.client_capabilities.workspace
    can = workspace.did_change_watched_files if workspace is not None else None
    if can is None or not can.dynamic_registration:
        return
    watchers = [types.FileSystemWatcher(glob) for glob in WATCHED]
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    desk.client_register_capability(types.RegistrationParams([types.Registration("files", method, options)]))


def opened(desk: Desk, params: types.DidOpenTextDocumentParams) -> None:
    """Check the site of a file."""
    desk.look_again()
    _check(desk, params.text_document.uri)


def changed(desk: Desk, params: types.DidChangeTextDocumentParams) -> None:
    """Check the site with what is not saved yet."""
    _check(desk, params.text_document.uri)


def closed(desk: Desk, params: types.DidCloseTextDocumentParams) -> None:
    """Check the site with what is on the disk."""
    _check(desk, params.text_document.uri)


def saved(desk: Desk, params: types.DidSaveTextDocumentParams) -> None:
    """Check the site, or that whose settings or template it may be."""
    _check_all(desk, [params.text_document.uri])


def changed_on_disk(desk: Desk, params: types.DidChangeWatchedFilesParams) -> None:
    """Check the sites whose files were changed by something else."""
    _check_all(desk, [change.uri for change in params.changes])


def _check(desk: Desk, uri: str) -> None:
    file, session = file_of(uri), desk.session_of(uri)
    if session is not None and file is not None and file.name not in CONFIG_FILES:
        session.changed(file)


def _check_all(desk: Desk, uris: list[str]) -> None:
    for uri in uris:
        file = file_of(uri)
        if file is not None and file.suffix in SETTINGS:
            desk.look_again()
            for session in desk.sessions:
                if session.concerns(file):
                    session.changed(file)
        else:
            _check(desk, uri)
