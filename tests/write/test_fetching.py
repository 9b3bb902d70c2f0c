"""Fetching, against a real server that answers well and badly."""

import socket
from typing import Any

import pytest

from galleyproof import __version__
from galleyproof.write.addresses import RefusedError
from galleyproof.write.fetching import Fetcher
from tests.helpers.servers import PAGE, Server


def fetcher(server: Server, patience: float = 5.0, *, ask_robots: bool = True) -> Fetcher:
    return Fetcher(frozenset([server.host]), ask_robots=ask_robots, patience=patience)


@pytest.mark.parametrize("path", ["page", "packed", "members", "chunks", "moved", "page?query#part"])
def test_a_page_comes_as_it_is(server: Server, path: str) -> None:
    assert fetcher(server).fetch(server.url(path)).body.decode() == PAGE


def test_what_was_sent_is_kept_still_packed(server: Server) -> None:
    exchange = fetcher(server).fetch(server.url("packed"))
    assert exchange.raw != exchange.body


def test_we_say_who_asks(server: Server) -> None:
    fetcher(server).fetch(server.url("page"))
    assert server.asked == [("/robots.txt", f"Galleyproof/{__version__}"), ("/page", f"Galleyproof/{__version__}")]


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("bomb", "unpacks to more than 5 MB"),
        ("endless", "sends more than 5 MB"),
        ("loop", "more than 5 redirects"),
        ("metadata", r"leads to 169\.254\.169\.254, which is not on the public internet"),
        ("file", "is no address that can be fetched"),
        ("cut-gzip", "ends in the middle"),
        ("cut", "could not be fetched"),
        ("brotli", "which was not asked for"),
        ("nothing", "answers 404 Not Found"),
        ("red-reason", "answers 404 Not Found"),
        ("no-http", "could not be fetched: its answer breaks off, or is no HTTP"),
        ("many-headers", "could not be fetched: its answer breaks off, or is no HTTP"),
        ("short", "could not be fetched: its answer breaks off, or is no HTTP"),
        ("bad-target", r"leads to what is no address that can be fetched: 'http://\[bad/'"),
        ("red-target", r"leads to what is no address that can be fetched: '/\\x1b\[31mred'"),
    ],
)
def test_what_must_not_be_kept_is_refused(server: Server, path: str, why: str) -> None:
    with pytest.raises(RefusedError, match=why):
        fetcher(server).fetch(server.url(path))


@pytest.mark.parametrize("path", ["slow", "slow-headers"])
def test_what_drips_is_cut_off(server: Server, path: str) -> None:
    with pytest.raises(RefusedError, match=r"took longer than 0\.5 seconds"):
        fetcher(server, patience=0.5).fetch(server.url(path))


def test_the_address_that_was_checked_is_the_one_connected_to(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, system = [], socket.getaddrinfo

    def answer(host: str, *rest: Any, **named: Any) -> Any:  # noqa: ANN401 - as the system's own
        asked.append(host)
        return system("127.0.0.1" if host == "paper.example" else host, *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    fetching = Fetcher(frozenset(["paper.example"]), ask_robots=False)
    fetching.fetch(f"http://paper.example:{server.server_port}/page")
    assert asked == ["paper.example", "127.0.0.1"]


def test_loopback_is_refused_unless_allowed(server: Server) -> None:
    with pytest.raises(RefusedError, match="not on the public internet"):
        Fetcher().fetch(server.url("page"))


def test_a_host_is_allowed_on_its_own_port_alone(server: Server) -> None:
    with pytest.raises(RefusedError, match="not on the public internet"):
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
    with pytest.raises(RefusedError, match="is no address that can be fetched"):
        Fetcher().fetch(url)


def test_no_password_is_sent() -> None:
    with pytest.raises(RefusedError, match="which is not sent"):
        Fetcher().fetch("http://me:secret@example.org/")


def test_robots_are_respected(server: Server) -> None:
    server.robots = "User-agent: *\nDisallow: /page\n"
    with pytest.raises(RefusedError, match=r"robots\.txt of `.*` asks not to fetch"):
        fetcher(server).fetch(server.url("page"))


def test_robots_may_be_overridden(server: Server) -> None:
    server.robots = "User-agent: *\nDisallow: /page\n"
    assert fetcher(server, ask_robots=False).fetch(server.url("page")).code == 200


def test_a_sites_robots_are_asked_once(server: Server) -> None:
    fetching = fetcher(server)
    for path in ("page", "plain"):
        fetching.fetch(server.url(path))
    assert [path for path, _ in server.asked] == ["/robots.txt", "/page", "/plain"]


def test_nothing_listens(server: Server) -> None:
    with pytest.raises(RefusedError, match="could not be fetched"):
        Fetcher(frozenset(["127.0.0.1"]), ask_robots=False).fetch("http://127.0.0.1:1/")
