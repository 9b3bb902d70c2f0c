"""True figures: wholes with their parts and shares, rates, and what compares them."""

from collections.abc import Mapping
from fractions import Fraction
from random import Random
from typing import Final

from galleyproof.strategies._world.history_state import Figure, World
from galleyproof.strategies._world.trees import Record
from galleyproof.strategies._world.vague import Teller

_IN_A_YEAR: Final = {"month": 12, "quarter": 4, "year": 1}


def figures(world: World) -> None:
    """A number, its parts or its shares; all stay the same from year to year."""
    chance = world.chance
    is_rate, unit = not chance.randrange(3), chance.choice(("", "USD"))
    given = {"measure": chance.choice(("cost", "troops")), "unit": unit, "basis": chance.choice(("", "actual"))}
    whole, told = chance.randrange(1, 9000), list[str]()
    period = chance.choice((world.moment(), None))
    _figure(world, given, whole, period, is_rate=is_rate, wholes=told)
    _figure(world, given, whole, period, is_rate=is_rate, wholes=told, of=world.entities[-1]["id"])
    rest, parts = chance.choice(((whole, given), (100, {"measure": "share", "unit": "%"})))
    for _ in range(chance.randrange(4)):
        value = chance.randrange(rest + 1)
        rest -= value
        # A share of a rate is none itself: 40 % of what is spent in a month is 40 % of a year's.
        _figure(world, parts, value, period, is_rate=is_rate and parts is given, part_of=told)
    world.know(lambda teller: _comparison(world, teller))


def _figure(  # noqa: PLR0913 - one keyword for each trait of a figure
    world: World,
    given: Mapping[str, str],
    value: int,
    period: int | None,
    *,
    is_rate: bool,
    of: str = "",
    wholes: list[str] | None = None,
    part_of: list[str] | None = None,
) -> None:
    """What can be said of a figure; `wholes` is told the claims that give it, `part_of` knows those of its whole."""
    of = of or world.new("thing")
    traits = {name: text for name, text in given.items() if text}

    def tell(teller: Teller) -> Record:
        fact = {"kind": "quantity", "of": of, **traits, "value": amount(value, teller.chance)}
        if is_rate:
            per = teller.chance.choice([*_IN_A_YEAR])
            fact |= {"value": amount(value * 12 // _IN_A_YEAR[per], teller.chance), "per": per}
        if period is not None:
            fact["on"] = teller.date(period)
        return fact | ({"part_of": teller.chance.choice(part_of)} if part_of and teller.maybe() else {})

    def kept(claim: str) -> None:
        comparable = (given["measure"], given["unit"], is_rate)
        world.figures.append(Figure(claim, comparable, value * 12 if is_rate else value))
        if wholes is not None:
            wholes.append(claim)

    world.know(tell, kept)


def amount(value: int, chance: Random) -> str:
    """A number in one of the forms that hold it: `412`, `400..415`, `400..`, `..415`, `~410`."""
    low, high = value - chance.randrange(20), value + chance.randrange(20)
    unit = 10 ** chance.randrange(len(str(value)))
    about = (value + unit // 2) // unit * unit
    return chance.choice((str(value), f"{low}..{high}", f"{low}..", f"..{high}", f"~{about}" if about else str(value)))


def _comparison(world: World, teller: Teller) -> Record | None:
    """How one figure compares with another, perhaps by how much."""
    if not world.figures:
        return None
    left = teller.chance.choice(world.figures)
    right = teller.chance.choice([figure for figure in world.figures if figure.comparable == left.comparable])
    sides = {"kind": "comparison", "left": left.claim, "right": right.claim}
    if left.value == right.value:
        return {**sides, "is": "equal"}
    how = "more" if left.value > right.value else "less"
    by = teller.chance.choice(("", str(abs(left.value - right.value)), *_ratios(left.value, right.value)))
    return {**sides, "is": how, **({"by": by} if by else {})}


def _ratios(left: int, right: int) -> tuple[str, ...]:
    """How many percent, and how many times; both are right to half a unit."""
    if not (left and right):
        return ()
    return (
        f"{round(abs(100 * Fraction(left, right) - 100))}%",
        f"{round(Fraction(max(left, right), min(left, right)))}x",
    )
