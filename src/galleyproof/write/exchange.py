"""One HTTP request and its response, with size limits."""

import gzip
import socket
import zlib
from http.client import responses
from io import BytesIO
from typing import Final, NamedTuple
from urllib.parse import SplitResult

import urllib3
from urllib3.connection import HTTPConnection

from galleyproof import __version__
from galleyproof.write.addresses import CaptureError

AGENT: Final = f"Galleyproof/{__version__}"

LARGEST: Final = 5_000_000
"""Bytes of a response's body, as sent and again when decompressed."""

_CHUNK: Final = 65_536


class Exchange(NamedTuple):
    """One request and its response.

    Attributes:
        url: the address requested, with a path and without a fragment.
        sent: the request's headers.
        status: the response's status line, such as `200 OK`.
        headers: the response's headers.
        raw: the response's body as sent, still compressed.
        body: the response's body, decompressed.
    """

    url: str
    sent: tuple[tuple[str, str], ...]
    status: str
    headers: tuple[tuple[str, str], ...]
    raw: bytes
    body: bytes

    def header(self, name: str) -> str:
        """Return the first response header of this name (in lower case), or an empty string."""
        return next((value for key, value in self.headers if key.lower() == name), "")

    @property
    def standard_status(self) -> str:
        """The status in the standard words, since the server's own words cannot be trusted."""
        return f"{self.code} {responses.get(self.code, '')}".strip()

    @property
    def code(self) -> int:
        """The status as a number."""
        return int(self.status.partition(" ")[0])


def send_request(sock: socket.socket, parts: SplitResult, sent: tuple[tuple[str, str], ...]) -> Exchange:
    """Send a GET request over an open connection, and return it with the response.

    Raises:
        CaptureError: the response is too large, or compressed in a way that was not asked for.
        OSError, HTTPException, urllib3.exceptions.HTTPError, ValueError: the response breaks off, or is not HTTP.
    """
    url = parts.geturl()
    connection = HTTPConnection(parts.hostname or "", parts.port)
    connection.sock = sock
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    connection.request("GET", path, headers=dict(sent), preload_content=False, decode_content=False)
    with connection.getresponse() as response:
        raw = _read(response, url)
        status = f"{response.status} {response.reason}".strip()
        coding = response.headers.get("content-encoding", "").strip().lower()
        return Exchange(url, sent, status, tuple(response.headers.items()), raw, _decompressed(raw, coding, url))


def _read(response: urllib3.BaseHTTPResponse, url: str) -> bytes:
    pieces, size = [], 0
    while piece := response.read(_CHUNK, decode_content=False):
        size += len(piece)
        if size > LARGEST:
            raise CaptureError(f"`{url}` is larger than {LARGEST // 1_000_000} MB")
        pieces.append(piece)
    return b"".join(pieces)


def _decompressed(raw: bytes, coding: str, url: str) -> bytes:
    """Return the body decompressed, but never more than the size limit."""
    if coding in ("", "identity"):
        return raw
    if coding not in ("gzip", "x-gzip"):
        raise CaptureError(f"`{url}` was sent with the compression `{coding}`, which was not asked for")
    try:
        body = gzip.GzipFile(fileobj=BytesIO(raw)).read(LARGEST + 1)
    except EOFError as error:
        raise CaptureError(f"`{url}` was cut off while it was sent") from error
    except (OSError, zlib.error) as error:
        raise CaptureError(f"`{url}` was sent with a compression that is damaged") from error
    if len(body) > LARGEST:
        raise CaptureError(f"`{url}` is larger than {LARGEST // 1_000_000} MB when decompressed")
    return body
