"""A text editor that talks to `galley lsp` over standard input and output, as editors do."""

import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from lsprotocol import types as lsp
from pytest_lsp import LanguageClient, client_capabilities, make_test_lsp_client

from galleyproof.desk import Desk
from galleyproof.lsp.places import Cursor

T = TypeVar("T")

_PATIENCE = 30.0
"""Seconds after which an answer that never comes fails a test."""


class Editor:
    """An editor with a desk open."""

    def __init__(self, root: Path, client: LanguageClient) -> None:
        self.root, self.client = root, client
        self.registered: list[str] = []
        self._versions: dict[str, int] = {}

    def uri(self, file: str) -> str:
        """Return the address of a file of the desk."""
        return (self.root / file).as_uri()

    def document(self, file: str) -> lsp.TextDocumentIdentifier:
        """Return a file of the desk as requests name it."""
        return lsp.TextDocumentIdentifier(self.uri(file))

    def open(self, file: str) -> str:
        """Open a file, and return its text."""
        text = (self.root / file).read_text(encoding="utf-8")
        self._versions[file] = 0
        item = lsp.TextDocumentItem(self.uri(file), "yaml", 0, text)
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
        return text

    def type(self, file: str, text: str) -> None:
        """Change the text of an open file without saving it."""
        self._versions[file] += 1
        document = lsp.VersionedTextDocumentIdentifier(self._versions[file], self.uri(file))
        change = lsp.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(document, [change]))

    def close(self, file: str) -> None:
        """Close a file without saving it."""
        self.client.text_document_did_close(lsp.DidCloseTextDocumentParams(self.document(file)))

    def messages(self, file: str) -> list[str]:
        """Return what is shown in a file at present, one line each."""
        return [one.message.partition("\n")[0] for one in self.client.diagnostics.get(self.uri(file), ())]

    async def sees(self, file: str, *parts: str) -> Sequence[lsp.Diagnostic]:
        """Wait until a file shows just these messages, each given by a part of it, and return them."""

        def is_so() -> bool:
            shown = self.messages(file)
            return len(shown) == len(parts) and all(part in message for part, message in zip(parts, shown, strict=True))

        for _ in range(int(_PATIENCE / 0.04)):
            if self.uri(file) in self.client.diagnostics and is_so():
                return self.client.diagnostics[self.uri(file)]
            await asyncio.sleep(0.02)
        raise AssertionError(f"{file} shows {self.messages(file)}, and not {parts}")


def cursor_after(desk: Desk, file: str, words: str) -> Cursor:
    """Return the place after the first time that a file has some words."""
    before = desk.texts[file].partition(words)[0] + words
    return Cursor(before.count("\n"), len(before) - before.rfind("\n") - 1)


def in_editor(root: Path, talk: Callable[[Editor], Awaitable[T]], *options: str, like: str = "visual-studio-code") -> T:
    """Open a desk in an editor with the abilities of `like`, and return what comes of a talk with the server."""

    async def session() -> T:
        client = make_test_lsp_client()
        editor = Editor(root, client)

        @client.feature(lsp.CLIENT_REGISTER_CAPABILITY)  # type: ignore[untyped-decorator]
        def registered(params: lsp.RegistrationParams) -> None:
            editor.registered += [one.method for one in params.registrations]

        await client.start_io(sys.executable, "-m", "galleyproof", "lsp", *options, cwd=root)
        folder = lsp.WorkspaceFolder(root.as_uri(), root.name)
        abilities = client_capabilities(like)
        await client.initialize_session(lsp.InitializeParams(abilities, workspace_folders=[folder]))
        try:
            return await asyncio.wait_for(talk(editor), _PATIENCE)
        finally:
            await client.shutdown_session()
            await client.stop()  # type: ignore[no-untyped-call]

    # In a thread of its own: in this one, a test of pages may have left an event loop.
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, session()).result()
