"""Quoted speech in a page: words between quotation marks, and the paragraphs around them."""

from galleyproof.text.marks import CLOSING_NESTED
from galleyproof.text.span import Span

_AROUND = 2
"""Paragraphs before and after, where a page names the speaker."""


def is_quoted(span: Span, text: str) -> bool:
    """Return True if a span lies between quotation marks of its own paragraph."""
    start = text.rfind("\n\n", 0, span.start) + 1
    closing = ""
    for letter in text[start : span.start + 1]:  # includes its first letter, which may itself be a mark
        closing = ("" if letter in closing else closing) if closing else CLOSING_NESTED.get(letter, "")
    return bool(closing)


def surrounding_paragraphs(span: Span, text: str) -> str:
    """Return the paragraphs of a span, with those just before and after."""
    start, end = span
    for _ in range(_AROUND + 1):
        start = max(text.rfind("\n", 0, start), 0)
        after = text.find("\n", end + 1)
        end = len(text) if after < 0 else after
    return text[start:end]
