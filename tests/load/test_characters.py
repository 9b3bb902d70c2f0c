"""Characters that are refused before YAML has a say, and values that ` #` cuts short."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.finding import Fault
from galleyproof.load import characters
from tests.helpers.raw import told


def told_of(text: str) -> list[str]:
    return [told(fault) for fault in characters.check_text(text, "a.yaml")]


@pytest.mark.parametrize(
    "text", ["a: b\n", "a: Жавад\n", "a: b\N{NO-BREAK SPACE}c\n", "a: \N{FAMILY}\n", "a: \N{ZERO WIDTH JOINER}b\n", ""]
)
def test_ordinary_text_is_let_through(text: str) -> None:
    assert told_of(text) == []


@pytest.mark.parametrize(
    "character", ["\0", "\a", "\v", "\f", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\ufeff", "\uffff", "\ud800"]
)
def test_a_control_character_is_refused_with_its_code(character: str) -> None:
    code = f"U+{ord(character):04X}"
    message = f"this line holds a character that cannot be seen, {code} -> delete it, and type the words anew"
    assert told_of(f"a: b\nc: d{character}e\n") == [f"a.yaml:2 {message}"]


def test_a_tab_is_refused() -> None:
    assert told_of("a: b\n\tc: d\n") == [
        "a.yaml:2 this line holds a tab -> write spaces instead: YAML indents with nothing else"
    ]


@pytest.mark.parametrize("space", ["\N{NO-BREAK SPACE}", "\N{EN SPACE}", "\N{IDEOGRAPHIC SPACE}"])
def test_indentation_is_by_plain_spaces(space: str) -> None:
    message = (
        f"this line is indented with a non-breaking space or the like, U+{ord(space):04X} -> type its spaces again"
    )
    assert told_of(f"a:\n {space} b: c\n") == [f"a.yaml:2 {message}"]


def test_a_line_is_told_once_at_the_first_of_its_characters() -> None:
    (fault,) = characters.check_text("ab\a\a\a", "a.yaml")
    assert (fault.at.line, fault.at.column) == (1, 3)


def test_characters_can_be_looked_for_from_a_place_on() -> None:
    assert [fault.at.line for fault in characters.check_characters("\a\n\n\a\n", "a.md", 2)] == [3]


@given(st.text())
def test_what_was_refused_is_harmless_and_nothing_moves(text: str) -> None:
    harmless = characters.harmless(text)
    assert (characters.check_text(harmless, "a.yaml"), len(harmless)) == ([], len(text))


def cut_short(text: str) -> list[Fault]:
    return list(characters.check_cut_short(text, "a.yaml"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: issue #4\n", "` #` begins a comment, so the value ends at `issue` and `#4` is lost"),
        ("- one  #two three\n", "` #` begins a comment, so the value ends at `one` and `#two three` is lost"),
        ("a: #4 in the list\n", "` #` begins a comment, so `#4 in the list` is lost"),
        ("- #4\n", "` #` begins a comment, so `#4` is lost"),
        ("a: one\n  two #3\n", "` #` begins a comment, so the value ends at `one two` and `#3` is lost"),
    ],
)
def test_a_value_that_a_comment_ends_is_told_with_what_is_lost(text: str, message: str) -> None:
    assert [fault.message for fault in cut_short(text)] == [message]


@pytest.mark.parametrize(
    "text",
    [
        "a: b # a comment\n",
        "#a: comment\na: b\n",
        "a: 'issue #4'\n",
        'a: "issue #4"\n',
        "a: |\n  issue #4\n",
        "a: b#c\n",
    ],
)
def test_a_comment_with_its_space_a_quoted_value_and_a_block_are_not_cut(text: str) -> None:
    assert cut_short(text) == []


def test_the_place_of_a_cut_is_that_of_the_comment() -> None:
    (fault,) = cut_short("a: b\nc: issue #4\n")
    assert (fault.at.line, fault.at.column) == (2, 10)


def test_text_that_is_not_yaml_is_not_looked_at() -> None:
    assert cut_short("a: [ #4\n") == []
