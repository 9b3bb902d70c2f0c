"""What of anchored words may not change unseen, and what may."""

import pytest

from galleyproof.article.anchors.sensitive import change
from galleyproof.text.span import Span


def changed(old: str, new: str) -> str:
    return change(old, Span(0, len(old)), new, Span(0, len(new)))


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
def test_a_rewording_changes_nothing_that_counts(old: str, new: str) -> None:
    assert changed(old, new) == ""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("about 14 came", "14 came", "now says `14`, and the claim was anchored to `about 14`"),
        ("It cost $5", "It cost \u20ac5", "now says `\u20ac5`, and the claim was anchored to `$5`"),
        ("He came last week", "He came next week", "now says `next week`, and the claim was anchored to `last week`"),
        ("the first to come", "the second to come", "now says `second`, and the claim was anchored to `first`"),
        ("He did come", "He didn\u2019t come", "now says `n't`, and did not"),
        (
            "when Quill beat Ames",
            "when Ames beat Quill",
            "now says `Ames Quill`, and the claim was anchored to `Quill Ames`",
        ),
        ("as Ada Quill said", "as Quill said", "no longer says `Ada`"),
    ],
)
def test_what_counts_is_named(old: str, new: str, said: str) -> None:
    assert changed(old, new) == said


def test_of_the_same_words_a_figure_that_runs_on_behind_them_counts() -> None:
    span = Span(0, len("They paid 14"))
    assert change("They paid 14", span, "They paid 14 million", span) == (
        "now says `14 million`, and the claim was anchored to `14`"
    )
