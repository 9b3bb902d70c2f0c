"""Whom a text names."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.records.entity import Entity
from galleyproof.text.names.registry import Registry
from tests.helpers.records import record

REGISTRY = Registry(
    record(Entity, text)
    for text in (
        "{id: jawad, kind: person, names: [Said Jawad, Jawad]}",
        "{id: mujahid, kind: person, names: [Zabihullah Mujahid]}",
        "{id: ministry, kind: body, names: [the Foreign Ministry, {name: МИД, language: ru}]}",
        "{id: ministry-kabul, kind: body, names: [Foreign Ministry of Kabul]}",
        "{id: us, kind: state, names: [United States, U.S.]}",
        "{id: agent, kind: thing, names: [foreign agent]}",
    )
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Said Jawad came.", [("Said Jawad", ["jawad"])]),
        ("Jawad\u2019s words, and Mujahid's", [("Jawad", ["jawad"]), ("Mujahid", ["mujahid"])]),
        ("The Foreign\nMinistry said", [("The Foreign\nMinistry", ["ministry"])]),
        ("the Foreign Ministry of Kabul", [("the Foreign Ministry", ["ministry"])]),
        ("a Foreign Ministry of Kabul", [("Foreign Ministry of Kabul", ["ministry-kabul"])]),
        ("the U.S. side", [("U.S.", ["us"])]),
        ("МИД said", [("МИД", ["ministry"])]),
        ("Foreign agents and a foreign agent", [("foreign agent", ["agent"])]),
        ("jawad, Jawadi, Saidjawad", []),
        ("of the United States", [("United States", ["us"])]),
        ("a foreign", []),
    ],
)
def test_names_are_found_as_whole_words_the_longest_from_the_left(
    text: str, found: list[tuple[str, list[str]]]
) -> None:
    mentions = [(each.span.of(text), [*each.entities]) for each in REGISTRY.mentions(text)]
    assert mentions == found


def test_two_of_one_name_are_both_meant() -> None:
    twins = ("{id: abe, kind: person, names: [Ann Bell]}", "{id: bob, kind: person, names: [Bob Bell]}")
    (mention,) = Registry(record(Entity, text) for text in twins).mentions("Bell came.")
    assert mention.entities == ("abe", "bob")


@given(
    st.lists(
        st.sampled_from(
            ["Said", "Jawad", "the", "Foreign", "Ministry", "of", "Kabul", "foreign", "agent", "U.S.", "."]
        ),
        max_size=12,
    )
)
def test_mentions_come_in_order_and_overlap_nowhere(words: list[str]) -> None:
    spans = [each.span for each in REGISTRY.mentions(" ".join(words))]
    assert all(one.end <= other.start for one, other in pairwise(spans))
