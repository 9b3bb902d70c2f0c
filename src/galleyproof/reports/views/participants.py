"""Who was there: events by participants, and what the claims say of each."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.desk import BACKGROUND
from galleyproof.facts import Attendance, Event
from galleyproof.run import Run


@dataclass(frozen=True, slots=True)
class Cell:
    """What is said of one participant at one event: each mode with the claims that say so; none is unknown."""

    modes: tuple[tuple[str, tuple[Claim, ...]], ...]


@dataclass(frozen=True, slots=True)
class Roster:
    """A table: the names of the events, and for each participant a cell an event."""

    events: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


def roster(run: Run, article: Article) -> Roster | None:
    """The events that the article names attendance at, and their parts, by all participants; None without any."""
    claims = [*run.desk.claims_of.get(article.id, ()), *run.desk.claims_of.get(BACKGROUND, ())]
    events = _events(run, article, claims)
    said: dict[tuple[str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        for _, fact in claim.all_facts if claim.status != "refuted" else ():
            if isinstance(fact, Attendance) and fact.event in events:
                for who in fact.attendees:
                    said[who, fact.event][fact.mode].append(claim)
    people = dict.fromkeys(who for who, _ in said)
    rows = tuple((_name(run, who), tuple(_cell(said.get((who, each), {})) for each in events)) for who in people)
    return Roster(tuple(_name(run, each) for each in events), rows) if rows else None


def _events(run: Run, article: Article, claims: Sequence[Claim]) -> dict[str, None]:
    named = (
        fact.event
        for claim in run.desk.claims_of.get(article.id, ())
        for _, fact in claim.all_facts
        if isinstance(fact, Attendance)
    )
    events = dict.fromkeys(named)
    for claim in claims:
        for _, fact in claim.all_facts:
            if isinstance(fact, Event) and fact.part_of in events:
                events.setdefault(fact.event)
    return events


def _cell(modes: dict[str, list[Claim]]) -> Cell:
    return Cell(tuple((mode, tuple(claims)) for mode, claims in modes.items()))


def _name(run: Run, id_: str) -> str:
    entity = run.desk.entity(id_)
    return entity.name if entity else id_
