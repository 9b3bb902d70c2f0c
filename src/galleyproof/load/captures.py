"""Captures: the stored copies of sources, read once their digests have been verified."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

from galleyproof.desk import VerifiedCapture
from galleyproof.finding import Fault, FaultKind
from galleyproof.load.unread import is_temporary
from galleyproof.records.location import Location
from galleyproof.records.source import CAPTURES, Capture, Source
from galleyproof.regular_file import LARGEST, read_regular
from galleyproof.text.phrases import did_you_mean
from galleyproof.text.visible_page import may_hide

ReadBytes: TypeAlias = Callable[[str], bytes]

_PAGE = (".html", ".htm")
_RESTORE = "restore the file, or capture the source again"


def stored_bytes(root: Path, name: str) -> bytes:
    """Return the bytes of a file in a desk's folder of captures.

    Raises:
        OSError: it cannot be read, or must not be.
    """
    return read_regular(root / CAPTURES / name, root, LARGEST)


def read_captures(sources: Iterable[Source], read: ReadBytes) -> tuple[dict[str, VerifiedCapture], list[Fault]]:
    """Return the captures by source id, and a fault for each that is missing, altered or not text.

    `read` returns the bytes of a file in the folder of captures, and raises OSError if it cannot.
    """
    captures: dict[str, VerifiedCapture] = {}
    faults: list[Fault] = []
    for source in sources:
        if source.capture is None:
            continue
        result = _read(source.capture, read)
        if isinstance(result, VerifiedCapture):
            captures.setdefault(source.id, result)
        else:
            message, fix, cause = result
            faults.append(Fault(message, source.at("capture"), fix, kind=FaultKind.CAPTURE, cause=cause))
    return captures, faults


def unnamed_captures(sources: Iterable[Source], files: Iterable[str]) -> Iterator[Fault]:
    """Yield a fault for each file in the folder of captures that no source names, given the files by their names."""
    captures = [source.capture for source in sources if source.capture]
    named = {name for capture in captures for name in (capture.file, capture.text_file)}
    for name in files:
        if name not in named and not is_temporary(name) and not name.lower().startswith("readme"):
            near = did_you_mean(name, (one for one in named if one.partition(".")[0] == name.partition(".")[0].lower()))
            fix = near or "name it in `capture.file` of its source, or delete it"
            place = Location(f"{CAPTURES}/{name}")
            yield Fault(
                "no source names this capture, so nothing is checked against it", place, fix, kind=FaultKind.UNREAD
            )


def _read(capture: Capture, read: ReadBytes) -> VerifiedCapture | tuple[str, str, str]:
    """Return the capture with its text, or why it cannot be used, how to fix that, and the cause that others share."""
    data, page, document = b"", "", ""
    for name in dict.fromkeys((capture.file, capture.text_file)):  # the text comes last
        try:
            data = read(name)
        except OSError as error:
            cause = f"captures cannot be read: {error.strerror}"
            return f"the capture `{name}` cannot be read: {error.strerror}", _RESTORE, cause
        if sha256(data).hexdigest() != name.partition(".")[0]:
            return f"the capture `{name}` has been altered: its SHA-256 differs from its file name", _RESTORE, ""
        if name != capture.text_file and name.endswith(_PAGE):
            document = data.decode("utf-8", errors="replace")
            page = document if may_hide(data) else ""
    try:
        return VerifiedCapture(capture, data.decode("utf-8-sig"), page, document)
    except UnicodeDecodeError:
        return f"the capture `{name}` is not text", "name the file with its text in `capture.text`", ""
