"""The waivers of a desk: which check is waived, for whom, why, by whom, and until when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from galleyproof.claim import Claim, Waiver
from galleyproof.run import Run
from galleyproof.run.waiving import waivers_of


@dataclass(frozen=True, slots=True)
class Excepted:
    """A waiver, and the article or claim, by its full id, that it is of."""

    owner: str
    waiver: Waiver

    @property
    def last_day(self) -> date | None:
        """The last day it counts, where it has one."""
        until = self.waiver.until
        return date.fromordinal(until.latest) if until and until.latest else None


def exceptions(run: Run, home: str = "") -> Iterator[Excepted]:
    """The waivers of one article and its claims, or of the whole desk, in its order."""
    for owner, _, waiver in waivers_of(run.desk):
        of, id_ = (owner.article, owner.ref) if isinstance(owner, Claim) else (owner.id, owner.id)
        if home in ("", of):
            yield Excepted(id_, waiver)


def expiring(run: Run) -> list[Excepted]:
    """Those of the desk that still count and have a last day, the next to end first."""
    dated = [
        (each.last_day, each.owner, each) for each in exceptions(run) if each.last_day and each.last_day >= run.as_of
    ]
    return [each for *_, each in sorted(dated, key=lambda one: one[:2])]
