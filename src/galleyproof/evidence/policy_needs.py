"""The desk's policy: the sources that a claim needs to be verified, and what its evidence lacks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from galleyproof.claim import Claim
from galleyproof.desk.references import Records
from galleyproof.evidence.independence import Independence, name_with_origin
from galleyproof.evidence.weighing import WeighedRow
from galleyproof.facts import Designation, Statement
from galleyproof.records.settings import Need, Needs, Policy
from galleyproof.records.source import Source
from galleyproof.text.phrases import count, joined

_ALL = {1: "", 2: "both "}


def needs_of(claim: Claim, policy: Policy) -> Iterator[tuple[Need, ...]]:
    """Yield what a claim needs, each need as alternatives of which one must be met."""
    yield _alternatives(policy.verified_needs)
    if policy.stricter:
        for name in dict.fromkeys(_labels(claim)):
            if name in policy.stricter:
                yield _alternatives(policy.stricter[name])


def _labels(claim: Claim) -> Iterator[str]:
    for _, fact in claim.all_facts:
        yield fact.kind
        if isinstance(fact, Designation):
            yield fact.label


def _alternatives(needs: Needs) -> tuple[Need, ...]:
    return (needs,) if isinstance(needs, dict) else needs


def missing(claim: Claim, rows: Sequence[WeighedRow], desk: Records, independence: Independence) -> str:
    """Return what the supporting rows lack, as a clause that begins with `needs`; empty if they suffice.

    A statement made in a source needs support from that source.
    """
    if source := next(_unsupported_in(claim, rows), ""):
        return f"needs support from `{source}`, which it names as the place of the statement"
    article = desk.article(claim.article)
    support = _Support(desk, independence, article.front.outlet if article else "")
    for alternatives in needs_of(claim, desk.settings.policy):
        if not any(support.meets(need, rows) for need in alternatives):
            together = any(support.has_enough(need, rows) for need in alternatives)
            fewer = ", and fewer for one part of it" if together else ""
            return f"needs {' or '.join(map(_in_words, alternatives))} but has {support.in_words(rows)}{fewer}"
    return ""


def _unsupported_in(claim: Claim, rows: Iterable[WeighedRow]) -> Iterator[str]:
    """Yield the sources that a statement of the claim was made in and that do not support it."""
    sources = {row.source.id for row in rows}
    for _, fact in claim.all_facts:
        if isinstance(fact, Statement) and fact.in_ and fact.in_ not in sources:
            yield fact.in_


def _in_words(need: Need) -> str:
    """Return a need in words: `1 primary source`."""
    return joined(count(number, f"{kind} source") for kind, number in need.items())


@dataclass(frozen=True, slots=True)
class _Support:
    """The support that rows give to a claim of an article in one outlet."""

    desk: Records
    independence: Independence
    outlet: str

    def meets(self, need: Need, rows: Sequence[WeighedRow]) -> bool:
        """Return True if every part of the claim has what is needed."""
        parts = frozenset[int]().union(*(row.parts for row in rows))
        return all(self.has_enough(need, [row for row in rows if part in row.parts]) for part in parts)

    def has_enough(self, need: Need, rows: Sequence[WeighedRow]) -> bool:
        """Return True if there are as many primary and independent sources as needed."""
        if _primary(rows) < need.get("primary", 0):
            return False
        independent = need.get("independent", 0)
        return len(rows) >= independent and (not independent or len(self._groups(rows)) >= independent)

    def in_words(self, rows: Sequence[WeighedRow]) -> str:
        """Return what the claim has, and why it does not count for more."""
        groups = self._groups(rows)
        have = count(len(rows), "row")
        if len(groups) > 1:
            primary = _primary(rows) or "none"
            return f"{have} from {count(len(groups), 'independent source')}, {primary} of them primary"
        sources = {row.source.id: row.source for row in rows}.values()
        if not groups:
            return ": ".join([have, "; ".join(self._not_counted(sources))])
        return "; ".join([f"{have}, {self._group(groups[0])}", *self._not_counted(sources)])

    def _group(self, group: Sequence[Source]) -> str:
        """Return one independent source in words: `both from The Paper`."""
        different = [*dict.fromkeys(name_with_origin(self.desk, source) for source in group)]
        if len(different) > 1:
            return f"which count as 1 independent source ({'; '.join(different)})"
        return f"{_ALL.get(len(group), 'all ')}from {different[0]}"

    def _not_counted(self, sources: Iterable[Source]) -> list[str]:
        whys = ((source, self.independence.why_not_counted(source, self.outlet)) for source in sources)
        clauses = (
            f"{source.publisher} {why} and does not count as an independent source" for source, why in whys if why
        )
        return [*dict.fromkeys(clauses)]

    def _groups(self, rows: Sequence[WeighedRow]) -> list[list[Source]]:
        return self.independence.groups((row.source for row in rows), self.outlet)


def _primary(rows: Sequence[WeighedRow]) -> int:
    return len({row.source.id for row in rows if row.tier == "primary"})
