"""Changes of anchored words that must be noticed, and changes that are harmless."""

import pytest

from galleyproof.article.anchors.sensitive import describe_change
from galleyproof.text.span import Span


def changed(old: str, new: str) -> str:
    return describe_change(old, Span(0, len(old)), new, Span(0, len(new)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("They voted for it", "They were in favour of it"),
        ("in all 1,000 came", "in all 1000 came"),
        ("fourteen of them came", "14 of them came"),
        ("It was on 18 October 2021", "It was on October 18, 2021"),
        ("He didn't come", "He did not come"),
        ("Critics say so", "So critics say"),
    ],
)
def test_a_harmless_rewording_is_not_reported(old: str, new: str) -> None:
    assert changed(old, new) == ""


@pytest.mark.parametrize(
    ("old", "new", "description"),
    [
        ("about 14 came", "14 came", "now says `14` instead of `about 14`"),
        ("It cost $5", "It cost \u20ac5", "now says `\u20ac5` instead of `$5`"),
        ("He came last week", "He came next week", "now says `next week` instead of `last week`"),
        ("the first to come", "the second to come", "now says `second` instead of `first`"),
        ("He did come", "He didn\u2019t come", "now adds `n't`"),
        (
            "when Quill beat Ames",
            "when Ames beat Quill",
            "now says `Ames Quill` instead of `Quill Ames`",
        ),
        ("as Ada Quill said", "as Quill said", "no longer says `Ada`"),
    ],
)
def test_a_sensitive_change_is_described(old: str, new: str, description: str) -> None:
    assert changed(old, new) == description


def test_a_figure_that_continues_after_the_same_words_is_noticed() -> None:
    span = Span(0, len("They paid 14"))
    assert describe_change("They paid 14", span, "They paid 14 million", span) == (
        "now says `14 million` instead of `14`"
    )
