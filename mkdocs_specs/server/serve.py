"""The language server on standard input and output: what it offers, and which function answers."""

from lsprotocol import types

from mkdocs_specs.server import documents, questions
from mkdocs_specs.server.desk import Desk

TRIGGERS = [":", " ", "[", "#"]
"""Characters after which an editor asks by itself what may be written; in a word it does so anyway."""


def serve() -> None:
    """Answer until the editor says goodbye."""
    desk().start_io()


def desk() -> Desk:
    """Make a server that answers all it offers; renaming is not offered, for ids are kept for good."""
    made = Desk()
    made.feature(types.INITIALIZED)(documents.watch)
    made.feature(types.TEXT_DOCUMENT_DID_OPEN)(documents.opened)
    made.feature(types.TEXT_DOCUMENT_DID_CHANGE)(documents.changed)
    made.feature(types.TEXT_DOCUMENT_DID_CLOSE)(documents.closed)
    made.feature(types.TEXT_DOCUMENT_DID_SAVE)(documents.saved)
    made.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(documents.changed_on_disk)
    made.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=TRIGGERS))(
        questions.complete
    )
    made.feature(types.TEXT_DOCUMENT_HOVER)(questions.hover)
    made.feature(types.TEXT_DOCUMENT_DEFINITION)(questions.define)
    made.feature(types.TEXT_DOCUMENT_REFERENCES)(questions.refer)
    made.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions([types.CodeActionKind.QuickFix]))(
        questions.mend
    )
    made.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)(questions.outline)
    return made
