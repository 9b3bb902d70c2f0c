"""Folding of typographic differences."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.text.typography import fold


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("\N{LEFT DOUBLE QUOTATION MARK}no\N{RIGHT DOUBLE QUOTATION MARK}", '"no"'),
        ("Ghani\N{RIGHT SINGLE QUOTATION MARK}s", "Ghani's"),
        ("\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}no\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}", '"no"'),
        ("2003\N{EN DASH}2010", "2003-2010"),
        ("\N{MINUS SIGN}5", "-5"),
        ("18\N{NO-BREAK SPACE}October", "18 October"),
        ("two\n  lines", "two lines"),
        ("am\N{SOFT HYPHEN}bassador", "ambassador"),
        ("cafe\N{COMBINING ACUTE ACCENT}", "caf\N{LATIN SMALL LETTER E WITH ACUTE}"),
        ("cafe\N{ZERO WIDTH JOINER}\N{COMBINING ACUTE ACCENT}", "caf\N{LATIN SMALL LETTER E WITH ACUTE}"),
        ("  around  ", "around"),
    ],
)
def test_typography_is_folded(printed: str, typed: str) -> None:
    assert fold(printed) == typed


@pytest.mark.parametrize(
    ("one", "other"), [("Kabul", "kabul"), ("5.2%", "52%"), ("re-elect", "reelect"), ("a b", "ab")]
)
def test_nothing_else_is_folded(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text() | st.text(alphabet="e \u0301\u200d\u00ad\u2019\u2013\u00a0"))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="e\u0301\u0323\u0327\u0344\u0f71\u0f72\u0f73", min_size=40, max_size=90))
def test_a_long_run_of_accents_is_composed_as_unicode_says(text: str) -> None:
    assert fold(text) == unicodedata.normalize("NFC", text)
