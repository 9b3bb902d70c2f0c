"""Every command that writes, killed at any moment: each file is old or new, and the command can be run again.

A few kills of each command; a hundred with `GALLEY_KILLS=100`, half before a step of writing, half after some time.
"""

import os
import random
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from shutil import copytree
from signal import SIGKILL

import pytest

from galleyproof.load import load
from tests.hardening.commands import WRITING, arguments_of, edited, galley
from tests.helpers.tools import snapshot
from tests.write.test_killed import DYING

KILLS = int(os.environ.get("GALLEY_KILLS", "2"))
NEVER = 10**6
FOUND_ERRORS = 1
LONGEST = 1.5
"""Seconds, in which a command has long begun to write."""


@pytest.fixture
def alarm() -> None:
    """Set no alarm: a hundred kills may take their time."""


def kill(number: int, arguments: list[str]) -> None:
    """Run a command, and kill it: those of even number before a step of writing, the others after some time."""
    step, seconds = (number // 2 + 1, None) if number % 2 == 0 else (NEVER, random.Random(number).uniform(0, LONGEST))  # noqa: S311
    command = [sys.executable, "-P", "-c", DYING, f"{step}", *arguments]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        code = process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        code = process.wait()
    assert code in (0, FOUND_ERRORS, -SIGKILL)


def files_of(desk: Path) -> Mapping[str, bytes]:
    """Return the files of a desk, without those that Galleyproof makes for itself."""
    return {name: data for name, data in snapshot(desk).items() if ".galley" not in name}


def faults_of(desk: Path) -> set[str]:
    """Return what makes records of a desk unreadable; a capture that no source names yet does not."""
    return {fault.message for fault in load(desk).faults if fault.leaves_out}


@pytest.mark.parametrize("command", [*WRITING])
def test_a_command_that_is_killed(tmp_path: Path, command: str) -> None:
    old = files_of(edited(tmp_path / "desk"))
    done = edited(tmp_path / "done/desk")
    assert galley(*arguments_of(command, done)).exit_code in (0, FOUND_ERRORS)
    new = files_of(done)
    assert new != old
    for number in range(KILLS):
        desk = copytree(tmp_path / "desk", tmp_path / f"{number}/desk")
        kill(number, arguments_of(command, desk))
        assert files_of(desk).items() <= {*old.items(), *new.items()}
        assert faults_of(desk) <= faults_of(done)
        galley(*arguments_of(command, desk))
        assert files_of(desk) == new
