"""A command that is killed at any step of writing leaves every file either old or new."""

import subprocess
import sys
from pathlib import Path
from shutil import rmtree
from signal import SIGKILL

import pytest

from galleyproof.finding import FaultKind
from galleyproof.load import load
from tests.helpers.tools import desk_at

DESK = """
claims: [{id: post, says: An example., status: opinion}]
sources: [{id: report}]
"""
DYING = """
import os, signal, sys
from galleyproof.cli import main

STEPS = {"fcntl.flock", "os.mkdir", "os.chmod", "os.rename"}
left = int(sys.argv.pop(1))

def step(event, args):
    global left
    if event in STEPS or (event == "open" and args[2] & os.O_CREAT):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

sys.dont_write_bytecode = True
sys.addaudithook(step)
try:
    main()
finally:
    left = 0  # files that Python writes on exit are not steps of the command
"""
MOST = 30


def killed_at(number: int, *arguments: str) -> bool:
    """Return True if a command was killed just before its n-th step of writing, False if it has fewer steps."""
    command = [sys.executable, "-c", DYING, str(number), *arguments]
    code = subprocess.run(command, check=False, capture_output=True).returncode
    assert code in (0, -SIGKILL)
    return code != 0


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return desk_at(tmp_path / "desk", DESK)


def test_capture(desk: Path, tmp_path: Path) -> None:
    page, record = tmp_path / "page.html", desk / "claims/sources.yaml"
    page.write_text("<html><body>Nobody came.</body></html>")
    old, steps = record.read_bytes(), 1
    while killed_at(steps, "capture", str(page), "--source", "report", "--desk", str(desk)):
        assert record.read_bytes() == old
        assert all(fault.kind is FaultKind.UNREAD for fault in load(desk).faults)  # a capture that no source names yet
        rmtree(desk / "claims/captures", ignore_errors=True)  # so that every attempt has all steps to take
        steps += 1
    assert load(desk).captures["report"].text == "Nobody came."
    assert steps in range(8, MOST)


def test_sign(desk: Path) -> None:
    record = desk / "claims/example/claims.yaml"
    old, steps = record.read_bytes(), 1
    while killed_at(steps, "sign", "example/post", str(desk), "--by", "A Checker"):
        assert record.read_bytes() == old
        assert not load(desk).faults
        steps += 1
    assert [signature.by for signature in load(desk).claims[0].sign_off] == ["A Checker"]
    assert steps in range(5, MOST)
