"""Impact: the claims that a change to one claim affects, with the reasons."""

from pathlib import Path

import pytest

from galleyproof.engine.impact import affected_claims
from tests.helpers.tools import TODAY, run_of

ENTITIES = "entities: [{id: envoy, kind: office, seats: 1}, {id: jawad, kind: person}, {id: bahand, kind: person}]"


def affected(root: Path, text: str, claim: str = "one") -> dict[str, tuple[str, ...]]:
    run = run_of(root, text)
    changed = run.desk.claim(claim, "example")
    assert changed is not None
    return {row.claim.id: row.reasons for row in affected_claims(run.desk, run.findings, changed, TODAY)}


def test_a_change_to_an_unrelated_claim_affects_nothing(tmp_path: Path) -> None:
    assert affected(tmp_path, "claims: [{id: one}, {id: other}]") == {}


def test_a_claim_that_depends_on_it_is_affected(tmp_path: Path) -> None:
    assert affected(tmp_path, "claims: [{id: one}, {id: above, depends_on: [one]}]") == {"above": ("depends on it",)}


def test_a_claim_that_is_reported_in_it_is_affected(tmp_path: Path) -> None:
    assert affected(tmp_path, "claims: [{id: one}, {id: said, reported_in: one}]") == {"said": ("is reported in it",)}


def test_a_claim_whose_figure_is_worked_out_from_it_is_affected(tmp_path: Path) -> None:
    fact = "fact: {kind: quantity, of: city, measure: MEASURE, value: 2}"
    one, double = fact.replace("MEASURE", "parks"), fact.replace("MEASURE", "gates")
    claims = f"claims: [{{id: one, {one}}}, {{id: double, {double}, calculation: one * 2}}]"
    assert affected(tmp_path, f"{claims}\nentities: [{{id: city, kind: place}}]") == {
        "double": ("is worked out from it",)
    }


def test_a_claim_that_depends_on_it_through_another_claim_is_affected(tmp_path: Path) -> None:
    claims = "claims: [{id: one}, {id: above, depends_on: [one]}, {id: top, depends_on: [above]}]"
    assert affected(tmp_path, claims)["top"] == ("depends on `example/above`, which depends on it",)


def test_a_claim_that_it_depends_on_is_not_affected(tmp_path: Path) -> None:
    assert affected(tmp_path, "claims: [{id: below}, {id: one, depends_on: [below]}]") == {}


def test_claims_that_depend_on_each_other_are_affected_once(tmp_path: Path) -> None:
    assert set(affected(tmp_path, "claims: [{id: one, depends_on: [two]}, {id: two, depends_on: [one]}]")) == {"two"}


def test_a_claim_that_conflicts_with_it_is_affected(tmp_path: Path) -> None:
    text = f"""
    claims:
      - {{id: one, fact: {{kind: post, holder: jawad, office: envoy, during: 2018/2020}}}}
      - {{id: other, fact: {{kind: post, holder: bahand, office: envoy, holds_on: 2019-06}}}}
    {ENTITIES}
    """
    assert affected(tmp_path, text) == {"other": ("conflicts with it (posts.one_holder)",)}


@pytest.mark.parametrize(
    ("fact", "thing"),
    [
        ("{kind: post, holder: jawad, office: envoy, start: 2018}", "tenure"),
        ("{kind: event, event: talks, on: 2021-10-20}", "event"),
        ("{kind: quantity, of: talks, measure: guests, value: 10, on: 2021}", "figure"),
    ],
)
def test_a_claim_about_the_same_thing_is_affected(tmp_path: Path, fact: str, thing: str) -> None:
    entities = f"{ENTITIES[:-1]}, {{id: talks, kind: event}}]"
    text = f"claims: [{{id: one, fact: {fact}}}, {{id: same, fact: {fact}}}]\n{entities}"
    assert affected(tmp_path, text) == {"same": (f"is about the same {thing}",)}


def test_a_claim_on_another_holder_of_the_office_is_not_affected(tmp_path: Path) -> None:
    text = f"""
    claims:
      - {{id: one, fact: {{kind: post, holder: jawad, office: envoy, during: 2018/2020}}}}
      - {{id: later, fact: {{kind: post, holder: bahand, office: envoy, start: 2020}}}}
    {ENTITIES}
    """
    assert affected(tmp_path, text) == {}
