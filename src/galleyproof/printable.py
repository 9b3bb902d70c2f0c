r"""Text from elsewhere made safe to show: a terminal, a log and a browser display it and never act on it.

Escaped are control characters (C0, C1 and Delete), the line and paragraph separators of Unicode, the characters that
turn the direction of the text after them, halves of surrogate pairs, which stand for bytes that are not text, and
`##[`, which begins a command in a log of GitHub Actions. Letters of any script, accents and joiners stay as they are.
An escape such as `\u202e` means the same in JSON and in a quoted value of YAML.
"""

import re
from typing import Final

_SHORT: Final = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}
_ACTED_ON: Final = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff"
_COMMAND: Final = r"#(?=#\[)"
_IN_LINES: Final = re.compile(rf"[{_ACTED_ON}]|{_COMMAND}")
_IN_A_LINE: Final = re.compile(rf"[{_ACTED_ON}\t\n]|{_COMMAND}")


def printable(text: str) -> str:
    """Return the text on one line, with an escape for every character that must not be shown as it is."""
    return _IN_A_LINE.sub(_escape, text)


def printable_lines(text: str) -> str:
    """Return the text as `printable` does, with its line breaks and tabs kept."""
    if text.isprintable() and "##[" not in text:  # true of nearly all texts, and quicker to test
        return text
    return _IN_LINES.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    return _SHORT.get(match[0], f"\\u{ord(match[0]):04x}")
