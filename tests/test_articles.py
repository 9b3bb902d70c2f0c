"""Three articles without errors, and the mistakes that an editor can make in them, each found by its check."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from galleyproof.desk import Desk
from galleyproof.finding import Finding, Severity
from galleyproof.records.location import Location
from galleyproof.run.folder_run import run_folder

ARTICLES = Path(__file__).parent / "articles"
DESKS = sorted(path.parent.parent for path in ARTICLES.glob("*/claims/desk.yaml"))
DAY = date(2024, 3, 20)
NEAR = 9
"""Lines; a finding stands at its slip, or in the same paragraph or record."""


def slips() -> Iterator[Any]:
    """Every slip of every desk, as a case named for it."""
    for desk in DESKS:
        for slip in yaml.safe_load((desk / "slips.yaml").read_text()):
            yield pytest.param(desk, slip, id=f"{desk.name}: {slip['slip']}")


@pytest.mark.parametrize("desk", DESKS, ids=lambda desk: desk.name)
def test_the_article_is_clean_and_all_of_it_is_covered(desk: Path) -> None:
    run = run_folder(desk, DAY)
    assert [finding.message for finding in run.findings if finding.severity is not Severity.NOTE] == []
    assert [coverage.open for coverage in run.coverage.values()] == [0]
    assert {run.assessed[claim].status for claim in run.desk.claims if claim.status == "verified"} == {"verified"}


@pytest.mark.parametrize(("desk", "slip"), [*slips()])
def test_a_slip_is_found_where_it_is(tmp_path: Path, desk: Path, slip: dict[str, Any]) -> None:
    shutil.copytree(desk / "claims", tmp_path / "claims")
    edited = [_edit(tmp_path, edit) for edit in (slip, slip.get("and")) if edit]
    run = run_folder(tmp_path, DAY)
    findings = [finding for finding in run.findings if finding.check == slip["check"]]
    assert findings, [(finding.check, finding.message) for finding in run.findings]
    places = {(at.file, at.line) for finding in findings for at in (*finding.at, *_anchors(run.desk, finding))}
    assert any(file == at and abs(line - near) <= NEAR for file, line in edited for at, near in places), places


def _anchors(desk: Desk, finding: Finding) -> Iterator[Location]:
    """Yield the locations of the paragraphs that the claims of a finding are anchored in."""
    for ref in finding.claims:
        claim = desk.claims_by_ref[ref]
        article = desk.article(claim.article)
        if article and claim.anchor and article.paragraph(claim.anchor.paragraph):
            yield article.place(claim.anchor.paragraph, 0)


def _edit(root: Path, slip: dict[str, str]) -> tuple[str, int]:
    """Make one edit; the file, and the line that it begins on."""
    path = root / "claims" / slip["file"]
    text = path.read_text(encoding="utf-8")
    assert text.count(slip["old"]) == 1, "the slip is made in one place"
    path.write_text(text.replace(slip["old"], slip["new"]), encoding="utf-8")
    return f"claims/{slip['file']}", text[: text.index(slip["old"])].count("\n") + 1
