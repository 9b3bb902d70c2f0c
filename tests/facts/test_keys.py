"""The keys that facts share with those that may contradict them."""

from typing import Any

import pytest

from galleyproof.facts import KINDS
from galleyproof.facts.things import Figure, Happening, Life, Recognised, Tenure
from tests.helpers.stated_facts import FACT, context, frame

POST = {"kind": "post", "holder": "jawad", "office": "envoy"}
TALKS = {"kind": "event", "event": "talks"}
RECOGNISES = {"kind": "recognition", "by": "russia", "of": "emirate"}
NONE = {"kind": "absence", "none": {"kind": "recognition", "of": "emirate"}}

KEYS: list[tuple[dict[str, Any], Any]] = [
    (POST, Tenure("jawad", "envoy", 1)),
    (TALKS, Happening("talks")),
    (RECOGNISES, Recognised("russia", "emirate")),
    ({"kind": "lifespan", "of": "jawad"}, Life("jawad")),
    (NONE, ("recognition", "emirate")),
    (
        {"kind": "quantity", "of": "base", "measure": "troops", "value": "5", "on": "2021-10-18"},
        Figure("base", "troops", "", is_rate=False, basis="", period=context().own),
    ),
]


@pytest.mark.parametrize(("fact", "key"), KEYS)
def test_a_fact_shares_a_key_with_facts_that_may_contradict_it(fact: dict[str, Any], key: object) -> None:
    assert key in [*FACT.validate_python(fact).keys(frame(), context())]


def test_denied_facts_share_keys_with_the_absence() -> None:
    seen = frame(denied=frozenset({("recognition", "emirate"), ("recognition", None)}))
    assert {("recognition", "emirate"), ("recognition", None)} < {
        *FACT.validate_python(RECOGNISES).keys(seen, context())
    }


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_fact_has_keys_and_states_something(kind: str) -> None:
    assert {"keys", "state"} <= KINDS[kind].__dict__.keys()
