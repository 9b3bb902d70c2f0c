"""Dates that seem to contradict a fact, but belong to something else: their clause speaks of that."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from galleyproof.checks._anchored_figures import stated_amount
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Attribute, Event, Fact, Post, Quantity
from galleyproof.facts.dating import DateClash, theme_of
from galleyproof.records import entity_ids
from galleyproof.text import DaySpan
from galleyproof.text.days import MONTHS, WEEKDAYS
from galleyproof.text.days.tenses import has_verb
from galleyproof.text.days.verbs import FINDING
from galleyproof.text.figures.comparing import Verdict, verdict
from galleyproof.text.figures.numbers import undated_numbers
from galleyproof.text.names import Mention
from galleyproof.text.reading.denials import stem
from galleyproof.text.sayings.verbs import SPOKEN
from galleyproof.text.span import Span

_OPENER: Final = re.compile(
    r"\b(?:(?P<relative>who|whose|whom|which|where|that)|when|while|since|after|before|because(?!\sof)|although|though|until"
    r"|if|unless|why|how)\b",
    re.IGNORECASE,
)
_SAID_THAT: Final = re.compile(rf"\b(?:{SPOKEN}) that\Z", re.IGNORECASE)
_ENDS: Final = re.compile(r"[,;:()\u2013\u2014]")
_BREAK: Final = re.compile(
    r"[,;:()\u2013\u2014]\s|\s(?:and|but|who|which|that|while|when|where|because|although|though|as)\s"
)
_TERM: Final = r"\b(?:term|tenure|mandate|stint|spell|reign|presidency|job|post|office|role|appointment)\b"
_TELLING: Final[Mapping[str, re.Pattern[str]]] = {
    kind: re.compile(words, re.IGNORECASE)
    for kind, words in {
        "event": r"\b(?:held|hold|t[ao]ke?n? place|took place|happened|occurred|staged|played|fought|hit|"
        r"struck|convened|met|meet|came|launched|lifted off|aired|(?:set|due|scheduled|planned) (?:for|on)|"
        r"(?:is|was|were|be) on)\b",
        "proceeding": r"\b(?:convict|acquit|clear|charg|sentenc|jail|imprison|tri(?:ed|al)|guilty|verdict|"
        r"indict|appeal|plead|court|judge|jury)",
        "vote": r"\b(?:vot|pass|approv|adopt|reject|defeat|carri|threw|turned down|ballot|motion|back|ratif|decid|"
        r"agree|go-ahead|result|support|oppos|scrap|clear)",
        "post": _TERM,
        "designation": r"\b(?:ban|list|label|designat|sanction|outlaw|proscri|black)",
        "recognition": r"\brecogni",
    }.items()
}
"""Words with which a clause speaks of a fact of a kind."""

_OPENS_WITH_VERB: Final = re.compile(r"(?:[a-z]+ly\s)?(?:was|were|is|has|had|will|[a-z]+ed|began|took|came|broke)\b")
_JOURNEY: Final = re.compile(r"arriv|left|leav|depart|visit|trip|tour|flight|stay|journey", re.IGNORECASE)
"""Words for what people do, with which nothing begins or ends but a journey."""

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_YEARLESS: Final = re.compile(rf"(?:{'|'.join((*MONTHS, *WEEKDAYS))}|[\s\d,]|st|nd|rd|th|of)+", re.IGNORECASE)
_BESIDES: Final = re.compile(
    r"\b(?:after|before|since|until|following|ahead of|prior to|despite|than)\s(?:the\s|a\s)?\Z"
)
_ON: Final = 5
"""Letters of ` on `, or of a comma and a space."""

_FAR: Final = 366
"""Days: a date without a year is hardly that of an event which is farther away."""

_JUST_BEFORE: Final = 2
"""Letters of a comma and a space, between a name and the clause about it."""


class DatedFact(NamedTuple):
    """A fact, and the sentence of the copy that words it; its `clash` is a date there that contradicts it."""

    sentence: str
    fact: Fact
    clash: DateClash
    date: Span
    lookup: Lookup

    @property
    def before(self) -> str:
        """The words before the date."""
        return self.sentence[: self.date.start]

    def names(self) -> Iterator[Mention]:
        """Yield the names in the sentence."""
        yield from self.lookup.registry.mentions(self.sentence)

    def is_of(self, name: Mention) -> bool:
        """Return True if a name is that of something that the fact is about."""
        return not set(entity_ids(self.fact)).isdisjoint(name.entities)


def is_of_another(text: str, sentence: Span, fact: Fact, clash: DateClash, lookup: Lookup) -> bool:
    """Return True if a date is in a clause that does not speak of what a fact is about.

    Args:
        text: the text.
        sentence: the sentence of the text with the date.
        fact: the fact.
        clash: the date, with that of the fact which it contradicts.
        lookup: the names of what the fact is about.
    """
    date = Span(clash.phrase.start - sentence.start, clash.phrase.end - sentence.start)
    dated = DatedFact(sentence.of(text), fact, clash, date, lookup)
    if fact.kind == "statement":
        return False
    if isinstance(fact, Event) and _is_of_another_event(dated, fact):
        return True
    if isinstance(fact, Post) and clash.phrase.about == "event" and not re.search(_TERM, dated.before):
        return True
    is_bare = not clash.phrase.about or not theme_of(fact.kind) or isinstance(fact, Event)
    if not clash.is_sure and is_bare and not _speaks_of_it(dated):
        return True
    return _is_in_other_clause(dated)


def _speaks_of_it(dated: DatedFact) -> bool:
    """Return True if the clause of a date speaks of the fact, or its sentence has one clause only."""
    clause = _clause(dated)
    words, fact = clause.of(dated.sentence), dated.fact
    if clause == Span(0, len(dated.sentence)):
        return True
    if isinstance(fact, Quantity):
        amount = stated_amount(fact, dated.lookup)
        figures = [
            number for number in undated_numbers(dated.sentence) if verdict(number, amount) > Verdict.CANNOT_TELL
        ]
        return not figures or any(clause.contains(Span(number.start, number.end)) for number in figures)
    if isinstance(fact, Attribute):
        own = {stem(word) for word in _WORD.findall(f"{fact.name} {fact.value}".lower())}
        return any(stem(word) in own for word in _WORD.findall(words.lower()))
    telling = _TELLING.get(fact.kind)
    if telling is None or telling.search(words):
        return True
    named = [name for name in dated.names() if _is_key(dated, name)]
    if isinstance(fact, Event) and not named:
        return True  # a sentence without its name most likely has other words for it
    near = Span(clause.start - _JUST_BEFORE, clause.end)
    if _OPENS_WITH_VERB.match(words):  # as the main clause goes on after a relative one
        near = Span(0, clause.end)
    return any(near.start <= name.span.end <= near.end for name in named) or _has_form_of(words, named)


def _is_key(dated: DatedFact, name: Mention) -> bool:
    """Return True if a name is that of the event, the office or its body, or the place that a fact is about."""
    fact = dated.fact
    if isinstance(fact, Post):
        office = dated.lookup.entity(fact.office)
        return fact.office in name.entities or (office is not None and office.of in name.entities)
    return any(getattr(fact, field, None) in name.entities for field in ("event", "place"))


def _has_form_of(words: str, named: Sequence[Mention]) -> bool:
    """Return True if some words have a form of a word of a name, as `crashed` is of `the crash`."""
    own = {stem(word) for name in named for word in _WORD.findall(name.spelling.lower())}
    return any(stem(word) in own for word in _WORD.findall(words.lower()))


def _clause(dated: DatedFact) -> Span:
    """Return the clause of a date, back to its verb; of one that opens its sentence, with the clause after it."""
    sentence, date = dated.sentence, dated.date
    starts = [0, *(match.end() for match in _BREAK.finditer(sentence, 0, date.start))]
    while len(starts) > 1 and not has_verb(sentence[starts[-1] : date.start]):
        starts.pop()
    stops = [match.start() for match in _BREAK.finditer(sentence, date.end)]
    opens = not has_verb(sentence[starts[-1] : date.start])
    return Span(starts[-1], [*stops[opens:], len(sentence)][0])


def _is_of_another_event(dated: DatedFact, fact: Event) -> bool:
    """Return True if an event is only the time of something else, or a date without a year is too far from it."""
    date, given = dated.clash.phrase, dated.clash.given.date
    verbs = [match.group().lower() for match in FINDING.finditer(dated.before)] if date.about == "event" else []
    names = [name.span for name in dated.names() if fact.event in name.entities]
    if not names:
        return _YEARLESS.fullmatch(dated.date.of(dated.sentence)) is not None and not any(
            DaySpan(span.first - _FAR, span.last + _FAR).overlaps(given.earliest, given.latest) for span in date.spans
        )
    if verbs and _JOURNEY.match(verbs[-1]) and not any(_JOURNEY.search(name.of(dated.sentence)) for name in names):
        return True
    at = dated.date.start
    return all(_BESIDES.search(dated.sentence, 0, name.start) and not 0 <= at - name.end <= _ON for name in names)


def _is_in_other_clause(dated: DatedFact) -> bool:
    """Return True if a date is in a clause of its own with a verb, which names nothing that the fact is about."""
    opener = _opener(dated.before)
    if opener is None:
        return False
    about = dated.clash.phrase.about
    names = [name for name in dated.names() if name.span.end <= dated.date.end]
    within = [name for name in names if name.span.start >= opener.end()]
    if any(map(dated.is_of, within)):
        return False
    if opener["relative"]:
        named = [name for name in names if 0 <= opener.start() - name.span.end <= _JUST_BEFORE]
        if named or about in ("", "event"):
            return not about if not named else not any(map(dated.is_of, named))
    is_about_it = about == theme_of(dated.fact.kind) and FINDING.search(dated.before, opener.end())
    return not is_about_it or any("person" in name.kinds for name in within)


def _opener(before: str) -> re.Match[str] | None:
    """Return the word that opens the clause of a date, if that clause has a verb and is not the main one.

    What somebody said, as in `it was said that they met`, counts as the main clause.
    """
    openers = [match for match in _OPENER.finditer(before) if not _SAID_THAT.search(before, 0, match.end())]
    last = openers[-1] if openers else None
    words = before[last.end() :] if last else ""
    if last is None or _ENDS.search(words) or (not last["relative"] and " and " in words) or not has_verb(words):
        return None
    return last
