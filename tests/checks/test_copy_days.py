"""Dates of the copy held against the claims anchored to them, in the words of ordinary news copy.

The articles are of Monday, 18 October 2021.
"""

from pathlib import Path

import pytest
import yaml

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
    "designation": "kind: designation, authority: rivia, target: league, label: terrorist",
    "recognition": "kind: recognition, by: rivia, of: league",
    "attribute": "kind: attribute, of: bridge, name: state, value: closed",
    "quantity": "kind: quantity, of: bridge, measure: cost, value: 5",
    "presence": "kind: presence, who: bell, place: rivia",
    "absence": "kind: absence, none: {kind: post, office: senator}",
}
SENTENCES = yaml.safe_load(Path(__file__).with_name("dated_copy.yaml").read_text(encoding="utf-8"))


def sentences(of: str) -> list[tuple[str, str, str]]:
    """Return the slips or the correct sentences: the kind of fact, the copy, the dates of the fact."""
    return [(kind, copy, dates) for kind, by_sort in SENTENCES.items() for copy, dates in by_sort[of]]


def findings(root: Path, copy: str, *facts: str) -> list[str]:
    """Return the ids of the checks on dates that report an article with this sentence and a claim anchored to it."""
    anchor = f"{{paragraph: 1, quote: {copy.rstrip('.')!r}}}"
    run = run_of(
        root,
        f"{ENTITIES}\narticle: {{text: {copy!r}}}\nclaims: [{{anchor: {anchor}, facts: [{', '.join(facts)}]}}]",
    )
    return [finding.check for finding in run.findings if finding.check in ("coverage.day", "coverage.weekday")]


def given(kind: str, dates: str) -> str:
    """Return a fact of a kind with some dates."""
    return f"{{{KINDS[kind]}, {dates}}}"


@pytest.mark.parametrize(("kind", "copy", "dates"), sentences("slips"))
def test_a_slip_is_one_finding(tmp_path: Path, kind: str, copy: str, dates: str) -> None:
    assert len(findings(tmp_path, copy, given(kind, dates))) == 1


@pytest.mark.parametrize(("kind", "copy", "dates"), sentences("correct"))
def test_a_correct_sentence_is_left_alone(tmp_path: Path, kind: str, copy: str, dates: str) -> None:
    assert findings(tmp_path, copy, given(kind, dates)) == []


@pytest.mark.parametrize(
    ("copy", "one", "other"),
    [
        ("She arrived on 3 May and left on 12 May.", "arrival", "leaving"),
        ("The summit was held on 3 May and the congress on 12 May.", "summit", "congress"),
        ("The summit opened on 3 May, and the congress followed on 12 May.", "summit", "congress"),
        ("On 3 May the summit opened and on 12 May the congress closed.", "summit", "congress"),
    ],
)
@pytest.mark.parametrize("swapped", [True, False])
def test_two_dates_that_have_changed_places_are_one_finding(
    tmp_path: Path, copy: str, one: str, other: str, *, swapped: bool
) -> None:
    dates = ("2021-05-12", "2021-05-03") if swapped else ("2021-05-03", "2021-05-12")
    facts = [f"{{kind: event, event: {event}, on: {on}}}" for event, on in zip((one, other), dates, strict=True)]
    assert findings(tmp_path, copy, *facts) == (["coverage.day"] if swapped else [])


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
