"""What is refused in a file's characters, before YAML has a say."""

import re
from collections.abc import Iterator

from yaml import CSafeLoader, YAMLError, scan
from yaml.tokens import BlockEntryToken, ScalarToken, Token, ValueToken

from galleyproof.finding import Fault, FaultKind
from galleyproof.records.location import Location
from galleyproof.text.phrases import brief

# Everything libyaml refuses, and the characters that it takes for line ends and text editors do not.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_ODD_SPACES = r"\N{NO-BREAK SPACE}\u2000-\u200b\u3000"
_INDENT = re.compile(rf"^ *[{_ODD_SPACES}]", re.MULTILINE)
_INDENTATION = re.compile(rf"^[ {_ODD_SPACES}]+", re.MULTILINE)
_TAB = re.compile(r"\t+")
_REFUSED = re.compile(rf"{_CONTROL.pattern}|\t")
_UNSEEN = re.compile(r"[\N{NO-BREAK SPACE}\N{SOFT HYPHEN}\u2000-\u200b\u200e\u200f\u202a-\u202f\u2060-\u206f\u3000]")
_HASH = re.compile(r" #\S")
_CUT = re.compile(r" +#\S")


def check_characters(text: str, file: str, start: int = 0) -> list[Fault]:
    """One fault a line, from `start` on, that holds a control character."""
    message, fix = "this line holds a character that cannot be seen, U+{0:04X}", "delete it, and type the words anew"
    return list(_faults(_CONTROL, text, file, (message, fix), start))


def check_text(text: str, file: str) -> list[Fault]:
    """Control characters, tabs, and indentation by anything but spaces."""
    if not _REFUSED.search(text) and (text.isascii() or not _INDENT.search(text)):
        return []
    indent = ("this line is indented with a non-breaking space or the like, U+{0:04X}", "type its spaces again")
    return [
        *check_characters(text, file),
        *_faults(_TAB, text, file, ("this line holds a tab", "write spaces instead: YAML indents with nothing else")),
        *_faults(_INDENT, text, file, indent),
    ]


def harmless(text: str) -> str:
    """The text with every refused character as a space, so that the rest of the file can still be read."""
    return _INDENTATION.sub(lambda match: " " * len(match[0]), _REFUSED.sub(" ", text))


def unseen(name: str) -> str:
    """The code of the first character of a name that looks like a space or like nothing; empty where none does."""
    found = _UNSEEN.search(name)
    return f"U+{ord(found[0]):04X}" if found else ""


def seen(name: str) -> str:
    """A name as it looks."""
    return _UNSEEN.sub(lambda match: " " if match[0].isspace() else "", name).strip()


def check_cut_short(text: str, file: str) -> Iterator[Fault]:
    """Values that a ` #` ends early: `issue #4` reads as `issue`."""
    if not _HASH.search(text):
        return
    lines = text.split("\n")
    for token in _tokens(text):
        end = token.end_mark
        if _is_plain(token) and (cut := _CUT.match(lines[end.line], end.column)):
            rest = brief(lines[end.line][end.column :].strip())
            kept = f"the value ends at `{brief(token.value)}` and " if isinstance(token, ScalarToken) else ""
            message = f"` #` begins a comment, so {kept}`{rest}` is lost"
            fix = "put the value in quotes, or a space after the `#` of a comment"
            yield Fault(FaultKind.CUT_SHORT, message, Location(file, end.line + 1, cut.end() - 1), fix)


def _is_plain(token: Token) -> bool:
    """Whether it is text without quotes, or the `:` or `-` that such text should follow."""
    return token.plain if isinstance(token, ScalarToken) else isinstance(token, ValueToken | BlockEntryToken)


def _tokens(text: str) -> list[Token]:
    try:
        return list(scan(text, CSafeLoader))
    except YAMLError:  # which the reader reports
        return []


def _faults(pattern: re.Pattern[str], text: str, file: str, words: tuple[str, str], start: int = 0) -> Iterator[Fault]:
    """One fault for the first match on each line; `words` are its message, given the character, and its fix."""
    if not pattern.search(text, start):
        return
    first = text.count("\n", 0, start) + 1
    for number, line in enumerate(text[start:].split("\n"), first):
        if match := pattern.search(line):
            message = words[0].format(ord(match[0][-1]))
            yield Fault(FaultKind.YAML, message, Location(file, number, match.end()), words[1])
