"""What an editor asks about a place, and the functions that answer."""

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

from galleyproof.lsp.actions import actions
from galleyproof.lsp.completion import completions
from galleyproof.lsp.editor import EditorServer
from galleyproof.lsp.hover import hover
from galleyproof.lsp.navigation import definitions, references
from galleyproof.lsp.renaming import CannotRenameError, id_at, rename

_AGAIN_AFTER = (" ", "-", "/", "{", "[")
"""What an editor does not take for part of a word, so that it must ask again."""


def answer(server: EditorServer) -> None:
    """Answer what an editor asks."""
    for register in (_show_the_way, _explain, _complete, _rename, _help):
        register(server)


def _show_the_way(server: EditorServer) -> None:
    """Answer where a record is, and what names it."""

    @server.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def where(params: lsp.DefinitionParams) -> list[lsp.Location]:
        asked = server.asked(params.text_document, params.position)
        return definitions(asked.desk.spots(), asked.file, asked.cursor) if asked else []

    @server.feature(lsp.TEXT_DOCUMENT_REFERENCES)
    def what_names_it(params: lsp.ReferenceParams) -> list[lsp.Location]:
        asked, all_ = server.asked(params.text_document, params.position), params.context.include_declaration
        return references(asked.desk.spots(), asked.file, asked.cursor, with_definition=all_) if asked else []


def _explain(server: EditorServer) -> None:
    """Answer what is under the pointer."""

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def what_is_it(params: lsp.HoverParams) -> lsp.Hover | None:
        asked = server.asked(params.text_document, params.position)
        return hover(asked.desk.run(), asked.desk.spots(), *asked[1:]) if asked else None


def _complete(server: EditorServer) -> None:
    """Answer what may be typed: `-` and `/` are parts of ids, so an editor must ask again after them."""

    @server.feature(lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=_AGAIN_AFTER))
    def what_may_come(params: lsp.CompletionParams) -> list[lsp.CompletionItem]:
        asked = server.asked(params.text_document, params.position)
        return completions(asked.desk.last_run(), *asked[1:]) if asked else []


def _rename(server: EditorServer) -> None:
    """Answer which id may be renamed, and what changes then."""

    @server.feature(lsp.TEXT_DOCUMENT_PREPARE_RENAME)
    def may_rename(params: lsp.PrepareRenameParams) -> lsp.PrepareRenamePlaceholder | None:
        asked = server.asked(params.text_document, params.position)
        spot = id_at(asked.desk.spots(), asked.file, asked.cursor) if asked else None
        if asked is None or spot is None:
            return None
        return lsp.PrepareRenamePlaceholder(asked.lines.range(spot.extent), spot.target.own_id)

    @server.feature(lsp.TEXT_DOCUMENT_RENAME, lsp.RenameOptions(prepare_provider=True))
    def what_changes(params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        asked = server.asked(params.text_document, params.position)
        if asked is None:
            return None
        try:
            return rename(asked.desk.spots(), asked.file, asked.cursor, params.new_name, asked.desk.read_with)
        except CannotRenameError as error:
            raise JsonRpcException(f"{error}", lsp.LSPErrorCodes.RequestFailed) from error


def _help(server: EditorServer) -> None:
    """Answer what can be done about a finding."""

    @server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix]))
    def what_to_do(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        asked = server.asked(params.text_document, params.range.start)
        if asked is None:
            return []
        shown: dict[str, list[lsp.Diagnostic]] = {}
        for one in params.context.diagnostics:
            shown.setdefault(f"{one.code}", []).append(one)
        return actions(asked.desk.run(), asked.file, asked.lines, asked.lines.extent(params.range), shown)
