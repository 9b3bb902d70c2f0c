"""What an editor is told about YAML that cannot be read: the line, and what to do."""

import pytest

from galleyproof.load.tree import read

HEAD = "claims:\n  - id: a\n"
COLON = "put the value in quotes: it holds a colon and a space, which begin a new field"
KEPT = "put the value in quotes: it begins with a character that YAML keeps for itself"
GOES_ON = "put the value in quotes: it begins with a quotation mark, and goes on after the closing one"
OTHER_KIND = "put the value in quotes of the other kind: it holds the quotation mark that it begins and ends with"
NEVER_CLOSED = "put the value in quotes: its quotation mark is never closed"
BLOCK = "put the value in quotes: it begins with `>` or `|`, which start a block of text"
SINGLE = "put the value in single quotes: within double ones a backslash begins a code"
BRACKET = "if it is text, put the value in quotes: it begins with a bracket; "
LIST = "put the value in quotes; or, if a list is meant, begin it on the next line"


def first(text: str) -> tuple[int, str, str]:
    """Line, message and fix of the first fault."""
    fault = read(text, "a.yaml").faults[0]
    return fault.at.line, fault.message, fault.fix


ANYWHERE = {
    '"No" he said': GOES_ON,
    "'No' he said": GOES_ON,
    "'It isn't so'": OTHER_KIND,
    '"No" said "he"': OTHER_KIND,
    '"No': NEVER_CLOSED,
    "'No": NEVER_CLOSED,
    '"C:\\data"': SINGLE,
    "@jawad": KEPT,
    "%5": KEPT,
    "`x`": KEPT,
    "* a bullet": KEPT,
    "& co": KEPT,
    "!no, he said": KEPT,
    ", and so on": KEPT,
    "] x": KEPT,
    ">=90": BLOCK,
    "> 90": BLOCK,
    "|x|": BLOCK,
}
AFTER_A_NAME = {  # YAML reads these in a list
    "Jawad said: no": COLON,
    "see below:": "put the value in quotes: it ends with a colon, which begins a new field",
    '"a": b': GOES_ON,
    "- x": LIST,
    "? x": LIST,
    ": x": LIST,
}


@pytest.mark.parametrize(("value", "fix"), (ANYWHERE | AFTER_A_NAME).items())
def test_a_value_that_needs_quotes(value: str, fix: str) -> None:
    text = f"{HEAD}    says: {value}\n    status: opinion\n"
    assert first(text) == (3, "YAML cannot read this value", fix)


@pytest.mark.parametrize(("value", "fix"), ANYWHERE.items())
def test_an_item_that_needs_quotes(value: str, fix: str) -> None:
    text = f"{HEAD}    depends_on:\n      - {value}\n    status: opinion\n"
    assert first(text) == (4, "YAML cannot read this value", fix)


@pytest.mark.parametrize(
    "value",
    ["[Jawad] said", "{x} y", "[unclosed", "{kind: post, gist: he said: no}", '{gist: "no" he said}', "{gist: @x}"],
)
def test_a_value_that_begins_with_a_bracket_is_text_or_a_list(value: str) -> None:
    line, message, fix = first(f"{HEAD}    says: {value}\n    status: opinion\n")
    assert (line, message, fix.startswith(BRACKET)) == (3, "YAML cannot read this value", True)


def test_a_bracket_that_is_never_closed_is_told_where_it_opened() -> None:
    assert first(f"{HEAD}    fact: {{kind: post,\n      holder: x\n    status: opinion\n")[0] == 3


def test_a_quotation_mark_that_another_value_seems_to_close_is_told_where_it_opened() -> None:
    text = f'{HEAD}    says: "It is.\n    status: opinion\n    note: "x"\n'
    assert first(text) == (3, "YAML cannot read this value", NEVER_CLOSED)


@pytest.mark.parametrize(
    ("body", "line", "message"),
    [
        ("    says It is.\n    status: opinion\n", 3, "this line does not begin with the name of a field"),
        ("    says:It is.\n    status: opinion\n", 3, "this line does not begin with the name of a field"),
        ("    says: one\ntwo\n    status: x\n", 4, "this line does not begin with the name of a field"),
        ("     says: It is.\n", 3, "a field begins here where none can stand"),
        ("    says: It is.\n      status: opinion\n", 4, "a field begins here where none can stand"),
        ("   says: It is.\n", 3, "this line does not fit those above it"),
        ("    says: It is.\n - id: b\n", 4, "this line does not fit those above it"),
        ("    facts:\n      - a\n      b: c\n", 5, "this line does not fit those above it"),
        ('    says: "one\n      two"\n      note: x\n', 5, "this line does not fit those above it"),
    ],
)
def test_a_line_that_does_not_fit(body: str, line: int, message: str) -> None:
    assert first(f"{HEAD}{body}")[:2] == (line, message)


def test_a_list_where_none_can_stand() -> None:
    assert first("a: b\n- c\n")[:2] == (2, "this line does not fit those above it")


def test_what_nobody_foresaw_is_told_in_the_words_of_yaml() -> None:
    assert first("%x\n---\na: b\n")[1].startswith("YAML cannot read this line: while scanning a directive")


def test_an_error_at_the_end_is_told_on_the_last_line_that_holds_something() -> None:
    assert first("a: b\nc: {\n\n\n")[0] == 2


def test_a_value_that_goes_on_below_is_not_read_past() -> None:
    document = read("a: {b: c: d,\n  e: f}\ng: @x\n", "a.yaml")
    assert (document.tree, [fault.at.line for fault in document.faults]) == (None, [1])
