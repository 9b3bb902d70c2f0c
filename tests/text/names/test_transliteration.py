"""Spellings of one name."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.text.names.transliteration import one_name, one_word

SPELLINGS = [
    ["Tayeb", "Tayab", "Taib", "Tayyib", "Таиб", "Тайеб"],
    ["Jawad", "Javad", "Dschawad", "Djawad", "Джавад"],
    ["Mohammad", "Muhammad", "Mohammed", "Muhammed"],
    ["Said", "Saeed", "Sayed", "Sayyid", "Саид"],
    ["Lavrov", "Lawrow", "Lavroff", "Лавров"],
    ["Gorbachev", "Gorbatschew", "Gorbachyev"],
    ["Khalilzad", "Halilzad"],
    ["Sharif", "Scharif", "Shareef", "Шариф"],
]
DISTINCT = [
    "Adams",
    "Allen",
    "Baker",
    "Bell",
    "Bill",
    "Brown",
    "Braun",
    "Carter",
    "Clark",
    "Cook",
    "Davis",
    "Evans",
    "Fisher",
    "Foster",
    "Fox",
    "Garcia",
    "Gray",
    "Green",
    "Hall",
    "Harris",
    "Hill",
    "Howard",
    "Hughes",
    "Jackson",
    "James",
    "Kelly",
    "King",
    "Lee",
    "Lewis",
    "Long",
    "Martin",
    "Mason",
    "Miller",
    "Moore",
    "Morgan",
    "Morris",
    "Murphy",
    "Nelson",
    "Parker",
    "Perez",
    "Perry",
    "Powell",
    "Price",
    "Reed",
    "Roberts",
    "Rogers",
    "Ross",
    "Scott",
    "Simmons",
    "Stone",
    "Taylor",
    "Turner",
    "Walker",
    "Ward",
    "Watson",
    "White",
    "Williams",
    "Wilson",
    "Wood",
    "Wright",
    "Young",
]


@pytest.mark.parametrize("spellings", SPELLINGS, ids=lambda each: each[0])
def test_spellings_of_one_name_are_one(spellings: list[str]) -> None:
    assert [pair for pair in combinations(spellings, 2) if not one_word(*pair)] == []


def test_common_surnames_are_not() -> None:
    assert [pair for pair in combinations(DISTINCT, 2) if one_word(*pair)] == []


@given(st.lists(st.sampled_from(SPELLINGS), min_size=1, max_size=4), st.data())
def test_a_name_is_one_where_all_its_words_are(words: list[list[str]], data: st.DataObject) -> None:
    one, other = (" ".join(data.draw(st.sampled_from(word)) for word in words) for _ in range(2))
    assert one_name(one, other)
    assert not one_name(one, f"{other} Bell")
