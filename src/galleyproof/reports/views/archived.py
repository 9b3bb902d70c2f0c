"""How much of the evidence can be read on the desk itself: what no stored copy holds is the desk's own paraphrase."""

from collections.abc import Iterable
from dataclasses import dataclass

from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.text.phrases import count


@dataclass(frozen=True, slots=True)
class Holdings:
    """How many rows of evidence some claims have, from how many sources, and how many of these are stored."""

    rows: int
    sources: int
    stored: int

    def __str__(self) -> str:
        if not self.rows:
            return "no evidence"
        rows, sources = count(self.rows, "row"), count(self.sources, "source")
        if not self.sources:
            return f"{rows} from sources that the desk does not have"
        if self.stored == self.sources:
            return f"{rows} from {sources}, all of which are stored on the desk"
        stored = f"{self.stored or 'none'} of which {'are' if self.stored != 1 else 'is'} stored on the desk"
        return f"{rows} from {sources}, {stored}: what is not stored is told in the desk's own words"


def holdings(desk: Desk, claims: Iterable[Claim]) -> Holdings:
    """What the desk holds of the evidence of some claims; a source that it does not know is not counted."""
    cited = [row.source for claim in claims for row in claim.evidence]
    known = {source for source in cited if desk.source(source)}
    return Holdings(len(cited), len(known), len(known.intersection(desk.captures)))
