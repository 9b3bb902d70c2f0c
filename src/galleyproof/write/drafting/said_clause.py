"""The said-clause of a sentence: who says its words, and with which verb."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from galleyproof.article.coverage import Item

_VERBS: Final = {
    "": "said says told added adds argued argues warned warns wrote writes insisted insists claimed claims announced "
    "announces explained explains replied replies stated states noted notes recalled recalls",
    "denies": "denied denies",
    "asks": "asked asks demanded demands",
}
"""The verbs that open or follow reported words, by the manner that they give."""

_MANNER: Final = {verb: manner for manner, verbs in _VERBS.items() for verb in verbs.split()}
_VERB: Final = rf"(?P<verb>{'|'.join(_MANNER)})"
_AFTER = re.compile(rf"(?:, [^,.;:\u2026]{{1,80}},|,)? (?:also |later |then |has |had )?{_VERB}\b(?P<rest>.?)")
_BEFORE = re.compile(
    rf"(?:\u2026,? ?{_VERB}|, (?P<said>said|says)) (?:(?:the|an?|its|their|his|her) [^,.;:\u2026]{{1,80}}, )?"
    r"(?:[A-Z]\w{1,12}\.? ){0,2}$"
)
_ACCORDING = re.compile(r"\baccording to (?:the [^.;:\u2026]{1,80}?,? ?)?$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?:^|[\u2026,:;] ?|(?<![a-z] )\b(?:but|when|while|because|[Tt]he|[Mm]inister|[Pp]resident|[Mm]ayor|"
    r"[A-Z]\w{1,4}\.?) )$"
)
_PRONOUN = re.compile(rf"(?:^|[\u2026,] ?)(?:(?:[Hh]e|[Ss]he) {_VERB}|(?P<after>{'|'.join(_MANNER)}) (?:he|she))\b")
_WIDEST: Final = 100
"""Letters before a name in which its verb is looked for."""


class SaidClause(NamedTuple):
    """Who says the words of a sentence.

    Attributes:
        speaker: the id of the speaker.
        manner: the manner that the verb gives; empty for `said`.
        start: where the name of the speaker starts.
        end: where the verb ends, if it follows the name; else -1.
    """

    speaker: str
    manner: str
    start: int
    end: int


def said_clause(
    sentence: str, start: int, agents: Sequence[Item], quoted: Sequence[Item], he: str
) -> SaidClause | None:
    """Return the said-clause of a sentence; None if it has none, or more than one speaker.

    Args:
        sentence: its text.
        start: its place in the paragraph.
        agents: the people and bodies that it names.
        quoted: its quotations, whose words are left out.
        he: the id of the person whom `he` or `she` means; empty if that is not certain.
    """
    text = _without(sentence, start, quoted)
    clauses = [*_clauses(text, start, agents)]
    if not clauses and he and (match := _PRONOUN.search(text)):
        end = match.end() if match["verb"] else -1
        clauses = [SaidClause(he, _MANNER[match["verb"] or match["after"]], match.start(), end)]
    return clauses[0] if len({clause.speaker for clause in clauses}) == 1 else None


def has_said_clause(sentence: str, start: int, quoted: Sequence[Item]) -> bool:
    """Return True if somebody, known or not, may say the words of a sentence."""
    return bool(re.search(rf"\b(?:{_VERB}|according to)\b", _without(sentence, start, quoted), re.IGNORECASE))


def _without(sentence: str, start: int, quoted: Sequence[Item]) -> str:
    """Return a sentence with an ellipsis for each character of its quotations."""
    for item in quoted:
        first, end = max(item.span.start - start, 0), item.span.end - start
        sentence = sentence[:first] + "\u2026" * (min(end, len(sentence)) - first) + sentence[end:]
    return sentence


def _clauses(text: str, start: int, agents: Sequence[Item]) -> Iterator[SaidClause]:
    for item in agents:
        first, end = item.span.start - start, item.span.end - start
        if len(item.entities) != 1 or "\u2026" in text[first:end]:
            continue
        before = text[max(0, first - _WIDEST) : first]
        after = _AFTER.match(text, end)
        if after and _SUBJECT.search(before):
            yield SaidClause(item.entities[0], _MANNER[after["verb"]], first, after.end("verb"))
        elif verb := _BEFORE.search(before):
            yield SaidClause(item.entities[0], _MANNER[verb["verb"] or verb["said"]], first, -1)
        elif _ACCORDING.search(before):
            yield SaidClause(item.entities[0], "", first, -1)
