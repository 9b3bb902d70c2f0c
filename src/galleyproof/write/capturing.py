"""A stored copy: the document under its own digest, its text beside it, and both named in the source's record."""

from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from galleyproof.records.source import CAPTURES, Source
from galleyproof.write.addresses import RefusedError
from galleyproof.write.atomic import write
from galleyproof.write.extracting import is_text, text_of
from galleyproof.write.fields import Value, set_field

_LARGEST = 50_000_000  # bytes; of a file from this machine


class Document(NamedTuple):
    """A document to keep: its bytes, the ending of its file's name, and its text where that is another file."""

    data: bytes
    ending: str
    text: str | None = None


def from_file(path: Path) -> Document:
    """A document on this machine: text as it is, HTML and PDF with their text.

    Raises:
        RefusedError: it cannot be read, or no text can be read out of it.
        ImportError: it is no text, and the extra `web` is not installed.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise RefusedError(f"`{path}` has more than {_LARGEST // 1_000_000} MB")
        data = path.read_bytes()
    except OSError as error:
        raise RefusedError(f"`{path}` cannot be read: {error.strerror}") from error
    if not data.strip():
        raise RefusedError(f"`{path}` is empty")
    if is_text(data, path.name):
        return Document(data, ".txt")
    ending = ".pdf" if data.startswith(b"%PDF") else ".html"
    return Document(data, ending, text_of(data, "text/html" if path.suffix.lower() in (".html", ".htm") else ""))


def keep(root: Path, source: Source, document: Document, on: date, *, complete: bool = True) -> None:
    """Store a document as the copy of a source, and name it in the source's record.

    The files come first: whenever this is interrupted, what the record names is there, whole.

    Raises:
        EditError: the record could not be written.
    """
    field: dict[str, Value] = {"file": _store(root, document.data, document.ending)}
    if document.text is not None:
        field["text"] = _store(root, document.text.encode(), ".txt")
    field["on"] = on.isoformat()
    if not complete:
        field["complete"] = False
    set_field(root, source, "capture", lambda _: field)


def _store(root: Path, data: bytes, ending: str) -> str:
    name = f"{sha256(data).hexdigest()}{ending}"
    path = root / CAPTURES / name
    if not path.exists():  # one of this name has these bytes
        write(path, data)
    return name
