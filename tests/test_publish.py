"""Reports on disk: written as a whole, the same for the same desk, and current in this repository."""

from pathlib import Path

import pytest

from galleyproof.atomic import write
from galleyproof.publish import publish, reports
from galleyproof.start import start
from tests.tools import REPOSITORY, TODAY, run_of, snapshot


def test_every_article_has_its_reports(tmp_path: Path) -> None:
    written = publish(run_of(tmp_path))
    assert [path.relative_to(tmp_path).as_posix() for path in written] == [
        "reports/example/report.html",
        "reports/example/report.md",
        "reports/example/report.json",
    ]


def test_reports_that_lead_out_of_the_desk_are_not_written(tmp_path: Path) -> None:
    publish(run_of(tmp_path / "desk", "desk: {reports: ../elsewhere}"))
    assert not (tmp_path / "elsewhere").exists()


def test_nothing_but_the_reports_is_left_behind(tmp_path: Path) -> None:
    publish(run_of(tmp_path))
    assert not [name for name in snapshot(tmp_path) if ".galley-" in name]


def test_a_file_that_cannot_be_replaced_keeps_its_old_text(tmp_path: Path) -> None:
    target = tmp_path / "report.md"
    target.mkdir()
    with pytest.raises(OSError, match="directory"):
        write(target, "new")
    assert snapshot(tmp_path) == {}


def test_a_report_is_readable_by_others_than_its_owner(tmp_path: Path) -> None:
    assert write(tmp_path / "report.md", "text").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize(("name", "text"), [*reports(start(REPOSITORY, TODAY))], ids=lambda value: value[:40])
def test_the_committed_reports_are_current(name: str, text: str) -> None:
    assert (REPOSITORY / "reports" / name).read_text(encoding="utf-8") == text, "run `make check` and commit"
