"""The stored copies of sources: what they say, once their digests have been verified."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from galleyproof.desk import Captured
from galleyproof.finding import Fault, FaultKind
from galleyproof.records.source import CAPTURES, Source

_FIX = "put the stored file back, or store a new copy and name it in the record"


def read_captures(sources: Iterable[Source], root: Path) -> tuple[dict[str, Captured], list[Fault]]:
    """The stored copy of every source that has one, and what is missing or altered."""
    captures: dict[str, Captured] = {}
    faults: list[Fault] = []
    for source in sources:
        found = _read(source, root)
        if isinstance(found, str):
            faults.append(Fault(FaultKind.CAPTURE, found, source.at("capture"), _FIX))
        elif found:
            captures.setdefault(source.id, found)
    return captures, faults


def _read(source: Source, root: Path) -> Captured | str | None:
    """A stored copy, why it cannot be had, or None where there is none."""
    if source.capture is None:
        return None
    data = b""
    for name in dict.fromkeys((source.capture.file, source.capture.text_file)):  # the text is last
        try:
            data = (root / CAPTURES / name).read_bytes()
        except OSError as error:
            return f"the capture `{name}` cannot be read: {error.strerror}"
        if sha256(data).hexdigest() != name.partition(".")[0]:
            return f"the capture `{name}` was altered: its bytes are not those that it is named by"
    try:
        return Captured(source.capture, data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return f"the capture `{name}` is no text: name the file with its text in `capture.text`"
