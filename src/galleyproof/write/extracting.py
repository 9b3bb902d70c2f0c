"""The text of a document, extracted from HTML or PDF."""

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from galleyproof.text.visible_page import show_as_seen, text_in_lines
from galleyproof.write.addresses import CaptureError

_HTML_MARKS = (b"<!doctype html", b"<html", b"<head", b"<body")
MOST = 20_000_000
"""Characters of the text of a document."""
_HEAD_SIZE = 1024  # bytes in which one of these marks must appear


def is_text(data: bytes, name: str = "") -> bool:
    """Return True if a document is plain text in UTF-8, from which nothing needs to be extracted."""
    if is_page_name(name) or _is_html(data) or data.startswith(b"%PDF"):
        return False
    try:
        return "\0" not in data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False


def is_page_name(name: str) -> bool:
    """Return True if a file has the name of a web page."""
    return PurePath(name).suffix.lower() in (".html", ".htm")


def _limited(texts: Iterable[str]) -> Iterator[str]:
    """Yield texts; refuse them once there are too many characters."""
    size = 0
    for text in texts:
        size += len(text)
        if size > MOST:
            raise CaptureError(f"the document has more than {MOST:,} characters of text")
        yield text


def text_of(data: bytes, media_type: str = "") -> str:
    """Return the text of a document.

    Args:
        data: its bytes.
        media_type: its media type, if a server gave one.

    Raises:
        CaptureError: it has no text that can be extracted.
    """
    if not data.strip():
        raise CaptureError("the document is empty")
    if data.startswith(b"%PDF"):
        return _pdf_text(data)
    if _is_html(data) or "html" in media_type:
        return "".join(_limited([_html_text(data)]))
    if is_text(data):
        return data.decode("utf-8-sig")
    raise CaptureError("the document is not HTML, PDF or text in UTF-8, so no text can be extracted")


def _is_html(data: bytes) -> bool:
    head = data[:_HEAD_SIZE].lower()
    return any(mark in head for mark in _HTML_MARKS)


def _html_text(data: bytes) -> str:
    import trafilatura  # noqa: PLC0415 - takes a second to import, and only web pages need it
    from lxml import etree, html  # noqa: PLC0415 - the same
    from trafilatura.utils import load_html  # noqa: PLC0415 - the same

    page = load_html(data)
    if page is None:  # too short for trafilatura
        try:
            page = html.document_fromstring(data)
        except (ValueError, etree.ParserError) as error:
            raise CaptureError("the page has no text") from error
    show_as_seen(page)
    if article := trafilatura.extract(
        html.tostring(page, encoding="unicode"), favor_recall=True, include_comments=False
    ):
        return str(article)
    body = page.find("body")  # in a short page the article cannot be told from the rest: take all
    text = text_in_lines(page if body is None else body)
    if not text:
        raise CaptureError("the page has no text")
    return text


def _pdf_text(data: bytes) -> str:
    import pypdfium2  # noqa: PLC0415 - only PDFs need it

    try:
        document = pypdfium2.PdfDocument(data)
        text = "\n\n".join(_limited(page.get_textpage().get_text_range() for page in document))
    except pypdfium2.PdfiumError as error:
        raise CaptureError("the PDF cannot be read: it is damaged or protected by a password") from error
    if not text.strip():
        raise CaptureError("the PDF has no text, only images")
    return text
