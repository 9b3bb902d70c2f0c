"""The fate of anchors after an edit of the copy: general laws, and the reason given in each case."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.article.anchors import Edit
from galleyproof.article.anchors.locating import span_of
from galleyproof.claim import Anchor
from tests.helpers.copies import COPY, anchor, article, fate, fate_after, words_at

_WORDS = st.sampled_from(
    ["the", "mayor", "of", "Fordham", "spoke", "14", "times", "and", "not", "once", "in", "Ampleby", ",", "."]
)
_TEXTS = st.lists(st.lists(_WORDS, min_size=1, max_size=12).map(" ".join), min_size=1, max_size=5).map(tuple)
_TYPOGRAPHY: dict[str, str | int | None] = {" ": "\u00a0", "o": "\u00ado", "'": "\u2019", '"': "\u201d", "-": "\u2011"}


@st.composite
def anchored(draw: st.DrawFn) -> tuple[tuple[str, ...], Anchor]:
    """Draw a copy with a small vocabulary, and an anchor with exactly one place in it."""
    texts = draw(_TEXTS)
    number = draw(st.integers(1, len(texts)))
    words = texts[number - 1].split()
    first = draw(st.integers(0, len(words) - 1))
    quote = " ".join(words[first : draw(st.integers(first + 1, len(words)))])
    before = " ".join(words[:first])
    drawn = Anchor(paragraph=number, quote=quote, prefix=before or None)
    if span_of(drawn, article(*texts)) is None:
        drawn = Anchor(paragraph=number, quote=texts[number - 1])
    return texts, drawn


@given(anchored())
def test_an_unedited_copy_keeps_its_anchors(drawn: tuple[tuple[str, ...], Anchor]) -> None:
    texts, old = drawn
    result = fate(texts, texts, old)
    assert (result.how, result.anchor) == ("exact", old)


@given(anchored(), st.data())
def test_typography_is_always_exact(drawn: tuple[tuple[str, ...], Anchor], data: st.DataObject) -> None:
    texts, old = drawn
    chosen = data.draw(st.sets(st.sampled_from(sorted(_TYPOGRAPHY))))
    substitutes = {letter: _TYPOGRAPHY[letter] for letter in chosen}
    new = tuple(text.translate(str.maketrans(substitutes)) for text in texts)
    result = fate(texts, new, old)
    assert (result.how, result.anchor) == ("exact", old)


@given(anchored(), st.integers(0, 5))
def test_an_unrelated_paragraph_is_always_exact(drawn: tuple[tuple[str, ...], Anchor], place: int) -> None:
    texts, old = drawn
    at = min(place, len(texts))
    result = fate(texts, (*texts[:at], "Sheep graze there", *texts[at:]), old)
    assert result.anchor is not None
    assert (result.how, result.anchor.paragraph) == ("exact", old.paragraph + (at < old.paragraph))


@given(anchored(), _TEXTS)
def test_an_exact_anchor_keeps_its_words_after_any_edit(
    drawn: tuple[tuple[str, ...], Anchor], new: tuple[str, ...]
) -> None:
    texts, old = drawn
    result = fate(texts, new, old)
    if result.anchor is not None and result.how == "exact":
        assert result.anchor.quote == old.quote
        assert result.place is not None
        assert span_of(result.anchor, article(*new)) == result.place[1]


def test_anchors_follow_a_moved_paragraph() -> None:
    result = fate(COPY, (COPY[2], COPY[0], COPY[1]), anchor(3, "the mayor of Ampleby"))
    assert (result.how, result.anchor) == ("exact", anchor(1, "the mayor of Ampleby"))


def test_a_rewording_is_proposed_with_the_new_words() -> None:
    result = fate_after(anchor(3, "say the toll is too high"), "too high", "far too high")
    assert (result.how, result.anchor) == ("proposed", anchor(3, "say the toll is far too high"))


@pytest.mark.parametrize(
    ("quoted", "was", "now", "why"),
    [
        ((1, "voted 14 to 9"), "14", "15", "the copy now says `15` instead of `14`"),
        ((1, "voted 14 to 9"), "14 to 9", "9 to 14", "the copy now says `9 14` instead of `14 9`"),
        ((2, "The bridge will not open"), "will not", "will", "the copy no longer says `not`"),
        ((2, "not open before 2031"), "2031", "2032", "the copy now says `2032` instead of `2031`"),
        ((1, "Ada Quill"), "Ada Quill", "Ida Quill", "the copy now says `Ida` instead of `Ada`"),
        ((3, "300"), "300", "400", "the copy now says `400` instead of `300`"),
        ((3, "300 cars"), "300", "almost 300", "the copy now says `almost 300` instead of `300`"),
        ((3, "say the toll"), "say the toll", "never say the toll", "the copy now adds `never`"),
    ],
)
def test_a_changed_figure_day_name_or_negation_fails_and_is_named(
    quoted: tuple[int, str], was: str, now: str, why: str
) -> None:
    result = fate_after(anchor(*quoted), was, now)
    assert (result.how, result.anchor, result.why) == ("changed", None, why)


def test_a_number_written_as_a_word_is_a_rewording() -> None:
    result = fate_after(anchor(1, "voted 14 to 9"), "14", "fourteen")
    assert (result.how, result.anchor) == ("proposed", anchor(1, "voted fourteen to 9"))


def test_the_anchor_of_a_deleted_sentence_is_orphaned_even_if_similar_words_remain() -> None:
    result = fate_after(anchor(1, "Its mayor"), " Its mayor, Ada Quill, called it overdue.", "")
    assert (result.how, result.place) == ("orphaned", None)


def test_words_that_appear_in_two_new_places_are_orphaned() -> None:
    new = (COPY[0].split(". ")[0] + ".", COPY[1] + " Ada Quill spoke.", COPY[2] + " So did Ada Quill.")
    result = fate(COPY, new, anchor(1, "Ada Quill"))
    assert (result.how, result.why) == (
        "orphaned",
        "these words appear in 2 new places; which one is meant is unknown",
    )


def test_a_prefix_is_kept_while_it_fits_and_adapted_when_it_does_not() -> None:
    old = ("He left the talks, and the talks ended in the end.",)
    prefixed = anchor(1, "the talks", prefix="and")
    assert fate(old, ("It rained.", *old), prefixed).anchor == anchor(2, "the talks", prefix="and")
    new = (old[0].replace("and the", "whereupon the"),)
    result = fate(old, new, prefixed)
    assert result.anchor == anchor(1, "the talks", prefix="whereupon")
    assert words_at(result, *new) == "the talks"


def test_an_anchor_that_becomes_ambiguous_gets_a_prefix() -> None:
    old = ("The vote was on the toll. It was close.",)
    new = ("Nobody had heard of the toll a year ago. The vote was on the toll. It was close.",)
    result = fate(old, new, anchor(1, "the toll"))
    assert (result.how, result.anchor) == ("exact", anchor(1, "the toll", prefix="on"))


def test_an_anchor_that_is_not_in_the_old_copy_is_orphaned() -> None:
    assert fate(COPY, COPY, anchor(1, "sheep graze")).how == "orphaned"


class TestAnchorsNewerThanTheBaseline:
    def since(self, new: tuple[str, ...], newer: Anchor) -> tuple[str, Anchor | None]:
        result = Edit(article(*COPY), article(*new), "en").fate_since(newer)
        return result.how, result.anchor

    def test_words_only_in_the_new_copy_are_exact(self) -> None:
        new = ("It rained in Fordham.", *COPY)
        assert self.since(new, anchor(1, "It rained")) == ("exact", anchor(1, "It rained"))

    def test_words_only_in_the_old_copy_are_followed(self) -> None:
        new = ("It rained in Fordham.", *COPY)
        assert self.since(new, anchor(3, "the toll")) == ("exact", anchor(4, "the toll"))

    def test_words_in_different_places_of_both_are_proposed(self) -> None:
        new = ("The mayor of Ampleby rests.", "The bridge is grey.", *COPY)
        assert self.since(new, anchor(2, "The bridge")) == ("proposed", anchor(4, "The bridge"))

    def test_words_in_neither_are_orphaned(self) -> None:
        assert self.since(COPY, anchor(2, "sheep graze")) == ("orphaned", None)
