"""The stance that follows from the fact of an evidence row."""

from pathlib import Path

import pytest

from galleyproof.evidence import Assessment
from tests.helpers.tools import run_of

TERM = "{kind: post, holder: envoy, office: embassy, during: 2003-12/2010-09}"
SOURCES = """
sources:
  - {id: bio, publisher: The Office, tier: primary, published: 2012}
  - {id: obituary, publisher: The Rival, tier: primary, published: 2013}
"""


def assessed(root: Path, fact: str, *rows: str, more: str = "") -> Assessment:
    """Return the assessment of a claim with this fact and with evidence rows that have these facts."""
    sources = ("bio", "obituary")
    evidence = ", ".join(f"{{source: {source}, fact: {row}}}" for source, row in zip(sources, rows, strict=False))
    run = run_of(root, f"fact: {fact}\nevidence: [{evidence}]\n{SOURCES}\n{more}")
    return run.assessed[run.desk.claims[0]]


def stances(assessment: Assessment) -> list[str | None]:
    return [row.stance for row in assessment.rows]


@pytest.mark.parametrize(
    ("says", "stance"),
    [
        (TERM, "supports"),
        ("{kind: post, holder: envoy, office: embassy, during: 2003-12-04/2010-09-22}", "supports"),
        ("{kind: post, holder: envoy, office: embassy, during: 2003/2010}", "partly"),
        ("{kind: post, holder: envoy, office: embassy, start: 2005}", "refutes"),
        ("{kind: post, holder: envoy, office: consulate, start: 2005}", "context"),
    ],
)
def test_a_fact_gives_its_row_a_stance(tmp_path: Path, says: str, stance: str) -> None:
    assert stances(assessed(tmp_path, TERM, says)) == [stance]


def test_rows_can_support_a_claim_together(tmp_path: Path) -> None:
    start = "{kind: post, holder: envoy, office: embassy, start: 2003-12}"
    end = "{kind: post, holder: envoy, office: embassy, end: 2010-09}"
    assert assessed(tmp_path, TERM, start, end).status == "verified"


def test_a_less_exact_row_does_not_weaken_a_claim(tmp_path: Path) -> None:
    coarse = "{kind: post, holder: envoy, office: embassy, start: 2003}"
    assert assessed(tmp_path, TERM, TERM, coarse).status == "verified"


def test_a_plan_that_a_source_reports_does_not_support_the_event(tmp_path: Path) -> None:
    event = "{kind: event, event: talks, on: 2013-06-01}"
    sources = "entities: [{id: talks, kind: event, names: [Talks]}]"
    assert stances(assessed(tmp_path, event, event, more=f"{sources}\nas_of: 2014-01-01")) == ["context"]


def test_a_weaker_value_supports_part_of_the_claim(tmp_path: Path) -> None:
    causal = "{kind: attribute, of: dust, name: link, value: causal}"
    weaker = "{kind: attribute, of: dust, name: link, value: association}"
    desk = "desk: {attributes: {link: {order: [association, causal]}}}"
    assert stances(assessed(tmp_path, causal, weaker, more=desk)) == ["partly"]


FIGURE = "{{kind: quantity, of: base, measure: troops, value: {}{}}}"


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([(412, 2012), (412, 2013)], ["supports", "supports"]),
        ([(500, 2012), (412, 2013)], ["context", "supports"]),
        ([(412, 2012), (500, 2013)], ["context", "refutes"]),
        ([(412, 2005)], ["context"]),
    ],
)
def test_of_figures_with_a_period_the_nearest_decide(
    tmp_path: Path, figures: list[tuple[int, int]], expected: list[str]
) -> None:
    rows = [FIGURE.format(value, f", on: {year}") for value, year in figures]
    assert stances(assessed(tmp_path, FIGURE.format(412, ""), *rows, more="as_of: 2013-12-01")) == expected


@pytest.mark.parametrize(("value", "status"), [(412, "verified"), (500, "refuted")])
def test_of_figures_without_a_period_the_better_source_decides_not_the_newer(
    tmp_path: Path, value: int, status: str
) -> None:
    rows = f"{{source: report, fact: {FIGURE.format(412, '')}}}, {{source: blog, fact: {FIGURE.format(500, '')}}}"
    sources = "{id: report, tier: primary, published: 2012}, {id: blog, tier: secondary, published: 2021-10-01}"
    run = run_of(tmp_path, f"fact: {FIGURE.format(value, '')}\nevidence: [{rows}]\nsources: [{sources}]")
    assert run.assessed[run.desk.claims[0]].status == status


def test_a_claim_with_a_period_is_not_supported_by_a_figure_without_one(tmp_path: Path) -> None:
    row = FIGURE.format(412, "")
    assert stances(assessed(tmp_path, FIGURE.format(412, ", on: 2009"), row)) == ["context"]


def test_an_absence_covers_a_narrower_one(tmp_path: Path) -> None:
    own = "{kind: absence, none: {kind: recognition, of: council, by: state}, since: 2010, until: 2011}"
    wider = "{kind: absence, none: {kind: recognition, of: council}, since: 2009, until: 2012}"
    assert stances(assessed(tmp_path, own, wider)) == ["supports"]
