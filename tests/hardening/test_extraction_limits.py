"""Documents made to exhaust a machine: extraction stops at its limits, and the next document is read as ever."""

import zlib
from collections.abc import Iterator

import pytest

from galleyproof.text.visible_page import page_texts
from galleyproof.write.addresses import CaptureError
from galleyproof.write.extracting import MOST, text_of
from galleyproof.write.extraction_process import ExtractionProcess

BUSY = b"<html><body>" + b"<s>x</s> y " * 60_000 + b"</body></html>"
SHORT = b"<html><body>Nobody came.</body></html>"


def pdf(lines: int) -> bytes:
    """Return a PDF of one page with a line of text many times; it packs to a thousandth."""
    page = zlib.compress(b"BT /F1 12 Tf " + b"(Nobody came to the talks at all.) Tj " * lines + b"ET", 9)
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    parts = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 %s >> >> >>"
        % font,
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(page), page),
    )
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, part) for number, part in enumerate(parts, 1))
    return b"%PDF-1.4\n" + body + b"trailer << /Size 5 /Root 1 0 R >>\n%%EOF"


@pytest.fixture
def impatient() -> Iterator[ExtractionProcess]:
    """Provide a process that has three seconds and 400 MB for a document."""
    process = ExtractionProcess(seconds=3, memory=400_000_000)
    yield process
    process.stop()


@pytest.mark.parametrize("data", [BUSY, pdf(1_500_000)], ids=["page", "pdf"])
def test_a_document_that_takes_too_much_is_refused(impatient: ExtractionProcess, data: bytes) -> None:
    with pytest.raises(CaptureError, match="no text was extracted"):
        impatient.text_of(data)
    assert impatient.text_of(SHORT) == "Nobody came."


def test_one_process_reads_many_documents() -> None:
    process = ExtractionProcess()
    texts = [process.text_of(SHORT), process.text_of(pdf(1)), process.text_of("Жавад".encode())]
    with pytest.raises(CaptureError, match="not HTML, PDF or text"):
        process.text_of(b"\x89PNG\0")
    process.stop()
    assert texts == ["Nobody came.", "Nobody came to the talks at all.", "Жавад"]


def test_a_text_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("galleyproof.write.extracting.MOST", 10)
    with pytest.raises(CaptureError, match="more than 10 characters"):
        text_of(SHORT)
    assert MOST > 10


@pytest.mark.parametrize(
    "body",
    [
        "<script>var told = 'Nobody came'</script><style>p {}</style>",
        "<noscript>Turn on JavaScript</noscript>",
        "<template>Nobody came</template><!-- Nobody came -->",
        "<p hidden>Nobody came</p><p style='display: none'>Nobody came</p>",
    ],
)
def test_a_page_without_text_that_a_reader_sees_has_none(body: str) -> None:
    with pytest.raises(CaptureError, match="no text"):
        text_of(f"<html><head><title>Talks</title></head><body>{body}</body></html>".encode())


@pytest.mark.parametrize(
    "piece", ["<div>", "<table><tr><td>", "<sup>2<sup>", "<s>x</s> y ", "z<sup>rd</sup> ", "<i hidden>x</i>", "<br>"]
)
def test_a_stored_page_of_a_hundred_thousand_elements_is_read_in_a_check(piece: str) -> None:
    page = f"<html><body>{piece * (350_000 // len(piece))}Nobody came.</body></html>"
    assert len(page_texts(page)) == 2
