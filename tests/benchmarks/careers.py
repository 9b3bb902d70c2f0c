"""An archive of football careers with wrong dates planted: how many are found, and how many `galley suspects` names.

Every spell of a player at a club is given by some claims, each from a source of its own: a register (primary), one of
two papers (secondary) or a fan page (tertiary), which dates it by the day, the month or the year. A wrong claim has one
date that is one to six years off. Where a claim contradicts one other only, nothing but the support of the two tells
which is wrong, so the figures depend on how many sources a spell has, and on what their tier says about their errors.
`python -m tests.benchmarks.careers` prints the table.
"""

import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any, Final, NamedTuple

from galleyproof.checks import builtin
from galleyproof.claim import Claim
from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.records.edtf import Edtf, parse
from galleyproof.records.entity import Entity
from galleyproof.records.location import Positions, Written
from galleyproof.records.settings import Settings
from galleyproof.records.source import Source
from galleyproof.run import run
from galleyproof.run.suspicion import suspects

CLAIMS: Final = 21_400
WRONG: Final = 0.085
AS_OF: Final = date(2026, 1, 1)
_NOWHERE: Final = Written({}, Positions("claims/background/careers.yaml"), 0)
_SOURCES: Final = {"register": "primary", "daily": "secondary", "weekly": "secondary", "fans": "tertiary"}
_STATUS: Final = {"primary": "verified", "secondary": "supported", "tertiary": "unverifiable"}
_CLUBS: Final = 200
ALIKE: Final = dict.fromkeys(_SOURCES, 1.0)
BY_TIER: Final = {"register": 0.5, "daily": 1.0, "weekly": 1.0, "fans": 1.5}
"""How often each source is wrong, as multiples of `WRONG`: all alike, or by their tier."""


class Spell(NamedTuple):
    """A claim about a spell of a player at a club: its full id, the source that says so, and its dates."""

    ref: str
    player: int
    club: int
    source: str
    start: Edtf
    end: Edtf


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive: its desk, its spells by full id, the births by player, and the ids of the claims made wrong."""

    desk: Desk
    spells: Mapping[str, Spell]
    births: Mapping[int, int]
    wrong: frozenset[str]


class Score(NamedTuple):
    """How an archive fared: claims that contradict another by their dates, those in a conflict, and the suspects."""

    wrong: int
    contradicting: int
    in_conflict: int
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of the precision and recall of the suspects, against all wrong claims."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def archive(claims: int, sources: Sequence[int], seed: int = 1, errors: Mapping[str, float] = ALIKE) -> Archive:
    """Return an archive of so many claims.

    Args:
        claims: the number of claims on spells, or a few more.
        sources: the numbers of sources that a spell can have, evenly drawn.
        seed: another seed gives other careers.
        errors: how often each source is wrong, as multiples of `WRONG`.
    """
    chance = random.Random(seed)  # noqa: S311 - nothing to keep secret, and the same on every machine
    births: dict[int, int] = {}
    spells: dict[str, Spell] = {}
    wrong: set[str] = set()
    while len(spells) < claims:
        player = len(births)
        births[player] = date(1940, 1, 1).toordinal() + chance.randrange(20_000)
        for club, start, end in _career(births[player], chance):
            for source in chance.sample([*_SOURCES], chance.choice(sources)):
                ref, days = f"background/c{len(spells)}", (start, end)
                if chance.random() < WRONG * errors[source]:
                    days = _misdated(start, end, chance)
                    wrong.add(ref)
                spells[ref] = Spell(ref, player, club, source, *(_dated(day, source, chance) for day in days))
    return Archive(_desk(births, [*spells.values()]), spells, births, frozenset(wrong))


def _career(born: int, chance: random.Random) -> Iterator[tuple[int, int, int]]:
    """Yield the clubs of a career, each once, with the first and the last day there."""
    day = born + 365 * 17 + chance.randrange(1200)
    for club in chance.sample(range(_CLUBS), chance.randrange(3, 9)):
        end = day + chance.randrange(300, 1800)
        yield club, day, end
        day = end + chance.choice((0, 0, 1, chance.randrange(400)))


def _misdated(start: int, end: int, chance: random.Random) -> tuple[int, int]:
    """Return the two days with one of them one to six years off, in order."""
    while True:
        off = chance.choice((-1, 1)) * chance.randrange(366, 2200)
        days = chance.choice(((start + off, end), (start, end + off)))
        if days[0] < days[1]:
            return days


def _dated(day: int, source: str, chance: random.Random) -> Edtf:
    text = date.fromordinal(day).isoformat()
    forms = {"primary": (text,), "secondary": (text, text[:7]), "tertiary": (text[:7], text[:4])}
    return parse(chance.choice(forms[_SOURCES[source]]))


def _desk(births: Mapping[int, int], spells: Sequence[Spell]) -> Desk:
    """Return a desk of an office of player for every club, and a claim for every birth and every spell."""
    if not _NOWHERE.positions.packed:
        _NOWHERE.positions.packed.append(0)
    clubs = [{"id": f"at-{club}", "kind": "office", "resident": f"ground-{club}"} for club in range(_CLUBS)]
    players = [{"id": f"p{player}", "kind": "person"} for player in births]
    sources = [{"id": name, "publisher": name, "title": name, "tier": tier} for name, tier in _SOURCES.items()]
    born = [
        _claim(
            f"b{player}",
            "register",
            {"kind": "lifespan", "of": f"p{player}", "born": date.fromordinal(day).isoformat()},
        )
        for player, day in births.items()
    ]
    return Desk(
        root=Path("/"),
        settings=Settings.model_validate({"name": "Careers"}),
        entities=tuple(Entity.model_validate({**one, "names": [one["id"]]}) for one in (*clubs, *players)),
        sources=tuple(Source.model_validate(one, context=_NOWHERE) for one in sources),
        claims=(*born, *(_spell_claim(spell) for spell in spells)),
    )


def _spell_claim(spell: Spell) -> Claim:
    fact = {"kind": "post", "holder": f"p{spell.player}", "office": f"at-{spell.club}"}
    return _claim(
        spell.ref.removeprefix("background/"), spell.source, {**fact, "start": spell.start.text, "end": spell.end.text}
    )


def _claim(id_: str, source: str, fact: dict[str, Any]) -> Claim:
    row = {"source": source, "stance": "supports", "shows": "It says so."}
    status = _STATUS[_SOURCES[source]]
    record = {"id": id_, "says": "It was so.", "status": status, "as_of": "2025", "fact": fact, "evidence": [row]}
    return Claim.model_validate(record, context=_NOWHERE)


def contradicting(made: Archive) -> set[str]:
    """Return the claims whose dates exclude those of another claim on the player, compared two by two."""
    by_player: dict[int, list[Spell]] = defaultdict(list)
    for spell in made.spells.values():
        by_player[spell.player].append(spell)
    found = {spell.ref for spell in made.spells.values() if (spell.start.latest or 0) < made.births[spell.player]}
    for spells in by_player.values():
        for pair in combinations(spells, 2):
            if _exclude(*pair):
                found |= {pair[0].ref, pair[1].ref}
    return found


def _exclude(one: Spell, other: Spell) -> bool:
    """Return True if two claims give one spell other dates, or put a player at two clubs at once."""
    if one.club != other.club:
        return _is_before(one.start, other.end) and _is_before(other.start, one.end)
    differ = any(
        _is_before(*pair) or _is_before(*pair[::-1]) for pair in ((one.start, other.start), (one.end, other.end))
    )
    return differ or _is_before(one.end, other.start) or _is_before(other.end, one.start)


def _is_before(one: Edtf, other: Edtf) -> bool:
    """Return True if the last possible day of one date is before the first of another."""
    return (one.latest or 0) < (other.earliest or 0)


def score(made: Archive) -> Score:
    """Solve an archive, and compare its conflicts and its suspects with the claims that were made wrong."""
    checks = [check for check in builtin() if isinstance(check, Constraint)]
    outcome = run(made.desk, checks, AS_OF)
    in_conflict = {ref for finding in outcome.findings for ref in finding.claims}
    named = {suspect.claim for suspect in suspects(outcome)}
    right = len(named & made.wrong)
    by_dates = contradicting(made) & made.wrong
    return Score(
        len(made.wrong),
        len(by_dates),
        len(by_dates & in_conflict),
        right / max(1, len(named)),
        right / max(1, len(made.wrong)),
    )


def table(claims: int = CLAIMS) -> Iterator[str]:
    """Yield the lines of the table: the same careers, with more and more sources for each spell."""
    columns = "wrong | contradict others | in a conflict | precision | recall | F1"
    yield f"| {claims:,} claims: sources for each spell | {columns} |"
    yield "|---|---|---|---|---|---|---|"
    for sources in ((1,), (1, 2, 3), (2,), (2, 3), (3,), (4,)):
        yield _row(" or ".join(map(str, sources)), score(archive(claims, sources)))
    for sources in ((1, 2, 3), (2, 3)):
        made = archive(claims, sources, errors=BY_TIER)
        yield _row(f"{' or '.join(map(str, sources))}, errors by tier 1 : 2 : 3", score(made))


def _row(what: str, made: Score) -> str:
    counts = (
        f"{made.wrong:,} | {made.contradicting:,} | **{made.in_conflict / max(1, made.contradicting):.2%}** of these"
    )
    return f"| {what} | {counts} | {made.precision:.3f} | {made.recall:.3f} | **{made.f1:.3f}** |"


if __name__ == "__main__":
    for line in table(int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
