"""Extracting the text of a document."""

import pypdfium2
import pytest

from galleyproof.write.addresses import CaptureError
from galleyproof.write.extracting import is_text, text_of
from tests.helpers.servers import PAGE


def test_the_text_of_a_page_is_its_article() -> None:
    text = text_of(PAGE.encode())
    assert "nobody would come to the talks" in text
    assert "Home" not in text


def test_a_short_page_gives_all_its_text() -> None:
    assert text_of(b"<html><body>Nobody came.</body></html>") == "Nobody came."


def test_plain_text_is_returned_without_its_byte_order_mark() -> None:
    assert text_of(b"\xef\xbb\xbfNobody came.") == "Nobody came."


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\x89PNG\0", "not HTML, PDF or text"),
        (b" \n", "is empty"),
        (b"<html><body></body></html>", "has no text"),
        (b"%PDF-1.4 nothing", "damaged or protected"),
    ],
)
def test_a_document_without_text_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(CaptureError, match=why):
        text_of(data)


def test_a_pdf_of_images_is_refused(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("pdf") / "blank.pdf"
    document = pypdfium2.PdfDocument.new()
    document.new_page(100, 100)
    document.save(path)
    with pytest.raises(CaptureError, match="only images"):
        text_of(path.read_bytes())


@pytest.mark.parametrize(("data", "name"), [(b"<html>", "a.txt"), (b"x", "a.html"), (b"%PDF", "a"), (b"\xff", "a.txt")])
def test_html_pdf_and_other_encodings_are_not_plain_text(data: bytes, name: str) -> None:
    assert not is_text(data, name)
