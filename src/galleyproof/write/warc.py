"""What came from the web, as archives keep it: WARC 1.1, request and answer, with digests."""

from io import BytesIO

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from galleyproof.write.exchange import Exchange


def archived(exchange: Exchange) -> bytes:
    """An exchange as a gzipped WARC 1.1 file, whose digests were verified by reading it back.

    The body is kept as it was sent, but for the chunks of its transfer, so the header that announces those goes.
    """
    file = BytesIO()
    writer = WARCWriter(file, gzip=True, warc_version="WARC/1.1")
    path = "/" + exchange.url.split("/", 3)[3]
    asked = StatusAndHeaders(f"GET {path} HTTP/1.1", list(exchange.sent), is_http_request=True)
    headers = [(name, value) for name, value in exchange.headers if name.lower() != "transfer-encoding"]
    status = exchange.status.encode("ascii", "replace").decode()  # an old server may write its reason in Latin-1
    answer = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
    response = writer.create_warc_record(
        exchange.url, "response", payload=BytesIO(exchange.raw), length=len(exchange.raw), http_headers=answer
    )
    request = writer.create_warc_record(
        exchange.url,
        "request",
        http_headers=asked,
        warc_headers_dict={"WARC-Concurrent-To": response.rec_headers.get_header("WARC-Record-ID")},
    )
    writer.write_record(response)
    writer.write_record(request)
    data = file.getvalue()
    verify(data)
    return data


def verify(data: bytes) -> list[bytes]:
    """The bodies in a WARC file, once every digest in it has been verified.

    Raises:
        warcio.exceptions.ArchiveLoadFailed: a digest does not fit.
    """
    records = ArchiveIterator(BytesIO(data), check_digests="raise")
    return [record.content_stream().read() for record in records]
