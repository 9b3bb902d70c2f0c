"""How much of the evidence can be read on the desk itself."""

from hashlib import sha256
from pathlib import Path

from galleyproof.reports.views.archived import holdings
from tests.helpers.tools import run_of

COPY = f"{sha256(b'hello').hexdigest()}.txt"


def told(root: Path, listed: str) -> str:
    """What is said of a claim with a row from each of some sources: `+` is stored, `-` is not."""
    sources = [f"{{id: s{place}{f', capture: {COPY}' if sign == '+' else ''}}}" for place, sign in enumerate(listed)]
    rows = [f"{{source: s{place}, stance: supports, shows: It.}}" for place in range(len(listed))]
    files = f"files: {{claims/captures/{COPY}: hello}}"
    run = run_of(root, f"evidence: [{', '.join(rows)}]\nsources: [{', '.join(sources)}]\n{files}")
    return str(holdings(run.desk, run.desk.claims))


def test_what_is_not_stored_is_said_and_counted(tmp_path: Path) -> None:
    assert told(tmp_path, "--") == (
        "2 rows from 2 sources, none of which are stored on the desk: "
        "what is not stored is told in the desk's own words"
    )


def test_what_is_stored_is_counted_too(tmp_path: Path) -> None:
    assert told(tmp_path, "+-").startswith("2 rows from 2 sources, 1 of which is stored on the desk: ")


def test_where_all_is_stored_nothing_is_paraphrase(tmp_path: Path) -> None:
    assert told(tmp_path, "+") == "1 row from 1 source, all of which are stored on the desk"


def test_without_evidence_there_is_nothing_to_hold(tmp_path: Path) -> None:
    assert told(tmp_path, "") == "no evidence"


def test_sources_that_the_desk_does_not_have_are_not_stored_either(tmp_path: Path) -> None:
    run = run_of(tmp_path, "evidence: [{source: lost, stance: supports, shows: It.}]")
    assert str(holdings(run.desk, run.desk.claims)) == "1 row from sources that the desk does not have"
