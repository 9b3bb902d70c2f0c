"""Verifying captures: the stored text of a source is extracted from the stored file again, and compared."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from galleyproof.load.captures import stored_bytes
from galleyproof.records.source import Capture
from galleyproof.regular_file import LARGEST
from galleyproof.text.phrases import brief, count
from galleyproof.text.visible_page import letters_of, page_texts
from galleyproof.write.addresses import CaptureError
from galleyproof.write.extraction_process import extracted_text


def verify_capture(root: Path, capture: Capture) -> str:
    """Return why the text of a capture is not proved to come from its file, as a clause; empty if it is.

    Every line of the text must be in the file; the text may leave lines out. A file that is text itself needs no proof.

    Raises:
        OSError: a file cannot be read.
        ImportError: the extra `web` is not installed.
    """
    if capture.text is None or capture.text == capture.file:
        return ""
    data = stored_bytes(root, capture.file)
    text = stored_bytes(root, capture.text).decode("utf-8-sig", errors="replace")
    try:
        body, media_type = _document(data, capture.file)
        extracted = extracted_text(body, media_type)
    except CaptureError as error:
        return f"no text can be extracted from `{capture.file}`: {error}"
    known = letters_of(extracted)
    if letters_of(text) == known:
        return ""
    return _not_in(text, [known, *map(letters_of, _page(body, media_type))])


def _document(data: bytes, name: str) -> tuple[bytes, str]:
    """Return a document and its media type, unpacked if it is in a web archive.

    Raises:
        CaptureError: the archive is damaged, or has no response.
    """
    if not name.endswith((".warc", ".warc.gz")):
        return data, "text/html" if name.endswith((".html", ".htm")) else ""
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - only web archives need it
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415 - the same

    try:
        for record in ArchiveIterator(BytesIO(data), check_digests="raise"):
            if record.rec_type == "response":
                return _limited(record.content_stream().read(LARGEST + 1)), record.http_headers.get_header(
                    "content-type"
                ) or ""
    except ArchiveLoadFailed as error:
        raise CaptureError(f"the web archive is damaged ({error})") from error
    raise CaptureError("the web archive has no response")


def _limited(body: bytes) -> bytes:
    """Return a document that was unpacked; refuse one that is too large."""
    if len(body) > LARGEST:
        raise CaptureError(f"it has more than {LARGEST // 1_000_000} MB when unpacked")
    return body


def _page(body: bytes, media_type: str) -> Sequence[str]:
    """Return the whole text of a web page as its reader sees it; nothing for other documents."""
    return page_texts(body.decode("utf-8", errors="replace"))[:1] if "html" in media_type or b"<" in body[:99] else ()


def _not_in(text: str, known: Sequence[str]) -> str:
    """Return that lines of a text are in none of some texts, as a clause; empty if all are."""
    lines = [line for line in text.splitlines() if line.strip()]
    missing = [line for line in lines if not any(letters_of(line) in words for words in known)]
    if not missing:
        return ""
    verb = "is" if len(missing) == 1 else "are"
    return f"{count(len(missing), 'line')} of its text {verb} not in the file: `{brief(missing[0])}`"
