"""Conflicts as findings: the claims with their dates and places, and what would resolve the conflict."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from difflib import SequenceMatcher

from galleyproof.constraint import Tag
from galleyproof.desk import Desk
from galleyproof.engine import Conflict, Crash, TimedConflict, UndecidedCluster, conflicts_to_report, severity_of
from galleyproof.engine.solve import Solution
from galleyproof.facts.atoms import Seated
from galleyproof.facts.frame import Frame
from galleyproof.finding import Finding, Overtaken, Severity
from galleyproof.records.date_words import day_in_words, in_words
from galleyproof.records.entity import Entity
from galleyproof.run.conflict_members import Member
from galleyproof.run.examining import crash
from galleyproof.text.phrases import both, count, joined

_ALIKE = 0.75
_PAIR = 2


def findings_of_cluster(solution: Solution, desk: Desk, as_of: date) -> Iterator[tuple[Finding, bool]]:
    """Yield the findings about one cluster, each with True if it is a question left open."""
    for conflict in conflicts_to_report(solution.conflicts, as_of.toordinal()):
        yield finding_of(conflict, desk, solution.frame, as_of), False
    for cluster in solution.undecided:
        if cluster.constraints:
            yield _undecided(cluster, desk), True
    for failed in solution.crashes.values():
        yield _crash(failed, desk), False


def _undecided(cluster: UndecidedCluster, desk: Desk) -> Finding:
    """Return the question whether some claims agree, or what else is wrong with them."""
    claims, constraints, conflicts = cluster
    limit = f"search limit reached on {count(len(claims), 'related claim')}"
    more = f"there may be more than the {count(conflicts, 'contradiction')} found"
    exact = f"give more exact dates to the claims that {both(constraint.id for constraint in constraints)} compare"
    cited = [(desk.claims_by_ref[claim_facts.claim.ref], claim_facts.facts[:1]) for claim_facts in claims]
    return Finding(
        check=constraints[0].id,
        severity=Severity.NOTE,
        message=f"{limit}: {more if conflicts else 'consistency unknown'}",
        at=tuple(claim.at(*path) for claim, facts in cited for path, _, _ in facts),
        fix="fix the contradictions found first" if conflicts else exact,
        claims=tuple(sorted(claim_facts.claim.ref for claim_facts in claims)),
    )


def _crash(failed: Crash, desk: Desk) -> Finding:
    claims = sorted(claim_facts.claim.ref for claim_facts in failed.claims)
    places = tuple(desk.claims_by_ref[claim_facts.claim.ref].at() for claim_facts in failed.claims)
    return crash(failed.constraint, desk.root, failed.error, places, tuple(claims))


def finding_of(timed: TimedConflict, desk: Desk, frame: Frame, as_of: date) -> Finding:
    """Return the finding for a conflict."""
    conflict = timed.conflict
    members = [Member(conflict, number, desk, frame) for number in range(len(conflict.claims))]
    overtaken = [members[number] for number in sorted(timed.overtaken)]
    others = [member for number, member in enumerate(members) if number not in timed.overtaken]
    by = _overtaken_by(overtaken, others, as_of) if overtaken else None
    return Finding(
        check=conflict.constraint.id,
        severity=severity_of(timed, frame),
        message=f"{_correct_then(overtaken)}; {by.words}" if by else _message(conflict, members),
        fix=_update(overtaken) if overtaken else _fix(conflict, members, frame),
        at=tuple(place for member in (*overtaken, *others) for place in member.places),
        claims=_ids(members),
        overtaken=by,
    )


def _message(conflict: Conflict, members: Sequence[Member]) -> str:
    title = conflict.constraint.title.rstrip(".")
    reason = title[:1].lower() + title[1:]
    if len(members) == 1:
        return f"{members[0]} contradicts itself: {reason}"
    return f"{joined(map(str, members))} cannot {'both' if len(members) == _PAIR else 'all'} be right: {reason}"


def _fix(conflict: Conflict, members: Sequence[Member], frame: Frame) -> str:
    """Return the ways to resolve a conflict, those that fit only this one first."""
    first, *others = (member.claim.ref for member in members)
    rest = f", `with: [{', '.join(others)}]`" if others else ""
    hints = [*filter(None, (_same_person(conflict, frame), conflict.constraint.fix))]
    wrong = f"{'otherwise ' if hints else ''}correct or refute the claim{' that is wrong' if others else ''}"
    are_right = {1: "it is right", _PAIR: "both are right"}.get(len(members), "all are right")
    waive = f"if {are_right}, waive `{conflict.constraint.id}` in `{first}`{rest}"
    return "; ".join((*hints, wrong, waive))


def _same_person(conflict: Conflict, frame: Frame) -> str:
    """Return advice for two holders of one office with similar names; empty if there are none."""
    atoms = (atom for tag in conflict.explanation.tags if isinstance(tag, Tag) for atom in tag.atoms)
    holders = sorted({atom.tenure.holder for atom in atoms if isinstance(atom, Seated)})
    for number, one in enumerate(holders):
        for other in holders[number + 1 :]:
            if _are_alike(_names(one, frame), _names(other, frame)):
                return f"if `{other}` is the same person as `{one}`, add `same_as: {one}` to it"
    return ""


def _names(id_: str, frame: Frame) -> list[str]:
    entity: Entity | None = frame.entities.get(id_)
    names = [name if isinstance(name, str) else name.name for name in entity.names] if entity else []
    return [id_.replace("-", " "), *(name.casefold() for name in names)]


def _are_alike(names: Iterable[str], others: Sequence[str]) -> bool:
    return any(SequenceMatcher(None, name, other).ratio() >= _ALIKE for name in names for other in others)


def _correct_then(overtaken: Sequence[Member]) -> str:
    """Return that claims were correct, and when: `X` was correct when published (18 October 2021)."""
    days = {in_words(member.own_day) for member in overtaken if member.own_day}
    day = days.pop() if len(days) == 1 else ""
    if all(member.is_published for member in overtaken):
        then = f"when published ({day})" if day else "when published"
    else:
        then = f"as of {day}" if day else "on the day it speaks from"
    verb = "was" if len(overtaken) == 1 else "were"
    return f"{joined(f'`{member.says}`' for member in overtaken)} {verb} correct {then}"


def _overtaken_by(overtaken: Sequence[Member], others: Sequence[Member], as_of: date) -> Overtaken:
    own_days = [member.own_day.latest for member in overtaken if member.own_day and member.own_day.latest]
    on_day = others[0].date_after(max(own_days, default=None)) if len(others) == 1 else ""
    claims = joined(f'"{member.says}"' for member in others)
    by = " ".join(filter(None, ("overtaken", on_day, f"by {claims}")))
    return Overtaken(
        _ids(overtaken),
        _ids(others),
        by if others else f"they cannot both last until {day_in_words(as_of)}",
    )


def _ids(members: Iterable[Member]) -> tuple[str, ...]:
    return tuple(sorted(member.claim.ref for member in members))


def _update(overtaken: Sequence[Member]) -> str:
    return f"update {both(member.claim.ref for member in overtaken)} before using the copy again"
