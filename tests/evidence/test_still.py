"""Evidence from before the claim's own day that something is still so."""

from pathlib import Path

import pytest

from galleyproof.evidence import WeighedRow
from tests.helpers.tools import run_of

POST = "{{kind: post, holder: envoy, office: embassy, {}}}"
NOBODY = "{kind: absence, none: {kind: recognition, of: council}}"
STILL = POST.format("during: 2019/..")


def weighed(root: Path, claim: str, row: str, published: str, policy: str = "{}") -> WeighedRow:
    """Return the only row of a claim that speaks from 18 October 2021."""
    run = run_of(
        root,
        f"""
        fact: {claim}
        evidence: [{{source: report, fact: {row}}}]
        sources: [{{id: report, tier: primary, published: {published}}}]
        article: {{published: 2021-10-18, text: An example.}}
        desk: {{policy: {policy}}}
        """,
    )
    return run.assessed[run.desk.claims[0]].rows[0]


@pytest.mark.parametrize(
    ("claim", "row"),
    [
        (STILL, STILL),
        (STILL, POST.format("during: 2019-02/..")),
        (POST.format("end: .."), STILL),
        (POST.format("end: .."), POST.format("holds_on: 2021-10-03")),
        (NOBODY, NOBODY),
    ],
)
def test_what_was_so_two_weeks_earlier_is_still_so(tmp_path: Path, claim: str, row: str) -> None:
    assert weighed(tmp_path, claim, row, "2021-10-04").stance == "supports"


@pytest.mark.parametrize(
    ("published", "stance"),
    [("2021", "supports"), ("2020/2022", "partly"), ("2020-10-18", "supports"), ("2020-10-17", "partly")],
)
def test_it_is_fresh_for_a_year(tmp_path: Path, published: str, stance: str) -> None:
    assert weighed(tmp_path, STILL, STILL, published).stance == stance


@pytest.mark.parametrize("claim", [STILL, NOBODY])
def test_older_evidence_supports_a_part_and_the_gap_is_named(tmp_path: Path, claim: str) -> None:
    row = weighed(tmp_path, claim, claim, "2019-10-18")
    assert row.stance == "partly"
    assert row.why.startswith("it is 731 days older than the claim, and a fact of kind `")


@pytest.mark.parametrize(("days", "stance"), [("14d", "supports"), ("13d", "partly")])
def test_the_desk_says_how_long_a_kind_of_fact_is_fresh(tmp_path: Path, days: str, stance: str) -> None:
    assert weighed(tmp_path, STILL, STILL, "2021-10-04", f"{{fresh: {{post: {days}}}}}").stance == stance


@pytest.mark.parametrize(
    ("claim", "row", "stance"),
    [
        (STILL, POST.format("during: 2019/2021-03"), "refutes"),
        (STILL, POST.format("during: 2018/.."), "refutes"),
        (STILL, POST.format("start: 2019"), "partly"),
        (POST.format("during: 2019/2021-10-17"), STILL, "partly"),
        (POST.format("start: 2021-10-10, end: .."), POST.format("holds_on: 2021-10-03"), "refutes"),
    ],
)
def test_only_an_open_end_is_taken_further(tmp_path: Path, claim: str, row: str, stance: str) -> None:
    assert weighed(tmp_path, claim, row, "2021-10-04").stance == stance
