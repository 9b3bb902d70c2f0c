"""What one fact says, in lines that a test can spell out: which part of it bounds which point, and its atoms."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from pydantic import TypeAdapter

from galleyproof.facts import AnyFact
from galleyproof.facts.assertion import DAY, Asserted, Assertion
from galleyproof.facts.frame import Frame, Home
from galleyproof.records.edtf import parse
from galleyproof.records.entity import Entity
from galleyproof.solver import TemporalProblem

FACT: TypeAdapter[Any] = TypeAdapter(AnyFact)


def frame(**more: object) -> Frame:
    """A desk without records, but for what is given."""
    empty: dict[str, Any] = {
        "entities": {},
        "same": {},
        "one_valued": frozenset(),
        "first_days": {},
        "lives": frozenset(),
        "denied": frozenset(),
        "facts_of": lambda _id, _article: (),
    }
    return Frame(**{**empty, **more})


def entity(id_: str, kind: str, **fields: object) -> Entity:
    return Entity.model_validate({"id": id_, "kind": kind, "names": [id_], **fields})


def home(own: str = "2021-10-18") -> Home:
    day = parse(own)
    return Home("paper/claim#0", "paper", (day.earliest, day.latest))


def asserted(fact: Mapping[str, Any], own: str, run: str, seen: Frame) -> Asserted:
    made = Asserted(seen)
    FACT.validate_python(fact).say(Assertion(made, 0, home(own), date.fromisoformat(run).toordinal()))
    return made


def bounds(
    fact: Mapping[str, Any], own: str = "2021-10-18", run: str = "2026-01-01", seen: Frame | None = None
) -> list[str]:
    """Every bound that a fact sets: `firm start >= 2003-12-01`; a bound between two points as `firm end < start`."""
    return sorted(_bounds(asserted(fact, own, run, seen or frame()).problem))


def atoms(
    fact: Mapping[str, Any], own: str = "2021-10-18", run: str = "2026-01-01", seen: Frame | None = None
) -> list[str]:
    """The family of every atom that a fact provides, with what it rests on: `firm tenure`."""
    problem = asserted(fact, own, run, seen or frame()).problem
    names = [*problem.atoms]
    return [
        f"{label.mood} {names[atom].family}"  # type: ignore[attr-defined]
        for label, number in problem.labels.items()
        for atom in problem.provided[number]
    ]


def _bounds(problem: TemporalProblem) -> Iterator[str]:
    points, labels = [*problem.points], [*problem.labels]
    for edges in problem.edges:
        for x, y, ticks, number in edges:
            mood = labels[number].mood  # type: ignore[attr-defined]
            if x and y:
                yield f"{mood} {_name(points[x])} {'<' if ticks < 0 else '<='} {_name(points[y])}"
            elif x:
                yield f"{mood} {_name(points[x])} <= {date.fromordinal(ticks // DAY)}"
            else:
                yield f"{mood} {_name(points[y])} >= {date.fromordinal(-ticks // DAY)}"


def _name(point: object) -> str:
    return str(getattr(point, "name", "") or getattr(point, "family", point))
