"""Fetching a document from the web: only from public addresses, with a time limit, and as robots.txt allows."""

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

from galleyproof.write.addresses import CaptureError, resolve
from galleyproof.write.exchange import AGENT, Exchange, send_request

TIMEOUT: Final = 10.0
"""Seconds for one document, with all its redirects."""

_REDIRECTS: Final = 5
_MOVED: Final = (301, 302, 303, 307, 308)
_PORTS: Final = {"http": 80, "https": 443}
_MISSING: Final = range(400, 500)


@dataclass
class Fetcher:
    """A client that fetches documents, and remembers the robots.txt of each site.

    Attributes:
        allowed: hosts, as `name` or `name:port`, that need not be on the public internet: the newsroom's own, or tests.
        ask_robots: True to respect robots.txt.
        timeout: seconds for one document, with all its redirects.
    """

    allowed: frozenset[str] = frozenset()
    ask_robots: bool = True
    timeout: float = TIMEOUT
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)

    def fetch(self, url: str) -> Exchange:
        """Fetch the document at an address.

        Raises:
            CaptureError: it may not be fetched, or the response is too large, too slow, or not a document.
        """
        deadline = time.monotonic() + self.timeout
        exchange = self._follow_redirects(url, deadline, ask=self.ask_robots)
        if exchange.code != 200:  # noqa: PLR2004 - HTTP's own number for "here it is"
            raise CaptureError(f"`{exchange.url}` could not be fetched: the server answered {exchange.standard_status}")
        return exchange

    def _follow_redirects(self, url: str, deadline: float, *, ask: bool) -> Exchange:
        for _ in range(_REDIRECTS + 1):
            parts = _parts(url)
            if ask and not self._robots_allow(parts, deadline):
                raise CaptureError(f"the robots.txt of `{parts.netloc}` asks not to fetch `{url}`")
            exchange = self._exchange(url, parts, deadline)
            target = exchange.header("location")
            if exchange.code not in _MOVED or not target:
                return exchange
            url = _redirect(url, target)
            if parts.scheme == "https" and urlsplit(url).scheme == "http":
                raise CaptureError(f"`{parts.netloc}` redirects from https to http, which is not secure")
        raise CaptureError(f"more than {_REDIRECTS} redirects, the last to `{url}`")

    def _robots_allow(self, parts: SplitResult, deadline: float) -> bool:
        """Return True if the site's robots.txt allows an address; a site without a robots.txt allows all."""
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            exchange = self._follow_redirects(f"{site}/robots.txt", deadline, ask=False)
            rules = RobotFileParser()
            if exchange.code not in (200, *_MISSING):
                raise CaptureError(
                    f"the robots.txt of `{parts.netloc}` could not be fetched: "
                    f"the server answered {exchange.standard_status}"
                )
            missing = exchange.code in _MISSING
            rules.parse([] if missing else exchange.body.decode(errors="replace").splitlines())
            self._robots[site] = rules
        return self._robots[site].can_fetch(AGENT, parts.geturl())

    def _exchange(self, url: str, parts: SplitResult, deadline: float) -> Exchange:
        """Send one request, to an address that has been checked."""
        host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
        trusted = not self.allowed.isdisjoint((host, f"{host}:{port}"))
        addresses = resolve(host, port, trusted=trusted)
        sent = (("Host", parts.netloc), ("User-Agent", AGENT), ("Accept", "*/*"), ("Accept-Encoding", "gzip"))
        try:
            with _connected(addresses, port, deadline) as plain, _closed_at(deadline, plain):
                sock = ssl.create_default_context().wrap_socket(plain, server_hostname=host) if _tls(parts) else plain
                exchange = send_request(sock, parts, sent)
        except (OSError, HTTPException, urllib3.exceptions.HTTPError, ValueError) as error:
            if time.monotonic() < deadline:
                # Repeat the operating system's words only: the server's own could be anything.
                why = error if isinstance(error, OSError) else "the response broke off, or is not HTTP"
                raise CaptureError(f"`{url}` could not be fetched: {why}") from error
            exchange = None
        if exchange is None or time.monotonic() >= deadline:  # a response cut off at the deadline can look complete
            raise CaptureError(f"`{url}` took longer than {self.timeout:g} seconds")
        return exchange


def _tls(parts: SplitResult) -> bool:
    return parts.scheme == "https"


def _redirect(url: str, target: str) -> str:
    """Return the address that a redirect leads to."""
    try:
        if target.isascii() and target.isprintable():
            return urljoin(url, target)
    except ValueError:  # the target is malformed
        pass
    raise CaptureError(f"`{url}` redirects to something that is not a web address: {target!a}")


def _parts(url: str) -> SplitResult:
    """Split an address into its parts; refuse one that must not be fetched."""
    try:
        parts = urlsplit(url)
        well_formed = parts.scheme in _PORTS and parts.hostname and parts.port != 0
    except ValueError:
        well_formed = False
    if not well_formed or not url.isascii() or any(letter <= " " for letter in url):
        raise CaptureError(
            f"`{url}` is not a web address: it must start with http:// or https:// and contain only ASCII characters"
        )
    if parts.username is not None:
        raise CaptureError(f"the address of `{parts.hostname}` contains a user name, which is never sent: remove it")
    return parts._replace(path=parts.path or "/", fragment="")


@contextmanager
def _connected(addresses: list[str], port: int, deadline: float) -> Iterator[socket.socket]:
    """Connect to the first of the addresses that answers."""
    for address in addresses:
        try:
            sock = socket.create_connection((address, port), timeout=max(deadline - time.monotonic(), 0.01))
        except OSError:
            if address == addresses[-1]:
                raise
        else:
            with sock:
                yield sock
            return


@contextmanager
def _closed_at(deadline: float, sock: socket.socket) -> Iterator[None]:
    """Close a connection at the deadline; a timeout for each read would let a slow server go on for ever."""
    handle = sock.dup()  # the same connection: TLS takes over the socket itself
    timer = threading.Timer(max(deadline - time.monotonic(), 0), _shut_down, (handle,))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        handle.close()


def _shut_down(sock: socket.socket) -> None:
    with suppress(OSError):  # it may be closed already
        sock.shutdown(socket.SHUT_RDWR)
