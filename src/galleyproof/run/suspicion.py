"""The suspects of a run: the fewest claims such that, without them, nothing on the desk contradicts itself."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple

from galleyproof.engine import conflicts_to_report, severity_of
from galleyproof.engine.claim_facts import all_claim_facts, frame_of
from galleyproof.engine.solution import Solution
from galleyproof.engine.solve import solve_facts
from galleyproof.finding import Finding, Severity
from galleyproof.run import Run
from galleyproof.run.corroboration import dates_in_common
from galleyproof.run.support import Support, support_in_words, support_of
from galleyproof.solver import clusters
from galleyproof.text.phrases import both, count

_EXACT: Final = 200_000
"""Steps of the exact search in one group of conflicts; larger groups are resolved greedily."""

_NAMED: Final = 3


class Suspect(NamedTuple):
    """A claim to check first: its full id, the number of conflicts that it is part of, and why it is suspected."""

    claim: str
    conflicts: int
    because: str

    @property
    def words(self) -> str:
        """Why to check it first: `2 conflicts; it contradicts ...`."""
        return f"{count(self.conflicts, 'conflict')}; {self.because}"


def suspects(run: Run) -> list[Suspect]:
    """Return the claims to check first, those in most conflicts first.

    Of claims with equal support, those are suspected that have fewer dates in common with other claims.
    This solves every cluster anew, unless the run found no contradiction. Overtaken claims, notes and waived
    contradictions do not count.
    """
    if not any(_contradictions(run)):
        return []
    facts = all_claim_facts(run.desk, run.desk.claims, run.as_of)
    solution = solve_facts(facts, frame_of(run.desk, facts, run.as_of), run.constraints, run.as_of)
    conflicts = _conflicts(run, solution)
    claims = {ref for conflict in conflicts for ref in conflict}
    shared = dates_in_common(claims, facts, run.constraints, solution.frame)
    supports = {
        ref: support_of(run.desk.claims_by_ref[ref], run.desk)._replace(shared_dates=shared[ref]) for ref in claims
    }
    conflicts_of: dict[str, list[frozenset[str]]] = defaultdict(list)
    for conflict in conflicts:
        for ref in conflict:
            conflicts_of[ref].append(conflict)
    found = [_suspect(ref, conflicts_of[ref], supports, run) for ref in fewest_to_drop(conflicts, supports)]
    return sorted(found, key=lambda suspect: (-suspect.conflicts, supports[suspect.claim], suspect.claim))


def fewest_to_drop(conflicts: Iterable[frozenset[str]], supports: Mapping[str, Support]) -> set[str]:
    """Return a smallest set of claims with one of every conflict; of several, one with the weakest support.

    Groups of conflicts that share no claim are resolved one by one: exactly if they are small, else greedily.
    """
    dropped: set[str] = set()
    for group in clusters([*dict.fromkeys(conflicts)], sorted):
        greedy = _greedy(group, supports)
        dropped |= _Exact(group, supports, greedy).best
    return dropped


def _contradictions(run: Run) -> Iterator[Finding]:
    """Yield the findings on claims that contradict each other, without notes and what is waived."""
    ids = {constraint.id for constraint in run.constraints}
    for finding in run.findings:
        if finding.check in ids and finding.waived is None and finding.severity is not Severity.NOTE:
            yield finding


def suspects_about(suspected: Iterable[Suspect], run: Run, findings: Iterable[Finding]) -> list[Suspect]:
    """Return the suspects in the contradictions among some findings."""
    contradictions = {*_contradictions(run)}
    named = {ref for finding in findings if finding in contradictions for ref in finding.claims}
    return [suspect for suspect in suspected if suspect.claim in named]


def _conflicts(run: Run, solution: Solution) -> list[frozenset[str]]:
    waived = {(finding.check, finding.claims) for finding in run.findings if finding.waived is not None}
    return [
        timed.claims
        for timed in conflicts_to_report(solution.conflicts, run.as_of.toordinal())
        if severity_of(timed, solution.frame) is not Severity.NOTE
        and (timed.conflict.constraint.id, tuple(sorted(timed.claims))) not in waived
    ]


def _suspect(ref: str, conflicts: Sequence[frozenset[str]], supports: Mapping[str, Support], run: Run) -> Suspect:
    """Return a claim as a suspect in all the conflicts that it is part of."""
    others = sorted({other for conflict in conflicts for other in conflict if other != ref})
    if not others:
        return Suspect(ref, len(conflicts), "it contradicts itself")
    why = _why(ref, [supports[other] for other in others], len(conflicts), supports, run)
    return Suspect(ref, len(conflicts), f"it contradicts {both(others, _NAMED)}{why}")


def _why(ref: str, others: Sequence[Support], conflicts: int, supports: Mapping[str, Support], run: Run) -> str:
    """Return why a claim is suspected rather than those that it contradicts, as the rest of a sentence."""
    own, have = supports[ref], "has" if len(others) == 1 else "have"
    if all(own.evidence < other.evidence for other in others):
        return f", which {have} more support: it {support_in_words(run.desk.claims_by_ref[ref], own)}"
    if conflicts > 1:
        return f"; without it, {count(conflicts, 'contradiction')} would be resolved"
    if all(own < other for other in others):
        return f", which {have} as much support or more, and more dates in common with other claims"
    return ", and the evidence does not show which is wrong"


def _greedy(conflicts: Sequence[frozenset[str]], supports: Mapping[str, Support]) -> set[str]:
    """Return claims with one of every conflict: again and again the one in most of those that are left."""
    left: dict[str, set[int]] = {}
    for number, conflict in enumerate(conflicts):
        for ref in conflict:
            left.setdefault(ref, set()).add(number)
    chosen: list[str] = []
    while any(left.values()):
        ref = min(left, key=lambda ref: (-len(left[ref]), supports[ref], ref))
        chosen.append(ref)
        resolved = left.pop(ref)
        for other in {other for number in resolved for other in conflicts[number]} & left.keys():
            left[other] -= resolved
    return _without_needless(chosen, conflicts)


def _without_needless(chosen: Sequence[str], conflicts: Sequence[frozenset[str]]) -> set[str]:
    """Return the claims chosen without those that the others make needless, the earliest choice first."""
    kept = {*chosen}
    for ref in chosen:
        if all(len(conflict & kept) > 1 for conflict in conflicts if ref in conflict):
            kept.discard(ref)
    return kept


class _Exact:
    """A search for the smallest set, and of those for the one with the weakest support, that gives up if it is long."""

    def __init__(self, conflicts: Sequence[frozenset[str]], supports: Mapping[str, Support], known: set[str]) -> None:
        self._conflicts = conflicts
        self._supports = supports
        self._steps = _EXACT
        self.best = known
        self._search(frozenset(), frozenset())

    def _cost(self, chosen: AbstractSet[str]) -> tuple[int, list[tuple[Support, str]]]:
        refs = sorted((self._supports[ref], ref) for ref in chosen)
        return len(refs), refs

    def _search(self, chosen: frozenset[str], kept: frozenset[str]) -> None:
        """Extend the claims chosen by one of an unresolved conflict, each once; `kept` are not to be chosen."""
        self._steps -= len(self._conflicts)
        if self._steps < 0 or len(chosen) > len(self.best):
            return
        unresolved = [conflict - kept for conflict in self._conflicts if conflict.isdisjoint(chosen)]
        if not unresolved:
            if self._cost(chosen) < self._cost(self.best):
                self.best = {*chosen}
            return
        if len(chosen) < len(self.best):
            for ref in min(map(sorted, unresolved), key=lambda refs: (len(refs), refs)):
                self._search(chosen | {ref}, kept)
                kept |= {ref}
