"""Rules that suggest a fact from the wording of a sentence: one for each kind, none where the subject is in doubt."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final, TypeAlias

from galleyproof.article.coverage import Item, possible_days
from galleyproof.desk import Desk
from galleyproof.records.entity import AGENTS, BODIES
from galleyproof.text import Number, numbers, unit_of
from galleyproof.text.typography import ANY_MARK
from galleyproof.write.drafting.said_clause import SaidClause, has_said_clause, said_clause
from galleyproof.write.drafting.spoken import reported_words, spoken_words

DraftFact: TypeAlias = Mapping[str, Any]
DraftRule: TypeAlias = Callable[["DraftSentence"], DraftFact | None]

OPEN: Final = "?"
"""The value of a field that a rule leaves for the editor to fill in."""

_DOUBT: Final = re.compile(
    r"\b(?:not|no|never|n't|(?-i:may)|might|could|would|will|should|plans?|expected|if|whether|former|ex|until|before|after|"
    r"almost all|failed|refused|declined|denied)\b",
    re.IGNORECASE,
)
_AND: Final = re.compile(r",? and (?:the )?|, (?:the )?")
_ATTENDS: Final = (
    (
        "declined",
        re.compile(r" (?:declined to|refused to|did not|will not) (?:attend|join) (?:the )?$|boycotted (?:the )?$"),
    ),
    (
        "announced",
        re.compile(r" (?:will|is to|are to|plans? to|is due to|are due to) (?:attend|join|take part in) (?:the )?$"),
    ),
    ("attended", re.compile(r" (?:attended|joined|took part in) (?:the )?$")),
)
_DESIGNATES: Final = re.compile(
    r" (?:has |have |had )?(?:designated|banned|listed|declared|labelled|labeled|branded|outlawed|blacklisted|"
    r"classified) (?:the )?$"
)
_LABEL: Final = re.compile(
    r"\b(?:terrorist|extremist|undesirable)(?: organi[sz]ation)?\b|\bforeign agent\b", re.IGNORECASE
)
_FORMER: Final = re.compile(r", (?:the |a )?(?:former |ex-)$")
_IS: Final = re.compile(r" is (?:the |a |an )?$|, (?:the |a |an |who is the )?$")
_HAPPENS: Final = re.compile(r" (?:opened|began|started|was held|took place|happened|were held) (?:on |in )?$")
_COUNTS: Final = re.compile(
    r" (?:has |have |had |was |were )?(?P<verb>\w+ed|has|have|had|drew|cost|costs|employs|holds|held|sold|made|won|"
    r"lost|got|seats|houses|took|built|spent|raised|owns|owned|runs|ran) (?:an? )?(?:estimated |total of )?$"
)
_MONEY_VERBS: Final = {"cost": "cost", "costs": "cost", "raised": "money raised", "spent": "money spent"}
_NOUN: Final = re.compile(
    r" (?:of )?(?P<noun>(?:[a-z-]+ ){0,2}?[a-z-]+)(?=[.,;:]|$| (?:in|on|at|from|to|of|for|by|with|and|or|last|this|"
    r"since|during|who|that|which|as|every|each|per|a|the)\b)"
)


@dataclass(frozen=True)
class DraftSentence:
    """A sentence of the copy.

    Attributes:
        text: its words, without those of the space around it.
        start: their place in the paragraph.
        items: its checkable items.
        published: the article's day of publication, if known.
        he: the id of the person whom `he` or `she` means; empty if that is not certain.
        desk: the desk with the entities.
    """

    text: str
    start: int
    items: Sequence[Item]
    published: date | None
    he: str
    desk: Desk

    def of_kind(self, kind: str) -> list[Item]:
        """Return its items of one kind."""
        return [item for item in self.items if item.kind == kind]

    def naming(self, kinds: Sequence[str]) -> list[Item]:
        """Return its items that can only name one entity, of one of these kinds."""
        return [item for item in self.items if self._only_kind(item) in kinds]

    def _only_kind(self, item: Item) -> str:
        entity = self.desk.entity(item.entities[0]) if len(item.entities) == 1 else None
        return entity.kind if entity else ""

    def between(self, one: Item, other: Item) -> str:
        """Return the words between two items."""
        return self.text[one.span.end - self.start : other.span.start - self.start]

    def opens_with(self, item: Item) -> bool:
        """Return True if an item is its first words, after an article."""
        return self.text[: item.span.start - self.start].casefold() in ("", "the ")

    @cached_property
    def said(self) -> SaidClause | None:
        """Who says its words."""
        return said_clause(self.text, self.start, self.naming(AGENTS), self.of_kind("quotation"), self.he)

    @cached_property
    def is_plain(self) -> bool:
        """True if it states something itself: nobody says it, and nothing in it makes it doubtful."""
        is_said = has_said_clause(self.text, self.start, self.of_kind("quotation"))
        return not (is_said or self.of_kind("quotation") or _DOUBT.search(self.text))


def suggested_fact(sentence: DraftSentence) -> DraftFact:
    """Return the fact that the wording suggests, or an empty mapping if it suggests none.

    The value `OPEN` marks fields that the editor has to fill in.
    """
    return next(filter(None, (rule(sentence) for rule in _RULES)), {})


def _statement(sentence: DraftSentence) -> DraftFact | None:
    """Return a statement for a quotation or for reported speech."""
    said = sentence.said
    if spoken := spoken_words(sentence.of_kind("quotation")):
        content = {"words": spoken}
    elif said and (gist := reported_words(sentence.text, said)) and not gist.startswith(tuple(ANY_MARK)):
        content = {"gist": gist}
    else:
        return None
    manner = {"manner": said.manner} if said and said.manner else {}
    return {"kind": "statement", "speaker": said.speaker if said else OPEN, **content, **manner}


def _attendance(sentence: DraftSentence) -> DraftFact | None:
    events, agents = sentence.naming(("event",)), sentence.naming(AGENTS)
    if len(events) != 1 or not agents or not sentence.opens_with(agents[0]):
        return None
    listed = [agents[0]]
    for agent in agents[1:]:
        if not _AND.fullmatch(sentence.between(listed[-1], agent)):
            break
        listed.append(agent)
    words = sentence.between(listed[-1], events[0])
    mode = next((mode for mode, pattern in _ATTENDS if pattern.fullmatch(words)), "")
    attendees = [agent.entities[0] for agent in listed]
    return (
        {"kind": "attendance", "event": events[0].entities[0], "attendees": attendees, "mode": mode} if mode else None
    )


def _post(sentence: DraftSentence) -> DraftFact | None:
    """Return a post for `Ann Bell is the mayor of Fordham` and for `Ann Bell, the mayor of Fordham,`."""
    people, offices = sentence.naming(("person",)), sentence.naming(("office",))
    if len(people) != 1 or len(offices) != 1 or not sentence.opens_with(people[0]):
        return None
    words = sentence.between(people[0], offices[0])
    post = {"kind": "post", "holder": people[0].entities[0], "office": offices[0].entities[0]}
    if _FORMER.fullmatch(words):
        return post
    is_now = sentence.published and sentence.is_plain and _IS.fullmatch(words)
    return {**post, "holds_on": str(sentence.published)} if is_now else None


def _designation(sentence: DraftSentence) -> DraftFact | None:
    bodies, label = sentence.naming(BODIES), _LABEL.search(sentence.text)
    if len(bodies) != 2 or not label or not sentence.is_plain:  # noqa: PLR2004 - an authority and a target
        return None
    authority, target = bodies
    if (
        not _DESIGNATES.fullmatch(sentence.between(authority, target))
        or label.start() < target.span.end - sentence.start
    ):
        return None
    ids = {"authority": authority.entities[0], "target": target.entities[0]}
    return {"kind": "designation", **ids, "label": label.group().casefold()}


def _quantity(sentence: DraftSentence) -> DraftFact | None:
    """Return a quantity: of the entity that opens the sentence, measured in the noun after its only figure."""
    figures, named = sentence.of_kind("figure"), [item for item in sentence.items if item.entities]
    if len(figures) != 1 or not named or len(named[0].entities) != 1 or not sentence.is_plain:
        return None
    if named[0] in sentence.naming(("person",)):  # who holds twelve men is not measured by it
        return None
    verb = _COUNTS.fullmatch(sentence.between(named[0], figures[0]))
    if not verb or not sentence.opens_with(named[0]) or sentence.of_kind("day"):
        return None
    number = next(numbers(figures[0].words))
    unit = unit_of(number.unit) or (number.unit and "%")
    noun = _NOUN.match(sentence.text, figures[0].span.end - sentence.start)
    measure = _MONEY_VERBS.get(verb["verb"], "") if unit else noun["noun"] if noun else ""
    if not measure:
        return None
    fact = {"kind": "quantity", "of": named[0].entities[0], "measure": measure, "value": _amount(number)}
    return {**fact, "unit": unit} if unit else fact


def _event(sentence: DraftSentence) -> DraftFact | None:
    events, days = sentence.naming(("event",)), sentence.of_kind("day")
    if len(events) != 1 or len(days) != 1 or not sentence.is_plain or not sentence.opens_with(events[0]):
        return None
    order = sentence.desk.settings.numeric_dates
    times = [time for _, meant in possible_days(days[0].words, sentence.published, order) for time in meant]
    if len(times) != 1 or not _HAPPENS.fullmatch(sentence.between(events[0], days[0])):
        return None
    return {"kind": "event", "event": events[0].entities[0], "on": str(times[0])}


def _amount(number: Number) -> str:
    """Return a figure as records write it: `412`, `~14000`, `90..` or `..90`."""
    value = f"{number.value.normalize():f}"
    low, high = number.bounds
    if not number.hedge:
        return value
    return f"{value}.." if high is None else f"..{value}" if low is None else f"~{value}"


_RULES: Final[tuple[DraftRule, ...]] = (_statement, _designation, _attendance, _post, _event, _quantity)
