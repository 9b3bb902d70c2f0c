"""WARC files that other archives' tools can read."""

import gzip

import pytest
from warcio.exceptions import ArchiveLoadFailed

from galleyproof.write.exchange import Exchange
from galleyproof.write.fetching import Fetcher
from galleyproof.write.warc import archived, verify
from tests.helpers.servers import PAGE, Server


def exchange(server: Server, path: str) -> Exchange:
    return Fetcher(frozenset([server.host])).fetch(server.url(path))


@pytest.mark.parametrize("path", ["page", "packed", "chunks", "old-reason"])
def test_the_page_reads_back(server: Server, path: str) -> None:
    assert verify(archived(exchange(server, path))) == [PAGE.encode(), b""]


def test_it_is_warc_1_1_with_request_and_response(server: Server) -> None:
    text = gzip.decompress(archived(exchange(server, "page"))).decode()
    assert text.count("WARC/1.1") == 2
    assert text.count("WARC-Block-Digest: sha1:") == 2
    assert "GET /page HTTP/1.1\r\n" in text


@pytest.mark.parametrize(("path", "asked"), [("page#part", "/page"), ("page?a=b", "/page?a=b")])
def test_what_it_says_was_asked_is_what_was_sent(server: Server, path: str, asked: str) -> None:
    text = gzip.decompress(archived(exchange(server, path))).decode()
    assert f"GET {asked} HTTP/1.1\r\n" in text
    assert text.count(f"WARC-Target-URI: {server.url(asked[1:])}\r\n") == 2


def test_an_altered_file_does_not_verify(server: Server) -> None:
    altered = gzip.decompress(archived(exchange(server, "page"))).replace(b"nobody would", b"anybody will ")
    with pytest.raises(ArchiveLoadFailed):
        verify(gzip.compress(altered))
