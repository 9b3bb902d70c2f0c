"""A desk whose `as_of` is before its newest claim."""

from datetime import date
from pathlib import Path

import pytest

from galleyproof.run.folder_run import run_folder
from tests.helpers.raw import CLAIMS, DESK, desk_of, one_line
from tests.helpers.tools import TODAY

LATER = CLAIMS + "    as_of: 2021-11-05\n"


@pytest.mark.parametrize(
    ("pinned", "claims", "place"),
    [
        ("2021-10-17", CLAIMS, "claims/talks/article.md:4 is dated 18 October 2021, "),
        ("2021-10-17", LATER, "claims/talks/fine.yaml:5 is dated 5 November 2021, "),
        ("2021-11-04", LATER, "claims/talks/fine.yaml:5 is dated 5 November 2021, "),
    ],
)
def test_a_day_before_the_newest_claim_is_one_warning(tmp_path: Path, pinned: str, claims: str, place: str) -> None:
    root = desk_of(tmp_path, {"claims/desk.yaml": f"name: A\nas_of: {pinned}\n", "claims/talks/fine.yaml": claims})
    (finding,) = run_folder(root, TODAY).findings
    assert one_line(finding).startswith(place)
    assert finding.severity == "warning"


@pytest.mark.parametrize("pinned", ["2021-11-05", "2021-12-31"])
def test_the_day_of_the_newest_claim_or_a_later_one_is_none(tmp_path: Path, pinned: str) -> None:
    root = desk_of(tmp_path, {"claims/desk.yaml": f"name: A\nas_of: {pinned}\n", "claims/talks/fine.yaml": LATER})
    assert run_folder(root, TODAY).findings == ()


@pytest.mark.parametrize("text", ["name: A\n", DESK])
def test_one_run_can_look_back_without_a_warning(tmp_path: Path, text: str) -> None:
    root = desk_of(tmp_path, {"claims/desk.yaml": text, "claims/talks/fine.yaml": LATER})
    assert run_folder(root, TODAY, date(2021, 1, 1)).findings == ()
