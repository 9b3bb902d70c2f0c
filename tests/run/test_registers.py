"""What an edit of entities or sources touches: results that looked the record up, or read a text that may name it."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from galleyproof.run.registers import Changes

ANN, BOB = {"id": "ann", "kind": "person", "names": ["Ann Bell"]}, {"id": "bob", "kind": "person", "names": ["Bob"]}
PAPER, WIRE = {"id": "paper", "publisher": "P"}, {"id": "wire", "publisher": "W"}
JOINED = {**BOB, "same_as": "ann"}


def changes(
    before: Sequence[Mapping[str, Any]], now: Sequence[Mapping[str, Any]], key: str = "entities", **main_ids: str
) -> Changes:
    empty: Mapping[str, Any] = {"entities": [], "sources": [], "main_ids": {}}
    rows = [[[record, None] for record in records] for records in (before, now)]
    return Changes({**empty, key: rows[0]}, {**empty, key: rows[1], "main_ids": main_ids})


@pytest.mark.parametrize(
    ("looked_up", "touched"),
    [
        ({"registry": ["Bob", "came"]}, True),
        ({"registry": ["Ann", "came"]}, False),
        ({"known_words": ["*"]}, True),
        ({"entities_by_id": ["bob"]}, True),
        ({"entities_by_id": ["ann"]}, False),
        ({"entities_by_id": ["*"]}, True),
        ({"registers": ["*"]}, True),
        ({"sources_by_id": ["*"]}, False),
        ({}, False),
    ],
)
def test_a_new_entity_touches_what_may_name_it_or_looked_for_it(
    looked_up: Mapping[str, Sequence[str]],
    *,
    touched: bool,
) -> None:
    assert changes([ANN], [ANN, BOB]).touch(looked_up) is touched


@pytest.mark.parametrize("word", ["Ann", "Bell"])
def test_a_person_who_gets_a_kind_touches_texts_with_the_first_or_last_name(word: str) -> None:
    assert changes([ANN], [{**ANN, "kind": "group"}]).touch({"registry": [word]})


def test_a_name_in_lower_case_may_begin_a_sentence() -> None:
    assert changes([], [{**BOB, "names": ["the talks"]}]).touch({"registry": ["The", "talks"]})


def test_a_field_that_is_no_name_touches_no_text() -> None:
    changed = changes([ANN], [{**ANN, "era": "born 1950"}])
    assert (changed.touch({"registry": ["Ann"], "known_words": ["*"]}), changed.touch({"entities_by_id": ["ann"]})) == (
        False,
        True,
    )


def test_a_source_touches_who_cites_it_and_who_cites_what_it_corrects() -> None:
    changed = changes([PAPER, WIRE], [PAPER, {**WIRE, "corrects": "paper"}], "sources")
    asked = ({"sources_by_id": ["wire"]}, {"sources_by_id": ["paper"]}, {"corrections": ["paper"]})
    assert [*map(changed.touch, asked)] == [True, False, True]


@pytest.mark.parametrize(
    "changed",
    [
        changes([ANN, BOB], [BOB, ANN]),
        changes([ANN, BOB], [ANN, BOB, BOB]),
        changes([ANN, BOB], [ANN, JOINED], bob="ann"),
        changes([PAPER], [{**PAPER, "capture": {}}], "sources"),
    ],
)
def test_another_order_or_capture_or_second_id_touches_everything(changed: Changes) -> None:
    assert changed.touch({})


def test_nothing_touches_nothing() -> None:
    assert not changes([ANN, BOB], [ANN, BOB]).touch({"registers": ["*"]})
