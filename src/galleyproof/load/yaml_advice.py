"""What an editor should do about YAML that libyaml cannot read."""

import re

from yaml import MarkedYAMLError, YAMLError

from galleyproof.finding import Fault, FaultKind
from galleyproof.records.location import Location

_VALUE = re.compile(r"^ *(?:- +)*(?:[\w-]+:|-) +(?P<value>\S.*)$")
_OPENED = re.compile(r"""(["'])(?:(?!\1).)*""")

_BRACKET = (
    "if it is text, put the value in quotes: it begins with a bracket; if it is a list or a group of fields, close the "
    "bracket, and put text in it that holds a comma, a colon or a quotation mark in quotes"
)
_TRIPS = tuple(  # what a value may not be unless it is in quotes, and what to do; the first that fits
    (re.compile(shape), fix)
    for shape, fix in (
        (
            r"""(["'])(?:(?!\1).)*\1.*\1$""",
            "put the value in quotes of the other kind: it holds the quotation mark that it begins and ends with",
        ),
        (
            r"""(["']).*\1.*\S""",
            "put the value in quotes: it begins with a quotation mark, and goes on after the closing one",
        ),
        (r'"[^"]*\\', "put the value in single quotes: within double ones a backslash begins a code"),
        (r"""(["'])(?:(?!\1).)*$""", "put the value in quotes: its quotation mark is never closed"),
        (r"[\[{]", _BRACKET),
        (r"[|>]", "put the value in quotes: it begins with `>` or `|`, which start a block of text"),
        (r"[-?:](?: |$)", "put the value in quotes; or, if a list is meant, begin it on the next line"),
        (r".*: ", "put the value in quotes: it holds a colon and a space, which begin a new field"),
        (r".*:$", "put the value in quotes: it ends with a colon, which begins a new field"),
        (r"[@`%*&!,\]}]", "put the value in quotes: it begins with a character that YAML keeps for itself"),
    )
)
TOO_DEEP = (
    "lists and groups of fields stand 20 deep in each other, and none may go deeper",
    "close every bracket; text that begins with one goes in quotes",
)
_SAYS = {  # part of what libyaml says: what is wrong, and what to do
    "exceeded maximum nesting depth": TOO_DEEP,  # newer versions of libyaml stop at a thousand
    "could not find expected ':'": (
        "this line does not begin with the name of a field",
        "write `name: value`, with a space after the colon; or indent the line, if it goes on with the text above",
    ),
    "mapping values are not allowed": (
        "a field begins here where none can stand",
        "indent it like the fields it belongs with; if its colon is part of a text, put the value in quotes",
    ),
    "block sequence entries are not allowed": (
        "a list begins here where none can stand",
        "begin it on the line below its field's name; if its `-` is part of a text, put the value in quotes",
    ),
    "did not find expected": (
        "this line does not fit those above it",
        "indent it like the fields or the items it belongs with, and close the quotation marks and brackets above it",
    ),
}


def syntax_fault(error: YAMLError, text: str, file: str) -> Fault:
    """A sentence for what libyaml could not read, with the line to mend."""
    lines = text.split("\n")
    problem = getattr(error, "problem", None) or ""
    if (trip := _trip(error, lines)) and _SAYS.get(problem) is not TOO_DEEP:
        (line, column), fix = trip
        return Fault(FaultKind.YAML, "YAML cannot read this value", Location(file, line + 1, column + 1), fix)
    place = _places(error, lines)[-1 if "expected ':'" in problem else 0]
    message, fix = next((words for part, words in _SAYS.items() if part in problem), _unforeseen(error))
    return Fault(FaultKind.YAML, message, Location(file, place[0] + 1, place[1] + 1), fix)


def in_quotes(error: YAMLError, text: str) -> str | None:
    """The text with the value that YAML trips over in quotes, so that what follows can be read; None without one."""
    lines = text.split("\n")
    trip = _trip(error, lines)
    if trip is None:
        return None
    (line, _), _ = trip
    value = _value(lines[line])
    if value.endswith((",", "{", "[")):  # it goes on below
        return None
    quoted = value.replace("'", "''")
    lines[line] = f"{lines[line].rstrip().removesuffix(value)}'{quoted}'"
    return "\n".join(lines)


def _trip(error: YAMLError, lines: list[str]) -> tuple[tuple[int, int], str] | None:
    """The place of the value that YAML trips over, counted from 0, and what to do; None where no value is at fault."""
    places = _places(error, lines)
    if "flow" in (getattr(error, "context", None) or ""):  # where a bracket opened tells more than where it broke off
        places.reverse()
    for line, column in (*places, *_opened_above(lines, *places[0])):
        value = _value(lines[line])
        for shape, fix in _TRIPS if value else ():
            if shape.match(value):
                return (line, column), fix
    return None


def _places(error: YAMLError, lines: list[str]) -> list[tuple[int, int]]:
    """Where libyaml stopped and where it began to lose the thread, counted from 0, on lines that hold something."""
    marks = (getattr(error, name, None) for name in ("problem_mark", "context_mark"))
    last = max((number for number, line in enumerate(lines) if line.strip()), default=0)
    return [(mark.line, mark.column) if mark.line <= last else (last, 0) for mark in marks if mark] or [(0, 0)]


def _opened_above(lines: list[str], line: int, column: int) -> list[tuple[int, int]]:
    """The line above whose quotation mark is closed just before a place, as the text between is not meant."""
    closed = lines[line][column - 1 : column]
    for above in range(line - 1, -1, -1) if closed in ("'", '"') else ():
        value = _value(lines[above])
        if value.startswith(closed) and _OPENED.fullmatch(value):
            return [(above, lines[above].index(value))]
    return []


def _value(line: str) -> str:
    """What stands after a field's name or a `-`."""
    match = _VALUE.match(line.rstrip())
    return match["value"] if match else ""


def _unforeseen(error: YAMLError) -> tuple[str, str]:
    words = [error.context, error.problem] if isinstance(error, MarkedYAMLError) else str(error).splitlines()[:1]
    fix = "check the indentation, brackets and quotation marks here and just above"
    return f"YAML cannot read this line: {', '.join(filter(None, words))}", fix
