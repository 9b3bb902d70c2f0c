"""Dates in sentences read as a person writes them."""

import datetime as dt

import pytest
from hypothesis import given

from galleyproof.records.date_words import day_in_words, in_words, when
from galleyproof.records.edtf import parse
from galleyproof.strategies import dates


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2021-10-18", "18 October 2021"),
        ("2021-10-18T09:30:00", "18 October 2021"),
        ("2021-10", "October 2021"),
        ("2021", "2021"),
        ("0900", "900"),
        ("201X", "the 2010s"),
        ("2021~", "about 2021"),
        ("2021-10-18?", "possibly 18 October 2021"),
        ("2021%", "possibly about 2021"),
        ("2021-21", "spring 2021"),
        ("2021-34", "the second quarter of 2021"),
        ("2021-41", "the second half of 2021"),
        ("2021-10-XX", "between 1 and 31 October 2021"),
        ("2021/2023", "2021 to 2023"),
        ("2021-10-18/2021-10-20", "18 to 20 October 2021"),
        ("2021-03-21/2021-04-09", "21 March to 9 April 2021"),
        ("2021-05/..", "since May 2021"),
        ("../2021", "until 2021"),
        ("2021-05/", "from May 2021 (end unknown)"),
        ("/2021", "until 2021 (start unknown)"),
        ("[1667,1668]", "1667 or 1668"),
        ("{1667, 1668}", "1667 and 1668"),
        ("[2022-03-21..2022-04-09]", "between 21 March and 9 April 2022"),
        ("[..2019]", "2019 or earlier"),
        ("[2019..]", "2019 or later"),
        ("Y2021", "between 1 January and 31 December 2021"),
        ("..", "still so"),
    ],
)
def test_a_date_reads_as_a_person_writes_it(written: str, words: str) -> None:
    assert in_words(parse(written)) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2021-10-18", "on 18 October 2021"),
        ("2021-10", "in October 2021"),
        ("2021", "in 2021"),
        ("201X", "in the 2010s"),
        ("2021-21", "in spring 2021"),
        ("2021-34", "in the second quarter of 2021"),
        ("2021~", "about 2021"),
        ("2021-05/..", "since May 2021"),
        ("2021/2023", "2021 to 2023"),
        ("[2021,2023]", "2021 or 2023"),
    ],
)
def test_in_a_sentence_a_date_has_its_preposition(written: str, words: str) -> None:
    assert when(parse(written)) == words


def test_a_day_has_no_leading_zero() -> None:
    assert day_in_words(dt.date(2021, 3, 4)) == "4 March 2021"


@given(dates())
def test_every_date_has_words_without_the_signs_of_the_format(written: str) -> None:
    words = in_words(parse(written))
    assert words
    assert not set("[]{}~%?") & set(words)
