"""The declared status, compared with the one that the evidence gives."""

from pathlib import Path

import pytest

from tests.helpers.tools import run_of

SOURCES = """
sources:
  - {id: record, tier: primary, published: 2021-05-19}
  - {id: wrong, tier: primary}
  - {id: paper, tier: tertiary, published: 2021-05-19}
  - {id: correction, tier: primary, corrects: wrong}
entities: [{id: talks, kind: event}]
"""
YES, NO, SILENT, ASIDE, PLAN = (
    "{source: record, stance: supports, shows: Yes.}",
    "{source: record, stance: refutes, shows: No.}",
    "{source: record, stance: silent, shows: Nothing.}",
    "{source: wrong, stance: supports, shows: Yes.}",
    "{source: record, fact: {kind: event, event: talks, on: 2021-06-01}}",
)


def severities(root: Path, status: str, row: str) -> list[str]:
    """Return the severities of the status and policy findings for a claim with this evidence."""
    fact = "fact: {kind: event, event: talks, on: 2021-06-01}"
    run = run_of(root, f"status: {status}\n{fact}\nevidence: [{row}]\n{SOURCES}")
    themes = ("status.computed", "status.has_evidence", "status.searched", "sourcing.policy")
    return [finding.severity.value for finding in run.findings if finding.check in themes]


@pytest.mark.parametrize("status", ["unchecked", "supported", "unverifiable"])
def test_a_status_more_cautious_than_the_evidence_is_a_note(tmp_path: Path, status: str) -> None:
    row = f"{YES}, {SILENT}" if status == "unverifiable" else YES
    assert severities(tmp_path, status, row) == ["note"]


@pytest.mark.parametrize(
    ("status", "row"),
    [
        ("refuted", YES),
        ("verified", NO),
        ("supported", NO),
        ("unchecked", NO),
        ("disputed", NO),
        ("verified", SILENT),
        ("verified", ASIDE),
        ("supported", ASIDE),
        ("verified", PLAN),
        ("refuted", PLAN),
    ],
)
def test_any_other_difference_is_an_error(tmp_path: Path, status: str, row: str) -> None:
    assert {*severities(tmp_path, status, row)} == {"error"}


@pytest.mark.parametrize(
    ("status", "row"),
    [("verified", YES), ("refuted", NO), ("unverifiable", SILENT), ("unchecked", ASIDE), ("opinion", NO)],
)
def test_the_status_that_the_evidence_gives_passes(tmp_path: Path, status: str, row: str) -> None:
    assert severities(tmp_path, status, row) == []


@pytest.mark.parametrize(
    ("fields", "number"),
    [
        ("fact: {kind: event, event: talks, on: 2021-06-01}", 1),
        (f"evidence: [{YES}]", 1),
        (f"evidence: [{NO}, {YES}]", 1),
        (f"evidence: [{PLAN.replace('2021-06', '2021-05')}]", 0),
        (f"evidence: [{SILENT}, {ASIDE}]", 0),
        (f"evidence: [{YES}]\nruling: {{status: opinion, because: It is praise., by: The desk}}", 0),
        ("note: Praise.", 0),
    ],
)
def test_an_opinion_has_no_fact_and_no_evidence_that_decides_it(tmp_path: Path, fields: str, number: int) -> None:
    run = run_of(tmp_path, f"status: opinion\n{fields}\n{SOURCES}")
    assert [finding.severity.value for finding in run.findings if finding.check == "status.opinion"] == [
        "error"
    ] * number


@pytest.mark.parametrize(
    "sources", ["sources: [{id: paper, publisher: The Paper}]", "files: {claims/sources.yaml: 'sources: [x'}"]
)
def test_a_missing_source_does_not_count_against_the_status(tmp_path: Path, sources: str) -> None:
    rows = "evidence: [{source: paper, stance: supports, shows: A.}, {source: lost, stance: supports, shows: B.}]"
    run = run_of(tmp_path, f"status: verified\n{rows}\n{sources}")
    assert not {"status.computed", "sourcing.policy"} & {finding.check for finding in run.findings}
    assert run.blocked


BUILT = "{kind: attribute, of: baths, name: builder, value: county}"
OPENED = "{kind: event, event: opening, on: 1931}"


@pytest.mark.parametrize(("facts", "is_reported"), [(f"{BUILT}, {OPENED}", False), (OPENED, True)])
def test_one_of_several_facts_may_be_the_part_that_holds(tmp_path: Path, facts: str, is_reported: bool) -> None:  # noqa: FBT001
    run = run_of(tmp_path, f"status: partly\nfacts: [{facts}]\nholds: {OPENED}")
    assert ("status.says_what_holds" in {finding.check for finding in run.findings}) is is_reported


def test_disputed_although_no_source_disputes_it_is_a_warning(tmp_path: Path) -> None:
    assert severities(tmp_path, "disputed", YES) == ["warning"]


def test_disputed_by_a_source_that_weighs_less_stays_a_note(tmp_path: Path) -> None:
    dissent = "{source: paper, stance: refutes, shows: No.}"
    assert severities(tmp_path, "disputed", f"{YES}, {dissent}") == ["note"]
