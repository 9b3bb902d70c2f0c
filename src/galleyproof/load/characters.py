"""Checks on the characters of a file before YAML parses it."""

import re
from collections.abc import Iterator

from yaml import CSafeLoader, YAMLError, scan
from yaml.tokens import BlockEntryToken, ScalarToken, Token, ValueToken

from galleyproof.finding import Fault, FaultKind
from galleyproof.records.location import Location
from galleyproof.text.phrases import brief

# Everything libyaml refuses, and the characters that it takes for line ends but text editors do not.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_ODD_SPACES = r"\N{NO-BREAK SPACE}\u2000-\u200b\u3000"
_ODD_INDENT = re.compile(rf"^ *[{_ODD_SPACES}]", re.MULTILINE)
_INDENT = re.compile(rf"^[ {_ODD_SPACES}]+", re.MULTILINE)
_ODD_COLON = re.compile(
    rf"^(?P<name> *(?:- +)*[a-z_]+)(?P<colon>(?:(?P<odd>\uff1a)[ {_ODD_SPACES}]*|:(?P<space>[{_ODD_SPACES}]) *))",
    re.MULTILINE,
)
_TAB = re.compile(r"\t+")
_CONTROL_OR_TAB = re.compile(rf"{_CONTROL.pattern}|\t")
_HIDDEN = re.compile(r"[\N{NO-BREAK SPACE}\N{SOFT HYPHEN}\u2000-\u200b\u200e\u200f\u202a-\u202f\u2060-\u206f\u3000]")
_HASH = re.compile(r" #\S")
_COMMENT = re.compile(r" +#\S")


def check_characters(text: str, file: str, start: int = 0) -> list[Fault]:
    """Return one fault per line that contains a control character, from the character at index `start` on."""
    message, fix = "this line contains an invisible character (U+{0:04X})", "delete it and retype the words around it"
    return list(_first_on_each_line(_CONTROL, text, file, (message, fix), start))


def check_text(text: str, file: str) -> list[Fault]:
    """Return one fault per line for control characters, for tabs, and for indentation by other than plain spaces."""
    if not _CONTROL_OR_TAB.search(text) and (text.isascii() or not _ODD_INDENT.search(text)):
        return []
    tab = ("this line contains a tab", "replace it with spaces")
    indent = ("this line is indented with a non-breaking space or similar (U+{0:04X})", "indent it with plain spaces")
    return [
        *check_characters(text, file),
        *_first_on_each_line(_TAB, text, file, tab),
        *_first_on_each_line(_ODD_INDENT, text, file, indent),
    ]


def with_plain_spaces(text: str) -> str:
    """Return the text with a space for every character that `check_text` refuses, so that YAML can read the rest."""
    return _INDENT.sub(lambda match: " " * len(match[0]), _CONTROL_OR_TAB.sub(" ", text))


def check_colons(text: str, file: str) -> list[Fault]:
    """Return a fault for every field name that a full-width colon follows, or a plain one and an odd space."""
    faults: list[Fault] = []
    for match in () if text.isascii() else _ODD_COLON.finditer(text):
        part, noun = ("odd", "full-width colon") if match["odd"] else ("space", "non-breaking space or similar")
        name, code = match["name"].lstrip(" -"), f"U+{ord(match[part][0]):04X}"
        message = f"the field name `{name}` has a {noun} after it ({code})"
        place = Location(file, text.count("\n", 0, match.start()) + 1, match.start(part) - match.start() + 1)
        faults.append(Fault(message, place, "type a plain colon and a plain space", kind=FaultKind.YAML))
    return faults


def with_plain_colons(text: str) -> str:
    """Return the text with a plain colon and spaces for what `check_colons` refuses."""
    return _ODD_COLON.sub(lambda match: f"{match['name']}: ", text)


def hidden_character(name: str) -> str:
    """Return the code of the first character that looks like a space or like nothing, or an empty string."""
    match = _HIDDEN.search(name)
    return f"U+{ord(match[0]):04X}" if match else ""


def without_hidden(name: str) -> str:
    """Return a name as it looks: odd spaces as plain ones, invisible characters removed."""
    return _HIDDEN.sub(lambda match: " " if match[0].isspace() else "", name).strip()


def check_cut_short(text: str, file: str) -> Iterator[Fault]:
    """Yield a fault for every value that a ` #` ends early: `issue #4` reads as `issue`."""
    if not _HASH.search(text):
        return
    lines = text.split("\n")
    for token in _tokens(text):
        end = token.end_mark
        if _precedes_plain_text(token) and (comment := _COMMENT.match(lines[end.line], end.column)):
            rest = brief(lines[end.line][end.column :].strip())
            before = f"the value ends at `{brief(token.value)}` and " if isinstance(token, ScalarToken) else ""
            message = f"` #` starts a comment, so {before}`{rest}` is lost"
            fix = "put the value in quotes; if a comment is meant, put a space after the `#`"
            yield Fault(message, Location(file, end.line + 1, comment.end() - 1), fix, kind=FaultKind.CUT_SHORT)


def _precedes_plain_text(token: Token) -> bool:
    """Return True for text without quotes, and for the `:` or `-` that such text should follow."""
    return token.plain if isinstance(token, ScalarToken) else isinstance(token, ValueToken | BlockEntryToken)


def _tokens(text: str) -> list[Token]:
    try:
        return list(scan(text, CSafeLoader))
    except YAMLError:  # the parser reports it
        return []


def _first_on_each_line(
    pattern: re.Pattern[str], text: str, file: str, wording: tuple[str, str], start: int = 0
) -> Iterator[Fault]:
    """Yield a fault for the first match on each line; `wording` is its message, with the character's code, and its fix.

    Lines before the character at index `start` are skipped.
    """
    if not pattern.search(text, start):
        return
    first = text.count("\n", 0, start) + 1
    for number, line in enumerate(text[start:].split("\n"), first):
        if match := pattern.search(line):
            message = wording[0].format(ord(match[0][-1]))
            yield Fault(message, Location(file, number, match.end()), wording[1], kind=FaultKind.YAML)
