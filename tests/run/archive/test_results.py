"""What is new, gone and unchanged since the last check."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from galleyproof.finding import Finding, Severity
from galleyproof.records.location import Location
from galleyproof.run.archive.results import identity_of
from tests.helpers.archives import build_at, check_at, lines_in
from tests.helpers.tools import desk_at

FINE = "says: Ann was born in 1960.\nfact: {kind: lifespan, of: ann, born: 1960, died: 1990}"
WRONG = FINE.replace("died: 1990", "died: 1950")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def _checked(tmp_path: Path, out: Path, text: str) -> dict[str, list[str]]:
    """Check a desk, and return the checks of the findings that are new, and of those that are gone."""
    build_at(desk_at(tmp_path / "desk", text), out)
    check_at(out)
    changes = lines_in(out / "changes.jsonl")
    return {kind: [one["finding"]["check"] for one in changes if one["change"] == kind] for kind in ("new", "gone")}


def test_a_finding_that_the_last_check_did_not_have_is_new(tmp_path: Path, out: Path) -> None:
    _checked(tmp_path, out, FINE)
    assert "lifespans.term_in_order" in _checked(tmp_path, out, WRONG)["new"]


def test_a_finding_that_only_the_last_check_had_is_gone(tmp_path: Path, out: Path) -> None:
    _checked(tmp_path, out, WRONG)
    assert "lifespans.term_in_order" in _checked(tmp_path, out, FINE)["gone"]


def test_a_finding_that_moves_to_another_line_is_unchanged(tmp_path: Path, out: Path) -> None:
    _checked(tmp_path, out, WRONG)
    claims = tmp_path / "desk/claims/example/claims.yaml"
    moved = f"# A comment.\n{claims.read_text()}"
    claims.write_text(moved)
    build_at(tmp_path / "desk", out)
    summary = check_at(out)
    assert (summary.new, summary.gone, summary.unchanged) == (0, 0, summary.counts.total())


def test_the_table_of_findings_says_which_are_new(tmp_path: Path, out: Path) -> None:
    _checked(tmp_path, out, FINE)
    _checked(tmp_path, out, WRONG)
    rows = pq.read_table(out / "findings.parquet").select(["check", "change"]).to_pylist()
    assert {"check": "lifespans.term_in_order", "change": "new"} in rows


def test_a_finding_is_known_again_by_what_it_says_and_not_by_the_lines_in_it() -> None:
    places = (Location("claims/a/a.yaml", 3),)
    one, other, third = (
        Finding("a.b", Severity.ERROR, f"first defined at claims/a/{file}", places, claims=("a/b",))
        for file in ("a.yaml:1", "a.yaml:12:7", "b.yaml:1")
    )
    assert (identity_of(one) == identity_of(other), identity_of(one) == identity_of(third)) == (True, False)
