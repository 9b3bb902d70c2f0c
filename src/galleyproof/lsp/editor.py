"""One editor: the desks that it has open, and what it shows of them."""

import asyncio
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from galleyproof import __version__
from galleyproof.finding import own_fault
from galleyproof.load.files import name_of
from galleyproof.lsp.diagnostics import diagnostics, uri_of
from galleyproof.lsp.open_desk import OpenDesk, root_above
from galleyproof.lsp.places import Cursor, Lines
from galleyproof.run import Run

_PAUSE: Final = 0.01
"""Seconds to wait after a change: of several that an editor sends at once, only the last is checked."""


class Asked(NamedTuple):
    """A place in a file of a desk that an editor asks about."""

    desk: OpenDesk
    file: str
    lines: Lines
    cursor: Cursor


class EditorServer(LanguageServer):
    """The server of one editor: its desks, and the files that it shows findings in."""

    def __init__(self, *, as_of: date | None = None, house_checks: bool = True) -> None:
        super().__init__("galley", __version__, lsp.TextDocumentSyncKind.Full)
        self._as_of, self._house_checks = as_of, house_checks
        self._desks: dict[Path, OpenDesk] = {}
        self._shown: dict[Path, tuple[Run | None, frozenset[str]]] = {}
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
            try:
                self._show(desk)
            except Exception as error:  # noqa: BLE001 - whatever it is, the editor goes on
                self.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Error, own_fault(error)))

    def _show(self, desk: OpenDesk) -> None:
        """Show what a new run of a desk finds, and clear the files in which the one before found something."""
        run, (before, files) = desk.run(), self._shown.get(desk.root, (None, frozenset()))
        if run is before:
            return
        found = diagnostics(run)
        for file in sorted(files | found.keys()):
            shown = lsp.PublishDiagnosticsParams(uri_of(desk.root, file), found.get(file, []))
            self.text_document_publish_diagnostics(shown)
        self._shown[desk.root] = run, frozenset(found)


def path_of(uri: str) -> Path | None:
    """Return the file that an address names, by the path that the editor knows; None if it is on no disk."""
    name = to_fs_path(uri) if uri.startswith("file:") else None
    return Path(name) if name else None
