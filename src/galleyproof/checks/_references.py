"""What the checks of records share: ids that name two records, and names that no record has."""

from collections.abc import Iterable, Iterator

from galleyproof.desk import Desk
from galleyproof.finding import Problem, Undecided
from galleyproof.records.base import Record, Ref, Reference
from galleyproof.records.entity import Entity
from galleyproof.text.phrases import did_you_mean, either


def twins(noun: str, records: Iterable[tuple[str, Record]]) -> Iterator[Problem]:
    """A problem for every record, given with its full id, whose id an earlier one has."""
    first: dict[str, Record] = {}
    for id_, record in records:
        if id_ in first:
            other = first[id_].at("id")
            message = f"the {noun} `{id_.rpartition('/')[2]}` stands in {other} already"
            claims = (id_,) if noun == "claim" else ()
            yield Problem(message, record.at("id"), "give one of the two another id", claims=claims, also=(other,))
        else:
            first[id_] = record


def unresolved(record: Record, home: str, desk: Desk) -> Iterator[Problem | Undecided]:
    """A problem for every name in a record of the article `home` that is no record's, or one of the wrong kind."""
    for reference, found in desk.unresolved(record, home):
        if found:
            yield _misfit(record, reference, found)
        elif desk.has_lost(reference.ref, reference.id, home):
            why = f"names the {_noun(reference.ref)} `{reference.id}`, which could not be read"
            yield Undecided(why, record.at(*reference.path), blocks=True)
        else:
            noun, near = _noun(reference.ref), did_you_mean(reference.id, _known(desk, reference.ref, home))
            fix = near or f"add the {noun}, or name another one"
            yield Problem(f"`{reference.id}` is no {noun} of this desk", record.at(*reference.path), fix)


def _misfit(record: Record, reference: Reference, found: Record) -> Problem:
    kinds = reference.ref.kinds if reference.ref.to == "entity" else ("event",)
    kind = found.kind if isinstance(found, Entity) else type(found).__name__.lower()
    field = next(step for step in reversed(reference.path) if isinstance(step, str))
    message = f"`{reference.id}` is a {kind}, and `{field}` names {either(kinds)}"
    return Problem(
        message, record.at(*reference.path), "name another entity, or mend its kind", also=(found.at("kind"),)
    )


def _known(desk: Desk, ref: Ref, home: str) -> Iterator[str]:
    """The ids that a reference could have named."""
    if ref.to == "source":
        yield from desk.sources_by_id
    if ref.to in ("entity", "moment"):
        yield from (entity.id for entity in desk.entities if not ref.kinds or entity.kind in ref.kinds)
    if ref.to in ("claim", "moment"):
        ends = ("",) if ref.to == "claim" else (".start", ".end")
        for claim in desk.claims:
            yield from ((claim.id if claim.article == home else claim.ref) + end for end in ends)


def _noun(ref: Ref) -> str:
    return "event and no claim's start or end" if ref.to == "moment" else ref.to
