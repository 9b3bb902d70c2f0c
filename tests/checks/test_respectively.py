"""`respectively` ties the first of one list to the first of the other, and so on, in the copy and in `says`."""

from pathlib import Path

import pytest

from tests.helpers.tools import run_of

CHECKS = ("figures.agree", "coverage.day", "wording.says")
SEATS = "{{kind: quantity, of: {}, measure: seats, value: {}}}"
LIFE = "{{kind: lifespan, of: {}, died: {}}}"
EVENT = "{{kind: event, event: {}, on: {}}}"
POST = "{{kind: post, holder: {}, office: mayor, start: {}}}"
ENTITIES = """
entities:
  - {id: bell, kind: person, names: [Ann Bell, Bell]}
  - {id: rowe, kind: person, names: [Jack Rowe, Rowe]}
  - {id: mayor, kind: office, names: [mayor]}
  - {id: strike, kind: event, names: [the strike]}
  - {id: talks, kind: event, names: [the talks]}
  - {id: league, kind: body, names: [the League]}
  - {id: union, kind: body, names: [the Union]}
  - {id: front, kind: body, names: [the Front]}
"""


def findings(root: Path, says: str, copy: str, *facts: str) -> list[str]:
    """Return the ids of the checks on figures and dates that report a copy, or a `says`, with these facts."""
    anchor = f"{{paragraph: 1, quote: {copy.rstrip('.')!r}}}"
    claim = f"{{says: {says!r}, anchor: {anchor}, facts: [{', '.join(facts)}]}}"
    run = run_of(root, f"{ENTITIES}\narticle: {{text: {copy!r}}}\nclaims: [{claim}]")
    return [finding.check for finding in run.findings if finding.check in CHECKS]


IN_TWO_LISTS = [
    ("The League and the Union won 12 and 14 seats respectively.", SEATS, ("league", 12), ("union", 14)),
    ("The League and the Union won, respectively, 12 and 14 seats.", SEATS, ("league", 12), ("union", 14)),
    ("In 2014, the League and the Union won 12 seats and 14 seats respectively.", SEATS, ("league", 12), ("union", 14)),
    ("12 and 14 seats went to the League and the Union, respectively.", SEATS, ("league", 12), ("union", 14)),
    ("The League, the Front and the Union won 12, 3 and 14 seats respectively.", SEATS, ("league", 12), ("union", 14)),
    ("Ann Bell and Jack Rowe died in 1990 and 1994 respectively.", LIFE, ("bell", 1990), ("rowe", 1994)),
    ("Bell and Rowe became mayor in 1990 and 1994, respectively.", POST, ("bell", 1990), ("rowe", 1994)),
    (
        "The strike and the talks began on 3 May and 5 May respectively.",
        EVENT,
        ("strike", "2021-05-03"),
        ("talks", "2021-05-05"),
    ),
    (
        "The strike and the talks began on 3 and 5 May 2021 respectively.",
        EVENT,
        ("strike", "2021-05-03"),
        ("talks", "2021-05-05"),
    ),
    ("The strike and the talks were held in 1990 and in 1994 respectively.", EVENT, ("strike", 1990), ("talks", 1994)),
]


@pytest.mark.parametrize(("copy", "fact", "one", "other"), IN_TWO_LISTS)
def test_items_in_order_are_left_alone(
    tmp_path: Path, copy: str, fact: str, one: tuple[str, object], other: tuple[str, object]
) -> None:
    assert findings(tmp_path, "It is so.", copy, fact.format(*one), fact.format(*other)) == []


@pytest.mark.parametrize(("copy", "fact", "one", "other"), IN_TWO_LISTS)
def test_items_that_have_changed_places_are_one_finding(
    tmp_path: Path, copy: str, fact: str, one: tuple[str, object], other: tuple[str, object]
) -> None:
    swapped = fact.format(one[0], other[1]), fact.format(other[0], one[1])
    assert len(findings(tmp_path, "It is so.", copy, *swapped)) == 1


@pytest.mark.parametrize(("copy", "fact", "one", "other"), IN_TWO_LISTS[:1] + IN_TWO_LISTS[5:8])
def test_says_is_held_to_the_order_as_well(
    tmp_path: Path, copy: str, fact: str, one: tuple[str, object], other: tuple[str, object]
) -> None:
    swapped = fact.format(one[0], other[1]), fact.format(other[0], one[1])
    assert findings(tmp_path, copy, "It is so.", *swapped) == ["wording.says"]


@pytest.mark.parametrize(
    "copy",
    [
        "The Front, the League and the Union won 12 and 14 seats respectively.",
        "The League, a farmers' party, and the Union, a town party, won 12 and 14 seats respectively.",
        "The League and the Union won 12, 14 and 3 seats respectively.",
        "They won 12 and 14 seats respectively, the League and the Union said.",
        "Both the League and the Union won seats in May and June, 12 and 14 respectively.",
    ],
)
def test_lists_that_do_not_fit_are_left_alone(tmp_path: Path, copy: str) -> None:
    facts = SEATS.format("league", 14), SEATS.format("union", 12)
    assert findings(tmp_path, "It is so.", copy, *facts) == []
