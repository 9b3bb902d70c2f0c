"""Which fact the wording of a clause allows: one rule for each kind, the first that fits."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias

from galleyproof.article.coverage import Found, quoted, told
from galleyproof.desk import Desk
from galleyproof.records.entity import AGENTS, BODIES
from galleyproof.text import Number, is_attributed, numbers, unit_of

Fact: TypeAlias = Mapping[str, Any]
Rule: TypeAlias = Callable[["Clause"], Fact | None]

OPEN: Final = "?"
"""What a rule cannot tell."""

_COMPANY: Final = (1, 2)
"""How many make a list of who attends: at an event that is named, and at one that is not."""

_ATTENDING: Final = re.compile(
    r"\b(?:attend|travel|join|take part|took part|participate|delegations?|bound for|represented|send|sent|due to meet|"
    r"met in|gather)\w*\b",
    re.IGNORECASE,
)
_TO_COME: Final = re.compile(r"\b(?:will|would|due|bound|is to|are to|plans? to|expected|next)\b", re.IGNORECASE)
_NOT: Final = re.compile(r"\b(?:declin|refus|not attend|stay away|stayed away|boycott)\w*", re.IGNORECASE)
_FORMER: Final = re.compile(r"\b(?:former|ex|previously|had been|before|once)\b", re.IGNORECASE)
_NAMED: Final = re.compile(r"\b(?:named|appointed|elected|nominated|chosen|sworn in)\b", re.IGNORECASE)
_LABELLED: Final = re.compile(
    r"\b(?:designat|ban|list|declar|label|brand|outlaw|blacklist|classif)\w*\b.*?"
    r"[\"\u201c\s](?P<label>(?:terrorist|extremist|undesirable)(?: organi[sz]ation)?|foreign agent)",
    re.IGNORECASE | re.DOTALL,
)
_PRONOUN: Final = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_DENYING: Final = re.compile(r"\b(?:deni|deny|reject|dismiss)\w*", re.IGNORECASE)
_ASKING: Final = re.compile(r"\b(?:ask|urg|demand|call(?:ed|s)? (?:on|for)|request|appeal)\w*", re.IGNORECASE)


@dataclass(frozen=True)
class Clause:
    """A clause of the copy.

    Attributes:
        text: its words; `sentence`, those of the sentence that it is of.
        found: what in it can be checked, and `around`, what in the sentence can.
        own: the article's own day, where that is known.
        met: the person who was named last before the sentence, by their id; nothing where nobody was.
        desk: who is who.
    """

    text: str
    sentence: str
    found: Sequence[Found]
    around: Sequence[Found]
    own: date | None
    met: str
    desk: Desk

    def of_kind(self, kinds: Sequence[str], found: Sequence[Found] | None = None) -> list[str]:
        """The entities of some kinds that the clause names, each once, in its order."""
        named = (id_ for each in (self.found if found is None else found) for id_ in each.entities[:1])
        return [*dict.fromkeys(id_ for id_ in named if (e := self.desk.entity(id_)) and e.kind in kinds)]

    def things(self, kind: str) -> list[Found]:
        """What of one kind is in it."""
        return [each for each in self.found if each.kind == kind]


def typed(clause: Clause) -> Fact:
    """The fact that the wording allows, in the terms of the desk's entities; empty where it allows none.

    `OPEN` stands for whatever the words leave to be filled in.
    """
    return next(filter(None, (rule(clause) for rule in _RULES)), {})


def _statement(clause: Clause) -> Fact | None:
    """A quotation, or what somebody says in other words."""
    quotations, speaker = clause.things("quotation"), _speaker(clause)
    if not quotations and not (speaker and is_attributed(clause.text)):
        return None
    said = {"words": quoted(quotations[0])} if quotations else {"gist": " ".join(clause.text.split())}
    manner = "denies" if _DENYING.search(clause.text) else "asks" if _ASKING.search(clause.text) else ""
    return {"kind": "statement", "speaker": speaker or OPEN, **said, **({"manner": manner} if manner else {})}


def _speaker(clause: Clause) -> str:
    """Who says it: a person of the clause, `he` or `she`, a person of the sentence, or what stands before the verb."""
    people = clause.of_kind(("person",))
    if not people and _PRONOUN.search(clause.sentence):
        return clause.met
    people = people or clause.of_kind(("person",), clause.around)
    leads = [each for each in clause.found[:1] if not is_attributed(clause.text.partition(each.words)[0])]
    return (people or clause.of_kind(AGENTS, leads) or [""])[0]


def _attendance(clause: Clause) -> Fact | None:
    events = clause.of_kind(("event",), clause.around) or [OPEN]
    attendees = clause.of_kind(AGENTS)
    if len(attendees) < _COMPANY[events == [OPEN]] or not _ATTENDING.search(clause.sentence):
        return None
    to_come = "announced" if _TO_COME.search(clause.sentence) else "attended"
    mode = "declined" if _NOT.search(clause.text) else to_come
    return {"kind": "attendance", "event": events[0], "attendees": attendees, "mode": mode}


def _post(clause: Clause) -> Fact | None:
    holders = clause.of_kind(("person",)) or clause.of_kind(("person",), clause.around)
    untold = [OPEN] if clause.things("title") and clause.of_kind(("person",)) else []
    offices = clause.of_kind(("office",)) or untold
    if not (holders and offices):
        return None
    post = {"kind": "post", "holder": holders[0], "office": offices[0]}
    is_now = clause.own and not _FORMER.search(clause.text) and not _NAMED.search(clause.text)
    return {**post, "holds_on": str(clause.own)} if is_now else post


def _designation(clause: Clause) -> Fact | None:
    label = _LABELLED.search(clause.text)
    authorities = clause.of_kind(BODIES)
    if not label or len(authorities) < 2:  # noqa: PLR2004 - who designates, and whom
        return None
    authority, target, *_ = authorities
    return {"kind": "designation", "authority": authority, "target": target, "label": label["label"].casefold()}


def _quantity(clause: Clause) -> Fact | None:
    """A figure, of whomever is named before it, in the noun after it."""
    figures = clause.things("figure")
    if not figures:
        return None
    named = [each for each in clause.found if each.entities] or [each for each in clause.around if each.entities]
    before = [each for each in named if each.span.start < figures[0].span.start] or named
    number = next(numbers(figures[0].words))
    measure = _noun(clause.text, figures[0])
    unit = unit_of(number.unit) or (number.unit and "%")
    fact = {
        "kind": "quantity",
        "of": before[-1].entities[0] if before else OPEN,
        "measure": measure or "number",
        "value": _amount(number),
    }
    return {**fact, "unit": unit} if unit else fact


def _event(clause: Clause) -> Fact | None:
    events, days = clause.of_kind(("event",)), clause.things("day")
    times = [each for day in days[:1] for _, times in told(day.words, clause.own) for each in times]
    if not events or len(times) != 1:
        return None
    return {"kind": "event", "event": events[0], "on": str(times[0])}


def _noun(text: str, figure: Found) -> str:
    """The word that says what a figure counts."""
    match = re.search(rf"{re.escape(figure.words)}\s(?:of\s)?([^\W\d_][\w-]+)", text)
    return match[1] if match else ""


def _amount(number: Number) -> str:
    """A figure as records write it: `412`, `~14000`, `90..` or `..90`."""
    value = f"{number.value:f}"
    low, high = number.bounds
    if not number.hedge:
        return value
    return f"{value}.." if high is None else f"..{value}" if low is None else f"~{value}"


_RULES: Final[tuple[Rule, ...]] = (_designation, _attendance, _post, _statement, _event, _quantity)
