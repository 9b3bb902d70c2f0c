"""How far each date and number could be wrong before any check noticed."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from galleyproof.claim import Claim
from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.engine.framing import Claimed, claimed, frame
from galleyproof.engine.guard.dated_values import Held, all_held, subject
from galleyproof.engine.guard.room import Hung
from galleyproof.engine.solve import Solution, Solving, keys
from galleyproof.records.location import Location, Path
from galleyproof.solver import Slack, clusters

_BUDGET: Final = 100_000
"""The solver's steps for one value; a twentieth of a second."""


@dataclass(frozen=True, slots=True)
class Guarded:
    """A date or number that a claim gives, and between what it could be moved with no contradiction found.

    Attributes:
        claim: the claim's full id.
        field: its path in the record; a half of an interval is a step of its own, `start` or `end`.
        at: where it stands.
        written: as the record has it.
        earliest: the first day, or the least number, that it could be; None where nothing holds it on that side.
        latest: the last day, or the greatest number, likewise.
        untold: why that could not be told, or nothing.
    """

    claim: str
    field: Path
    at: Location
    written: str
    earliest: date | Decimal | None = None
    latest: date | Decimal | None = None
    untold: str = ""

    @property
    def article(self) -> str:
        """The article that makes the claim, or `background`."""
        return self.claim.partition("/")[0]

    @property
    def field_text(self) -> str:
        """The field as text: `fact.during.start`."""
        return ".".join(map(str, self.field))

    @property
    def sides(self) -> int:
        """On how many sides it is held."""
        return (self.earliest is not None) + (self.latest is not None)


def guard(desk: Desk, constraints: Sequence[Constraint], as_of: date) -> tuple[Guarded, ...]:
    """How far every date and number that claims assert could be moved, in the order of the desk.

    A value is moved as it stands, with all its vagueness, by whole days (numbers by the last place written) and with
    all else fixed: all that it passes over is consistent, and one more is not. Forecasts count as well as what was so
    on the claim's own day, unless one of those around it has been overtaken; that open ends may last until the run's
    day does not, nor does what is refuted or an opinion, which asserts nothing, nor what is disputed or cannot be
    verified: nothing is guarded by what nobody can rely on.
    """
    claims = [each for each in claimed(desk, as_of) if each.claim.status not in ("disputed", "unverifiable")]
    seen_by_facts = frame(desk, claims, as_of)
    solving = Solving(constraints, as_of.toordinal(), _BUDGET, Solution(seen_by_facts))
    alone = Solving((), as_of.toordinal(), _BUDGET, solving.solution)
    subjects = Counter(subject(fact, seen_by_facts) for each in claims for _, fact, _ in each.facts)
    joining = [each for each in constraints if each.joins]
    found: dict[int, list[Guarded]] = {}
    for cluster in clusters(claims, lambda each: keys(each, seen_by_facts, joining)):
        is_alone = len(cluster) == len(cluster[0].facts) == 1  # all that holds it is its own order, as in a run
        for each, guarded in _of_cluster(alone if is_alone else solving, cluster, subjects):
            found.setdefault(id(each), []).append(guarded)
    return tuple(guarded for each in claims for guarded in found.get(id(each), ()))


def _of_cluster(
    solving: Solving, cluster: Sequence[Claimed], subjects: Counter[Hashable]
) -> Iterator[tuple[Claimed, Guarded]]:
    every = [*all_held(solving, cluster)]
    if not every:
        return
    hung = Hung(solving, cluster, every, subjects)
    for each in every:
        of = cluster[each.anchor.claim]
        yield of, _guarded(of.claim, each, hung.room(each))


def _guarded(claim: Claim, each: Held, room: Slack | str) -> Guarded:
    value = each.value
    path = (*each.path, *value.path(each.fact))
    if isinstance(room, str):
        return Guarded(claim.ref, path, claim.at(*path), value.written.text, untold=room)
    bounds = value.lowest(room.down), value.highest(room.up)
    return Guarded(claim.ref, path, claim.at(*path), value.written.text, *bounds)
