"""What the core finds → the values of the protocol."""

from collections.abc import Callable, Sequence

from lsprotocol import types

from mkdocs_specs.editor import symbols
from mkdocs_specs.editor.fixes import Fix
from mkdocs_specs.editor.hover import Hover
from mkdocs_specs.editor.suggestion import Sort, Suggestion
from mkdocs_specs.editor.symbols import Symbol
from mkdocs_specs.problem import Location, Problem, Severity
from mkdocs_specs.server.positions import Positions

SOURCE = "mkdocs-specs"
SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
KINDS = {
    Sort.KEY: types.CompletionItemKind.Property,
    Sort.VALUE: types.CompletionItemKind.EnumMember,
    Sort.SPEC: types.CompletionItemKind.Reference,
    Sort.ITEM: types.CompletionItemKind.Reference,
}
SYMBOLS = {
    symbols.Sort.KEY: types.SymbolKind.Property,
    symbols.Sort.ITEM: types.SymbolKind.Object,
    symbols.Sort.HEADING: types.SymbolKind.String,
}


def diagnostic_of(
    problem: Problem, positions: Positions, place: Callable[[Location], types.Location]
) -> types.Diagnostic:
    """Write a problem; `place` says where a location of another file is."""
    related = [types.DiagnosticRelatedInformation(place(one.where), one.message) for one in problem.related]
    return types.Diagnostic(
        range=positions.range_of(problem.where),
        message=problem.message,
        severity=SEVERITIES[problem.severity],
        code=problem.rule,
        source=SOURCE,
        related_information=related or None,
    )


def completions_of(found: Sequence[Suggestion], positions: Positions) -> types.CompletionList:
    """Write suggestions, to be shown in their order."""
    items = [_completion(one, index, positions) for index, one in enumerate(found)]
    return types.CompletionList(is_incomplete=False, items=items)


def _completion(one: Suggestion, index: int, positions: Positions) -> types.CompletionItem:
    return types.CompletionItem(
        label=one.label,
        kind=KINDS[one.sort],
        detail=one.detail or None,
        documentation=_markdown(one.about) if one.about else None,
        sort_text=f"{index:05}",
        filter_text=one.also or one.label,
        insert_text_format=types.InsertTextFormat.PlainText,
        text_edit=types.TextEdit(positions.range(one.start, one.end), one.insert),
    )


def hover_of(found: Hover, positions: Positions) -> types.Hover:
    """Write what there is to know."""
    return types.Hover(_markdown(found.markdown), positions.range(found.start, found.end))


def symbol_of(one: Symbol, positions: Positions) -> types.DocumentSymbol:
    """Write a part of a page, with its parts."""
    return types.DocumentSymbol(
        name=one.name,
        kind=SYMBOLS[one.sort],
        range=positions.range(one.start, one.end),
        selection_range=positions.range(one.start, one.name_end),
        detail=one.detail or None,
        children=[symbol_of(inner, positions) for inner in one.inner],
    )


def action_of(fix: Fix, uri: str, mended: types.Diagnostic, positions: Positions) -> types.CodeAction:
    """Write what mends a problem."""
    edit = types.TextEdit(positions.range(fix.start, fix.end), fix.insert)
    return types.CodeAction(
        title=fix.title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[mended],
        is_preferred=True,
        edit=types.WorkspaceEdit(changes={uri: [edit]}),
    )


def _markdown(text: str) -> types.MarkupContent:
    return types.MarkupContent(types.MarkupKind.Markdown, text)
