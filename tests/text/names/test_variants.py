"""Variants of the house spelling of a name."""

import pytest

from galleyproof.text.names.variants import first_variant, is_variant


@pytest.mark.parametrize("word", ["Mujahed", "Mujahidtold", "Mujahd", "Mujhaid", "Mudschahid"])
def test_a_misspelling_or_another_spelling_is_a_variant(word: str) -> None:
    assert is_variant(word, "Mujahid")


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
def test_the_name_itself_derived_words_and_other_names_are_not_variants(word: str, name: str) -> None:
    assert not is_variant(word, name)


@pytest.mark.parametrize(
    ("words", "house", "expected"),
    [
        ("Sayed Javad", "Said Jawad", ("Sayed", "Said")),
        ("Said Tayab Jawad", "Said Jawad", None),
        ("President Said Jawad", "Said Jawad", None),
        ("Javad", "Said Jawad", ("Javad", "Jawad")),
        ("Britain", "United Kingdom", None),
    ],
)
def test_a_variant_is_paired_with_the_word_of_the_house_spelling(
    words: str, house: str, expected: tuple[str, str] | None
) -> None:
    assert first_variant(words.split(), house.split()) == expected
