"""One request and its answer, read no further than is bearable."""

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
from galleyproof.write.addresses import RefusedError

AGENT: Final = f"Galleyproof/{__version__}"

LARGEST: Final = 5_000_000
"""Bytes; as sent, and again when decompressed."""

_CHUNK: Final = 65_536


class Exchange(NamedTuple):
    """One request and its answer.

    Attributes:
        url: what was asked for, with a path and without a fragment.
        sent: the request's headers.
        status: as `200 OK`; `headers` of the answer likewise.
        raw: the body as it was sent, still compressed.
        body: the same, decompressed.
    """

    url: str
    sent: tuple[tuple[str, str], ...]
    status: str
    headers: tuple[tuple[str, str], ...]
    raw: bytes
    body: bytes

    def header(self, name: str) -> str:
        """The first header of that name, or nothing."""
        return next((value for key, value in self.headers if key.lower() == name), "")

    @property
    def said(self) -> str:
        """What its status means, in words that are not the server's."""
        return f"{self.code} {responses.get(self.code, '')}".strip()

    @property
    def code(self) -> int:
        """Its status as a number."""
        return int(self.status.partition(" ")[0])


def asked(sock: socket.socket, parts: SplitResult, sent: tuple[tuple[str, str], ...]) -> Exchange:
    """What is answered on a connection that is open.

    Raises:
        RefusedError: it is too large, or packed in a way that was not asked for.
        OSError, HTTPException, urllib3.exceptions.HTTPError, ValueError: the answer breaks off, or is no HTTP.
    """
    url = parts.geturl()
    connection = HTTPConnection(parts.hostname or "", parts.port)
    connection.sock = sock
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    connection.request("GET", path, headers=dict(sent), preload_content=False, decode_content=False)
    with connection.getresponse() as answer:
        raw = _read(answer, url)
        headers = tuple(answer.headers.items())
        coding = answer.headers.get("content-encoding", "").strip().lower()
        return Exchange(
            url, sent, f"{answer.status} {answer.reason}".strip(), headers, raw, _unpacked(raw, coding, url)
        )


def _read(answer: urllib3.BaseHTTPResponse, url: str) -> bytes:
    pieces, size = [], 0
    while piece := answer.read(_CHUNK, decode_content=False):
        size += len(piece)
        if size > LARGEST:
            raise RefusedError(f"`{url}` sends more than {LARGEST // 1_000_000} MB")
        pieces.append(piece)
    return b"".join(pieces)


def _unpacked(raw: bytes, coding: str, url: str) -> bytes:
    """The body without its compression, which is undone no further than the limit."""
    if coding in ("", "identity"):
        return raw
    if coding not in ("gzip", "x-gzip"):
        raise RefusedError(f"`{url}` is sent as `{coding}`, which was not asked for")
    try:
        body = gzip.GzipFile(fileobj=BytesIO(raw)).read(LARGEST + 1)
    except EOFError as error:
        raise RefusedError(f"`{url}` ends in the middle") from error
    except (OSError, zlib.error) as error:
        raise RefusedError(f"`{url}` sends what is no gzip") from error
    if len(body) > LARGEST:
        raise RefusedError(f"`{url}` unpacks to more than {LARGEST // 1_000_000} MB")
    return body
