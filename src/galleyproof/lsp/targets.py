"""What the fields of a record name: entities, sources and claims, and where in the field the id is."""

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from galleyproof.claim import Claim
from galleyproof.desk import Desk, claim_of_moment, full_id
from galleyproof.desk.calculation_names import all_given, formula_of, given_by_name
from galleyproof.facts import KINDS, Absence, Fact
from galleyproof.records import Model, Record, Ref, entity_fields, references
from galleyproof.records.entity import Entity
from galleyproof.records.formulas import name_places, names_in
from galleyproof.records.location import Path
from galleyproof.records.source import Source
from galleyproof.text.span import Span

_ENTITY_OR_WORDS: Final = {"attribute": "value", "proceeding": "charge", "statement": "occasion", "vote": "motion"}
"""The fields of facts that hold the id of an entity or plain words, by the kind of fact."""


class Target(NamedTuple):
    """A record that can be named: an entity or a source by its id, a claim by its full id."""

    kind: Literal["entity", "source", "claim"]
    id: str

    @property
    def own_id(self) -> str:
        """Its id as its record has it."""
        return self.id.rpartition("/")[2] if self.kind == "claim" else self.id


class Naming(NamedTuple):
    """A field that names a record: its path, and the characters of its value that are the id."""

    target: Target
    path: Path
    span: Span


def target_of(record: Record) -> Target:
    """Return what a reference to a record names."""
    if isinstance(record, Claim):
        return Target("claim", record.ref)
    return Target("source" if isinstance(record, Source) else "entity", record.id)


def record_of(target: Target, desk: Desk) -> Entity | Source | Claim | None:
    """Return the record that is named; None if there is none."""
    if target.kind == "claim":
        return desk.claim(target.id)
    return desk.source(target.id) if target.kind == "source" else desk.entity(target.id)


def namings(part: Model, home: str, desk: Desk) -> Iterator[Naming]:
    """Yield every id in a record or an article's front matter; claims without an article are those of `home`."""
    for reference in references(part):
        yield _naming(reference.path, reference.id, reference.ref, home)
    if isinstance(part, Claim):
        yield from _of_values(part, desk)
        yield from _of_calculation(part)
    elif isinstance(part, Source) and part.origin and part.origin in desk.sources_by_id:
        yield Naming(Target("source", part.origin), ("origin",), Span(0, len(part.origin)))


def _naming(path: Path, id_: str, ref: Ref, home: str, before: int = 0) -> Naming:
    """Return what a reference names; `before` is the number of characters before it in the field."""
    claim = id_ if ref.to == "claim" else claim_of_moment(id_) if ref.to == "moment" else ""
    if not claim:
        kind: Literal["source", "entity"] = "source" if ref.to == "source" else "entity"
        return Naming(Target(kind, id_), path, Span(before, before + len(id_)))
    start, own = len(claim) - len(claim.rpartition("/")[2]), claim.partition("#")[0]
    return Naming(Target("claim", full_id(claim, home)), path, Span(before + start, before + len(own)))


def _of_values(claim: Claim, desk: Desk) -> Iterator[Naming]:
    """Yield the entities in fields that may hold one or plain words, and in the pattern of an absence."""
    for path, fact in _all_facts(claim):
        name = _ENTITY_OR_WORDS.get(fact.kind)
        values = [((*path, name), str(getattr(fact, name)))] if name else []
        if isinstance(fact, Absence):
            values += [((*path, "none", *inner), id_) for inner, id_ in _in_pattern(fact)]
        for at, id_ in values:
            if id_ in desk.entities_by_id:
                yield Naming(Target("entity", id_), at, Span(0, len(id_)))


def _all_facts(claim: Claim) -> Iterator[tuple[Path, Fact]]:
    """Yield every fact of a claim and its evidence, with its path."""
    yield from claim.all_facts
    if claim.holds:
        yield ("holds",), claim.holds
    yield from ((("evidence", place, "fact"), row.fact) for place, row in enumerate(claim.evidence) if row.fact)


def _in_pattern(absence: Absence) -> Iterator[tuple[Path, str]]:
    """Yield the values of the fields of a pattern that may name entities, each with its path in the pattern."""
    kind = KINDS.get(absence.none.kind)
    known = {*entity_fields(kind), _ENTITY_OR_WORDS.get(absence.none.kind)} if kind else set()
    for name, value in absence.none.fields.items():
        if name in known and isinstance(value, list):
            yield from (((name, place), str(id_)) for place, id_ in enumerate(value))
        elif name in known:
            yield (name,), str(value)


def _of_calculation(claim: Claim) -> Iterator[Naming]:
    """Yield the claims whose figures a calculation uses, by `claim:` or by their bare ids."""
    for given, _, path in all_given(claim):
        if given.claim:
            yield _naming(path, given.claim, Ref("claim"), claim.article, given.text.rindex(given.claim))
    if claim.calculation:
        names = frozenset(at.given.name for at in all_given(claim))
        bare = {name for name, rows in given_by_name(claim, names_in(formula_of(claim))).items() if not rows[0].path}
        for name, place in name_places(claim.calculation, names):
            if name in bare:
                yield _naming(("calculation",), name, Ref("claim"), claim.article, place)
