"""Markdown as readers see it."""

from bisect import bisect_right

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.text.markdown import read_markdown

REFERENCE = "[report]: https://example.org/2020/5"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Twelve men came.", "Twelve men came."),
        ("Twelve men\ncame.", "Twelve men came."),
        ("It held [12 men](https://example.org/2020/05/03/story-900) in 2021.", "It held 12 men in 2021."),
        ('See the [report], or [this one](/2021 "of 2021").', "See the report, or this one."),
        ("**Ann** *Orsani* un*believ*ably ~~left~~ came.", "Ann Orsani unbelievably left came."),
        ("# Twelve *men* arrested\nThey came.", "Twelve men arrested\nThey came."),
        ("Twelve arrested\n---\nThey came.", "Twelve arrested\nThey came."),
        ("- 12 men\n- 900 guns\n  and a boat", "12 men\n900 guns and a boat"),
        ("1. Ann came.\n2. Ben left.", "Ann came.\nBen left."),
        ("1986. It was a good year.", "1986. It was a good year."),
        ("| Town | Men |\n|---|--:|\n| Ampleby | 12 |\n| | 3 |", "Town; Men\nAmpleby; 12\n3"),
        ("> We will win,\n> she said.", "We will win, she said."),
        ("He left[^1] in May.", "He left in May."),
        ("[^1]: The report of 2019.", " The report of 2019."),
        ("![Ann Orsani in 2019](img-2020.jpg)", "Ann Orsani in 2019"),
        ("See https://www.example.org/2020/05/03, she said.", "See www.example.org, she said."),
        ("See <https://example.org/2020>.", "See example.org."),
        ("Smith &amp; Sons made \\*12\\* of them.", "Smith & Sons made *12* of them."),
        ("Line one<br>line <b>two</b>.<!-- 2020 -->", "Line one line two."),
        ("5 * 3 and 2_000 and [sic] stay.", "5 * 3 and 2_000 and [sic] stay."),
        ("    Four spaces make no code.", "    Four spaces make no code."),
        ("***", ""),
        (REFERENCE, ""),
    ],
)
def test_readers_see_the_words_without_the_syntax(source: str, text: str) -> None:
    assert read_markdown(source, [REFERENCE]).text == text


@pytest.mark.parametrize(
    ("source", "labels"),
    [
        ("# Twelve Men\nThey came.", ["Twelve Men"]),
        ("| Town | Men |\n|---|---|\n| Ampleby | 12 |", ["Town", "Men"]),
        ("- Ann came.", []),
    ],
)
def test_headings_and_headers_of_tables_are_labels(source: str, labels: list[str]) -> None:
    plain = read_markdown(source)
    assert [label.of(plain.text) for label in plain.labels] == labels


def in_source(source: str) -> list[tuple[str, str]]:
    """Return each character of the words of a paragraph, with the one at its place in the source."""
    plain = read_markdown(source)
    pairs = []
    for place, letter in enumerate(plain.text):
        run = plain.runs[bisect_right(plain.runs, place, key=lambda run: run.text) - 1] if plain.runs else None
        pairs.append((letter, source[run.source + place - run.text : run.source + place - run.text + 1] if run else ""))
    return pairs


@given(st.text(alphabet="ab1 .*_[]()!>#-|\n`<\\&;~^:", max_size=60).filter(str.strip))
def test_every_letter_is_at_its_place_in_the_source(source: str) -> None:
    assert all(letter == there for letter, there in in_source(source) if there and letter.isalnum())


def test_more_brackets_than_prose_has_are_taken_as_they_are() -> None:
    assert read_markdown("He *left*" + "[" * 5000).text == "He *left*" + "[" * 5000
