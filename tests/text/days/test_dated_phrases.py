"""What the words beside a date say of it."""

from datetime import date

import pytest

from galleyproof.text import DatedPhrase, dated_phrases

OWN = date(2021, 10, 18)


def only_phrase(text: str) -> DatedPhrase:
    """Return the only date of a text."""
    (phrase,) = dated_phrases(text, OWN)
    return phrase


@pytest.mark.parametrize(
    ("text", "edge", "about"),
    [
        ("She was senator until 2019.", "end", ""),
        ("She stayed through May 2019.", "end", ""),
        ("She has been senator since 2014.", "start", ""),
        ("Starting in 2014, she led it.", "start", ""),
        ("Tariffs apply as of 1 May.", "start", ""),
        ("They met before 1 July.", "before", ""),
        ("They will finish by June 2022.", "by", ""),
        ("They met after 3 March.", "after", ""),
        ("She took office in 2014.", "start", "post"),
        ("In 2014 she took office.", "start", "post"),
        ("She was appointed ambassador to Rivia in May 2014.", "start", "post"),
        ("She resigned in 2019.", "end", "post"),
        ("She stepped down on 3 May.", "end", "post"),
        ("She was born on 5 March 1940.", "start", "life"),
        ("She died in hospital on Monday.", "end", "life"),
        ("Rivia banned it in 2003.", "start", "mark"),
        ("The strike began on 3 May.", "start", "event"),
        ("The talks ended on 3 May.", "end", "event"),
        ("She said on Monday that it was over.", "", "said"),
        ("She said the talks on 20 October were off.", "", "reported"),
        ("She was re-elected in 2018.", "", ""),
        ("She was senator in 2015.", "", ""),
        ("They met on 3 May.", "", ""),
    ],
)
def test_the_words_make_it_a_start_an_end_or_a_bound(text: str, edge: str, about: str) -> None:
    phrase = only_phrase(text)
    assert (phrase.edge, phrase.about) == (edge, about)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("from 2014 to 2019", "2014-01-01/2014-12-31", "2019-01-01/2019-12-31"),
        ("between 2001 and 2005", "2001-01-01/2001-12-31", "2005-01-01/2005-12-31"),
        ("from 3 May to 7 June 2020", "2020-05-03", "2020-06-07"),
        ("18-20 October 2021", "2021-10-18", "2021-10-20"),
        ("2019-20", "2019-01-01/2019-12-31", "2020-01-01/2020-12-31"),
        ("Bell (1940-2015)", "1940-01-01/1940-12-31", "2015-01-01/2015-12-31"),
    ],
)
def test_a_range_has_both_its_ends(text: str, first: str, last: str) -> None:
    phrase = only_phrase(text)
    assert phrase.is_range
    assert ([str(span) for span in phrase.firsts], [str(span) for span in phrase.lasts]) == ([first], [last])


def test_two_dates_that_are_only_listed_are_no_range() -> None:
    assert [phrase.is_range for phrase in dated_phrases("on 3 May and 7 June 2020", OWN)] == [False, False]


@pytest.mark.parametrize(
    ("text", "possible"),
    [
        ("The court ruled on 20 January.", ["2021-01-20"]),
        ("On 20 January the court ruled.", ["2021-01-20"]),
        ("The court will rule on 20 January.", ["2022-01-20"]),
        ("The talks are due on 20 January.", ["2022-01-20"]),
        ("On 20 January the court will rule.", ["2022-01-20"]),
        ("The vote will be held on 20 January.", ["2022-01-20"]),
        ("The vote, scheduled for 20 January, is off.", ["2022-01-20"]),
        ("They agreed to meet on 20 January.", ["2022-01-20", "2021-01-20"]),
        ("Tickets for the show on 20 January sold out.", ["2022-01-20", "2021-01-20"]),
        ("They met in February.", ["2021-02-01/2021-02-28"]),
        ("They met in October.", ["2021-10-01/2021-10-31"]),
        ("They will meet in October.", ["2021-10-01/2021-10-31"]),
        ("They met on 18-20 October.", ["2021-10-18/2021-10-20"]),
    ],
)
def test_a_date_without_a_year_is_the_last_one_unless_the_words_speak_of_the_future(
    text: str, possible: list[str]
) -> None:
    assert [str(span) for span in only_phrase(text).spans] == possible


def test_a_date_can_be_in_the_year_that_its_sentence_gives_before() -> None:
    *_, last = dated_phrases("She was elected in May 2014 and took office on 3 June.", OWN)
    assert "2014-06-03" in map(str, last.spans)


@pytest.mark.parametrize("text", ["on 31 June", "two weeks earlier", "on April 29, 2913", "He was born in 2913."])
def test_a_date_without_a_day_in_the_calendar_is_left_out(text: str) -> None:
    assert not dated_phrases(text, OWN)


def test_without_the_day_of_the_text_only_full_dates_are_resolved() -> None:
    (phrase,) = dated_phrases("last week, on 3 May, and in 2020", None)
    assert str(phrase.spans[0]) == "2020-01-01/2020-12-31"
