"""Proper names, recognised by their capitals alone."""

import pytest

from galleyproof.text.proper_names import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Ann Bell in Lisbon.", ["Ann Bell", "Lisbon"]),
        ("Bell said so. The mayor agreed.", ["Bell"]),
        ("the Ministry of the Interior said", ["Ministry of the Interior"]),
        ("the United\nStates of America", ["United\nStates of America"]),
        ("Lisbon's mayor and the Bells' house", ["Lisbon", "Bells"]),
        ("a Russian envoy, the Russian Foreign Ministry", ["Russian Foreign Ministry"]),
        ("They came on Monday in May, and I left.", []),
        ("Delegates left. Recently, nobody came. Asked why, he smiled.", []),
        ("U.S. troops; the U.S.-led force", []),
        ("TASS and the BBC", ["TASS", "BBC"]),
    ],
)
def test_capitals_within_a_sentence_mark_a_name(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in names(text)] == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gov. Ann Orsani and Sen. Ben Marquand met Mr Quill.", ["Ann Orsani", "Ben Marquand", "Quill"]),
        ("Lt. Col. Ann Orsani and Sir Dominic Jarrow spoke.", ["Ann Orsani", "Dominic Jarrow"]),
        ("Prof Clara Autun thanked Dame Ada Quill.", ["Clara Autun", "Ada Quill"]),
        ("He lives at No. 10 and works at No 11.", []),
        ("The book is in French, the film in Italian.", []),
        ("The Germans met on Mondays in May.", []),
        ("Police blamed him. Inflation fell. Parliament rose.", []),
        ("Hospitals closed. Residents left. Unemployment rose.", []),
        ("French Guiana and the German Shepherd Club agreed.", ["French Guiana", "German Shepherd Club"]),
        ("No, Marquand said.", ["Marquand"]),
        ("The Judge Advocate spoke.", ["Advocate"]),
    ],
)
def test_titles_nationalities_and_opening_words_are_no_names(text: str, found: list[str]) -> None:
    assert [span.of(text) for span in names(text)] == found
