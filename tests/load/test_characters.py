"""Characters that are refused before YAML parses the file, and values that ` #` cuts short."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.finding import Fault
from galleyproof.load import characters
from tests.helpers.raw import one_line


def lines_for(text: str) -> list[str]:
    return [one_line(fault) for fault in characters.check_text(text, "a.yaml")]


@pytest.mark.parametrize(
    "text", ["a: b\n", "a: Жавад\n", "a: b\N{NO-BREAK SPACE}c\n", "a: \N{FAMILY}\n", "a: \N{ZERO WIDTH JOINER}b\n", ""]
)
def test_ordinary_text_is_allowed(text: str) -> None:
    assert lines_for(text) == []


@pytest.mark.parametrize(
    "character", ["\0", "\a", "\v", "\f", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\ufeff", "\uffff", "\ud800"]
)
def test_a_control_character_is_refused_with_its_code(character: str) -> None:
    code = f"U+{ord(character):04X}"
    message = f"this line contains an invisible character ({code}) -> delete it and retype the words around it"
    assert lines_for(f"a: b\nc: d{character}e\n") == [f"a.yaml:2 {message}"]


def test_a_tab_is_refused() -> None:
    assert lines_for("a: b\n\tc: d\n") == ["a.yaml:2 this line contains a tab -> replace it with spaces"]


@pytest.mark.parametrize("space", ["\N{NO-BREAK SPACE}", "\N{EN SPACE}", "\N{IDEOGRAPHIC SPACE}"])
def test_indentation_must_be_plain_spaces(space: str) -> None:
    message = f"this line is indented with a non-breaking space or similar (U+{ord(space):04X})"
    assert lines_for(f"a:\n {space} b: c\n") == [f"a.yaml:2 {message} -> indent it with plain spaces"]


def test_a_line_is_reported_once_at_its_first_such_character() -> None:
    (fault,) = characters.check_text("ab\a\a\a", "a.yaml")
    assert (fault.at.line, fault.at.column) == (1, 3)


def test_the_search_can_start_at_any_character() -> None:
    assert [fault.at.line for fault in characters.check_characters("\a\n\n\a\n", "a.md", 2)] == [3]


@given(st.text())
def test_spaces_replace_refused_characters_and_nothing_moves(text: str) -> None:
    replaced = characters.with_plain_spaces(text)
    assert (characters.check_text(replaced, "a.yaml"), len(replaced)) == ([], len(text))


def cut_short(text: str) -> list[Fault]:
    return list(characters.check_cut_short(text, "a.yaml"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: issue #4\n", "` #` starts a comment, so the value ends at `issue` and `#4` is lost"),
        ("- one  #two three\n", "` #` starts a comment, so the value ends at `one` and `#two three` is lost"),
        ("a: #4 in the list\n", "` #` starts a comment, so `#4 in the list` is lost"),
        ("- #4\n", "` #` starts a comment, so `#4` is lost"),
        ("a: one\n  two #3\n", "` #` starts a comment, so the value ends at `one two` and `#3` is lost"),
    ],
)
def test_a_value_cut_short_by_a_comment_is_reported_with_the_lost_text(text: str, message: str) -> None:
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
def test_a_comment_with_a_space_a_quoted_value_and_a_block_are_not_cut(text: str) -> None:
    assert cut_short(text) == []


def test_a_cut_is_reported_where_the_comment_starts() -> None:
    (fault,) = cut_short("a: b\nc: issue #4\n")
    assert (fault.at.line, fault.at.column) == (2, 10)


def test_text_that_is_not_yaml_has_no_cut() -> None:
    assert cut_short("a: [ #4\n") == []
