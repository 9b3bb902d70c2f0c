"""The assertions of one fact as lines of text: the bounds of its points, and its atoms."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from pydantic import TypeAdapter

from galleyproof.facts import AnyFact
from galleyproof.facts.assertion import DAY, Asserted, Assertion
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.records.edtf import parse
from galleyproof.records.entity import Entity
from galleyproof.solver import TemporalProblem

FACT: TypeAdapter[Any] = TypeAdapter(AnyFact)


def frame(**fields: object) -> Frame:
    """Return an empty desk as facts see it, with these fields set."""
    empty: dict[str, Any] = {
        "entities": {},
        "main_ids": {},
        "one_valued": frozenset(),
        "first_days": {},
        "lives": frozenset(),
        "denied": frozenset(),
        "facts_of": lambda _id, _article: (),
    }
    return Frame(**{**empty, **fields})


def entity(id_: str, kind: str, **fields: object) -> Entity:
    """Return an entity with its id as its name."""
    return Entity.model_validate({"id": id_, "kind": kind, "names": [id_], **fields})


def context(own: str = "2021-10-18") -> FactContext:
    """Return the context of a fact with this own day."""
    day = parse(own)
    return FactContext("paper/claim#0", "paper", (day.earliest, day.latest))


def asserted(fact: Mapping[str, Any], own: str, run: str, desk: Frame) -> Asserted:
    """State one fact, with its own day and the run's, on a desk."""
    result = Asserted(desk)
    FACT.validate_python(fact).state(Assertion(result, 0, context(own), date.fromisoformat(run).toordinal()))
    return result


def bounds(
    fact: Mapping[str, Any], own: str = "2021-10-18", run: str = "2026-01-01", desk: Frame | None = None
) -> list[str]:
    """Return every bound that a fact sets: `firm start >= 2003-12-01`, or `firm end < start` between two points."""
    return sorted(_bounds(asserted(fact, own, run, desk or frame()).problem))


def atoms(
    fact: Mapping[str, Any], own: str = "2021-10-18", run: str = "2026-01-01", desk: Frame | None = None
) -> list[str]:
    """Return the mood and family of every atom that a fact provides: `firm tenure`."""
    problem = asserted(fact, own, run, desk or frame()).problem
    names = [*problem.atoms]
    return [
        f"{label.mood} {names[atom].family}"  # type: ignore[attr-defined] # any hashable can be a label; these are `Label`
        for label, number in problem.labels.items()
        for atom in problem.provided[number]
    ]


def _bounds(problem: TemporalProblem) -> Iterator[str]:
    points, labels = [*problem.points], [*problem.labels]
    for edges in problem.edges:
        for x, y, ticks, number in edges:
            mood = labels[number].mood  # type: ignore[attr-defined] # the same
            if x and y:
                yield f"{mood} {_name(points[x])} {'<' if ticks < 0 else '<='} {_name(points[y])}"
            elif x:
                yield f"{mood} {_name(points[x])} <= {date.fromordinal(ticks // DAY)}"
            else:
                yield f"{mood} {_name(points[y])} >= {date.fromordinal(-ticks // DAY)}"


def _name(point: object) -> str:
    return str(getattr(point, "name", "") or getattr(point, "family", point))
