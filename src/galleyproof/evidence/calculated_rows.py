"""Rows of evidence that follow from a calculation: they count like the weakest rows that its figures come from."""

from collections.abc import Callable, Iterator, Sequence

from galleyproof.claim import Claim, Evidence, Stance
from galleyproof.desk.references import Records
from galleyproof.evidence.calculating import work_out
from galleyproof.evidence.calculation_support import Support
from galleyproof.evidence.weighing import TIERS, WeighedRow
from galleyproof.evidence.working import UsedFigure, Working, decimals
from galleyproof.facts import Quantity
from galleyproof.records.amounts import Amount
from galleyproof.records.bounds import rounded
from galleyproof.records.edtf import Edtf
from galleyproof.text.phrases import joined


def calculated_rows(
    claim: Claim, rows: Sequence[WeighedRow], records: Records, behind: Callable[[Claim], Support]
) -> Iterator[WeighedRow]:
    """Yield what a claim's calculation adds to its weighed rows.

    There is one row for each source that gives every figure, otherwise one for the weakest of the rows behind them;
    `behind` returns what supports the figure of another claim.
    """
    working = work_out(claim, records)
    if not isinstance(working, Working) or not working.figures:
        return
    supports = [_support(figure, rows, records, behind) for figure in working.figures.values()]
    every = [row for support in supports for row in support.rows]
    if every:
        fact = _fact(working)
        inexact = "its result is less exact than the claim" if working.verdict == "open" else ""
        why = next((support.why for support in supports if not support.rows), inexact)
        for number, group in enumerate(_groups(supports)):
            row = _weakest(group)._replace(place=len(claim.evidence) + number, name=_names(group), working=working)
            stance: Stance | None = "context" if why else None
            written = Evidence(source=row.source.id, stance=stance, fact=fact)
            yield row._replace(written=written, stance=stance, parts=frozenset(), why=why)


def _support(
    figure: UsedFigure, rows: Sequence[WeighedRow], records: Records, behind: Callable[[Claim], Support]
) -> Support:
    if figure.claim:
        return behind(records.claims_by_ref[figure.claim])
    giving = [row for row in rows if row.place in figure.places]
    sound = tuple(row for row in giving if not row.why)
    why = f"the figure `{figure.name}` does not count ({giving[0].why})" if giving else f"`{figure.name}` has no source"
    return Support(sound, "" if sound else why)


def _groups(supports: Sequence[Support]) -> list[list[WeighedRow]]:
    """Return the rows behind all figures: those of each source that gives every figure, or the best for each."""
    sources = [{row.source.id for row in support.rows} for support in supports if support.rows]
    common = sorted(set.intersection(*sources))
    if common:
        return [[row for support in supports for row in support.rows if row.source.id == id_] for id_ in common]
    return [[min(support.rows, key=_rank) for support in supports if support.rows]]


def _rank(row: WeighedRow) -> tuple[int, int, str]:
    return (TIERS.index(row.tier), _day(row.source.published), row.source.id)


def _weakest(rows: Sequence[WeighedRow]) -> WeighedRow:
    """Return the row of the least direct tier, as of the day when the last of the figures was published."""
    row = max(rows, key=_rank)
    last = max((other.source.published for other in rows), key=_day)
    published = None if any(other.source.published is None for other in rows) else last
    return row._replace(source=row.source.model_copy(update={"published": published}))


def _day(published: Edtf | None) -> int:
    return (published.latest or 0) if published else 0


def _names(rows: Sequence[WeighedRow]) -> str:
    return joined(dict.fromkeys(row.name for row in rows))


def _fact(working: Working) -> Quantity:
    """Return the result as a fact like the claim's: its own value if that is the result rounded."""
    claimed = working.claimed
    if working.verdict == "agrees":
        return claimed
    places = decimals(claimed.value)
    low, high = (rounded(end, places) for end in working.result)
    text = f"{low}" if low == high else f"{'' if low is None else low}..{'' if high is None else high}"
    return claimed.model_copy(update={"value": Amount(text, low, high, claimed.value.unit)})
