"""Words that an editor has put into a quote in brackets: they are not the source's, and prove nothing."""

import re
from typing import Final

from galleyproof.text.quoting.prepared import FoldedText
from galleyproof.text.typography import fold

CAPITAL: Final = re.compile(r"\[(\w)\](?=\w)")
"""A bracketed first letter, which has the other case in the text: `[H]e said`."""

_BRACKETS = re.compile(r"\[[^\[\]]*\]")


def without_insertions(quote: str, text: FoldedText | None = None) -> str:
    """Return a quote without the words in brackets, except for those brackets that the source's text has itself."""
    quote = CAPITAL.sub(lambda letter: letter[1].swapcase(), quote)
    return _BRACKETS.sub(lambda match: match[0] if text and fold(match[0]) in text.folded else " ... ", quote)
