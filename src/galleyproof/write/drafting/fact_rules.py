"""Rules that suggest a fact from the wording of a clause: one rule for each kind; the first that fits wins."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias

from galleyproof.article.coverage import Item, possible_days, quoted_words
from galleyproof.desk import Desk
from galleyproof.records.entity import AGENTS, BODIES
from galleyproof.text import Number, is_attributed, numbers, unit_of
from galleyproof.text.typography import OPEN_DOUBLE

DraftFact: TypeAlias = Mapping[str, Any]
DraftRule: TypeAlias = Callable[["Clause"], DraftFact | None]

OPEN: Final = "?"
"""The value of a field that a rule leaves for the editor to fill in."""

_FEWEST_ATTENDEES: Final = (1, 2)
"""The fewest attendees that make an attendance: if the event is named, and if it is not."""

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
    rf"[{OPEN_DOUBLE}\s](?P<label>(?:terrorist|extremist|undesirable)(?: organi[sz]ation)?|foreign agent)",
    re.IGNORECASE | re.DOTALL,
)
_PRONOUN: Final = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_DENYING: Final = re.compile(r"\b(?:deni|deny|reject|dismiss)\w*", re.IGNORECASE)
_ASKING: Final = re.compile(r"\b(?:ask|urg|demand|call(?:ed|s)? (?:on|for)|request|appeal)\w*", re.IGNORECASE)


@dataclass(frozen=True)
class Clause:
    """A clause of the copy.

    Attributes:
        text: its words.
        sentence: the words of its sentence.
        items: its checkable items.
        around: the checkable items of its sentence.
        published: the article's day of publication, if known.
        last_named: the id of the person named last before it; may be empty.
        desk: the desk with the entities.
    """

    text: str
    sentence: str
    items: Sequence[Item]
    around: Sequence[Item]
    published: date | None
    last_named: str
    desk: Desk

    def entities(self, kinds: Sequence[str], items: Sequence[Item] | None = None) -> list[str]:
        """Return the ids of the entities of these kinds that the clause (or `items`) names, in order."""
        named = (id_ for item in (self.items if items is None else items) for id_ in item.entities[:1])
        return [*dict.fromkeys(id_ for id_ in named if (entity := self.desk.entity(id_)) and entity.kind in kinds)]

    def of_kind(self, kind: str) -> list[Item]:
        """Return its items of one kind."""
        return [item for item in self.items if item.kind == kind]


def suggested_fact(clause: Clause) -> DraftFact:
    """Return the fact that the wording suggests, or an empty mapping if it suggests none.

    The value `OPEN` marks fields that the editor has to fill in.
    """
    return next(filter(None, (rule(clause) for rule in _RULES)), {})


def _statement(clause: Clause) -> DraftFact | None:
    """Return a statement for a quotation or for reported speech."""
    quotations, speaker = clause.of_kind("quotation"), _speaker(clause)
    if not quotations and not (speaker and is_attributed(clause.text)):
        return None
    content = {"words": quoted_words(quotations[0])} if quotations else {"gist": " ".join(clause.text.split())}
    manner = "denies" if _DENYING.search(clause.text) else "asks" if _ASKING.search(clause.text) else ""
    return {"kind": "statement", "speaker": speaker or OPEN, **content, **({"manner": manner} if manner else {})}


def _speaker(clause: Clause) -> str:
    """Return the speaker: a person in the clause, `he` or `she`, a person in the sentence, or the verb's subject."""
    people = clause.entities(("person",))
    if not people and _PRONOUN.search(clause.sentence):
        return clause.last_named
    people = people or clause.entities(("person",), clause.around)
    subjects = [item for item in clause.items[:1] if not is_attributed(clause.text.partition(item.words)[0])]
    return (people or clause.entities(AGENTS, subjects) or [""])[0]


def _attendance(clause: Clause) -> DraftFact | None:
    events = clause.entities(("event",), clause.around) or [OPEN]
    attendees = clause.entities(AGENTS)
    if len(attendees) < _FEWEST_ATTENDEES[events == [OPEN]] or not _ATTENDING.search(clause.sentence):
        return None
    to_come = "announced" if _TO_COME.search(clause.sentence) else "attended"
    mode = "declined" if _NOT.search(clause.text) else to_come
    return {"kind": "attendance", "event": events[0], "attendees": attendees, "mode": mode}


def _post(clause: Clause) -> DraftFact | None:
    holders = clause.entities(("person",)) or clause.entities(("person",), clause.around)
    unknown = [OPEN] if clause.of_kind("title") and clause.entities(("person",)) else []
    offices = clause.entities(("office",)) or unknown
    if not (holders and offices):
        return None
    post = {"kind": "post", "holder": holders[0], "office": offices[0]}
    is_now = clause.published and not _FORMER.search(clause.text) and not _NAMED.search(clause.text)
    return {**post, "holds_on": str(clause.published)} if is_now else post


def _designation(clause: Clause) -> DraftFact | None:
    label = _LABELLED.search(clause.text)
    bodies = clause.entities(BODIES)
    if not label or len(bodies) < 2:  # noqa: PLR2004 - an authority and a target
        return None
    authority, target, *_ = bodies
    return {"kind": "designation", "authority": authority, "target": target, "label": label["label"].casefold()}


def _quantity(clause: Clause) -> DraftFact | None:
    """Return a quantity: of the entity named before the figure, measured in the noun after it."""
    figures = clause.of_kind("figure")
    if not figures:
        return None
    named = [item for item in clause.items if item.entities] or [item for item in clause.around if item.entities]
    before = [item for item in named if item.span.start < figures[0].span.start] or named
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


def _event(clause: Clause) -> DraftFact | None:
    events, days = clause.entities(("event",)), clause.of_kind("day")
    dated = possible_days(clause.text, clause.published) if days else ()
    times = [
        time
        for mention, meant in dated[:1]
        if clause.text[mention.start : mention.end] == days[0].words
        for time in meant
    ]
    if not events or len(times) != 1:
        return None
    return {"kind": "event", "event": events[0], "on": str(times[0])}


def _noun(text: str, figure: Item) -> str:
    """Return the noun that a figure counts, or an empty string."""
    match = re.search(rf"{re.escape(figure.words)}\s(?:of\s)?([^\W\d_][\w-]+)", text)
    return match[1] if match else ""


def _amount(number: Number) -> str:
    """Return a figure as records write it: `412`, `~14000`, `90..` or `..90`."""
    value = f"{number.value:f}"
    low, high = number.bounds
    if not number.hedge:
        return value
    return f"{value}.." if high is None else f"..{value}" if low is None else f"~{value}"


_RULES: Final[tuple[DraftRule, ...]] = (_designation, _attendance, _post, _statement, _event, _quantity)
