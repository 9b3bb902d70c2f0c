"""The desk that `galley init` makes: what a newcomer meets first."""

from pathlib import Path

import pytest

from galleyproof.run.from_folder import start
from galleyproof.schema.json_schema import FILES
from galleyproof.write.starter import DeskExistsError, make
from tests.helpers.tools import TODAY, snapshot


def test_it_passes_at_once(tmp_path: Path) -> None:
    make(tmp_path)
    result = start(tmp_path, TODAY)
    assert (result.findings, result.undecided) == ((), ())


def test_it_has_a_house_check_that_looks_at_something(tmp_path: Path) -> None:
    make(tmp_path)
    assert [tally.checked for tally in start(tmp_path, TODAY).tallies if tally.check.is_house] == [1]


def test_it_brings_the_schemas_that_its_files_name(tmp_path: Path) -> None:
    written = make(tmp_path)
    assert {f"claims/{name}.schema.json" for name in FILES} <= set(written)


def test_it_lists_every_file_that_it_wrote(tmp_path: Path) -> None:
    assert sorted(make(tmp_path)) == sorted(snapshot(tmp_path))


def test_it_overwrites_nothing_and_then_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    with pytest.raises(DeskExistsError, match=r"pytest\.ini"):
        make(tmp_path)
    assert list(snapshot(tmp_path)) == ["pytest.ini"]
