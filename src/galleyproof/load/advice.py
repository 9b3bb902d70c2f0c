"""What an editor should do about YAML that libyaml cannot read."""

import re

from yaml import MarkedYAMLError, YAMLError

from galleyproof.finding import Fault, FaultKind
from galleyproof.location import Location

_VALUE = re.compile(r"^[ ]*(?:- +)*(?:[\w-]+:|-) +(?P<value>\S.*)$")
_TRIPS = (  # what a value may not hold unless it is quoted: (pattern, why)
    (re.compile(r"""(["']).*\1.*\S"""), "it begins with a quotation mark, and goes on after the closing one"),
    (re.compile(r"[@`%]"), "it begins with a character that YAML keeps for itself"),
    (re.compile(r"[|>]"), "it begins with `>` or `|`, which start a block of text"),
    (re.compile(r"[\[{].*"), "it begins with a bracket, which starts a list or a mapping"),
    (re.compile(r"[^\"'].*: "), "it holds a colon and a space, which begin a new field"),
    (re.compile(r"[^\"'].*:$"), "it ends with a colon, which begins a new field"),
    (re.compile(r"[\"']"), "its quotation mark is never closed"),
)


def syntax_fault(error: YAMLError, text: str, file: str) -> Fault:
    """A sentence for what libyaml could not read, with the line to mend."""
    lines = text.split("\n")
    for line, column in _places(error, len(lines)):
        trip = _trip(lines[line])
        if trip:
            fix = f"put the value in quotes: {trip}"
            return Fault(FaultKind.YAML, "YAML cannot read this value", Location(file, line + 1, column + 1), fix)
    line, column = _places(error, len(lines))[0]
    fix = "check the indentation, brackets and quotation marks here and just above"
    return Fault(FaultKind.YAML, f"this is not YAML: {_words(error)}", Location(file, line + 1, column + 1), fix)


def _places(error: YAMLError, lines: int) -> list[tuple[int, int]]:
    """Where libyaml stopped and where it began to lose the thread, counted from 0, within the file."""
    marks = (getattr(error, name, None) for name in ("problem_mark", "context_mark"))
    return [(min(mark.line, lines - 1), mark.column) for mark in marks if mark] or [(0, 0)]


def _trip(line: str) -> str:
    value = _VALUE.match(line.rstrip())
    return next((why for shape, why in _TRIPS if value and shape.match(value["value"])), "")


def _words(error: YAMLError) -> str:
    if isinstance(error, MarkedYAMLError):
        return ", ".join(filter(None, (error.context, error.problem)))
    return str(error).splitlines()[0]
