"""Extracting text in a process of its own, which may take only so much time and memory.

A page of a few hundred kilobytes can keep a parser busy for hours, and a small PDF can unpack to gigabytes. The process
serves one document after another; it is started anew once it was stopped.
"""

import atexit
import json
import subprocess
import sys
from contextlib import suppress
from struct import Struct
from threading import Timer
from typing import IO, Final

from galleyproof.write.addresses import CaptureError
from galleyproof.write.extracting import text_of

SECONDS: Final = 60
"""The time for one document."""

MEMORY: Final = 2_000_000_000
"""Bytes that the process may use."""

_LENGTHS: Final = Struct(">QQ")
_STOPPED: Final = (
    f"no text was extracted, because that would take more than {SECONDS} seconds or {MEMORY // 10**9} GB of memory"
)


class ExtractionProcess:
    """A process that extracts the text of documents."""

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._seconds, self._memory = seconds, memory
        self._process: subprocess.Popen[bytes] | None = None

    def text_of(self, data: bytes, media_type: str = "") -> str:
        """Return the text of a document.

        Raises:
            CaptureError: it has no text that can be extracted within the limits.
            ImportError: the extra `web` is not installed.
        """
        process = self._running()
        timer = Timer(self._seconds, process.kill)
        timer.start()
        try:
            assert process.stdin is not None  # noqa: S101 - it was started with pipes
            assert process.stdout is not None  # noqa: S101 - the same
            send(process.stdin, {"type": media_type}, data)
            answer, text = receive(process.stdout)
        except (OSError, EOFError) as error:
            self.stop()
            raise CaptureError(_STOPPED) from error
        finally:
            timer.cancel()
        if "error" in answer:
            raise (ImportError if answer["error"] == "import" else CaptureError)(answer["why"])
        return text.decode("utf-8", "surrogatepass")

    def stop(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                with suppress(OSError):
                    if pipe:
                        pipe.close()

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self.stop()
            command = [sys.executable, "-P", "-m", __name__, f"{self._memory}"]
            self._process = subprocess.Popen(  # noqa: S603 - this Python and this module
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        return self._process


_SHARED: Final = ExtractionProcess()
atexit.register(_SHARED.stop)


def extracted_text(data: bytes, media_type: str = "") -> str:
    """Return the text of a document, extracted by the process that all of them share; see `ExtractionProcess`."""
    return _SHARED.text_of(data, media_type)


def send(pipe: IO[bytes], head: dict[str, str], data: bytes) -> None:
    """Write a message: some words and some bytes."""
    words = json.dumps(head).encode()
    pipe.write(_LENGTHS.pack(len(words), len(data)) + words + data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> tuple[dict[str, str], bytes]:
    """Read a message.

    Raises:
        EOFError: the other end has closed the pipe.
    """
    words, data = (_exactly(length, pipe) for length in _LENGTHS.unpack(_exactly(_LENGTHS.size, pipe)))
    head: dict[str, str] = json.loads(words)
    return head, data


def _exactly(length: int, pipe: IO[bytes]) -> bytes:
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return data


def _serve(memory: int) -> None:
    """Answer each document on standard input with its text on standard output."""
    _limit_memory(memory)
    inputs, outputs = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # a parser that prints must not disturb the messages
    with suppress(EOFError):
        while True:
            head, data = receive(inputs)
            send(outputs, *_answer(data, head["type"]))


def _answer(data: bytes, media_type: str) -> tuple[dict[str, str], bytes]:
    """Return the answer to a document: its text, or why there is none; without memory the process ends."""
    try:
        return {}, text_of(data, media_type).encode("utf-8", "surrogatepass")
    except ImportError as error:
        return {"error": "import", "why": str(error)}, b""
    except CaptureError as error:
        return {"error": "capture", "why": str(error)}, b""
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - a parser may raise anything
        return {"error": "capture", "why": f"the document cannot be read ({type(error).__name__})"}, b""


def _limit_memory(memory: int) -> None:
    with suppress(ImportError, OSError, ValueError):  # this system has no limits, or lower ones
        import resource  # noqa: PLC0415 - the same

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    _serve(int(sys.argv[1]))
