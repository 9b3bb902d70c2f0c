"""Saving a capture: the document and its text go to claims/captures, and the source's record names both."""

from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from galleyproof.records.source import CAPTURES, Source
from galleyproof.regular_file import read_named
from galleyproof.write.addresses import CaptureError
from galleyproof.write.atomic import write_file
from galleyproof.write.extracting import is_page_name, is_text
from galleyproof.write.extraction_process import extracted_text
from galleyproof.write.fields import set_field
from galleyproof.write.yaml_text import FieldValue


class CapturedDocument(NamedTuple):
    """A document to save.

    Attributes:
        data: its bytes.
        ending: the ending of its file's name, such as `.pdf`.
        text: its text; None if the document is plain text itself.
        page: its HTML, if it is a page.
    """

    data: bytes
    ending: str
    text: str | None = None
    page: bytes = b""


def from_file(path: Path) -> CapturedDocument:
    """Read a document from this machine, with the text of an HTML page or a PDF.

    Raises:
        CaptureError: it cannot be read, or no text can be extracted from it.
        ImportError: it is not plain text, and the extra `web` is not installed.
    """
    try:
        data = read_named(path)
    except OSError as error:
        raise CaptureError(f"`{path}` cannot be read: {error.strerror}") from error
    if not data.strip():
        raise CaptureError(f"`{path}` is empty")
    return document_of(data, path.name)


def document_of(data: bytes, name: str) -> CapturedDocument:
    """Return the bytes of a file with their text, unless they are plain text themselves.

    Raises:
        CaptureError: no text can be extracted from them.
        ImportError: they are not plain text, and the extra `web` is not installed.
    """
    if is_text(data, name):
        return CapturedDocument(data, ".txt")
    ending = ".pdf" if data.startswith(b"%PDF") else ".html"
    media_type = "text/html" if is_page_name(name) else ""
    return CapturedDocument(data, ending, extracted_text(data, media_type), b"" if ending == ".pdf" else data)


def store_capture(root: Path, source: Source, document: CapturedDocument, on: date, *, complete: bool = True) -> None:
    """Save a document as the capture of a source, and name it in the source's record.

    Raises:
        EditError: the record could not be written.
    """
    capture = stored_capture(root, document, on, complete=complete)
    set_field(root, source, "capture", lambda _: capture)


def stored_capture(root: Path, document: CapturedDocument, on: date, *, complete: bool) -> dict[str, FieldValue]:
    """Save a document, and return the field of a record that names it.

    The files are written before the record, so that a record never names a file that is missing or incomplete, whenever
    this is interrupted.
    """
    capture: dict[str, FieldValue] = {"file": _store(root, document.data, document.ending)}
    if document.text is not None:
        capture["text"] = _store(root, document.text.encode(), ".txt")
    capture["on"] = on.isoformat()
    if not complete:
        capture["complete"] = False
    return capture


def _store(root: Path, data: bytes, ending: str) -> str:
    """Save bytes under their SHA-256, and return the file's name."""
    name = f"{sha256(data).hexdigest()}{ending}"
    path = root / CAPTURES / name
    if not path.exists():  # a file of this name has the same bytes
        write_file(path, data, root)
    return name
