"""The support of a claim as its record gives it, so that of two claims in conflict the weaker one is named first."""

from typing import Final, NamedTuple

from galleyproof.claim import Claim, Evidence
from galleyproof.desk.references import Records
from galleyproof.text.phrases import count
from galleyproof.text.typography import fold

_BY_STATUS: Final = {"verified": 5, "supported": 4, "partly": 3, "disputed": 2, "unverifiable": 1}
_BY_TIER: Final = {"primary": 3, "secondary": 2, "tertiary": 1}


class Support(NamedTuple):
    """How well a claim is supported; the lesser of two is the weaker.

    Attributes:
        asserted: False if the desk does not assert the claim, but reports that somebody does.
        status: the rank of its status, 0 if nobody has checked it.
        tier: the rank of the best source that supports it, 0 if there is none.
        voices: the number of publishers that support it, without tertiary sources.
        shared_dates: the number of its dates that other claims about the same thing give too, where that was counted.
    """

    asserted: bool
    status: int
    tier: int
    voices: int
    shared_dates: int = 0

    @property
    def evidence(self) -> tuple[int, ...]:
        """What its own record gives, without the dates that it shares with others."""
        return (self.asserted, self.status, self.tier, self.voices)


def support_of(claim: Claim, records: Records) -> Support:
    """Return the support of a claim."""
    cited = [(row, source) for row in claim.evidence if _supports(row) and (source := records.source(row.source))]
    best = max((_BY_TIER[row.tier or source.tier] for row, source in cited), default=0)
    voices = {fold(source.publisher).casefold() for _, source in cited if source.tier != "tertiary"}
    return Support(claim.reported_in is None, _BY_STATUS.get(claim.status, 0), best, len(voices))


def support_in_words(claim: Claim, support: Support) -> str:
    """Return the support of a claim as a clause: `is supported; its best source is secondary (1 publisher)`."""
    tier = next((name for name, rank in _BY_TIER.items() if rank == support.tier), "")
    voices = f" ({count(support.voices, 'publisher')})" if support.voices else ""
    by = f"its best source is {tier}{voices}" if tier else "no source supports it"
    return f"is {claim.status}{'' if support.asserted else ' and only reported'}; {by}"


def _supports(row: Evidence) -> bool:
    """Return True if a row supports its claim, as far as its record tells."""
    return row.weight is None and (row.stance == "supports" or (row.stance is None and row.fact is not None))
