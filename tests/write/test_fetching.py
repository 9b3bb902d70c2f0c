"""Fetching from a real server, which answers well and badly."""

import socket
from typing import Any

import pytest

from galleyproof import __version__
from galleyproof.write.addresses import CaptureError
from galleyproof.write.fetching import Fetcher
from tests.helpers.servers import PAGE, Server


def fetcher(server: Server, timeout: float = 5.0, *, ask_robots: bool = True) -> Fetcher:
    return Fetcher(frozenset([server.host]), ask_robots=ask_robots, timeout=timeout)


@pytest.mark.parametrize("path", ["page", "packed", "members", "chunks", "moved", "page?query#part"])
def test_a_page_arrives_unchanged(server: Server, path: str) -> None:
    assert fetcher(server).fetch(server.url(path)).body.decode() == PAGE


def test_the_compressed_body_is_kept_as_well(server: Server) -> None:
    exchange = fetcher(server).fetch(server.url("packed"))
    assert exchange.raw != exchange.body


def test_requests_name_galleyproof(server: Server) -> None:
    fetcher(server).fetch(server.url("page"))
    assert server.requests == [("/robots.txt", f"Galleyproof/{__version__}"), ("/page", f"Galleyproof/{__version__}")]


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("bomb", "larger than 5 MB when decompressed"),
        ("endless", "is larger than 5 MB"),
        ("loop", "more than 5 redirects"),
        ("metadata", r"leads to 169\.254\.169\.254, which is not on the public internet"),
        ("file", "is not a web address"),
        ("cut-gzip", "was cut off while it was sent"),
        ("cut", "could not be fetched"),
        ("brotli", "which was not asked for"),
        ("nothing", "could not be fetched: the server answered 404 Not Found"),
        ("red-reason", "could not be fetched: the server answered 404 Not Found"),
        ("no-http", "could not be fetched: the response broke off, or is not HTTP"),
        ("many-headers", "could not be fetched: the response broke off, or is not HTTP"),
        ("short", "could not be fetched: the response broke off, or is not HTTP"),
        ("bad-target", r"redirects to something that is not a web address: 'http://\[bad/'"),
        ("red-target", r"redirects to something that is not a web address: '/\\x1b\[31mred'"),
    ],
)
def test_a_bad_response_is_refused(server: Server, path: str, why: str) -> None:
    with pytest.raises(CaptureError, match=why):
        fetcher(server).fetch(server.url(path))


@pytest.mark.parametrize("path", ["slow", "slow-headers"])
def test_a_slow_response_is_cut_off(server: Server, path: str) -> None:
    with pytest.raises(CaptureError, match=r"took longer than 0\.5 seconds"):
        fetcher(server, timeout=0.5).fetch(server.url(path))


def test_a_name_is_looked_up_only_once(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    hosts, system_lookup = [], socket.getaddrinfo

    def answer(host: str, *rest: Any, **named: Any) -> Any:  # noqa: ANN401 - as the system's own
        hosts.append(host)
        return system_lookup("127.0.0.1" if host == "paper.example" else host, *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    Fetcher(frozenset(["paper.example"]), ask_robots=False).fetch(f"http://paper.example:{server.server_port}/page")
    assert hosts == ["paper.example", "127.0.0.1"]


def test_loopback_is_refused_unless_allowed(server: Server) -> None:
    with pytest.raises(CaptureError, match="not on the public internet"):
        Fetcher().fetch(server.url("page"))


def test_a_host_is_allowed_only_on_the_port_given(server: Server) -> None:
    with pytest.raises(CaptureError, match="not on the public internet"):
        Fetcher(frozenset(["127.0.0.1:1"])).fetch(server.url("page"))


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/",
        "file:///etc/passwd",
        "example.org",
        "http://",
        "http://a:99999/",
        "http://\u2460.0.0.1/",
        "http://a /",
        "http://a/\r\nX: y",
        "javascript:alert(1)",
    ],
)
def test_only_web_addresses_are_fetched(url: str) -> None:
    with pytest.raises(CaptureError, match="is not a web address"):
        Fetcher().fetch(url)


def test_an_address_with_a_user_name_is_refused() -> None:
    with pytest.raises(CaptureError, match="which is never sent"):
        Fetcher().fetch("http://me:secret@example.org/")


def test_robots_txt_is_respected(server: Server) -> None:
    server.robots = "User-agent: *\nDisallow: /page\n"
    with pytest.raises(CaptureError, match=r"robots\.txt of `.*` asks not to fetch"):
        fetcher(server).fetch(server.url("page"))


def test_robots_txt_can_be_ignored(server: Server) -> None:
    server.robots = "User-agent: *\nDisallow: /page\n"
    assert fetcher(server, ask_robots=False).fetch(server.url("page")).code == 200


def test_the_robots_txt_of_a_site_is_read_only_once(server: Server) -> None:
    site_fetcher = fetcher(server)
    for path in ("page", "plain"):
        site_fetcher.fetch(server.url(path))
    assert [path for path, _ in server.requests] == ["/robots.txt", "/page", "/plain"]


def test_a_closed_port_is_reported(server: Server) -> None:
    with pytest.raises(CaptureError, match="could not be fetched"):
        Fetcher(frozenset(["127.0.0.1"]), ask_robots=False).fetch("http://127.0.0.1:1/")
