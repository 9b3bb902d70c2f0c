"""The ways in which a sentence can be wrong."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.records.entity import Entity
from galleyproof.records.location import Positions, Tree, Written
from galleyproof.run.mutation.wrong_words import Edit, WrongWords
from galleyproof.text.names import Registry
from galleyproof.text.span import Span
from tests.helpers.tools import chance


def entity(id_: str, kind: str, name: str) -> Entity:
    tree: Tree = {"id": id_, "kind": kind, "names": [name]}
    return Entity.model_validate(tree, context=Written(tree, Positions("claims/entities.yaml"), 0))


ENTITIES = {
    one.id: one
    for one in (
        entity("borland", "state", "Borland"),
        entity("norland", "state", "Norland"),
        entity("ann", "person", "Ann Bell"),
        entity("bo", "person", "Bo Marsh"),
        entity("mayor", "office", "mayor of Fordham"),
        entity("judge", "office", "judge"),
    )
}
WORDS = WrongWords(
    Registry(ENTITIES.values()),
    ENTITIES,
    {kind: [one.id for one in ENTITIES.values() if one.kind == kind] for kind in ("state", "person", "office")},
)


def edited(text: str, sort: str) -> Sequence[str]:
    """Return a sentence with each wrong thing of a sort."""
    return [edit.applied(text) for edit in WORDS.edits(text, chance(1)) if edit.sort == sort]


@pytest.mark.parametrize(
    ("text", "sort", "expected"),
    [
        ("Borland sent 40 ships.", "name", ["Norland sent 40 ships."]),
        ("Mr Bell arrived.", "name", ["Mr Marsh arrived."]),
        ("Ann Bell is the mayor of Fordham.", "title", ["Ann Bell is the judge."]),
        ("Borland sent 40 ships.", "figure", ["Borland sent 50 ships."]),
        ("Borland sent two ships.", "figure", ["Borland sent three ships."]),
        ("It met on Tuesday.", "day", ["It met on Wednesday."]),
        ("It met on 12 March 2021.", "day", ["It met on 13 March 2021."]),
        ("Borland has left.", "denial", ["Borland has not left."]),
        ("Borland has not left.", "denial", ["Borland has left."]),
        ("No ship has left.", "denial", ["Some ship has left."]),
        ("The ship was not yet in Borland.", "denial", ["The ship was in Borland."]),
        ("It has never left.", "denial", ["It has left."]),
        ('The port was "not even open", he said.', "denial", []),
        ('He said: "We will not leave Borland."', "denial", []),
        ('He said: "We will never leave."', "quotation", ['He said: "We will leave."']),
        ('They are "savage killers" and liars.', "quotation", ['They are "savage liars" and liars.']),
        ("Borland left.", "added name", ["Borland and Norland left."]),
        ("Borland left.", "added figure", ["Borland left, 37 in all."]),
        ("Borland and Norland left.", "name", []),
    ],
)
def test_a_sentence_can_be_wrong_in_many_ways(text: str, sort: str, expected: list[str]) -> None:
    assert edited(text, sort) == expected


LETTERS = [*"Borland Norland Ann Bell 40 not was \u2018\u2019\u201c\u201d., is 2021"]


@given(st.text(st.sampled_from(LETTERS), max_size=60), st.integers(0, 9))
def test_an_edit_changes_the_text_at_its_place_alone(text: str, seed: int) -> None:
    for edit in WORDS.edits(text, chance(seed)):
        new = edit.applied(text)
        assert new != text
        assert (new[: edit.span.start], new[len(new) - len(text) + edit.span.end :]) == (
            text[: edit.span.start],
            text[edit.span.end :],
        )


def test_a_name_is_shown_by_itself_and_a_denial_with_the_words_around_it() -> None:
    text = "The delegates from Borland have left the conference hall."
    assert Edit("name", Span(19, 26), "Norland").shown(text) == ("Borland", "Norland")
    assert Edit("denial", Span(27, 31), "have not").shown(text) == (
        "delegates from Borland have left the conference",
        "delegates from Borland have not left the conference",
    )
