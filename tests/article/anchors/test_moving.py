"""Where anchored words stand after an edit: laws, and what is said of each way to miss them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.article.anchors import Edit
from galleyproof.article.anchors.locating import span_of
from galleyproof.claim import Anchor
from tests.helpers.copies import COPY, anchor, article, edited, fate, words

_WORDS = st.sampled_from(
    ["the", "mayor", "of", "Fordham", "spoke", "14", "times", "and", "not", "once", "in", "Ampleby", ",", "."]
)
_TEXTS = st.lists(st.lists(_WORDS, min_size=1, max_size=12).map(" ".join), min_size=1, max_size=5).map(tuple)
_TYPOGRAPHY: dict[str, str | int | None] = {" ": "\u00a0", "o": "\u00ado", "'": "\u2019", '"': "\u201d", "-": "\u2011"}


@st.composite
def anchored(draw: st.DrawFn) -> tuple[tuple[str, ...], Anchor]:
    """A copy of few words, many of them alike, and an anchor that has one place in it."""
    texts = draw(_TEXTS)
    number = draw(st.integers(1, len(texts)))
    held = texts[number - 1].split()
    first = draw(st.integers(0, len(held) - 1))
    quote = " ".join(held[first : draw(st.integers(first + 1, len(held)))])
    before = " ".join(held[:first])
    made = Anchor(paragraph=number, quote=quote, prefix=before or None)
    if span_of(made, article(*texts)) is None:
        made = Anchor(paragraph=number, quote=texts[number - 1])
    return texts, made


@given(anchored())
def test_an_unedited_copy_maps_to_itself(made: tuple[tuple[str, ...], Anchor]) -> None:
    texts, what = made
    found = fate(texts, texts, what)
    assert (found.how, found.anchor) == ("exact", what)


@given(anchored(), st.data())
def test_typography_is_always_exact(made: tuple[tuple[str, ...], Anchor], data: st.DataObject) -> None:
    texts, what = made
    chosen = data.draw(st.sets(st.sampled_from(sorted(_TYPOGRAPHY))))
    change = {each: _TYPOGRAPHY[each] for each in chosen}
    new = tuple(text.translate(str.maketrans(change)) for text in texts)
    found = fate(texts, new, what)
    assert (found.how, found.anchor) == ("exact", what)


@given(anchored(), st.integers(0, 5))
def test_an_unrelated_paragraph_is_always_exact(made: tuple[tuple[str, ...], Anchor], place: int) -> None:
    texts, what = made
    at = min(place, len(texts))
    found = fate(texts, (*texts[:at], "Sheep graze there", *texts[at:]), what)
    assert found.anchor is not None
    assert (found.how, found.anchor.paragraph) == ("exact", what.paragraph + (at < what.paragraph))


@given(anchored(), _TEXTS)
def test_whatever_the_edit_an_exact_anchor_has_the_words_it_had(
    made: tuple[tuple[str, ...], Anchor], new: tuple[str, ...]
) -> None:
    texts, what = made
    found = fate(texts, new, what)
    if found.anchor is not None and found.how == "exact":
        assert found.anchor.quote == what.quote
        assert found.place is not None
        assert span_of(found.anchor, article(*new)) == found.place[1]


def test_a_moved_paragraph_takes_its_anchors_with_it() -> None:
    found = fate(COPY, (COPY[2], COPY[0], COPY[1]), anchor(3, "the mayor of Ampleby"))
    assert (found.how, found.anchor) == ("exact", anchor(1, "the mayor of Ampleby"))


def test_a_rewording_is_proposed_with_its_words() -> None:
    found = edited(anchor(3, "say the toll is too high"), "too high", "far too high")
    assert (found.how, found.anchor) == ("proposed", anchor(3, "say the toll is far too high"))


@pytest.mark.parametrize(
    ("what", "was", "now", "why"),
    [
        ((1, "voted 14 to 9"), "14", "15", "the copy now says `15`, and the claim was anchored to `14`"),
        ((1, "voted 14 to 9"), "14 to 9", "9 to 14", "the copy now says `9 14`, and the claim was anchored to `14 9`"),
        ((2, "The bridge will not open"), "will not", "will", "the copy no longer says `not`"),
        ((2, "not open before 2031"), "2031", "2032", "the copy now says `2032`, and the claim was anchored to `2031`"),
        ((1, "Ada Quill"), "Ada Quill", "Ida Quill", "the copy now says `Ida`, and the claim was anchored to `Ada`"),
        ((3, "300"), "300", "400", "the copy now says `400`, and the claim was anchored to `300`"),
        ((3, "300 cars"), "300", "almost 300", "the copy now says `almost 300`, and the claim was anchored to `300`"),
        ((3, "say the toll"), "say the toll", "never say the toll", "the copy now says `never`, and did not"),
    ],
)
def test_a_changed_figure_day_name_or_negation_fails_and_is_named(
    what: tuple[int, str], was: str, now: str, why: str
) -> None:
    found = edited(anchor(*what), was, now)
    assert (found.how, found.anchor, found.why) == ("changed", None, why)


def test_a_number_written_as_a_word_is_a_rewording() -> None:
    found = edited(anchor(1, "voted 14 to 9"), "14", "fourteen")
    assert (found.how, found.anchor) == ("proposed", anchor(1, "voted fourteen to 9"))


def test_a_sentence_that_is_gone_leaves_its_anchor_orphaned_though_others_are_like_it() -> None:
    found = edited(anchor(1, "Its mayor"), " Its mayor, Ada Quill, called it overdue.", "")
    assert (found.how, found.place) == ("orphaned", None)


def test_words_that_appear_in_two_new_places_are_orphaned() -> None:
    new = (COPY[0].split(". ")[0] + ".", COPY[1] + " Ada Quill spoke.", COPY[2] + " So did Ada Quill.")
    found = fate(COPY, new, anchor(1, "Ada Quill"))
    assert (found.how, found.why) == (
        "orphaned",
        "the copy has its words in 2 new places, and which is not known",
    )


def test_a_prefix_is_kept_while_it_fits_and_adapted_where_it_does_not() -> None:
    old = ("He left the talks, and the talks ended in the end.",)
    what = anchor(1, "the talks", prefix="and")
    assert fate(old, ("It rained.", *old), what).anchor == anchor(2, "the talks", prefix="and")
    new = (old[0].replace("and the", "whereupon the"),)
    found = fate(old, new, what)
    assert found.anchor == anchor(1, "the talks", prefix="whereupon")
    assert words(found, *new) == "the talks"


def test_an_anchor_that_becomes_ambiguous_gets_the_words_around_it() -> None:
    old = ("The vote was on the toll. It was close.",)
    new = ("Nobody had heard of the toll a year ago. The vote was on the toll. It was close.",)
    found = fate(old, new, anchor(1, "the toll"))
    assert (found.how, found.anchor) == ("exact", anchor(1, "the toll", prefix="on"))


def test_an_anchor_that_the_old_copy_does_not_have_is_orphaned() -> None:
    assert fate(COPY, COPY, anchor(1, "sheep graze")).how == "orphaned"


class TestAnchorsWrittenSinceTheCopyWasKept:
    def since(self, new: tuple[str, ...], what: Anchor) -> tuple[str, Anchor | None]:
        found = Edit(article(*COPY), article(*new), "en").fate_since(what)
        return found.how, found.anchor

    def test_what_the_new_copy_alone_has_stands(self) -> None:
        new = ("It rained in Fordham.", *COPY)
        assert self.since(new, anchor(1, "It rained")) == ("exact", anchor(1, "It rained"))

    def test_what_the_old_copy_alone_has_is_followed(self) -> None:
        new = ("It rained in Fordham.", *COPY)
        assert self.since(new, anchor(3, "the toll")) == ("exact", anchor(4, "the toll"))

    def test_what_both_have_in_different_places_is_asked(self) -> None:
        new = ("The mayor of Ampleby rests.", "The bridge is grey.", *COPY)
        assert self.since(new, anchor(2, "The bridge")) == ("proposed", anchor(4, "The bridge"))

    def test_what_neither_has_is_orphaned(self) -> None:
        assert self.since(COPY, anchor(2, "sheep graze")) == ("orphaned", None)
