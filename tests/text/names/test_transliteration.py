"""Different spellings of one name."""

from itertools import combinations

import pytest

from galleyproof.text.names.transliteration import can_be_same_word

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


@pytest.mark.parametrize("spellings", SPELLINGS, ids=lambda spellings: spellings[0])
def test_spellings_of_one_name_can_be_the_same_word(spellings: list[str]) -> None:
    assert [pair for pair in combinations(spellings, 2) if not can_be_same_word(*pair)] == []


def test_common_surnames_are_different_words() -> None:
    assert [pair for pair in combinations(DISTINCT, 2) if can_be_same_word(*pair)] == []
