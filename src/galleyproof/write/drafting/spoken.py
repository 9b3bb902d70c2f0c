"""What somebody says in a sentence: the words between quotation marks, or those that are only reported."""

import re
from collections.abc import Sequence
from typing import Final

from galleyproof.article.coverage import Item, quoted_words
from galleyproof.text.typography import ANY_MARK, fold
from galleyproof.write.drafting.said_clause import SaidClause

_SPEECH: Final = 3
"""Words; a shorter quotation may be only a term."""

_THAT: Final = re.compile(r"(?: [^,.;:]{1,40}?)? that (?P<gist>.+)", re.DOTALL)


def spoken_words(quotations: Sequence[Item]) -> str:
    """Return the first words that are spoken, with those after a said-clause: `"That is," she said, "not true."`."""
    parts = [(quoted_words(item), item.words.rstrip(ANY_MARK)) for item in quotations]
    joined = parts[:1]
    for part in parts[1:]:
        if not (joined[-1][1].endswith(",") and part[0][:1].islower()):
            break
        joined.append(part)
    words = " ".join(text for text, _ in joined)
    return (
        words
        if len(words.split()) >= _SPEECH
        else next((text for text, _ in parts if len(text.split()) >= _SPEECH), "")
    )


def reported_words(text: str, said: SaidClause) -> str:
    """Return what somebody says in reported speech: the words after the verb, or before a said-clause at the end."""
    if said.end == len(text):
        return fold(text[: said.start].removesuffix(", "))
    reported = _THAT.match(text, said.end) if said.end > said.start else None
    return fold(reported["gist"]) if reported else ""
