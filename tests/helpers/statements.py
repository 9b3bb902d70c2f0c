"""Problems as plain data, written by hand or random, to give to both our solver and z3."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from random import Random
from typing import TypeAlias

from galleyproof.solver import ORIGIN, Difference

Branches: TypeAlias = tuple[tuple[Difference, ...], ...]


@dataclass
class Statements:
    carried: list[tuple[Hashable, Difference]] = field(default_factory=list)
    provided: list[tuple[Hashable, Hashable]] = field(default_factory=list)
    rules: list[tuple[str, tuple[Hashable, ...], Branches]] = field(default_factory=list)

    @property
    def labels(self) -> list[Hashable]:
        labels = dict.fromkeys(label for label, _ in [*self.carried, *self.provided])
        return [label for label in labels if label is not None]


def random_statements(seed: int, most_labels: int = 12) -> Statements:
    """Return a few points, tight or loose bounds, atoms with several providers, rules of up to three branches."""
    random = Random(seed)  # noqa: S311 - no secret; the same on every machine
    points = [ORIGIN, *"abcdef"[: random.randint(2, 6)]]
    labels = [f"claim {number}" for number in range(random.randint(3, most_labels))]
    atoms = [f"atom {number}" for number in range(random.randint(1, 6))]
    room = random.choice([3, 6, 12])
    lean = random.choice([0, room // 2, room - 2])  # towards bounds that take several labels to break

    def difference() -> Difference:
        x, y = random.sample(points, 2)
        return Difference(x, y, random.randint(-room + lean, room + lean))

    def branch() -> tuple[Difference, ...]:
        return tuple(difference() for _ in range(random.choice([1, 1, 2])))

    statements = Statements()
    for label in labels:
        statements.carried += [(label, difference()) for _ in range(random.randint(0, 2))]
        statements.provided += [(label, atom) for atom in atoms if random.random() < 1.2 / len(atoms)]
    statements.carried += [(None, difference()) for _ in range(random.choice([0, 0, 1, 2]))]
    statements.provided += [(None, atoms[0])] if random.random() < 0.1 else []
    for number in range(random.randint(0, 6)):
        chosen = random.sample(atoms, min(len(atoms), random.choice([0, 1, 2, 2, 3, 3])))
        branches = tuple(branch() for _ in range(random.choice([0, 1, 2, 2, 2, 3])))
        statements.rules.append((f"rule {number}", tuple(chosen), branches))
    return statements


def two_holders(*claims: tuple[str, str, int, int]) -> Statements:
    """Return claims `(label, holder, start, end)` about a seat for one holder at a time."""
    statements = Statements()
    for label, holder, start, end in claims:
        statements.provided.append((label, f"{holder} holds"))
        statements.carried += fixed(label, f"{holder} start", start) + fixed(label, f"{holder} end", end)
    holders = list(dict.fromkeys(holder for _, holder, _, _ in claims))
    for number, one in enumerate(holders):
        for other in holders[:number]:
            apart = (before(f"{one} end", f"{other} start"), before(f"{other} end", f"{one} start"))
            statements.rules.append(("posts.one_holder", (f"{one} holds", f"{other} holds"), apart))
    return statements


def fixed(label: Hashable, point: str, day: int) -> list[tuple[Hashable, Difference]]:
    """Return the differences of a label that puts the point on the day."""
    return [(label, Difference(point, ORIGIN, day)), (label, Difference(ORIGIN, point, -day))]


def before(x: str, y: str) -> tuple[Difference, ...]:
    """Return a branch that says x is not after y."""
    return (Difference(x, y, 0),)


def packed(holders: int) -> Statements:
    """Return holders of a hundred days each in a window one day too short: the pigeonhole principle."""
    names = [f"h{number}" for number in range(holders)]
    statements = two_holders(*((name, name, 0, 0) for name in names))
    statements.carried.clear()
    for name in names:
        start, end = f"{name} start", f"{name} end"
        bounds = Difference(ORIGIN, start, 0), Difference(end, ORIGIN, 100 * holders - 1)
        statements.carried += [(name, bound) for bound in (*bounds, Difference(start, end, -100))]
    return statements
