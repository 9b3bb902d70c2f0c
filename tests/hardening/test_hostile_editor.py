"""Whatever an editor sends to `galley lsp`, it goes on, writes nothing, and leaves no traceback in the editor's log."""

import json
import re
import subprocess
import sys
from pathlib import Path

from tests.hardening.commands import ARTICLE, SECONDS, example
from tests.helpers.tools import snapshot

FILE = f"claims/{ARTICLE}/claims.yaml"
HELLO = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"processId": None, "capabilities": {}}}
ELSEWHERE = ("", "x", "file:", "file:///", "file:///etc/passwd", "file:///dev/zero", "http://example.org/a", "a:1")
PLACES = [(10**9, 0), (0, 10**9), (-1, 0), (2**40, 2**60), ("x", None)]
JUNK = [b"{", b"[1]", b"null", b'"\xff"', b"[" * 100_000, {"jsonrpc": "2.0", "method": "x"}]
TEXTS = ["\ud800", "\0", "[" * 50_000, "\u2028", "", "x" * 2_000_000, "a: &a [*a]"]
BYE = ({"jsonrpc": "2.0", "id": 9, "method": "shutdown"}, {"jsonrpc": "2.0", "method": "exit"})


def message(content: object) -> bytes:
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(data), data)


def answers(desk: Path, *messages: object) -> bytes:
    """Return what the server says to some messages between a greeting and a farewell."""
    before = snapshot(desk)
    words = b"".join(map(message, (HELLO, *messages, *BYE)))
    command = [sys.executable, "-P", "-m", "galleyproof", "lsp", "--no-house-checks"]
    done = subprocess.run(command, input=words, capture_output=True, cwd=desk, check=False, timeout=SECONDS)
    assert (done.returncode, b"Traceback" in done.stderr, snapshot(desk)) == (0, False, before)
    return done.stdout


def asking(uri: str, line: object = 0, character: object = 0) -> dict[str, object]:
    params = {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}, "newName": "a b"}
    return {"jsonrpc": "2.0", "id": 5, "method": "textDocument/rename", "params": params}


def test_a_file_that_is_none_of_the_desk_is_answered_with_nothing(tmp_path: Path) -> None:
    desk = example(tmp_path)
    names = ("claims/../../../etc/passwd", "claims/%00", "claims/%ff.yaml", "claims", f"claims/{'a' * 5000}")
    uris = (*ELSEWHERE, *(f"file://{desk}/{name}" for name in names))
    said = answers(desk, *map(asking, uris))
    assert said.count(b'{"id": 5, "jsonrpc": "2.0", "result": null}') == len(uris)


def test_places_that_no_file_has_and_what_is_no_message(tmp_path: Path) -> None:
    desk = example(tmp_path)
    uri = (desk / FILE).as_uri()
    said = answers(desk, *(asking(uri, *place) for place in PLACES), *JUNK, asking(uri))
    assert b"this is not the id of an entity, source or claim on this desk" in said


def test_texts_that_nobody_would_type(tmp_path: Path) -> None:
    desk = example(tmp_path)
    uri = (desk / FILE).as_uri()
    document = {"uri": uri, "languageId": "yaml", "version": 1, "text": ""}
    opened = {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": document}}
    changed = [
        {
            "jsonrpc": "2.0",
            "method": "textDocument/didChange",
            "params": {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": text}]},
        }
        for text in TEXTS
    ]
    said = answers(desk, opened, *(one for change in changed for one in (change, asking(uri))))
    assert len(re.findall(rb'"id": 5[,}]', said)) == len(TEXTS)  # with null, or with what is wrong with the new name
