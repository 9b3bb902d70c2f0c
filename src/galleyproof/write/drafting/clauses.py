"""Sentences split into clauses at commas, semicolons and conjunctions."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from galleyproof.text.span import Span
from galleyproof.text.typography import OPENING

_BREAK: Final = re.compile(
    rf"""[;:]\s (?! [{OPENING}] )
      | ,\s (?= (?:and|but|while|where|as|after|before|until|because|though|although|so\sthat)\b )
      | ,\s (?= (?:he|she|they|it|[A-Z]\w+(?:\s[A-Z]\w+)*)\s(?:said|says|told|added|warned|wrote|has|have|is|was)\b )
      | \s (?= (?:and|but)\s(?:has|have|had|is|are|was|were|will|would|said|says|he|she|they|it)\b )
      | \s (?= (?:after|before|while|until|because|although)\s )
    """,
    re.VERBOSE,
)
_FEWEST: Final = 3
"""Words; fewer do not make a clause."""

_EDGES: Final = " \n\t,;:."
_JOINING: Final = re.compile(r"[\s,;:]*(?:and|but|while)\s", re.IGNORECASE)


def clauses(text: str, sentence: Span, closed: Sequence[Span]) -> Iterator[Span]:
    """Yield the clauses of a sentence, without the punctuation and conjunctions around them.

    The `closed` spans, such as quotations, are never split.
    """
    cuts = [sentence.start]
    for match in _BREAK.finditer(text, sentence.start, sentence.end):
        inside = any(span.start < match.start() < span.end for span in closed)
        if not inside and len(text[cuts[-1] : match.start()].split()) >= _FEWEST:
            cuts.append(match.start())
    if len(cuts) > 1 and len(text[cuts[-1] : sentence.end].split()) < _FEWEST:
        cuts.pop()
    for start, end in zip(cuts, [*cuts[1:], sentence.end], strict=True):
        yield _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Span:
    joining = _JOINING.match(text, start, end)
    start = joining.end() if joining else start
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return Span(start, end)
