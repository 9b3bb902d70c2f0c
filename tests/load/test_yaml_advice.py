"""Advice on YAML that cannot be read: the line and the fix."""

import pytest

from galleyproof.load.tree import read

HEAD = "claims:\n  - id: a\n"
COLON = "put the value in quotes: a colon followed by a space starts a new field"
RESERVED = "put the value in quotes: it begins with a character that YAML reserves"
GOES_ON = "put the whole value in quotes: it goes on after the closing quotation mark"
OTHER_KIND = "put the value in the other kind of quotes: it contains the kind it is in now"
NEVER_CLOSED = "put the value in quotes: its opening quotation mark is never closed"
BLOCK = "put the value in quotes: a `>` or `|` at the start begins a block of text"
SINGLE = "put the value in single quotes: in double quotes a backslash starts a code"
BRACKET = "if this is text, put the value in quotes; if it is a list or a group of fields, close the bracket "
LIST = "put the value in quotes; if a list is meant, start it on the next line"


def first(text: str) -> tuple[int, str, str]:
    """Return the line, message and fix of the first fault."""
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
    "@jawad": RESERVED,
    "%5": RESERVED,
    "`x`": RESERVED,
    "* a bullet": RESERVED,
    "& co": RESERVED,
    "!no, he said": RESERVED,
    ", and so on": RESERVED,
    "] x": RESERVED,
    ">=90": BLOCK,
    "> 90": BLOCK,
    "|x|": BLOCK,
}
AFTER_A_NAME = {  # YAML reads these in a list
    "Jawad said: no": COLON,
    "see below:": "put the value in quotes: a colon at the end starts a new field",
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


def test_a_bracket_that_is_never_closed_is_reported_where_it_opens() -> None:
    assert first(f"{HEAD}    fact: {{kind: post,\n      holder: x\n    status: opinion\n")[0] == 3


def test_a_quotation_mark_that_another_value_seems_to_close_is_reported_where_it_opens() -> None:
    text = f'{HEAD}    says: "It is.\n    status: opinion\n    note: "x"\n'
    assert first(text) == (3, "YAML cannot read this value", NEVER_CLOSED)


@pytest.mark.parametrize(
    ("body", "line", "message"),
    [
        ("    says It is.\n    status: opinion\n", 3, "this line does not begin with a field name"),
        ("    says:It is.\n    status: opinion\n", 3, "this line does not begin with a field name"),
        ("    says: one\ntwo\n    status: x\n", 4, "this line does not begin with a field name"),
        ("     says: It is.\n", 3, "a field cannot start here"),
        ("    says: It is.\n      status: opinion\n", 4, "a field cannot start here"),
        ("   says: It is.\n", 3, "this line does not fit the lines above it"),
        ("    says: It is.\n - id: b\n", 4, "this line does not fit the lines above it"),
        ("    facts:\n      - a\n      b: c\n", 5, "this line does not fit the lines above it"),
        ('    says: "one\n      two"\n      note: x\n', 5, "this line does not fit the lines above it"),
    ],
)
def test_a_line_that_does_not_fit(body: str, line: int, message: str) -> None:
    assert first(f"{HEAD}{body}")[:2] == (line, message)


def test_a_list_that_cannot_start_there() -> None:
    assert first("a: b\n- c\n")[:2] == (2, "this line does not fit the lines above it")


def test_any_other_error_is_reported_in_the_words_of_libyaml() -> None:
    assert first("%x\n---\na: b\n")[1].startswith("YAML cannot read this line: while scanning a directive")


def test_an_error_at_the_end_is_reported_on_the_last_line_with_text() -> None:
    assert first("a: b\nc: {\n\n\n")[0] == 2


def test_a_value_that_continues_on_the_next_line_is_not_repaired() -> None:
    document = read("a: {b: c: d,\n  e: f}\ng: @x\n", "a.yaml")
    assert (document.tree, [fault.at.line for fault in document.faults]) == (None, [1])
