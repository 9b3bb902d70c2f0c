"""What somebody says in a sentence: the words between quotation marks, or those that are only reported."""

import re
from collections.abc import Sequence
from typing import Final

from galleyproof.article.coverage import Item, quoted_words
from galleyproof.text.typography import ANY_MARK, fold
from galleyproof.write.drafting.said_clause import SaidClause

_SPEECH: Final = 3
"""Words; a shorter quotation may be only a term."""

_THAT: Final = re.compile(r"(?P<before>(?: [^,.;:]{1,40}?)?) that (?P<gist>.+)", re.DOTALL)
_ASIDE: Final = re.compile(
    r", (?P<words>(?:the|an?|its|his|her|their|our)\b(?: (?!and\b|or\b)[^\s,]+){0,6})(?P<end>,?) ?$", re.IGNORECASE
)
"""Words before a name that may only say who that is: `, the mayor, ` of `It is over, the mayor, Ann Bell, said`."""
_ROLE: Final = re.compile(
    r"\b(?:mayor|minister|president|owner|director|manager|chief|head|leader|chair(?:man|woman)?|councill?or|secretary|"
    r"spokes(?:man|woman|person)|deputy|lawyer|officer|editor|founder|professor|teacher|doctor|engineer|captain|"
    r"governor|senator|judge|prosecutor|commissioner|treasurer|boss|author|coach|ambassador|envoy|witness|resident)\b",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(r" (?=(?:he|she|it|they|we|i|there|this|these|those)\b)", re.IGNORECASE)
_FINITE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|does|did|do|felt|feels|hoped|"
    r"hopes|thought|thinks|believed|believes|knew|knows|feared|fears|understood|regretted|regrets)\b"
)


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
        return fold(_without_aside(text[: said.start]).rstrip(", "))
    reported = _THAT.match(text, said.end) if said.end > said.start else None
    return fold(_with_leading_clause(text[said.start : said.end], reported)) if reported else ""


def _without_aside(text: str) -> str:
    """Return the words before a speaker's name without those that say who that is.

    Nothing comes back if they may be the words themselves: `If it rains, the pier closes, Ann Bell said`.
    """
    aside = _ASIDE.search(text)
    if aside is None or _FINITE.search(aside["words"]):
        return text
    return text[: aside.start()] if not aside["end"] or _ROLE.search(aside["words"]) else ""


def _with_leading_clause(speaker: str, reported: re.Match[str]) -> str:
    """Return the words after `that`, with a clause before it: `he was appalled that it closed`.

    Nothing comes back if a listener may be named before that clause: `told members the owner was aware that`.
    """
    before, gist = reported["before"], reported["gist"]
    if not _FINITE.search(before):
        return gist
    subject = _SUBJECT.search(before)
    if subject is None and speaker.endswith("told"):
        return ""
    return f"{before[subject.end() if subject else 0 :].strip()} that {gist}"
