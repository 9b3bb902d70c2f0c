"""The materials of a planted contradiction: its entities, its two days, and dates near each of them."""

from dataclasses import dataclass, field
from typing import Final

from galleyproof.strategies._world.around import iso
from galleyproof.strategies._world.history_state import World
from galleyproof.strategies._world.trees import RecordTree

APART: Final = 900
"""Days between the two days; every date stays within 100 days of its own."""


@dataclass(frozen=True, slots=True)
class Planting:
    """A world for the contradiction's entities, its early and late day, and true facts that it depends on."""

    world: World
    early: int
    late: int
    true: list[RecordTree] = field(default_factory=list)

    def new(self, kind: str, **fields: object) -> str:
        """Add an entity and return its id."""
        return self.world.new(kind, **fields)

    def beside(self, fact: RecordTree) -> str:
        """Add a true fact and return the id of its claim."""
        self.true.append(fact)
        return f"planted-true-{len(self.true) - 1}"

    def near(self, day: int) -> str:
        """Return a date that can only mean days near this one."""
        text, chance = iso(day), self.world.chance
        forms = (text, text[:7], f"{text}~", f"{text[:7]}~", f"{text[:8]}XX", f"[{iso(day - 20)}..{iso(day + 20)}]")
        return chance.choice(forms)

    def span(self, first: int, last: int) -> dict[str, str]:
        """Return a span from near one day to near another."""
        return {"start": self.near(first), "end": self.near(last)}

    def twice(self, fact: RecordTree, field: str) -> list[RecordTree]:
        """Return two facts that date one thing differently."""
        return [{**fact, field: self.near(day)} for day in (self.early, self.late)]
