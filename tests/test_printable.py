"""Text that is safe to show: whatever a terminal acts on is an escape, and letters of every script stay."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.printable import printable, printable_lines

ESCAPED = [
    ("##[error]x", r"\u0023#[error]x"),
    *(("\x1b[2J", "\\u001b[2J"), ("a\x7f", "a\\u007f"), ("\x9b31m", "\\u009b31m"), ("\0", "\\u0000")),
    *(("a\u202eb", "a\\u202eb"), ("\u2066a\u2069", "\\u2066a\\u2069"), ("a\u2028b", "a\\u2028b")),
    *(("a\rb", "a\\rb"), ("\udcff", "\\udcff"), ("a\x85b", "a\\u0085b")),
]
KEPT = [
    "Ärger",
    "e\u0301",
    "\u05e9\u05dc\u05d5\u05dd",
    "a\u200fb",
    "\u0645\u06cc\u200c\u062e\u0648",
    "5\N{NO-BREAK SPACE}%",
    "👩\u200d🚒",
    "\\",
]


@pytest.mark.parametrize(("text", "shown"), ESCAPED)
def test_what_a_terminal_acts_on_is_shown_as_an_escape(text: str, shown: str) -> None:
    assert (printable(text), printable_lines(text)) == (shown, shown)


@pytest.mark.parametrize("text", KEPT)
def test_letters_accents_joiners_and_spaces_stay_as_they_are(text: str) -> None:
    assert (printable(text), printable_lines(text)) == (text, text)


def test_a_text_on_one_line_has_escapes_for_line_breaks_and_tabs() -> None:
    assert printable("a\tb\nc") == "a\\tb\\nc"


def test_a_text_of_several_lines_keeps_them() -> None:
    assert printable_lines("a\tb\nc") == "a\tb\nc"


@given(st.text(st.characters()))
def test_printable_json_means_the_same(text: str) -> None:
    assert json.loads(printable_lines(json.dumps(text, ensure_ascii=False))) == text


@given(st.text(st.characters()))
def test_a_printable_text_can_be_encoded_and_is_one_line(text: str) -> None:
    assert printable(text).encode().decode().splitlines() in ([], [printable(text)])
