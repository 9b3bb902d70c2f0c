"""Where a contradiction is planted: its entities, its two days, and dates near the one or the other."""

from dataclasses import dataclass, field
from typing import Final

from galleyproof.strategies._world.around import iso
from galleyproof.strategies._world.history_state import World
from galleyproof.strategies._world.trees import Record

APART: Final = 900
"""Days between the two days; the dates that are told keep to within 100 of theirs."""


@dataclass(frozen=True, slots=True)
class Planting:
    """Where a contradiction is planted: a world for its entities, its two days, and what it needs that is true."""

    world: World
    early: int
    late: int
    true: list[Record] = field(default_factory=list)

    def new(self, kind: str, **fields: object) -> str:
        """A new entity's id."""
        return self.world.new(kind, **fields)

    def beside(self, fact: Record) -> str:
        """The id of a claim that the contradiction speaks of, and that is right."""
        self.true.append(fact)
        return f"planted-true-{len(self.true) - 1}"

    def near(self, day: int) -> str:
        """A date that means days near a day, and no others."""
        text, chance = iso(day), self.world.chance
        forms = (text, text[:7], f"{text}~", f"{text[:7]}~", f"{text[:8]}XX", f"[{iso(day - 20)}..{iso(day + 20)}]")
        return chance.choice(forms)

    def span(self, first: int, last: int) -> dict[str, str]:
        """From near one day to near another."""
        return {"start": self.near(first), "end": self.near(last)}
