"""A real web server on this machine that answers well, and badly in every way that a fetch must survive."""

import gzip
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

PAGE = """<!doctype html><html><head><title>Talks</title></head><body><nav>Home</nav><article><h1>Talks</h1>
<p>The ministry said on Monday that nobody would come to the talks in Moscow, and gave no reason for it.</p>
<p>It was the third time this year that an invitation was declined in this way, the ministry added.</p>
</article></body></html>"""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: "Server"

    def log_message(self, *_: object) -> None:
        """Write no log."""

    def do_GET(self) -> None:
        self.server.requests.append((self.path, self.headers.get("User-Agent", "")))
        if self.path == "/robots.txt":
            rules = self.server.robots
            self._send(rules.encode(), code=200 if rules else 404)
        else:
            getattr(self, f"_{self.path.strip('/').partition('?')[0].replace('-', '_')}", self._missing)()

    def _send(self, body: bytes, code: int = 200, **headers: str) -> None:
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _missing(self) -> None:
        self._send(b"no", 404)

    def _page(self) -> None:
        self._send(PAGE.encode(), Content_Type="text/html; charset=utf-8")

    def _packed(self) -> None:
        self._send(gzip.compress(PAGE.encode()), Content_Type="text/html", Content_Encoding="gzip")

    def _plain(self) -> None:
        self._send(b"Nobody would come.", Content_Type="text/plain")

    def _picture(self) -> None:
        self._send(b"\x89PNG\r\n\x1a\n\0\0", Content_Type="image/png")

    def _bomb(self) -> None:
        self._send(gzip.compress(bytes(50_000_000)), Content_Encoding="gzip")

    def _cut_gzip(self) -> None:
        self._send(gzip.compress(PAGE.encode() * 50)[:-20], Content_Encoding="gzip")

    def _brotli(self) -> None:
        self._send(b"xx", Content_Encoding="br")

    def _chunks(self) -> None:
        self._begin_chunks()
        for piece in (PAGE[:200], PAGE[200:]):
            self._chunk(piece.encode())
        self.wfile.write(b"0\r\n\r\n")

    def _endless(self) -> None:
        self._begin_chunks()
        while True:
            self._chunk(bytes(65_536))

    def _slow(self) -> None:
        self._begin_chunks()
        while True:
            self._chunk(b"x")
            time.sleep(0.05)

    def _slow_headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while True:
            self.wfile.write(b"X-A: b\r\n")
            self.wfile.flush()
            time.sleep(0.05)

    def _cut(self) -> None:
        self._begin_chunks()
        self.wfile.write(b"ffff\r\nonly this")
        self.close_connection = True

    def _loop(self) -> None:
        self._send(b"", 302, Location="/loop")

    def _moved(self) -> None:
        self._send(b"", 301, Location="/page")

    def _metadata(self) -> None:
        self._send(b"", 302, Location="http://169.254.169.254/latest/meta-data")

    def _file(self) -> None:
        self._send(b"", 302, Location="file:///etc/passwd")

    def _members(self) -> None:
        parts = (gzip.compress(part.encode()) for part in (PAGE[:200], PAGE[200:]))
        self._send(b"".join(parts), Content_Type="text/html", Content_Encoding="gzip")

    def _old_reason(self) -> None:
        self._raw(f"HTTP/1.1 200 \xe7a va\r\nContent-Length: {len(PAGE)}\r\n\r\n{PAGE}")

    def _red_reason(self) -> None:
        self._raw("HTTP/1.1 404 \x1b[31mred\r\nContent-Length: 0\r\n\r\n")

    def _no_http(self) -> None:
        self._raw("\x1b[31mred\r\n\r\n")

    def _many_headers(self) -> None:
        self._raw("HTTP/1.1 200 OK\r\n" + "A: b\r\n" * 200 + "\r\n")

    def _short(self) -> None:
        self._raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort")

    def _bad_target(self) -> None:
        self._send(b"", 302, Location="http://[bad/")

    def _red_target(self) -> None:
        self._send(b"", 302, Location="/\x1b[31mred")

    def _raw(self, answer: str) -> None:
        self.wfile.write(answer.encode("latin-1"))
        self.close_connection = True

    def _begin_chunks(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()

    def _chunk(self, piece: bytes) -> None:
        self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
        self.wfile.flush()


class Server(ThreadingHTTPServer):
    """A server on a free port.

    `requests` lists the path and the user agent of each request; `robots` is the text of its robots.txt.
    """

    daemon_threads = True
    robots = ""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.requests: list[tuple[str, str]] = []

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.server_port}"

    def url(self, path: str) -> str:
        return f"http://{self.host}/{path}"

    def handle_error(self, *_: object) -> None:
        """Ignore clients that hung up."""


@contextmanager
def serving() -> Iterator[Server]:
    with Server() as server:
        thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
