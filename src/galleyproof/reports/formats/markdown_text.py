"""Text for Markdown, as GitHub reads it, that shows as it was written: it formats nothing, and it calls nobody."""

import re

from galleyproof.reports.untrusted import pieces, visible

_GAP = "\u200b"  # GitHub looks for names and numbers in the text it has rendered, where a backslash is gone
_MARKUP = re.compile(r"[\\`*_\[\]<>|~#$]|&(?=#?\w+;)")
_LEADING = re.compile(r"^(\d+(?=[.)])|(?=[-+=]))")
_LINKED = re.compile(r"[@#]|:(?=//)|(?<![^\W_])www(?=\.)|\bGH-(?=\d)", re.IGNORECASE)
_BARE_PIPE = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_ESCAPED_PIPE = r"\1\\|"


def escape(text: str) -> str:
    """Text on one line, with no mark-up, no mention, no reference to an issue and no link left in it."""
    return _escaped(_folded(text).strip())


def code(text: object) -> str:
    """Text set as code, behind as many backquotes as it needs."""
    folded = _folded(str(text))
    longest = max(map(len, re.findall("`+", folded)), default=0)
    fence, pad = "`" * (longest + 1), " " if longest else ""
    return f"{fence}{pad}{folded}{pad}{fence}"


def sentence(message: str) -> str:
    """A message on one line, with what stands in backquotes set as code."""
    return "".join(code(text) if quoted else _escaped(text) for text, quoted in pieces(_folded(message).strip()))


def row(*cells: object) -> str:
    """One row of a table, of cells that are Markdown already."""
    return f"| {' | '.join(_BARE_PIPE.sub(_ESCAPED_PIPE, str(cell)) for cell in cells)} |"


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", visible(text))


def _escaped(line: str) -> str:
    escaped = _LEADING.sub(r"\1\\", _MARKUP.sub(r"\\\g<0>", line))
    return _LINKED.sub(rf"\g<0>{_GAP}", escaped)
