"""The language server: what an editor sends, and the functions that answer it."""

import asyncio
import os
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from galleyproof import __version__
from galleyproof.finding import own_fault
from galleyproof.load.files import name_of
from galleyproof.lsp.completion import completions
from galleyproof.lsp.diagnostics import diagnostics, uri_of
from galleyproof.lsp.hover import hover
from galleyproof.lsp.navigation import definitions, references
from galleyproof.lsp.open_desk import OpenDesk, root_above
from galleyproof.lsp.places import Cursor, Lines
from galleyproof.lsp.renaming import CannotRenameError, id_at, rename

_PAUSE: Final = 0.01
"""Seconds to wait after a change: of several that an editor sends at once, only the last is checked."""

_WATCHED: Final = ("**/claims/**", "**/checks/**/*.py")


class Asked(NamedTuple):
    """A place in a file of a desk that an editor asks about."""

    desk: OpenDesk
    file: str
    lines: Lines
    cursor: Cursor


class GalleyServer(LanguageServer):
    """The server of one editor: its desks, and the files that it shows findings in."""

    def __init__(self, *, as_of: date | None = None, house_checks: bool = True) -> None:
        super().__init__("galley", __version__, lsp.TextDocumentSyncKind.Full)
        self._as_of, self._house_checks = as_of, house_checks
        self._desks: dict[Path, OpenDesk] = {}
        self._shown: dict[Path, set[str]] = {}
        self._timer: asyncio.TimerHandle | None = None

    def desk_of(self, path: Path) -> OpenDesk | None:
        """Return the desk that a file or folder lies in; None if it is in none."""
        root = root_above(path)
        if root and root not in self._desks:
            self._desks[root] = OpenDesk(root, as_of=self._as_of, house_checks=self._house_checks)
        return self._desks.get(root) if root else None

    def edit(self, uri: str, text: str | None) -> None:
        """Take the text that a file has in the editor, None if it is closed, and check the desk soon."""
        path = path_of(uri)
        desk = self.desk_of(path) if path else None
        if path and desk and path.is_relative_to(desk.root / "claims"):
            desk.edit(path, text)
            self.check_soon()

    def asked(self, document: lsp.TextDocumentIdentifier, position: lsp.Position) -> Asked | None:
        """Return the place that a request is about; None if the desk does not read its file."""
        path = path_of(document.uri)
        desk = self.desk_of(path) if path else None
        text = desk.text(path) if path and desk else None
        if path is None or desk is None or text is None:
            return None
        lines = Lines(text)
        return Asked(desk, name_of(path, desk.root), lines, lines.place(position))

    def files_changed(self) -> None:
        """Read the desks again: files have changed on disk."""
        for desk in self._desks.values():
            desk.forget_files()
        self.check_soon()

    def check_soon(self) -> None:
        """Check what has changed after a pause, unless that is to happen anyway."""
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(_PAUSE, self._check)

    def _check(self) -> None:
        self._timer = None
        for desk in self._desks.values():
            if desk.is_stale:
                try:
                    self._show(desk)
                except Exception as error:  # noqa: BLE001 - whatever it is, the editor goes on
                    self.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Error, own_fault(error)))

    def _show(self, desk: OpenDesk) -> None:
        """Show what a run of a desk finds, and clear the files in which it found something before."""
        found = diagnostics(desk.run())
        for file in sorted({*found, *self._shown.get(desk.root, ())}):
            shown = lsp.PublishDiagnosticsParams(uri_of(desk.root, file), found.get(file, []))
            self.text_document_publish_diagnostics(shown)
        self._shown[desk.root] = {*found}


def path_of(uri: str) -> Path | None:
    """Return the file that an address names; a link stays a link, but its folder is the real one."""
    name = to_fs_path(uri)
    path = Path(name) if name and uri.startswith("file:") else None
    return path.parent.resolve() / path.name if path else None


def make_server(*, as_of: date | None = None, house_checks: bool = True) -> GalleyServer:
    """Return a server that answers an editor."""
    server = GalleyServer(as_of=as_of, house_checks=house_checks)
    _follow_the_editor(server)
    _show_the_way(server)
    _explain(server)
    _complete(server)
    _rename(server)
    return server


def serve(*, as_of: date | None = None, house_checks: bool = True) -> None:
    """Answer an editor over standard input and output until it is done.

    Whatever else is printed, by a house check for example, goes to standard error: it would garble the answers.
    """
    requests, answers = os.dup(sys.stdin.fileno()), os.dup(sys.stdout.fileno())
    os.dup2(os.open(os.devnull, os.O_RDONLY), sys.stdin.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    with os.fdopen(requests, "rb") as stdin, os.fdopen(answers, "wb") as stdout:
        make_server(as_of=as_of, house_checks=house_checks).start_io(stdin, stdout)


def _follow_the_editor(server: GalleyServer) -> None:
    """Check a desk when it is opened, and after each change of a text or a file."""

    @server.feature(lsp.INITIALIZED)
    def opened(_: lsp.InitializedParams) -> None:
        for folder in _folders(server):
            server.desk_of(folder)
        server.check_soon()
        _watch_files(server)

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def file_opened(params: lsp.DidOpenTextDocumentParams) -> None:
        server.edit(params.text_document.uri, params.text_document.text)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def text_changed(params: lsp.DidChangeTextDocumentParams) -> None:
        uri = params.text_document.uri
        server.edit(uri, server.workspace.get_text_document(uri).source)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def file_closed(params: lsp.DidCloseTextDocumentParams) -> None:
        server.edit(params.text_document.uri, None)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def file_saved(_: lsp.DidSaveTextDocumentParams) -> None:
        server.files_changed()

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def files_changed(_: lsp.DidChangeWatchedFilesParams) -> None:
        server.files_changed()


def _show_the_way(server: GalleyServer) -> None:
    """Answer where a record is, and what names it."""

    @server.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def where(params: lsp.DefinitionParams) -> list[lsp.Location]:
        asked = server.asked(params.text_document, params.position)
        return definitions(asked.desk.spots(), asked.file, asked.cursor) if asked else []

    @server.feature(lsp.TEXT_DOCUMENT_REFERENCES)
    def what_names_it(params: lsp.ReferenceParams) -> list[lsp.Location]:
        asked, all_ = server.asked(params.text_document, params.position), params.context.include_declaration
        return references(asked.desk.spots(), asked.file, asked.cursor, with_definition=all_) if asked else []


def _explain(server: GalleyServer) -> None:
    """Answer what is under the pointer."""

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def what_is_it(params: lsp.HoverParams) -> lsp.Hover | None:
        asked = server.asked(params.text_document, params.position)
        return hover(asked.desk.run(), asked.desk.spots(), *asked[1:]) if asked else None


def _complete(server: GalleyServer) -> None:
    """Answer what may be typed: `-` and `/` are parts of ids, so an editor must ask again after them."""

    @server.feature(lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=[" ", "-", "/", "{", "["]))
    def what_may_come(params: lsp.CompletionParams) -> list[lsp.CompletionItem]:
        asked = server.asked(params.text_document, params.position)
        return completions(asked.desk.last_run(), *asked[1:]) if asked else []


def _rename(server: GalleyServer) -> None:
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


def _folders(server: GalleyServer) -> Iterable[Path]:
    """Yield the folders that the editor has open."""
    uris = [*server.workspace.folders] or [server.workspace.root_uri]
    return (path for uri in uris if uri and (path := path_of(uri)))


def _watch_files(server: GalleyServer) -> None:
    """Ask the editor to say when a file of a desk changes on disk, if it can."""
    workspace = server.client_capabilities.workspace
    watching = workspace.did_change_watched_files if workspace else None
    if watching and watching.dynamic_registration:
        watchers = [lsp.FileSystemWatcher(pattern) for pattern in _WATCHED]
        options = lsp.DidChangeWatchedFilesRegistrationOptions(watchers)
        files = lsp.Registration("galley-files", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        server.client_register_capability(lsp.RegistrationParams([files]))
