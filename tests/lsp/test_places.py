"""Places in characters and in UTF-16 code units: one turned into the other and back is the same."""

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types as lsp

from galleyproof.lsp.places import Cursor, Extent, Lines, units

TEXTS = st.text(st.characters() | st.sampled_from("\r\n\N{GRINNING FACE}\u2028\x85\u0301"), max_size=60)


@given(st.text(max_size=60))
def test_a_text_has_as_many_code_units_as_in_utf_16(text: str) -> None:
    assert units(text) == len(text.encode("utf-16-le")) // 2


@given(TEXTS, st.data())
def test_a_place_comes_back_from_its_position(text: str, data: st.DataObject) -> None:
    lines = Lines(text)
    number = data.draw(st.integers(0, len(lines.lines) - 1))
    place = Cursor(number, data.draw(st.integers(0, len(lines.line(number)))))
    assert lines.place(lines.position(place)) == place


@given(TEXTS, st.integers(0, 80), st.integers(0, 200))
def test_any_position_is_a_place_in_its_line(text: str, line: int, character: int) -> None:
    lines = Lines(text)
    place = lines.place(lsp.Position(line, character))
    assert place.line == line
    assert 0 <= place.column <= len(lines.line(line))


@given(TEXTS)
def test_only_what_editors_take_for_the_end_of_a_line_is_one(text: str) -> None:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    assert "\n".join(Lines(text).lines) == plain


def test_a_position_inside_a_character_is_its_start() -> None:
    assert Lines("\N{GRINNING FACE}!").place(lsp.Position(0, 1)) == Cursor(0, 0)


def test_a_character_beyond_the_first_plane_counts_twice() -> None:
    lines = Lines("a: \N{GRINNING FACE} b")
    assert lines.range(Extent(Cursor(0, 3), Cursor(0, 4))) == lsp.Range(lsp.Position(0, 3), lsp.Position(0, 5))


@given(TEXTS)
def test_the_words_from_the_first_place_to_the_last_are_the_text(text: str) -> None:
    lines = Lines(text)
    end = Cursor(len(lines.lines) - 1, len(lines.lines[-1]))
    assert lines.words(Extent(Cursor(0, 0), end)) == "\n".join(lines.lines)
