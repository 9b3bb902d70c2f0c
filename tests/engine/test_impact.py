"""Impact: what a change of one claim touches."""

from pathlib import Path

import pytest

from galleyproof.engine.impact import impact
from tests.helpers.tools import TODAY, run_of

ENTITIES = "entities: [{id: envoy, kind: office, seats: 1}, {id: jawad, kind: person}, {id: bahand, kind: person}]"


def touched(root: Path, text: str, claim: str = "one") -> dict[str, tuple[str, ...]]:
    run = run_of(root, text)
    changed = run.desk.claim(claim, "example")
    assert changed is not None
    found = impact(run.desk, run.findings, changed, TODAY)
    return {each.claim.id: each.reasons for each in found}


def test_a_claim_on_its_own_touches_nothing(tmp_path: Path) -> None:
    assert touched(tmp_path, "claims: [{id: one}, {id: other}]") == {}


def test_it_touches_what_rests_on_it(tmp_path: Path) -> None:
    assert touched(tmp_path, "claims: [{id: one}, {id: above, depends_on: [one]}]") == {"above": ("rests on it",)}


def test_it_touches_what_is_reported_in_it(tmp_path: Path) -> None:
    assert touched(tmp_path, "claims: [{id: one}, {id: said, reported_in: one}]") == {"said": ("is reported in it",)}


def test_it_touches_what_rests_on_it_by_way_of_others(tmp_path: Path) -> None:
    claims = "claims: [{id: one}, {id: above, depends_on: [one]}, {id: top, depends_on: [above]}]"
    assert touched(tmp_path, claims)["top"] == ("rests on `example/above`, which rests on it",)


def test_it_does_not_touch_what_it_rests_on(tmp_path: Path) -> None:
    assert touched(tmp_path, "claims: [{id: below}, {id: one, depends_on: [below]}]") == {}


def test_a_ring_of_claims_ends(tmp_path: Path) -> None:
    assert set(touched(tmp_path, "claims: [{id: one, depends_on: [two]}, {id: two, depends_on: [one]}]")) == {"two"}


def test_it_touches_what_cannot_hold_with_it(tmp_path: Path) -> None:
    text = f"""
    claims:
      - {{id: one, fact: {{kind: post, holder: jawad, office: envoy, during: 2018/2020}}}}
      - {{id: other, fact: {{kind: post, holder: bahand, office: envoy, holds_on: 2019-06}}}}
    {ENTITIES}
    """
    assert touched(tmp_path, text) == {"other": ("cannot hold with it (posts.one_holder)",)}


@pytest.mark.parametrize(
    ("fact", "thing"),
    [
        ("{kind: post, holder: jawad, office: envoy, start: 2018}", "tenure"),
        ("{kind: event, event: talks, on: 2021-10-20}", "event"),
        ("{kind: quantity, of: talks, measure: guests, value: 10, on: 2021}", "figure"),
    ],
)
def test_it_touches_what_speaks_of_the_same_thing(tmp_path: Path, fact: str, thing: str) -> None:
    entities = f"{ENTITIES[:-1]}, {{id: talks, kind: event}}]"
    text = f"claims: [{{id: one, fact: {fact}}}, {{id: same, fact: {fact}}}]\n{entities}"
    assert touched(tmp_path, text) == {"same": (f"speaks of the same {thing}",)}


def test_it_does_not_touch_another_holder_of_the_office(tmp_path: Path) -> None:
    text = f"""
    claims:
      - {{id: one, fact: {{kind: post, holder: jawad, office: envoy, during: 2018/2020}}}}
      - {{id: later, fact: {{kind: post, holder: bahand, office: envoy, start: 2020}}}}
    {ENTITIES}
    """
    assert touched(tmp_path, text) == {}
