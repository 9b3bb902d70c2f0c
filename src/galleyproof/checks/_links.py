"""Links between records, for the checks: duplicate ids, references that lead nowhere."""

from collections.abc import Iterable, Iterator

from galleyproof.desk.lookup import Lookup
from galleyproof.finding import Problem, Undecided
from galleyproof.records import Record, Reference
from galleyproof.records.entity import Entity
from galleyproof.text.phrases import did_you_mean


def duplicates(noun: str, records: Iterable[tuple[str, Record]]) -> Iterator[Problem]:
    """Yield a problem for each record with the same full id as an earlier one."""
    first: dict[str, Record] = {}
    for id_, record in records:
        if id_ in first:
            defined = first[id_].at("id")
            message = f"duplicate {noun} id `{id_.rpartition('/')[2]}`, first defined at {defined}"
            claims = (id_,) if noun == "claim" else ()
            yield Problem(message, record.at("id"), "rename one of the two", claims=claims, also=(defined,))
        else:
            first[id_] = record


def unresolved(record: Record, home: str, lookup: Lookup) -> Iterator[Problem | Undecided]:
    """Yield a problem for each reference of a record that names no record, or one of the wrong kind.

    Claim ids without an article are looked up in the article `home`.
    """
    for reference, named in lookup.unresolved(record, home):
        at = record.at(*reference.path)
        if named:
            yield _wrong_kind(record, reference, named)
        elif lookup.has_lost(reference.ref, reference.id, home):
            yield Undecided(f"{_described(reference)} could not be read", at, blocks=True, follows=True)
        else:
            noun = "event" if reference.ref.to == "moment" else reference.ref.to
            near = did_you_mean(reference.id, _near_ids(lookup, reference, home))
            fix = near or f"add the {noun} or correct the id"
            missing = f"no {_described(reference)} on this desk"
            yield Problem(missing, at, fix, cause=missing)


def _wrong_kind(record: Record, reference: Reference, named: Record) -> Problem:
    kinds = reference.ref.kinds if reference.ref.to == "entity" else ("event",)
    kind = named.kind if isinstance(named, Entity) else type(named).__name__.lower()
    field = next(step for step in reversed(reference.path) if isinstance(step, str))
    message = f"`{reference.id}` is {_a_or_an(kind)}, but `{field}` must name {' or '.join(map(_a_or_an, kinds))}"
    fix = "name another entity or correct its kind"
    return Problem(message, record.at(*reference.path), fix, also=(named.at("kind"),))


def _near_ids(lookup: Lookup, reference: Reference, home: str) -> list[str]:
    """Return the ids that a reference may have meant."""
    desk = lookup.everything if reference.ref.to in ("claim", "moment") else lookup.registers
    return desk.near_ids.candidates(reference.id, reference.ref, home)


def _described(reference: Reference) -> str:
    if reference.ref.to == "moment":
        return f"event, claim start or claim end `{reference.id}`"
    return f"{reference.ref.to} `{reference.id}`"


def _a_or_an(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
