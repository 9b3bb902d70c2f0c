"""Web pages as WARC files, which the tools of other archives can read."""

import gzip

import pytest
from warcio.exceptions import ArchiveLoadFailed

from galleyproof.write.exchange import Exchange
from galleyproof.write.fetching import Fetcher
from galleyproof.write.web import to_warc, verify_warc
from tests.helpers.servers import PAGE, Server


def exchange(server: Server, path: str) -> Exchange:
    return Fetcher(frozenset([server.host])).fetch(server.url(path))


@pytest.mark.parametrize("path", ["page", "packed", "chunks", "old-reason"])
def test_a_page_reads_back_unchanged(server: Server, path: str) -> None:
    assert verify_warc(to_warc(exchange(server, path))) == [PAGE.encode(), b""]


def test_it_is_warc_1_1_with_request_and_response(server: Server) -> None:
    text = gzip.decompress(to_warc(exchange(server, "page"))).decode()
    assert text.count("WARC/1.1") == 2
    assert text.count("WARC-Block-Digest: sha1:") == 2
    assert "GET /page HTTP/1.1\r\n" in text


@pytest.mark.parametrize(("path", "requested"), [("page#part", "/page"), ("page?a=b", "/page?a=b")])
def test_the_request_is_recorded_as_it_was_sent(server: Server, path: str, requested: str) -> None:
    text = gzip.decompress(to_warc(exchange(server, path))).decode()
    assert f"GET {requested} HTTP/1.1\r\n" in text
    assert text.count(f"WARC-Target-URI: {server.url(requested[1:])}\r\n") == 2


def test_an_altered_file_fails_verification(server: Server) -> None:
    altered = gzip.decompress(to_warc(exchange(server, "page"))).replace(b"nobody would", b"anybody will ")
    with pytest.raises(ArchiveLoadFailed):
        verify_warc(gzip.compress(altered))
