"""Entities named in a text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.records.entity import Entity
from galleyproof.text.names import Registry
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
    ("text", "expected"),
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
def test_names_are_matched_as_whole_words_longest_first(text: str, expected: list[tuple[str, list[str]]]) -> None:
    mentions = [(mention.span.of(text), [*mention.entities]) for mention in REGISTRY.mentions(text)]
    assert mentions == expected


def test_a_shared_name_means_everybody_who_has_it() -> None:
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
def test_mentions_are_in_order_and_never_overlap(words: list[str]) -> None:
    spans = [mention.span for mention in REGISTRY.mentions(" ".join(words))]
    assert all(one.end <= other.start for one, other in pairwise(spans))
