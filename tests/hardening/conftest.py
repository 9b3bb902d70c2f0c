"""A command that waits for what never comes fails its test."""

import signal
from collections.abc import Iterator
from types import FrameType

import pytest

from tests.hardening.commands import SECONDS


def _too_long(_: int, __: FrameType | None) -> None:
    pytest.fail(f"this took more than {SECONDS} seconds")


@pytest.fixture(autouse=True)
def alarm() -> Iterator[None]:
    """Fail the test if it hangs."""
    before = signal.signal(signal.SIGALRM, _too_long)
    signal.alarm(SECONDS)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)
