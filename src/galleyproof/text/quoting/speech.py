"""Whether words of a text stand between quotation marks, and what stands around them."""

from galleyproof.text.span import Span

_PAIRS = {"\u201c": "\u201d", "\u201e": "\u201c\u201d", "\u00ab": "\u00bb", "\u2018": "\u2019", '"': '"'}
_AROUND = 2
"""Paragraphs before and after: where a page names who speaks."""


def is_quoted(span: Span, text: str) -> bool:
    """Whether a stretch lies between quotation marks of its own paragraph."""
    start = text.rfind("\n\n", 0, span.start) + 1
    closing = ""
    for letter in text[start : span.start + 1]:  # with its first letter, which may be the mark itself
        closing = ("" if letter in closing else closing) if closing else _PAIRS.get(letter, "")
    return bool(closing)


def around(span: Span, text: str) -> str:
    """The paragraphs that a stretch stands in, and those beside it."""
    start, end = span
    for _ in range(_AROUND + 1):
        start = max(text.rfind("\n", 0, start), 0)
        after = text.find("\n", end + 1)
        end = len(text) if after < 0 else after
    return text[start:end]
