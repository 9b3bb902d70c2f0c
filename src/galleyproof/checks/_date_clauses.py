"""Whether a date that contradicts a fact is told of something else, by the clause that it is in."""

import re
from typing import Final

from galleyproof.checks._anchored_figures import stated_amount
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Fact, Quantity
from galleyproof.facts.dating import DateClash, theme_of
from galleyproof.records import entity_ids
from galleyproof.text.days.tenses import has_verb
from galleyproof.text.days.verbs import FINDING
from galleyproof.text.figures.comparing import Verdict, verdict
from galleyproof.text.figures.numbers import undated_numbers
from galleyproof.text.names import Mention
from galleyproof.text.span import Span

_OPENER: Final = re.compile(
    r"\b(?:(?P<relative>who|whose|whom|which|where|that)|when|while|since|after|before|because(?!\sof)|although|though|until"
    r"|if|unless|why|how)\b",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(r"[,;:()\u2013\u2014]")
_NEXT_CLAUSE: Final = re.compile(r"[,;]|\s(?:and|but|that|who|which|while|when|after|before)\s")
_JUST_BEFORE: Final = 2
"""Letters of a comma and a space, between a name and the clause about it."""


def is_of_another(text: str, sentence: Span, fact: Fact, clash: DateClash, lookup: Lookup) -> bool:
    """Return True if a date is in a clause of its own, which does not speak of what a fact is about.

    Args:
        text: the text.
        sentence: the sentence of the text with the date.
        fact: the fact.
        clash: the date, with that of the fact which it contradicts.
        lookup: the names of what the fact is about.
    """
    date = clash.phrase
    before = Span(sentence.start, date.start)
    if isinstance(fact, Quantity) and _is_after_next_verb(text, before, fact, lookup):
        return True
    opener = _opener(text, before)
    if opener is None or fact.kind == "statement":
        return False
    names = [*lookup.registry.mentions(text[sentence.start : date.end])]
    own = set(entity_ids(fact))
    clause = opener.end() - sentence.start
    if any(_is_of(name, own) for name in names if name.span.start >= clause):
        return False
    if opener["relative"]:
        antecedent = opener.start() - sentence.start
        named = [name for name in names if 0 <= antecedent - name.span.end <= _JUST_BEFORE]
        if named or date.about in ("", "event"):
            return not date.about if not named else not any(_is_of(name, own) for name in named)
    is_told = date.about == theme_of(fact.kind) and FINDING.search(text, opener.end(), date.start)
    return not is_told or any("person" in name.kinds for name in names if name.span.start >= clause)


def _opener(text: str, before: Span) -> re.Match[str] | None:
    """Return the word that opens the clause of a date, if that clause has a verb and is not the main one."""
    openers = [*_OPENER.finditer(text, *before)]
    last = openers[-1] if openers else None
    words = text[last.end() : before.end] if last else ""
    if last is None or _ENDS.search(words) or (not last["relative"] and " and " in words) or not has_verb(words):
        return None
    return last


def _is_after_next_verb(text: str, before: Span, fact: Quantity, lookup: Lookup) -> bool:
    """Return True if the figure of a fact is in an earlier clause than the date: `had 12 ships, and sank in May`."""
    words, amount = before.of(text), stated_amount(fact, lookup)
    ends = [number.end for number in undated_numbers(words) if verdict(number, amount) > Verdict.CANNOT_TELL]
    following = words[ends[-1] :] if ends else ""
    next_clause = _NEXT_CLAUSE.search(following)
    return next_clause is not None and has_verb(following[next_clause.end() :])


def _is_of(name: Mention, ids: set[str]) -> bool:
    return not ids.isdisjoint(name.entities)
