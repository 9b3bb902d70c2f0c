"""Capturing a web page: the request and response as a WARC file, and the page's text beside it.

WARC 1.1 is the format of web archives; every file carries digests of what it holds.
"""

from collections.abc import Callable
from io import BytesIO

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from galleyproof.write.capturing import CapturedDocument
from galleyproof.write.exchange import Exchange
from galleyproof.write.extraction_process import extracted_text
from galleyproof.write.fetching import Fetcher


def fetcher(allowed: frozenset[str], *, ask_robots: bool) -> Callable[[str], CapturedDocument]:
    """Return a function that captures the page at an address; it reads each site's robots.txt only once.

    Args:
        allowed: hosts, as `name` or `name:port`, that need not be on the public internet.
        ask_robots: True to respect robots.txt.
    """
    web = Fetcher(allowed, ask_robots)

    def capture(url: str) -> CapturedDocument:
        exchange = web.fetch(url)
        text = extracted_text(exchange.body, exchange.header("content-type"))
        return CapturedDocument(to_warc(exchange), ".warc.gz", text, exchange.body)

    return capture


def to_warc(exchange: Exchange) -> bytes:
    """Return a request and its response as a gzipped WARC 1.1 file; its digests have been verified.

    The body is kept as it was sent, except that it is no longer split into chunks: the header that announces chunks
    is therefore left out.
    """
    file = BytesIO()
    writer = WARCWriter(file, gzip=True, warc_version="WARC/1.1")
    path = "/" + exchange.url.split("/", 3)[3]
    request_headers = StatusAndHeaders(f"GET {path} HTTP/1.1", list(exchange.sent), is_http_request=True)
    headers = [(name, value) for name, value in exchange.headers if name.lower() != "transfer-encoding"]
    status = exchange.status.encode("ascii", "replace").decode()  # an old server may send its status in Latin-1
    response_headers = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
    response = writer.create_warc_record(
        exchange.url,
        "response",
        payload=BytesIO(exchange.raw),
        length=len(exchange.raw),
        http_headers=response_headers,
    )
    request = writer.create_warc_record(
        exchange.url,
        "request",
        http_headers=request_headers,
        warc_headers_dict={"WARC-Concurrent-To": response.rec_headers.get_header("WARC-Record-ID")},
    )
    writer.write_record(response)
    writer.write_record(request)
    data = file.getvalue()
    verify_warc(data)
    return data


def verify_warc(data: bytes) -> list[bytes]:
    """Verify every digest in a WARC file, and return the bodies of its records.

    Raises:
        warcio.exceptions.ArchiveLoadFailed: a digest does not match.
    """
    records = ArchiveIterator(BytesIO(data), check_digests="raise")
    return [record.content_stream().read() for record in records]
