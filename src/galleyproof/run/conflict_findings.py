"""Conflicts as findings: the claims with their dates and places, and what would resolve the conflict."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from difflib import SequenceMatcher
from itertools import islice

from galleyproof.constraint import Tag
from galleyproof.desk.references import Records
from galleyproof.engine import Conflict, Crash, Group, UndecidedCluster, conflicts_to_report, grouped, severity_of
from galleyproof.engine.solution import Solution
from galleyproof.facts.atoms import Seated
from galleyproof.facts.frame import Frame
from galleyproof.finding import Finding, Overtaken, Severity
from galleyproof.records.date_words import day_in_words, in_words
from galleyproof.records.entity import Entity
from galleyproof.run.conflict_members import Member
from galleyproof.run.examining import crash
from galleyproof.run.support import support_of
from galleyproof.text.phrases import both, count, first_few, joined

_ALIKE = 0.75
_PAIR = 2
_NAMED, _NAMED_OF_GROUP = 12, 3
_PLACES = 20


def findings_of_cluster(solution: Solution, desk: Records, as_of: date) -> Iterator[tuple[Finding, bool]]:
    """Yield the findings about one cluster, each with True if it is a question left open."""
    conflicts = conflicts_to_report(solution.conflicts, as_of.toordinal())
    for group in grouped(conflicts, solution.frame):
        yield finding_of(group, desk, solution.frame, as_of), False
    for cluster in solution.undecided:
        if cluster.constraints:
            yield _undecided(cluster, desk), True
    for failed in solution.crashes.values():
        yield crash_finding(failed, desk), False


def _undecided(cluster: UndecidedCluster, desk: Records) -> Finding:
    """Return the question whether some claims agree, or what else is wrong with them."""
    claims, constraints, conflicts = cluster
    limit = f"search limit reached on {count(len(claims), 'related claim')}"
    more = f"there may be more than the {count(conflicts, 'contradiction')} found"
    exact = f"give more exact dates to the claims that {both(constraint.id for constraint in constraints)} compare"
    cited = [(desk.claims_by_ref[claim_facts.claim.ref], claim_facts.facts[:1]) for claim_facts in claims]
    return Finding(
        check=constraints[0].id,
        severity=Severity(desk.settings.policy.undecided),
        message=f"{limit}: {more if conflicts else 'consistency unknown'}",
        at=(*islice((claim.at(*path) for claim, facts in cited for path, _, _ in facts), _PLACES),),
        fix="fix the contradictions found first" if conflicts else exact,
        claims=tuple(sorted(claim_facts.claim.ref for claim_facts in claims)),
    )


def crash_finding(failed: Crash, desk: Records) -> Finding:
    """Return the finding that a constraint failed on some claims."""
    claims = sorted(claim_facts.claim.ref for claim_facts in failed.claims)
    places = tuple(desk.claims_by_ref[claim_facts.claim.ref].at() for claim_facts in failed.claims)
    return crash(failed.constraint, desk.root, failed.error, places, tuple(claims))


def finding_of(group: Group, desk: Records, frame: Frame, as_of: date) -> Finding:
    """Return the finding for a group of conflicts under one constraint; most groups have one."""
    first = group[0]
    overtaken, others = _members(group, desk, frame)
    if len(group) == 1 and not overtaken:
        others.sort(key=lambda member: support_of(member.claim, desk))  # the weakest first; ties keep their order
    members = [*overtaken, *others]
    by = _overtaken_by(overtaken, others, as_of) if overtaken else None
    places = (place for member in members for place in member.places)
    return Finding(
        check=first.conflict.constraint.id,
        severity=severity_of(first, frame),
        message=f"{_correct_then(overtaken)}; {by.words}" if by else _message(first.conflict, members, _shown(group)),
        fix=_update(overtaken) if overtaken else _fix(first.conflict, members, frame, _weakest(others, desk)),
        at=(*islice(places, _PLACES),),
        claims=_ids(members),
        overtaken=by,
    )


def _members(group: Group, desk: Records, frame: Frame) -> tuple[list[Member], list[Member]]:
    """Return the claims of a group that were overtaken, and the others; those of several conflicts as on the desk."""
    overtaken: dict[str, Member] = {}
    others: dict[str, Member] = {}
    for conflict, numbers in group:
        for number, claim_facts in enumerate(conflict.claims):
            side = overtaken if number in numbers else others
            if claim_facts.claim.ref not in side:
                side[claim_facts.claim.ref] = Member(conflict, number, desk, frame)
    sides = [*overtaken.values()], [member for ref, member in others.items() if ref not in overtaken]
    if len(group) > 1:
        for members in sides:
            members.sort(key=lambda member: member.claim.at())
    return sides


def _shown(group: Group) -> int:
    """Return how many claims a message names in full."""
    return _NAMED if len(group) == 1 else _NAMED_OF_GROUP


def _message(conflict: Conflict, members: Sequence[Member], most: int) -> str:
    title = conflict.constraint.title.rstrip(".")
    reason = title[:1].lower() + title[1:]
    if len(members) == 1:
        return f"{members[0]} contradicts itself: {reason}"
    named = joined(_first_few(members, most))
    return f"{named} cannot {'both' if len(members) == _PAIR else 'all'} be right: {reason}"


def _first_few(members: Sequence[Member], most: int) -> list[str]:
    """Return claims in words, or of more than `most` the first and how many more there are."""
    more = len(members) - most
    return [*map(str, members[:most]), f"{more:,} more"] if more > 0 else [*map(str, members)]


def _weakest(members: Sequence[Member], desk: Records) -> str:
    """Return the one claim with the weakest support, by its id; empty if the evidence does not single one out."""
    if len(members) < _PAIR:
        return ""
    ranked = sorted((support_of(member.claim, desk), member.claim.ref) for member in members)
    (least, ref), (second, _) = ranked[:2]
    return ref if least < second else ""


def _fix(conflict: Conflict, members: Sequence[Member], frame: Frame, suspect: str = "") -> str:
    """Return the ways to resolve a conflict, those that fit only this one first."""
    first, *others = (member.claim.ref for member in members)
    rest = f", `with: [{', '.join(others)}]`" if others else ""
    if len(others) > _NAMED:
        rest = f", with the other {len(others):,} claims under `with`"
    hints = [*filter(None, (_same_person(conflict, frame), conflict.constraint.fix))]
    wrong = f"{'otherwise ' if hints else ''}correct or refute the claim{' that is wrong' if others else ''}"
    wrong += f" (check `{suspect}` first: it has the weakest support)" if suspect else ""
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
    said = first_few([f"`{member.says}`" for member in overtaken], _NAMED)
    return f"{joined(said)} {verb} correct {then}"


def _overtaken_by(overtaken: Sequence[Member], others: Sequence[Member], as_of: date) -> Overtaken:
    own_days = [member.own_day.latest for member in overtaken if member.own_day and member.own_day.latest]
    on_day = others[0].date_after(max(own_days, default=None)) if len(others) == 1 else ""
    claims = joined(first_few([f'"{member.says}"' for member in others], _NAMED))
    by = " ".join(filter(None, ("overtaken", on_day, f"by {claims}")))
    return Overtaken(
        _ids(overtaken),
        _ids(others),
        by if others else f"they cannot both last until {day_in_words(as_of)}",
    )


def _ids(members: Iterable[Member]) -> tuple[str, ...]:
    return tuple(sorted(member.claim.ref for member in members))


def _update(overtaken: Sequence[Member]) -> str:
    return f"update {both((member.claim.ref for member in overtaken), _NAMED)} before using the copy again"
