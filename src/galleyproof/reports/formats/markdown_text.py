"""Text for GitHub's Markdown that shows exactly as written: no formatting, no mentions, no links."""

import re

from galleyproof.printable import printable
from galleyproof.reports.untrusted import pieces

_GAP = "\u200b"  # GitHub links names and numbers after it has removed backslashes, so these need a gap instead
_MARKUP = re.compile(r"[\\`*_\[\]<>|~#$]|&(?=#?\w+;)")
_LEADING = re.compile(r"^(\d+(?=[.)])|(?=[-+=]))")
_LINKED = re.compile(r"[@#]|:(?=//)|(?<![^\W_])www(?=\.)|\bGH-(?=\d)", re.IGNORECASE)
_BARE_PIPE = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_ESCAPED_PIPE = r"\1\\|"


def escape(text: str) -> str:
    """Return the text on one line, with markup, mentions, issue numbers and links disarmed."""
    return _escaped(_folded(text).strip())


def code(text: object) -> str:
    """Return the text as code, in as many backquotes as it needs."""
    folded = _folded(str(text))
    longest = max(map(len, re.findall("`+", folded)), default=0)
    fence, pad = "`" * (longest + 1), " " if longest else ""
    return f"{fence}{pad}{folded}{pad}{fence}"


def sentence(message: str) -> str:
    """Return a message on one line, with its backquoted parts as code."""
    return "".join(code(text) if quoted else _escaped(text) for text, quoted in pieces(_folded(message).strip()))


def row(*cells: object) -> str:
    """Return one row of a table; the cells are Markdown already."""
    return f"| {' | '.join(_BARE_PIPE.sub(_ESCAPED_PIPE, str(cell)) for cell in cells)} |"


def _folded(text: str) -> str:
    return printable(re.sub(r"\s+", " ", text))


def _escaped(line: str) -> str:
    escaped = _LEADING.sub(r"\1\\", _MARKUP.sub(r"\\\g<0>", line))
    return _LINKED.sub(rf"\g<0>{_GAP}", escaped)
