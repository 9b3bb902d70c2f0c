"""Two thousand desks with faults, each with a run or a command: see `fuzzing`. `make fuzz` tries 200,000."""

from pathlib import Path

import pytest

from galleyproof.run.folder_run import run_folder
from tests.hardening.fuzzing import failures, write
from tests.hardening.mutations import mutated
from tests.hardening.small_desk import BASE
from tests.helpers.tools import TODAY

CASES = 2_000
PARTS = 40


def test_the_desk_is_read_before_anything_goes_wrong_with_it(tmp_path: Path) -> None:
    write(dict(BASE), tmp_path)
    run = run_folder(tmp_path, TODAY)
    assert (len(run.desk.articles), len(run.desk.captures)) == (1, 1)
    assert not run.desk.faults


def test_a_case_is_the_same_every_time() -> None:
    assert mutated(7) == mutated(7)


def test_a_crash_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.hardening.fuzzing.run_folder", None)
    assert [case for case, _ in failures(0, 1)] == [0]


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_crashes_and_every_finding_names_a_line_that_exists(part: int) -> None:
    share = CASES // PARTS
    assert [*failures(part * share, share)] == []
