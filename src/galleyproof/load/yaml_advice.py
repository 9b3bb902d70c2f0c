"""Advice for editors on YAML that libyaml cannot read."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from yaml import MarkedYAMLError, YAMLError

from galleyproof.finding import Fault, FaultKind
from galleyproof.records.location import Location

_VALUE = re.compile(r"^ *(?:- +)*(?:[\w-]+:|-) +(?P<value>\S.*)$")
_OPENED = re.compile(r"""(["'])(?:(?!\1).)*""")

_BRACKET = (
    "if this is text, put the value in quotes; if it is a list or a group of fields, close the bracket and "
    "put any text with a comma, colon or quotation mark in quotes"
)
_UNQUOTED = tuple(  # values that YAML cannot read without quotes, and the fix; the first that matches applies
    (re.compile(shape), fix)
    for shape, fix in (
        (
            r"""(["'])(?:(?!\1).)*\1.*\1$""",
            "put the value in the other kind of quotes: it contains the kind it is in now",
        ),
        (r"""(["']).*\1.*\S""", "put the whole value in quotes: it goes on after the closing quotation mark"),
        (r'"[^"]*\\', "put the value in single quotes: in double quotes a backslash starts a code"),
        (r"""(["'])(?:(?!\1).)*$""", "put the value in quotes: its opening quotation mark is never closed"),
        (r"[\[{]", _BRACKET),
        (r"[|>]", "put the value in quotes: a `>` or `|` at the start begins a block of text"),
        (r"[-?:](?: |$)", "put the value in quotes; if a list is meant, start it on the next line"),
        (r".*: ", "put the value in quotes: a colon followed by a space starts a new field"),
        (r".*:$", "put the value in quotes: a colon at the end starts a new field"),
        (r"[@`%*&!,\]}]", "put the value in quotes: it begins with a character that YAML reserves"),
    )
)
TOO_DEEP = (
    "lists and groups of fields are nested more than 20 deep",
    "close every bracket, and put text that begins with one in quotes",
)
_BY_PROBLEM = {  # part of libyaml's message: our message and fix
    "exceeded maximum nesting depth": TOO_DEEP,  # newer versions of libyaml stop at a thousand
    "could not find expected ':'": (
        "this line does not begin with a field name",
        "write `name: value`, with a space after the colon; if the line continues the text above, indent it",
    ),
    "mapping values are not allowed": (
        "a field cannot start here",
        "line it up with the fields it belongs with; if the colon is part of a text, put the value in quotes",
    ),
    "block sequence entries are not allowed": (
        "a list cannot start here",
        "start it on the line below its field name; if the `-` is part of a text, put the value in quotes",
    ),
    "did not find expected": (
        "this line does not fit the lines above it",
        "line it up with the fields or items it belongs with, and close any open quotes and brackets above it",
    ),
}


class QuotedLine(NamedTuple):
    """A line, counted from 0, with quotes around its value."""

    line: int
    text: str


def syntax_fault(error: YAMLError, lines: Sequence[str], file: str) -> Fault:
    """Return a fault for what libyaml could not read, on the line that needs fixing."""
    problem = getattr(error, "problem", None) or ""
    if (culprit := _unquoted_value(error, lines)) and _BY_PROBLEM.get(problem) is not TOO_DEEP:
        (line, column), fix = culprit
        return Fault("YAML cannot read this value", Location(file, line + 1, column + 1), fix, kind=FaultKind.YAML)
    line, column = _places(error, lines)[-1 if "expected ':'" in problem else 0]
    known = (wording for part, wording in _BY_PROBLEM.items() if part in problem)
    message, fix = next(known, _other_problem(error))
    return Fault(message, Location(file, line + 1, column + 1), fix, kind=FaultKind.YAML)


def in_quotes(error: YAMLError, lines: Sequence[str]) -> QuotedLine | None:
    """Return the line with quotes around the value that YAML cannot read, or None if no value is to blame."""
    culprit = _unquoted_value(error, lines)
    if culprit is None:
        return None
    (line, _), _ = culprit
    value = _value(lines[line])
    if value.endswith((",", "{", "[")):  # it continues on the next line
        return None
    quoted = value.replace("'", "''")
    return QuotedLine(line, f"{lines[line].rstrip().removesuffix(value)}'{quoted}'")


def _unquoted_value(error: YAMLError, lines: Sequence[str]) -> tuple[tuple[int, int], str] | None:
    """Return the place of the value that YAML cannot read, counted from 0, and the fix; None if there is none."""
    places = _places(error, lines)
    if "flow" in (getattr(error, "context", None) or ""):  # the opening bracket is more likely to be the mistake
        places.reverse()
    for line, column in (*places, *_opened_above(lines, *places[0])):
        value = _value(lines[line])
        for shape, fix in _UNQUOTED if value else ():
            if shape.match(value):
                return (line, column), fix
    return None


def _places(error: YAMLError, lines: Sequence[str]) -> list[tuple[int, int]]:
    """Return where libyaml stopped and where the construct began, counted from 0, but never below the last text."""
    marks = (getattr(error, name, None) for name in ("problem_mark", "context_mark"))
    last = next((number for number in range(len(lines) - 1, 0, -1) if lines[number].strip()), 0)
    return [(mark.line, mark.column) if mark.line <= last else (last, 0) for mark in marks if mark] or [(0, 0)]


def _opened_above(lines: Sequence[str], line: int, column: int) -> list[tuple[int, int]]:
    """Return the place of an open quotation mark further up that is closed just before a place, by mistake."""
    closed = lines[line][column - 1 : column]
    for above in range(line - 1, -1, -1) if closed in ("'", '"') else ():
        value = _value(lines[above])
        if value.startswith(closed) and _OPENED.fullmatch(value):
            return [(above, lines[above].index(value))]
    return []


def _value(line: str) -> str:
    """Return the text after a field name or a `-`, or an empty string."""
    match = _VALUE.match(line.rstrip())
    return match["value"] if match else ""


def _other_problem(error: YAMLError) -> tuple[str, str]:
    words = [error.context, error.problem] if isinstance(error, MarkedYAMLError) else str(error).splitlines()[:1]
    fix = "check the indentation, brackets and quotation marks here and just above"
    return f"YAML cannot read this line: {', '.join(filter(None, words))}", fix
