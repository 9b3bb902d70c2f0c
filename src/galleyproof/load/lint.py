"""What is refused in a file's characters, before YAML has a say."""

import re

from yaml import CSafeLoader, YAMLError, scan
from yaml.tokens import ScalarToken

from galleyproof.finding import Fault, FaultKind
from galleyproof.location import Location

# Everything libyaml refuses, and the characters that it takes for line ends and text editors do not.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_INDENT = re.compile(r"^ *[\N{NO-BREAK SPACE}\u2000-\u200b\u3000]", re.MULTILINE)
_TAB = re.compile(r"\t+")
_REFUSED = re.compile(rf"{_CONTROL.pattern}|\t")
_CUT = re.compile(r"[ ]+#\S")


def check_characters(text: str, file: str) -> list[Fault]:
    """One fault a line that holds a control character."""
    return _faults(_CONTROL, text, file, "a character that cannot be seen, U+{0:04X}", "delete it")


def check_text(text: str, file: str) -> list[Fault]:
    """Control characters, tabs, and indentation by anything but spaces."""
    return [
        *check_characters(text, file),
        *_faults(_TAB, text, file, "a tab", "use spaces: YAML indents with nothing else"),
        *_faults(_INDENT, text, file, "indentation with a non-breaking space", "type the spaces again"),
    ]


def harmless(text: str) -> str:
    """The text with every refused character as a space, so that the rest of the file can still be read."""
    return _INDENT.sub(lambda match: " " * len(match[0]), _REFUSED.sub(" ", text))


def check_cut_short(text: str, file: str) -> list[Fault]:
    """Values that a ` #` ends early: `issue #4` reads as `issue`."""
    lines = text.split("\n")
    if not any(_CUT.search(line) for line in lines):
        return []
    faults = []
    for token in _tokens(text):
        end = token.end_mark
        if isinstance(token, ScalarToken) and token.plain and (cut := _CUT.match(lines[end.line], end.column)):
            rest = lines[end.line][end.column :].strip()
            message = f"` #` begins a comment, so the value ends at `{token.value}` and `{rest}` is lost"
            place = Location(file, end.line + 1, cut.end() - 1)
            faults.append(Fault(FaultKind.CUT_SHORT, message, place, _FIX))
    return faults


_FIX = "put the value in quotes, or a space after the `#` of a comment"


def _tokens(text: str) -> list[ScalarToken]:
    try:
        return list(scan(text, CSafeLoader))
    except YAMLError:  # which the reader reports
        return []


def _faults(pattern: re.Pattern[str], text: str, file: str, what: str, fix: str) -> list[Fault]:
    """One fault for the first match on each line."""
    faults: dict[int, Fault] = {}
    for match in pattern.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        last = match.end() - 1
        column = last - text.rfind("\n", 0, last)
        message = f"{what.format(ord(text[last]))} stands on line {line}"
        faults.setdefault(line, Fault(FaultKind.YAML, message, Location(file, line, column), fix))
    return list(faults.values())
