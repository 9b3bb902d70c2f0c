"""Changes whose verb says the other way."""

import pytest

from galleyproof.text.figures.directions import wrong_way


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Sales rose from 80 to 60.", ["rose"]),
        ("Sales fell from 60 to 80 last year.", ["fell"]),
        ("Sales rose to 60 from 80.", ["rose"]),
        ("The council cut the fee from $10 to $12.", ["cut"]),
        ("Sales rose from 60 to 80.", []),
        ("Sales fell to 60 from 80.", []),
        ("She rose from 80 to 60 in the rankings.", []),
        ("The train rose early and ran from 80 to 60.", []),
        ("Turnout, up for the first time, went from 80 to 60.", []),
    ],
)
def test_a_verb_that_says_the_other_way_is_named(text: str, verbs: list[str]) -> None:
    assert [verb for _, _, verb in wrong_way(text)] == verbs
