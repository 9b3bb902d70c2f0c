"""Dates of the copy held against the claims anchored to them, in the words of ordinary news copy.

The articles are of Monday, 18 October 2021.
"""

from pathlib import Path

import pytest

from tests.helpers.dated_copy import KINDS_OF_CORRECT, KINDS_OF_SLIPS
from tests.helpers.tools import run_of

ENTITIES = """
entities:
  - {id: bell, kind: person, names: [Ann Bell, Bell]}
  - {id: meeting, kind: event, names: [the meeting]}
  - {id: arrival, kind: event, names: [her arrival]}
  - {id: leaving, kind: event, names: [her leaving]}
  - {id: summit, kind: event, names: [the summit]}
  - {id: congress, kind: event, names: [the congress]}
  - {id: senator, kind: office, names: [senator]}
  - {id: rivia, kind: state, names: [Rivia]}
  - {id: league, kind: body, names: [the League]}
  - {id: bridge, kind: thing, names: [the bridge]}
"""
KINDS = {
    "post": "kind: post, holder: bell, office: senator",
    "event": "kind: event, event: meeting",
    "lifespan": "kind: lifespan, of: bell",
    "founding": "kind: lifespan, of: league",
    "statement": "kind: statement, speaker: bell, gist: it is over",
}
OTHER_SLIPS = [
    (
        "She arrived on 3 May and left on 12 May.",
        ["{kind: event, event: arrival, on: 2021-05-12}", "{kind: event, event: leaving, on: 2021-05-03}"],
    ),
    (
        "The summit was held on 3 May and the congress on 12 May.",
        ["{kind: event, event: summit, on: 2021-05-12}", "{kind: event, event: congress, on: 2021-05-03}"],
    ),
    ("Rivia recognised the League on 5 July.", ["{kind: recognition, by: rivia, of: league, on: 2021-07-03}"]),
    (
        "Rivia has banned the League since 2004.",
        ["{kind: designation, authority: rivia, target: league, label: terrorist, start: 2003-02-14}"],
    ),
    (
        "Rivia banned the League in 2004.",
        ["{kind: designation, authority: rivia, target: league, label: terrorist, start: 2003-02-14}"],
    ),
    ("It cost 5 million in 2019.", ["{kind: quantity, of: bridge, measure: cost, value: 5000000, on: 2018}"]),
    (
        "Nobody was senator from 2010 to 2012.",
        ["{kind: absence, none: {kind: post, office: senator}, since: 2010, until: 2013}"],
    ),
    ("Bell was in Rivia on 3 May.", ["{kind: presence, who: bell, place: rivia, on: 2021-05-04}"]),
    (
        "Prices rose 5 percent between 2015 and 2019.",
        ["{kind: quantity, of: bridge, measure: rise, value: 5, unit: '%%', on: 2015/2020}"],
    ),
]
OTHER_CORRECT = [
    (
        "She arrived on 3 May and left on 12 May.",
        ["{kind: event, event: arrival, on: 2021-05-03}", "{kind: event, event: leaving, on: 2021-05-12}"],
    ),
    (
        "The summit was held on 3 May and the congress on 12 May.",
        ["{kind: event, event: summit, on: 2021-05-03}", "{kind: event, event: congress, on: 2021-05-12}"],
    ),
    ("Rivia recognised the League on 3 July.", ["{kind: recognition, by: rivia, of: league, on: 2021-07-03}"]),
    (
        "Rivia banned the League in 2003.",
        ["{kind: designation, authority: rivia, target: league, label: terrorist, start: 2003-02-14}"],
    ),
    ("It has cost 5 million since 2014.", ["{kind: quantity, of: bridge, measure: cost, value: 5000000, on: 2018}"]),
    (
        "Nobody was senator from 2010 to 2012.",
        ["{kind: absence, none: {kind: post, office: senator}, since: 2010, until: 2012}"],
    ),
    ("Bell was in Rivia on 3 May.", ["{kind: presence, who: bell, place: rivia, on: 2021-05-03}"]),
    (
        "Prices rose 5 percent between 2015 and 2020.",
        ["{kind: quantity, of: bridge, measure: rise, value: 5, unit: '%%', on: 2015/2020}"],
    ),
    (
        "The League designated a terrorist group in 2003 was taken off the list on 17 April.",
        ["{kind: designation, authority: rivia, target: league, label: terrorist, start: 2003-02-14, end: 2021-04-17}"],
    ),
]


def findings(root: Path, copy: str, *facts: str, published: str = "2021-10-18") -> list[str]:
    """Return the ids of the checks on dates that report an article with this sentence and a claim anchored to it."""
    anchor = f"{{paragraph: 1, quote: {copy.rstrip('.')!r}}}"
    run = run_of(
        root,
        f"{ENTITIES}\narticle: {{text: {copy!r}, published: {published}}}\n"
        f"claims: [{{anchor: {anchor}, facts: [{', '.join(facts)}]}}]",
    )
    return [finding.check for finding in run.findings if finding.check in ("coverage.day", "coverage.weekday")]


def given(kind: str, dates: str) -> str:
    return f"{{{KINDS[kind]}, {dates}}}"


@pytest.mark.parametrize(
    ("kind", "copy", "dates"), [(kind, *row) for kind, rows in KINDS_OF_SLIPS.items() for row in rows]
)
def test_a_slip_is_one_finding(tmp_path: Path, kind: str, copy: str, dates: str) -> None:
    assert len(findings(tmp_path, copy, given(kind, dates))) == 1


@pytest.mark.parametrize(
    ("kind", "copy", "dates"), [(kind, *row) for kind, rows in KINDS_OF_CORRECT.items() for row in rows]
)
def test_a_correct_sentence_is_left_alone(tmp_path: Path, kind: str, copy: str, dates: str) -> None:
    assert findings(tmp_path, copy, given(kind, dates)) == []


@pytest.mark.parametrize(("copy", "facts"), OTHER_SLIPS)
def test_a_slip_in_another_kind_of_fact_is_one_finding(tmp_path: Path, copy: str, facts: list[str]) -> None:
    assert len(findings(tmp_path, copy, *facts)) == 1


@pytest.mark.parametrize(("copy", "facts"), OTHER_CORRECT)
def test_another_kind_of_fact_is_left_alone_where_it_agrees(tmp_path: Path, copy: str, facts: list[str]) -> None:
    assert findings(tmp_path, copy, *facts) == []


@pytest.mark.parametrize(
    ("copy", "dates", "message"),
    [
        (
            "Bell was senator until 2019.",
            "during: 2009/2021",
            "the copy says `2019`, but the claim says 2021 for the end",
        ),
        (
            "Bell became senator in 2008.",
            "start: 2009",
            "the copy says `2008`, but the claim says 2009 for the start",
        ),
    ],
)
def test_the_message_names_the_side_that_differs(tmp_path: Path, copy: str, dates: str, message: str) -> None:
    run = run_of(
        tmp_path,
        f"{ENTITIES}\narticle: {{text: {copy!r}}}\n"
        f"claims: [{{anchor: {{paragraph: 1, quote: {copy.rstrip('.')}}}, fact: {given('post', dates)}}}]",
    )
    assert [finding.message for finding in run.findings if finding.check == "coverage.day"] == [message]


def test_a_date_that_two_claims_contradict_is_one_finding(tmp_path: Path) -> None:
    fact = given("event", "on: 2021-10-13")
    claim = f"{{anchor: {{paragraph: 1, quote: They met on 14 October}}, fact: {fact}}}"
    run = run_of(tmp_path, f"{ENTITIES}\narticle: {{text: They met on 14 October.}}\nclaims: [{claim}, {claim}]")
    assert [finding.check for finding in run.findings if finding.check == "coverage.day"] == ["coverage.day"]


def test_a_date_of_another_claim_is_no_slip(tmp_path: Path) -> None:
    copy = "They met on 14 October, and Bell was born on 5 March 1940."
    facts = given("event", "on: 2021-10-14"), given("lifespan", "born: 1940-03-05")
    assert findings(tmp_path, copy, *facts) == []
