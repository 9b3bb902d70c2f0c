"""The amount of evidence behind some claims, how much of it is archived, and what is said against a claim."""

from hashlib import sha256
from pathlib import Path

from galleyproof.reports.views.evidence_summary import said_against, summarise_evidence
from tests.helpers.tools import run_of

COPY = f"{sha256(b'hello').hexdigest()}.txt"


def summary(root: Path, listed: str) -> str:
    """Return the summary of a claim with one row per source; of the sources, `+` is archived and `-` is not."""
    sources = [f"{{id: s{place}{f', capture: {COPY}' if sign == '+' else ''}}}" for place, sign in enumerate(listed)]
    rows = [f"{{source: s{place}, stance: supports, shows: It.}}" for place in range(len(listed))]
    files = f"files: {{claims/captures/{COPY}: hello}}"
    run = run_of(root, f"evidence: [{', '.join(rows)}]\nsources: [{', '.join(sources)}]\n{files}")
    return str(summarise_evidence(run.desk, run.desk.claims))


def test_without_archived_sources_all_is_paraphrase(tmp_path: Path) -> None:
    assert summary(tmp_path, "--") == "2 rows from 2 sources, none archived; unarchived sources are paraphrased"


def test_archived_sources_are_counted(tmp_path: Path) -> None:
    assert summary(tmp_path, "+-") == "2 rows from 2 sources, 1 archived; unarchived sources are paraphrased"


def test_with_all_sources_archived_nothing_is_paraphrase(tmp_path: Path) -> None:
    assert summary(tmp_path, "+") == "1 row from 1 source, all archived"


def test_a_claim_without_evidence_says_so(tmp_path: Path) -> None:
    assert summary(tmp_path, "") == "no evidence"


def test_unknown_sources_are_not_counted(tmp_path: Path) -> None:
    run = run_of(tmp_path, "evidence: [{source: lost, stance: supports, shows: It.}]")
    assert str(summarise_evidence(run.desk, run.desk.claims)) == "1 row, citing no source on this desk"


def test_what_refutes_a_claim_is_said_before_what_supports_a_part_of_it(tmp_path: Path) -> None:
    rows = "{source: a, stance: partly, shows: It rose.}, {source: b, stance: refutes, quote: It fell.}"
    sources = "[{id: a, publisher: Anadolu}, {id: b, publisher: Bild}]"
    desk = run_of(tmp_path, f"evidence: [{rows}, {{source: a, stance: supports, shows: So.}}]\nsources: {sources}").desk
    assert [*said_against(desk, desk.claims[0])] == ["Bild: It fell.", "Anadolu: It rose."]
