"""The example desk that `galley init` creates, a newcomer's first desk."""

from pathlib import Path

import pytest

from galleyproof.run.folder_run import run_folder
from galleyproof.schema import FILES
from galleyproof.write.starter import DeskExistsError, make_desk
from tests.helpers.tools import TODAY, snapshot


def test_it_passes_every_check(tmp_path: Path) -> None:
    make_desk(tmp_path)
    result = run_folder(tmp_path, TODAY)
    assert (result.findings, result.undecided) == ((), ())


def test_its_house_check_examines_a_claim(tmp_path: Path) -> None:
    make_desk(tmp_path)
    assert [count.checked for count in run_folder(tmp_path, TODAY).check_counts if count.check.is_house] == [1]


def test_it_includes_the_schemas_that_its_files_refer_to(tmp_path: Path) -> None:
    written = make_desk(tmp_path)
    assert {f"claims/{name}.schema.json" for name in FILES} <= set(written)


def test_it_lists_every_file_that_it_wrote(tmp_path: Path) -> None:
    assert sorted(make_desk(tmp_path)) == sorted(snapshot(tmp_path))


def test_it_writes_nothing_if_a_file_already_exists(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    with pytest.raises(DeskExistsError, match=r"pytest\.ini"):
        make_desk(tmp_path)
    assert list(snapshot(tmp_path)) == ["pytest.ini"]
