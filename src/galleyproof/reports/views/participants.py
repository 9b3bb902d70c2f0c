"""Attendance, event by event, according to the claims."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.desk import BACKGROUND
from galleyproof.facts import Attendance, Event
from galleyproof.run import Run


@dataclass(frozen=True, slots=True)
class Cell:
    """One participant at one event: each mode of attendance with the claims that give it; empty if there is none.

    `is_ruled_out` is True if a claim says that nobody else of this kind took part.
    """

    modes: tuple[tuple[str, tuple[Claim, ...]], ...]
    is_ruled_out: bool = False


class RosterEvent(NamedTuple):
    """An event: its name, and True if a claim says that nobody else took part."""

    name: str
    is_closed: bool


@dataclass(frozen=True, slots=True)
class AttendanceRoster:
    """A table with one column per event and one row per participant."""

    events: tuple[RosterEvent, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


def roster(run: Run, article: Article) -> AttendanceRoster | None:
    """Return the events whose attendance the article reports, with their parts and participants; None without any."""
    claims = [*run.desk.claims_of.get(article.id, ()), *run.desk.claims_of.get(BACKGROUND, ())]
    events = _events(run, article, claims)
    modes: dict[tuple[str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        for _, fact in claim.all_facts if claim.status != "refuted" else ():
            if isinstance(fact, Attendance) and fact.event in events:
                for who in fact.attendees:
                    modes[who, fact.event][fact.mode].append(claim)
    people = dict.fromkeys(who for who, _ in modes)
    closed = _closed(run, claims)
    rows = tuple(
        (_name(run, who), tuple(_cell(modes.get((who, id_), {}), _kind(run, who) in closed[id_]) for id_ in events))
        for who in people
    )
    columns = tuple(RosterEvent(_name(run, event), bool(closed[event])) for event in events)
    return AttendanceRoster(columns, rows) if rows else None


def _closed(run: Run, claims: Sequence[Claim]) -> dict[str, set[str]]:
    """Return, by event, the kinds of participant of which a claim names all who took part."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for _, fact in claim.all_facts if claim.status != "refuted" else ():
            if isinstance(fact, Attendance) and fact.complete:
                kinds[fact.event].update(_kind(run, who) for who in fact.attendees)
    return kinds


def _kind(run: Run, id_: str) -> str:
    entity = run.desk.entity(id_)
    return entity.kind if entity else ""


def _events(run: Run, article: Article, claims: Sequence[Claim]) -> dict[str, None]:
    """Return the ids of the events that the article reports attendance at, and of their parts, in order."""
    reported = (
        fact.event
        for claim in run.desk.claims_of.get(article.id, ())
        for _, fact in claim.all_facts
        if isinstance(fact, Attendance)
    )
    events = dict.fromkeys(reported)
    for claim in claims:
        for _, fact in claim.all_facts:
            if isinstance(fact, Event) and fact.part_of in events:
                events.setdefault(fact.event)
    return events


def _cell(modes: dict[str, list[Claim]], is_closed: bool) -> Cell:  # noqa: FBT001 - what the event says of this kind
    return Cell(tuple((mode, tuple(claims)) for mode, claims in modes.items()), is_ruled_out=is_closed and not modes)


def _name(run: Run, id_: str) -> str:
    entity = run.desk.entity(id_)
    return entity.name if entity else id_
