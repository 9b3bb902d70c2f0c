"""The waivers of a desk: the check, the article or claim, the reason, the editor and the last day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from galleyproof.claim import Claim, Waiver
from galleyproof.run import Run
from galleyproof.run.waiving import waivers_of


@dataclass(frozen=True, slots=True)
class WaiverEntry:
    """A waiver, with the full id of the article or claim that has it."""

    owner: str
    waiver: Waiver

    @property
    def last_day(self) -> date | None:
        """The last day on which it counts; None if it never expires."""
        until = self.waiver.until
        return date.fromordinal(until.latest) if until and until.latest else None


def waiver_entries(run: Run, home: str = "") -> Iterator[WaiverEntry]:
    """Yield the waivers of one article and its claims, or of the whole desk, in the order of the desk."""
    for owner, _, waiver in waivers_of([run.desk]):
        article, id_ = (owner.article, owner.ref) if isinstance(owner, Claim) else (owner.id, owner.id)
        if home in ("", article):
            yield WaiverEntry(id_, waiver)


def expiring(run: Run) -> list[WaiverEntry]:
    """Return the waivers of the desk that still count and will expire, the next to expire first."""
    dated = [
        (entry.last_day, entry.owner, entry)
        for entry in waiver_entries(run)
        if entry.last_day and entry.last_day >= run.as_of
    ]
    return [entry for *_, entry in sorted(dated, key=lambda row: row[:2])]
