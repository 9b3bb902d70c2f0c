"""Nothing is written outside the desk: a folder that is a link is refused, and what it leads to stays as it is."""

from pathlib import Path
from shutil import rmtree

import pytest

from tests.hardening.commands import ARTICLE, arguments_of, example, galley, refusal


@pytest.mark.parametrize(
    ("command", "folder"),
    [
        ("report", f"reports/{ARTICLE}"),
        ("capture", "claims/captures"),
        ("init", "new/claims"),
        ("init", "new/checks"),
    ],
)
def test_a_folder_that_leads_outside_is_refused(tmp_path: Path, command: str, folder: str) -> None:
    desk, outside = example(tmp_path / "desk"), tmp_path / "outside"
    outside.mkdir()
    (desk / folder).parent.mkdir(exist_ok=True)
    rmtree(desk / folder, ignore_errors=True)
    (desk / folder).symlink_to(outside)
    assert "its folder is a link that leads elsewhere" in refusal(*arguments_of(command, desk))
    assert not [*outside.iterdir()]


def test_reports_outside_the_desk_are_refused(tmp_path: Path) -> None:
    desk = example(tmp_path / "desk")
    (desk / "reports").symlink_to(tmp_path)
    assert "no reports were written" in refusal("report", str(desk))


def test_a_report_that_is_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    desk, outside = example(tmp_path / "desk"), tmp_path / "outside.html"
    outside.write_text("mine")
    (desk / "reports" / ARTICLE).mkdir(parents=True)
    (desk / "reports" / ARTICLE / "report.html").symlink_to(outside)
    assert galley("report", str(desk)).exit_code == 0
    assert outside.read_text() == "mine"


def test_a_survey_that_cannot_be_saved_is_refused(tmp_path: Path) -> None:
    desk = example(tmp_path / "desk")
    (desk / "reports").symlink_to(tmp_path)
    assert "nothing can be saved" in refusal("guard", str(desk), "--save", "--sample", "1")


@pytest.mark.parametrize("record", ["entity --kind person --name Ann", "source --publisher A --title B --tier primary"])
def test_a_record_is_not_added_to_a_file_outside(tmp_path: Path, record: str) -> None:
    desk, outside = example(tmp_path / "desk"), tmp_path / "outside.yaml"
    outside.write_text("mine")
    for file in (desk / "claims/entities.yaml", desk / "claims/sources.yaml"):
        file.unlink()
        file.symlink_to(outside)
    sentence = refusal("add", *record.split(), "--desk", str(desk))
    assert sentence.startswith(f"galley: cannot use `{desk}/claims/")
    assert sentence.endswith("this link points outside the desk")
    assert outside.read_text() == "mine"


def test_a_survey_that_is_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    desk, outside = example(tmp_path / "desk"), tmp_path / "outside.json"
    outside.write_text("mine")
    (desk / "reports").mkdir()
    (desk / "reports/guard.json").symlink_to(outside)
    assert galley("guard", str(desk), "--save", "--sample", "1").exit_code == 0
    assert outside.read_text() == "mine"
    assert not (desk / "reports/guard.json").is_symlink()
