"""The words of all names, and the known words that a word may be a variant of."""

from hypothesis import given
from hypothesis import strategies as st

from galleyproof.records.entity import Entity
from galleyproof.text.names import KnownWords
from galleyproof.text.names.transliteration import can_be_same_word
from galleyproof.text.names.variants import is_variant
from tests.helpers.records import record

WORDS = st.text("abehijkoscw", min_size=4, max_size=11).map(str.capitalize)


@st.composite
def misspelt(draw: st.DrawFn, words: list[str]) -> str:
    """Return a word with some letters left out, added, replaced or in each other's place."""
    word = draw(st.sampled_from(words))
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(word)))
        left_out, swapped = draw(st.integers(0, 2)), draw(st.booleans())
        middle = word[place : place + left_out][::-1] if swapped else draw(st.text("abeh", max_size=1))
        word = word[:place] + middle + word[place + left_out :]
    return word + draw(st.sampled_from(["", "told", "is"]))


@given(st.data(), st.lists(WORDS, min_size=1, max_size=30))
def test_the_near_words_are_those_of_a_comparison_with_all(data: st.DataObject, words: list[str]) -> None:
    known = KnownWords(record(Entity, f"{{id: a, kind: person, names: ['{word}']}}") for word in words)
    word = data.draw(misspelt(words))
    variants = [name for name in dict.fromkeys(words) if is_variant(word, name)]
    assert known.near(word) == [name for name in variants if name[0] == word[0] or can_be_same_word(word, name)]


def test_a_word_belongs_to_all_names_that_have_it() -> None:
    names = (
        "{id: a, kind: person, names: [Ann Bell]}",
        "{id: b, kind: person, names: [Bob Bell, the Bell of Fordham]}",
    )
    known = KnownWords(record(Entity, name) for name in names)
    assert known.names_with("Bell") == ["Ann Bell", "Bob Bell"]
    assert "the" not in known
