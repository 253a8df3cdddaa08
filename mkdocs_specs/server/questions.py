"""What the editor asks about a place in a file."""

from lsprotocol import types

from mkdocs_specs.catalog import Target
from mkdocs_specs.editor.completion import suggestions_at
from mkdocs_specs.editor.fixes import fixes_of
from mkdocs_specs.editor.hover import hover_at
from mkdocs_specs.editor.navigation import definition_of, references_to
from mkdocs_specs.editor.page import Page
from mkdocs_specs.editor.symbols import symbols_of
from mkdocs_specs.editor.target import naming_at
from mkdocs_specs.server.desk import Desk
from mkdocs_specs.server.messages import SOURCE, action_of, completions_of, hover_of, symbol_of
from mkdocs_specs.server.rounds import in_background


async def complete(desk: Desk, params: types.CompletionParams) -> types.CompletionList | None:
    """Say what may be written."""
    if (found := await desk.page(params.text_document.uri)) is None:
        return None
    page, positions, _ = found
    return completions_of(suggestions_at(page, positions.offset(params.position)), positions)


async def hover(desk: Desk, params: types.HoverParams) -> types.Hover | None:
    """Say what there is to know."""
    if (found := await desk.page(params.text_document.uri)) is None:
        return None
    page, positions, _ = found
    told = hover_at(page, positions.offset(params.position))
    return hover_of(told, positions) if told is not None else None


async def define(desk: Desk, params: types.DefinitionParams) -> types.Location | None:
    """Say where the spec or item is that is named."""
    if (found := await desk.page(params.text_document.uri)) is None:
        return None
    page, positions, session = found
    naming = naming_at(page, positions.offset(params.position))
    return desk.place(definition_of(naming.target), session) if naming is not None else None


async def refer(desk: Desk, params: types.ReferenceParams) -> list[types.Location]:
    """Say where the spec or item is named that is named here; in other front matter that spec itself."""
    if (found := await desk.page(params.text_document.uri)) is None:
        return []
    page, positions, session = found
    if (target := _meant(page, positions.offset(params.position))) is None:
        return []
    own = [definition_of(target)] if params.context.include_declaration else []
    opened = desk.texts
    named = await in_background(lambda: references_to(target, page.catalog, lambda path: session.page_at(path, opened)))
    return [desk.place(one, session) for one in (*own, *named)]


def _meant(page: Page, offset: int) -> Target | None:
    if (naming := naming_at(page, offset)) is not None:
        return naming.target
    return Target(page.spec) if page.spec is not None and page.front.holds(offset) else None


async def outline(desk: Desk, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
    """Say what is in a file."""
    if (found := await desk.page(params.text_document.uri)) is None:
        return []
    page, positions, _ = found
    return [symbol_of(one, positions) for one in symbols_of(page)]


async def mend(desk: Desk, params: types.CodeActionParams) -> list[types.CodeAction]:
    """Say what mends the problems at a place."""
    uri = params.text_document.uri
    if (found := await desk.page(uri)) is None:
        return []
    page, positions, _ = found
    return [
        action_of(fix, uri, shown, positions)
        for shown in params.context.diagnostics
        if shown.source == SOURCE
        for fix in fixes_of(
            shown.message, page.lines, positions.offset(shown.range.start), positions.offset(shown.range.end)
        )
    ]
