"""The language server, from its start to its end."""

import os
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Final

from lsprotocol import types as lsp

from galleyproof.lsp.answers import answer
from galleyproof.lsp.editor import EditorServer, path_of

_WATCHED: Final = ("**/claims/**", "**/checks/**/*.py")


def serve(*, as_of: date | None = None, house_checks: bool = True) -> None:
    """Answer an editor over standard input and output until it is done.

    Whatever else is printed, by a house check for example, goes to standard error: it would garble the answers.
    """
    server = EditorServer(as_of=as_of, house_checks=house_checks)
    _follow(server)
    answer(server)
    requests, answers = os.dup(sys.stdin.fileno()), os.dup(sys.stdout.fileno())
    os.dup2(os.open(os.devnull, os.O_RDONLY), sys.stdin.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    with os.fdopen(requests, "rb") as stdin, os.fdopen(answers, "wb") as stdout:
        server.start_io(stdin, stdout)


def _follow(server: EditorServer) -> None:
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


def _folders(server: EditorServer) -> Iterable[Path]:
    """Yield the folders that the editor has open."""
    uris = [*server.workspace.folders] or [server.workspace.root_uri]
    return (path for uri in uris if uri and (path := path_of(uri)))


def _watch_files(server: EditorServer) -> None:
    """Ask the editor to say when a file of a desk changes on disk, if it can."""
    workspace = server.client_capabilities.workspace
    watching = workspace.did_change_watched_files if workspace else None
    if watching and watching.dynamic_registration:
        watchers = [lsp.FileSystemWatcher(pattern) for pattern in _WATCHED]
        options = lsp.DidChangeWatchedFilesRegistrationOptions(watchers)
        files = lsp.Registration("galley-files", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        server.client_register_capability(lsp.RegistrationParams([files]))
