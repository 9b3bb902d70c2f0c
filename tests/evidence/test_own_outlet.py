"""What an article's own outlet published is no evidence for the article; the desk's own material is."""

from pathlib import Path

import pytest

from tests.helpers.tools import run_of


def status_with(root: Path, source: str, outlet: str = "The Paper") -> str:
    """Return the status of a claim of an article in The Paper that one source supports."""
    run = run_of(
        root,
        f"""
        says: An example.
        evidence: [{{source: only, stance: supports, shows: It says so.}}]
        sources: [{{id: only, tier: primary, {source}}}]
        article: {{outlet: {outlet}, text: An example.}}
        """,
    )
    return run.assessed[run.desk.claims[0]].status


@pytest.mark.parametrize(
    "source",
    [
        "publisher: The Paper",
        "publisher: the paper",
        "publisher: Paper",
        "publisher: The Sunday Sheet, owner: The Paper",
        "publisher: The Paper, medium: print",
        "publisher: The Paper, medium: web",
    ],
)
def test_what_the_outlet_published_supports_nothing(tmp_path: Path, source: str) -> None:
    assert status_with(tmp_path, source) == "unverifiable"


@pytest.mark.parametrize("medium", ["interview", "recording", "notes", "document", "data", "observation"])
def test_what_the_desk_collected_itself_counts(tmp_path: Path, medium: str) -> None:
    assert status_with(tmp_path, f"publisher: The Paper, medium: {medium}") == "verified"


def test_another_outlet_counts(tmp_path: Path) -> None:
    assert status_with(tmp_path, "publisher: The Papers") == "verified"


def test_an_acronym_is_the_outlet(tmp_path: Path) -> None:
    assert status_with(tmp_path, "publisher: AFP", "Agence France-Presse") == "unverifiable"


@pytest.mark.parametrize(
    ("status", "severity"), [("verified", "error"), ("supported", "warning"), ("unverifiable", None)]
)
def test_a_claim_that_only_its_outlet_reports_is_unverifiable(tmp_path: Path, status: str, severity: str) -> None:
    rows = "evidence: [{source: own, stance: supports, shows: It says so.}]"
    run = run_of(tmp_path, f"status: {status}\n{rows}\nsources: [{{id: own, publisher: Our paper}}]")
    found = [finding.severity.value for finding in run.findings if finding.check.startswith("status.")]
    assert found == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("fields", "is_valid"),
    [
        ("medium: interview, held_by: Ann Reporter", True),
        ("medium: notes, held_by: Ann Reporter", True),
        ("medium: web, held_by: Ann Reporter", False),
        ("held_by: Ann Reporter", False),
    ],
)
def test_only_material_that_somebody_keeps_has_a_keeper(tmp_path: Path, fields: str, is_valid: bool) -> None:  # noqa: FBT001 - what is expected
    run = run_of(tmp_path, f"says: An example.\nsources: [{{id: talk, {fields}}}]")
    assert (not run.desk.faults) is is_valid
