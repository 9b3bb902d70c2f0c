"""What a document says, read out of its HTML or PDF."""

from pathlib import PurePath

from galleyproof.write.addresses import RefusedError

_HTML = (b"<!doctype html", b"<html", b"<head", b"<body")
_SEEN = 1024  # bytes: where a page says what it is


def is_text(data: bytes, name: str = "") -> bool:
    """Whether bytes are text already, so that nothing needs to be read out of them."""
    if PurePath(name).suffix.lower() in (".html", ".htm") or _is_html(data) or data.startswith(b"%PDF"):
        return False
    try:
        return "\0" not in data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False


def text_of(data: bytes, kind: str = "") -> str:
    """The text of a document.

    Args:
        data: its bytes.
        kind: its media type, where a server said one.

    Raises:
        RefusedError: it has no text that can be read.
    """
    if not data.strip():
        raise RefusedError("it is empty")
    if data.startswith(b"%PDF"):
        return _pdf(data)
    if _is_html(data) or "html" in kind:
        return _html(data)
    if is_text(data):
        return data.decode("utf-8-sig")
    raise RefusedError("this is neither HTML nor PDF nor text in UTF-8, and no text can be read out of it")


def _is_html(data: bytes) -> bool:
    head = data[:_SEEN].lower()
    return any(mark in head for mark in _HTML)


def _html(data: bytes) -> str:
    import trafilatura  # noqa: PLC0415 - takes a second, and only pages need it
    from lxml import html  # noqa: PLC0415 - the same

    if found := trafilatura.extract(data, favor_recall=True, include_comments=False):
        return str(found)
    try:
        body = html.document_fromstring(data)  # a short page has no main text that could be told from the rest
    except (ValueError, html.etree.ParserError):
        body = None
    text = " ".join(body.text_content().split()) if body is not None else ""
    if not text:
        raise RefusedError("the page holds no text")
    return text


def _pdf(data: bytes) -> str:
    import pypdfium2  # noqa: PLC0415 - the same, for PDF

    try:
        document = pypdfium2.PdfDocument(data)
        text = "\n\n".join(page.get_textpage().get_text_range() for page in document)
    except pypdfium2.PdfiumError as error:
        raise RefusedError("the PDF cannot be read: it is damaged, or locked with a password") from error
    if not text.strip():
        raise RefusedError("the PDF holds no text, only pictures of it")
    return text
