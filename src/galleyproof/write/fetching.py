"""A document from the web: asked for politely, from public addresses only, and never more than is bearable."""

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import urllib3

from galleyproof.write.addresses import RefusedError, resolve
from galleyproof.write.exchange import AGENT, Exchange, asked

PATIENCE: Final = 10.0
"""Seconds for one document, with all its redirects."""

_REDIRECTS: Final = 5
_MOVED: Final = (301, 302, 303, 307, 308)
_PORTS: Final = {"http": 80, "https": 443}
_MISSING: Final = range(400, 500)


@dataclass
class Fetcher:
    """Fetches documents, and remembers what each site's robots.txt says.

    Attributes:
        allowed: hosts, as `name` or `name:port`, that may have any address: for a newsroom's own, and for tests.
        ask_robots: whether a site's robots.txt is respected.
    """

    allowed: frozenset[str] = frozenset()
    ask_robots: bool = True
    patience: float = PATIENCE
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)

    def fetch(self, url: str) -> Exchange:
        """The document at an address.

        Raises:
            RefusedError: it may not be fetched, or what came is too large, too slow or no document.
        """
        until = time.monotonic() + self.patience
        exchange = self._follow(url, until, ask=self.ask_robots)
        if exchange.code != 200:  # noqa: PLR2004 - HTTP's own number for "here it is"
            raise RefusedError(f"`{exchange.url}` answers {exchange.said}")
        return exchange

    def _follow(self, url: str, until: float, *, ask: bool) -> Exchange:
        for _ in range(_REDIRECTS + 1):
            parts = _parts(url)
            if ask and not self._may(parts, until):
                raise RefusedError(f"the robots.txt of `{parts.netloc}` asks not to fetch `{url}`")
            exchange = self._ask(url, parts, until)
            target = exchange.header("location")
            if exchange.code not in _MOVED or not target:
                return exchange
            url = _target(url, target)
            if parts.scheme == "https" and urlsplit(url).scheme == "http":
                raise RefusedError(f"`{parts.netloc}` leads from https to http")
        raise RefusedError(f"more than {_REDIRECTS} redirects, the last to `{url}`")

    def _may(self, parts: SplitResult, until: float) -> bool:
        """Whether the site's robots.txt allows an address; a site that cannot say is not asked for more."""
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            answer = self._follow(f"{site}/robots.txt", until, ask=False)
            rules = RobotFileParser()
            if answer.code not in (200, *_MISSING):
                raise RefusedError(f"the robots.txt of `{parts.netloc}` answers {answer.said}")
            rules.parse([] if answer.code in _MISSING else answer.body.decode(errors="replace").splitlines())
            self._robots[site] = rules
        return self._robots[site].can_fetch(AGENT, parts.geturl())

    def _ask(self, url: str, parts: SplitResult, until: float) -> Exchange:
        """One request, to an address that was checked."""
        host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
        trusted = not self.allowed.isdisjoint((host, f"{host}:{port}"))
        addresses = resolve(host, port, trusted=trusted)
        sent = (("Host", parts.netloc), ("User-Agent", AGENT), ("Accept", "*/*"), ("Accept-Encoding", "gzip"))
        try:
            with _connected(addresses, port, until) as plain, _cut_off(plain, until):
                sock = ssl.create_default_context().wrap_socket(plain, server_hostname=host) if _tls(parts) else plain
                exchange = asked(sock, parts, sent)
        except (OSError, HTTPException, urllib3.exceptions.HTTPError, ValueError) as error:
            if time.monotonic() < until:  # only the system's own words are repeated, and none of the server's
                why = error if isinstance(error, OSError) else "its answer breaks off, or is no HTTP"
                raise RefusedError(f"`{url}` could not be fetched: {why}") from error
            exchange = None
        if exchange is None or time.monotonic() >= until:  # which may have cut it short with no other sign
            raise RefusedError(f"`{url}` took longer than {self.patience:g} seconds")
        return exchange


def _tls(parts: SplitResult) -> bool:
    return parts.scheme == "https"


def _target(url: str, target: str) -> str:
    """Where a redirect leads."""
    try:
        if target.isascii() and target.isprintable():
            return urljoin(url, target)
    except ValueError:  # no address of any kind
        pass
    raise RefusedError(f"`{url}` leads to what is no address that can be fetched: {target!a}")


def _parts(url: str) -> SplitResult:
    """An address in its parts, where it is one that may be fetched at all."""
    try:
        parts = urlsplit(url)
        known = parts.scheme in _PORTS and parts.hostname and parts.port != 0
    except ValueError:
        known = False
    if not known or not url.isascii() or any(letter <= " " for letter in url):
        raise RefusedError(f"`{url}` is no address that can be fetched: it begins with http:// or https://, in ASCII")
    if parts.username is not None:
        raise RefusedError(f"`{parts.hostname}` is asked for with a user's name, which is not sent")
    return parts._replace(path=parts.path or "/", fragment="")


@contextmanager
def _connected(addresses: list[str], port: int, until: float) -> Iterator[socket.socket]:
    """A connection to the first of some addresses that answers; the name is not looked up again."""
    for last, address in enumerate(addresses, 1 - len(addresses)):
        try:
            sock = socket.create_connection((address, port), timeout=max(until - time.monotonic(), 0.01))
        except OSError:
            if last == 0:
                raise
        else:
            with sock:
                yield sock
            return


@contextmanager
def _cut_off(sock: socket.socket, until: float) -> Iterator[None]:
    """End a connection when its time is over: a timeout for each read would let a slow one go on for ever."""
    handle = sock.dup()  # the same connection, which stays known when TLS takes the socket over
    timer = threading.Timer(max(until - time.monotonic(), 0), _shut, (handle,))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        handle.close()


def _shut(sock: socket.socket) -> None:
    with suppress(OSError):  # it may have ended by itself
        sock.shutdown(socket.SHUT_RDWR)
