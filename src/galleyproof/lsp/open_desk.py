"""A desk with the texts that are open in a text editor, run again as soon as one of them changes."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from galleyproof.desk import Desk
from galleyproof.load import DeskOnDemand, is_desk
from galleyproof.load.desk_files import read_files
from galleyproof.load.files import name_of
from galleyproof.lsp.spots import Spots
from galleyproof.run import Run
from galleyproof.run.session import Session


class OpenDesk:
    """A warm desk and the texts of its open files.

    Attributes:
        root: the folder that contains `claims/`.
    """

    def __init__(self, root: Path, *, as_of: date | None = None, house_checks: bool = True) -> None:
        self.root = root
        self._session = Session(root, as_of=as_of, house_checks=house_checks)
        self._texts: dict[Path, str] = {}
        self._changed: set[Path] | None = None
        self._run: Run | None = None
        self._spots: Spots | None = None

    def edit(self, path: Path, text: str | None) -> None:
        """Take the text that a file has in the editor; None if it is no longer open."""
        if text is None:
            self._texts.pop(path, None)
        else:
            self._texts[path] = text
        if self._changed is not None:
            self._changed.add(path)

    def forget_files(self) -> None:
        """Read everything again in the next run: any file may have changed on disk."""
        self._changed = None

    def run(self) -> Run:
        """Return the run of the desk as it is in the editor."""
        if self._run is None or self._changed is None or self._changed:
            self._session.unsaved = self._texts
            self._run = self._session.refresh(self._changed)
            self._changed, self._spots = set(), None
        return self._run

    def last_run(self) -> Run:
        """Return the last run, even if something has been typed since."""
        return self._run or self.run()

    def text(self, path: Path) -> str | None:
        """Return the text of a file, as it is in the editor if it is open; None if the desk does not read it."""
        known = self.last_run().desk.texts.get(name_of(path, self.root))
        return known if known is None else self._texts.get(path, known)

    def spots(self) -> Spots:
        """Return every spot of the desk, as it is in the editor, that names a record."""
        desk = self.run().desk
        self._spots = self._spots or Spots(desk)
        return self._spots

    def read_with(self, texts: Mapping[str, str]) -> Desk:
        """Return the desk as it is in the editor, but with other texts in some files; nothing is written."""
        unsaved = {**self._texts, **{self.root / file: text for file, text in texts.items()}}
        return DeskOnDemand.of(read_files(self.root, unsaved=unsaved))


def root_above(path: Path) -> Path | None:
    """Return the root of the desk that a file or folder lies in, or None."""
    return next((folder for folder in (path, *path.parents) if is_desk(folder)), None)
