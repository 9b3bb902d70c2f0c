"""A conflict as an editor reads it: which claims, with their dates as written and where, and what would resolve it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher

from galleyproof.claim import Claim
from galleyproof.constraint import Constraint, Tag
from galleyproof.desk import Desk
from galleyproof.engine import Conflict, Crash, Dated, Entangled, dated, facts_of, severity_of, solve
from galleyproof.facts import Absence, Fact
from galleyproof.facts.atoms import Seated
from galleyproof.facts.frame import Frame
from galleyproof.finding import Finding, Overtaken, Severity
from galleyproof.records.amounts import Amount
from galleyproof.records.edtf import Edtf
from galleyproof.records.entity import Entity
from galleyproof.records.location import Location
from galleyproof.run.checking import Sight, crash
from galleyproof.text.phrases import both, count

_WHO = ("holder", "attendees", "who", "speaker", "authority", "by", "of", "event")
"""The field that says whom or what a fact is about: the first of these."""

_WHEN = ("first", "then", "mode", "during", "start", "end", "holds_on", "since", "until", "on", "born", "died")
_WHAT = ("named", "credentials", "label", "name", "value", "words", "is_")
"""The fields that may contradict those of another claim."""

_ALIKE = 0.75


def prove(desk: Desk, constraints: Sequence[Constraint], as_of: date) -> Mapping[str, Sight]:
    """What each constraint saw, by its id: how many claims it is about, and the conflicts that are its own."""
    sights = {each.id: Sight(looked_at=_number_of_claims(each, desk)) for each in constraints}
    solution = solve(desk, constraints, as_of)
    for conflict in dated(solution.conflicts, as_of.toordinal()):
        found = finding(conflict, desk, solution.frame, as_of)
        sights[found.check].findings.append(found)
    for entangled in solution.entangled:
        for each in entangled.constraints[:1]:
            sights[each.id].undecided.append(_undecided(entangled))
    for failed in solution.crashes.values():
        sights[failed.constraint.id].findings.append(_crash(failed, desk))
    return sights


def _number_of_claims(constraint: Constraint, desk: Desk) -> int:
    return len({claim.ref for kind in constraint.kinds for claim, _, _ in desk.facts.get(kind, ())})


def _undecided(entangled: Entangled) -> Finding:
    """That nobody knows whether some claims can all hold, or what else is wrong with them."""
    claims, constraints, found = entangled
    ids = both(each.id for each in constraints)
    many = f"too many ways to order {count(len(claims), 'claim')} ({ids})"
    return Finding(
        check=constraints[0].id,
        severity=Severity.NOTE,
        message=f"{many}: there may be more than the {count(found, 'contradiction')} found"
        if found
        else f"{many}: whether they can all hold is not known",
        at=tuple(each.claim.at(*path) for each in claims for path, _, _ in each.facts[:1]),
        fix="mend what was found first" if found else "exact dates leave fewer ways",
        claims=tuple(sorted(each.claim.ref for each in claims)),
    )


def _crash(failed: Crash, desk: Desk) -> Finding:
    claims = sorted(each.claim.ref for each in failed.claims)
    places = tuple(each.claim.at() for each in failed.claims)
    return crash(failed.constraint, desk, failed.error, places, tuple(claims))


def finding(each: Dated, desk: Desk, frame: Frame, as_of: date) -> Finding:
    """The finding that a conflict is."""
    conflict = each.conflict
    members = [Member(conflict, number, desk, frame) for number in range(len(conflict.claims))]
    overtaken = [members[number] for number in sorted(each.overtaken)]
    others = [member for number, member in enumerate(members) if number not in each.overtaken]
    by = _overtaken_by(overtaken, others, as_of) if overtaken else None
    return Finding(
        check=conflict.constraint.id,
        severity=severity_of(each, frame),
        message=f"{_listed(overtaken)} stood on {'its' if len(overtaken) == 1 else 'their'} own day; {by.words}"
        if by
        else _message(conflict, members),
        fix=_update(overtaken) if overtaken else _fix(conflict, members, frame),
        at=tuple(place for member in (*overtaken, *others) for place in member.places),
        claims=_refs(members),
        overtaken=by,
    )


class Member:
    """A claim of a conflict, with those of its facts that the conflict is about."""

    def __init__(self, conflict: Conflict, number: int, desk: Desk, frame: Frame) -> None:
        claimed = conflict.claims[number]
        self.claim: Claim = claimed.claim
        self.facts = facts_of(conflict, number, frame)
        self.places: list[Location] = [self.claim.at(*path) for path, _ in self.facts]
        own = desk.own_day(self.claim)
        own_day = own.text if own else "the run's day"
        needs = {label.mood for label in conflict.labels if label.claim == number} != {"firm"}
        self.words = [*self._words(frame), *([f"as of {own_day}"] if needs or self._is_open() else [])]

    def __str__(self) -> str:
        return f"`{self.claim.ref}` ({', '.join((*self.words, *map(str, self.places[:1])))})"

    def _words(self, frame: Frame) -> Iterator[str]:
        for _, fact in self.facts:
            yield from [f"no {fact.none.kind}"] if isinstance(fact, Absence) else _who(fact, frame)
            for name in (*_WHEN, *_WHAT):
                if value := getattr(fact, name, None):
                    yield f"{name.strip('_')} {value.text if isinstance(value, Edtf | Amount) else value}"

    def _is_open(self) -> bool:
        """Whether what it says depends on its own day."""
        ends = (getattr(fact, "span", (None, None))[1] for _, fact in self.facts)
        return any(end is not None and end.is_open for end in ends)


def _who(fact: Fact, frame: Frame) -> Iterator[str]:
    found = next((value for name in _WHO if (value := getattr(fact, name, None))), ())
    for id_ in (found,) if isinstance(found, str) else found:
        entity = frame.entities.get(frame.name(id_))
        yield entity.name if entity else id_


def _message(conflict: Conflict, members: Sequence[Member]) -> str:
    title = conflict.constraint.title.rstrip(".")
    reason = title[:1].lower() + title[1:]
    if len(members) == 1:
        return f"{reason}: {members[0]} contradicts itself"
    return f"{reason}: {_listed(members)} cannot {'both' if len(members) == 2 else 'all'} hold"  # noqa: PLR2004 - both


def _fix(conflict: Conflict, members: Sequence[Member], frame: Frame) -> str:
    """What resolves this conflict, then what resolves any."""
    first, *rest = (member.claim.ref for member in members)
    known = f", `with: [{', '.join(rest)}]`" if rest else ""
    any_ = "mend the one that is wrong, refute it, or say in `holds` what is left of it; if all must stay, "
    any_ += f"waive `{conflict.constraint.id}` in `{first}`{known} and say why"
    return "; ".join(filter(None, (_same_person(conflict, frame), conflict.constraint.fix, any_)))


def _same_person(conflict: Conflict, frame: Frame) -> str:
    """A question, where two holders of one office have names that are alike."""
    atoms = (atom for tag in conflict.explanation.tags if isinstance(tag, Tag) for atom in tag.atoms)
    holders = sorted({atom.tenure.holder for atom in atoms if isinstance(atom, Seated)})
    for number, one in enumerate(holders):
        for other in holders[number + 1 :]:
            if _are_alike(_names(one, frame), _names(other, frame)):
                return f"same person? then give `{other}` `same_as: {one}`"
    return ""


def _names(id_: str, frame: Frame) -> list[str]:
    entity: Entity | None = frame.entities.get(id_)
    names = [name if isinstance(name, str) else name.name for name in entity.names] if entity else []
    return [id_.replace("-", " "), *(name.casefold() for name in names)]


def _are_alike(names: Iterable[str], others: Sequence[str]) -> bool:
    return any(SequenceMatcher(None, name, other).ratio() >= _ALIKE for name in names for other in others)


def _overtaken_by(overtaken: Sequence[Member], others: Sequence[Member], as_of: date) -> Overtaken:
    words = f"overtaken by {_listed(others)}" if others else f"they cannot both last until {as_of.isoformat()}"
    return Overtaken(_refs(overtaken), _refs(others), words)


def _refs(members: Iterable[Member]) -> tuple[str, ...]:
    return tuple(sorted(member.claim.ref for member in members))


def _update(overtaken: Sequence[Member]) -> str:
    return f"nothing was wrong then; if the copy is used again, update {_ids(overtaken)}"


def _ids(members: Sequence[Member]) -> str:
    return _joined([f"`{member.claim.ref}`" for member in members])


def _listed(members: Sequence[Member]) -> str:
    return _joined([str(member) for member in members])


def _joined(texts: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(texts[:-1]), *texts[-1:]]))
