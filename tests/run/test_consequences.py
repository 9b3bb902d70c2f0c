"""What only follows from another error is not listed beside it, and is listed as soon as that error is waived."""

from pathlib import Path

import pytest

from galleyproof.run import Run
from tests.helpers.tools import run_of

COPY = "Jawad resigned in Kabul. Nobody from Lisbon came."
DESK = """
desk: {{policy: {{ready_needs: {{coverage: 100}}}}}}
entities:
  - {{id: jawad, kind: person, names: [Jawad]}}
  - {{id: kabul, kind: place, names: [Kabul]}}
  - {{id: lisbon, kind: place, names: [Lisbon]}}
article: {{stage: ready, text: "{copy}", published: 2021-10-18}}
claims:
  - {{id: one, says: Jawad resigned in Kabul., status: opinion,
     anchor: {{paragraph: 1, quote: Jawad resigned in Kabul}}{waive}}}
  - {{id: two, says: Nobody from Lisbon came., status: opinion,
     anchor: {{paragraph: 1, quote: Nobody from Lisbon came}}}}
"""
WAIVED = ", waive: [{check: anchors.quote_stands, because: So., by: desk}]"


def listed(run: Run) -> set[str]:
    return {finding.check for finding in run.listed if finding.severity != "note" and finding.waived is None}


def edited(root: Path, copy: str, waive: str = "") -> Run:
    return run_of(root, DESK.format(copy=copy, waive=waive))


def test_the_desk_without_an_edit_has_no_finding(tmp_path: Path) -> None:
    assert listed(edited(tmp_path, COPY)) == set()


def test_coverage_that_a_lost_anchor_accounts_for_is_not_listed(tmp_path: Path) -> None:
    run = edited(tmp_path, COPY.replace("resigned", "stepped down"))
    assert listed(run) == {"anchors.quote_stands"}
    assert {finding.check for finding in run.following} >= {"coverage.claimed", "coverage.bar"}


def test_coverage_is_listed_if_the_lost_anchor_is_waived(tmp_path: Path) -> None:
    run = edited(tmp_path, COPY.replace("resigned", "stepped down"), WAIVED)
    assert listed(run) >= {"coverage.claimed", "coverage.bar"}


def test_coverage_of_another_paragraph_is_listed(tmp_path: Path) -> None:
    run = edited(tmp_path, COPY.replace("resigned", "stepped down") + "\\n\\nHe flew to Paris in 1999.")
    assert listed(run) == {"anchors.quote_stands", "coverage.claimed", "coverage.bar"}


def test_a_claim_blocks_although_its_error_only_follows(tmp_path: Path) -> None:
    assert edited(tmp_path, COPY.replace("resigned", "stepped down")).blocked


SIGNED = "{id: one, says: So., status: verified, evidence: [{source: wire, stance: supports, shows: So.}]}"


@pytest.mark.parametrize(("sources", "checks"), [("wire", set()), ("wires", {"records.references"})])
def test_a_status_that_a_missing_source_accounts_for_is_not_listed(
    tmp_path: Path, sources: str, checks: set[str]
) -> None:
    run = run_of(tmp_path, f"claims: [{SIGNED}]\nsources: [{{id: {sources}, tier: primary}}]")
    assert listed(run) == checks


def test_nothing_is_listed_about_the_claims_of_an_article_that_cannot_be_read(tmp_path: Path) -> None:
    run = run_of(tmp_path, f"claims: [{SIGNED}]\nsources: [{{id: wire}}]\narticle: {{stage: printed}}")
    assert listed(run) == {"records.fields"}
