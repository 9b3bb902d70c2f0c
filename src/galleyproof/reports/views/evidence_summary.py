"""The evidence of some claims: how much there is and how much of it is archived, and what is said against a claim."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.text.phrases import count


@dataclass(frozen=True, slots=True)
class EvidenceSummary:
    """The number of evidence rows, of the sources they cite, and of those sources that are archived."""

    rows: int
    sources: int
    archived: int

    def __str__(self) -> str:
        if not self.rows:
            return "no evidence"
        rows, sources = count(self.rows, "row"), count(self.sources, "source")
        if not self.sources:
            return f"{rows}, citing no source on this desk"
        if self.archived == self.sources:
            return f"{rows} from {sources}, all archived"
        return f"{rows} from {sources}, {self.archived or 'none'} archived; unarchived sources are paraphrased"


def summarise_evidence(desk: Desk, claims: Iterable[Claim]) -> EvidenceSummary:
    """Count the evidence of some claims; unknown sources are left out of the count of sources."""
    cited = [row.source for claim in claims for row in claim.evidence]
    known = {source for source in cited if desk.source(source)}
    return EvidenceSummary(len(cited), len(known), len(known.intersection(desk.captures)))


def said_against(desk: Desk, claim: Claim) -> Iterator[str]:
    """Yield `publisher: what it says` for each row against a claim; those that refute it first."""
    for stance in ("refutes", "partly"):
        for row in claim.evidence:
            source = desk.source(row.source)
            words = row.translation or row.quote or row.shows
            if row.stance == stance and source and words:
                yield f"{source.publisher}: {words}"
