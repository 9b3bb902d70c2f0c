"""Work shared among processes."""

import os
import signal

import pytest

from galleyproof.run.archive.layout import ArchiveError
from galleyproof.run.archive.processes import parts, shared_out


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_tasks(jobs: int) -> None:
    assert [*shared_out(abs, [-3, 1, -2], jobs)] == [3, 1, 2]


def test_a_process_that_is_ended_is_reported() -> None:
    with pytest.raises(ArchiveError, match="a process was ended, perhaps for lack of memory"):
        [*shared_out(_end, [1, 2], 2)]


def _end(_: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_parts_have_at_most_so_many_things() -> None:
    assert parts("abcde", 2) == [["a", "b"], ["c", "d"], ["e"]]
