"""Files as they were last committed, from Git, without letting a repository run anything.

A repository may come from somebody whom nobody trusts, and Git runs what its settings name: hooks, filters, pagers, and
programs that fetch what is missing. So one command of Git's plumbing reads objects and nothing else; everything that
could start a program is turned off, and the settings of the user and the system are not read.
"""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import which
from threading import Timer
from typing import IO, Final

from galleyproof.regular_file import LARGEST

_SETTINGS: Final = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.sshCommand=false",
    "protocol.allow=never",
    "safe.bareRepository=explicit",
)
_ENVIRONMENT: Final = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}
_KEPT: Final = ("PATH", "SYSTEMROOT")
_SECONDS: Final = 30
"""How long all files of a desk may take."""


class CommittedFiles:
    """Reads files as they were in the last commit; a process of Git answers one question after another."""

    def __init__(self, questions: IO[bytes] | None = None, answers: IO[bytes] | None = None) -> None:
        self._questions, self._answers = questions, answers

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a file, by its path from the desk's root; None if there is no such file or repository."""
        try:
            return self._read(name)
        except (OSError, ValueError):  # Git has gone, or never was
            return None

    def _read(self, name: str) -> bytes | None:
        if self._questions is None or self._answers is None or "\n" in name:
            return None
        self._questions.write(os.fsencode(f"HEAD:./{name}\n"))
        self._questions.flush()
        match self._answers.readline().split():
            case [_, kind, size] if int(size) <= LARGEST:
                data = self._answers.read(int(size) + 1)[:-1]
                return data if kind == b"blob" else None  # a folder is read too: the next answer comes after it
            case [_, _, _]:
                self._answers = None  # nobody reads so much
        return None


@contextmanager
def committed_files(root: Path) -> Iterator[CommittedFiles]:
    """Read files of the folder `root` as they were last committed."""
    git = which("git")
    if git is None or Path(git).resolve().is_relative_to(root.resolve()):
        yield CommittedFiles()
        return
    settings = (word for setting in _SETTINGS for word in ("-c", setting))
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ} | _ENVIRONMENT
    with subprocess.Popen(  # noqa: S603 - the git of this machine, and words of ours
        [git, "--no-pager", *settings, "cat-file", "--batch"],
        cwd=root,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        timer = Timer(_SECONDS, process.kill)
        timer.start()
        try:
            yield CommittedFiles(process.stdin, process.stdout)
        finally:
            timer.cancel()
            process.kill()
            if process.stdin:
                with suppress(OSError):  # a question that Git has not read
                    process.stdin.close()
