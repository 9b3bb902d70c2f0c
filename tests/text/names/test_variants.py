"""How a name in a text differs from how the house writes it."""

import pytest

from galleyproof.text.names.variants import is_near, variant


@pytest.mark.parametrize("word", ["Mujahed", "Mujahidtold", "Mujahd", "Mujhaid", "Mudschahid"])
def test_a_slip_or_another_spelling_is_near(word: str) -> None:
    assert is_near(word, "Mujahid")


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Mujahid", "Mujahid"),
        ("Fordhams", "Fordham"),
        ("Russian", "Russia"),
        ("Bell", "Ball"),
        ("Lisbon", "London"),
        ("Martin", "Martinez"),
    ],
)
def test_a_name_itself_what_is_made_of_it_and_others_are_not(word: str, name: str) -> None:
    assert not is_near(word, name)


@pytest.mark.parametrize(
    ("words", "house", "found"),
    [
        ("Sayed Javad", "Said Jawad", ("Sayed", "Said")),
        ("Said Tayab Jawad", "Said Jawad", None),
        ("President Said Jawad", "Said Jawad", None),
        ("Javad", "Said Jawad", ("Javad", "Jawad")),
        ("Britain", "United Kingdom", None),
    ],
)
def test_a_variant_spells_a_word_of_the_house_otherwise(words: str, house: str, found: tuple[str, str] | None) -> None:
    assert variant(words.split(), house.split()) == found
