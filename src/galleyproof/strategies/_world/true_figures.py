"""True figures: totals with their parts and shares, rates, and comparisons."""

from collections.abc import Mapping
from fractions import Fraction
from random import Random
from typing import Final

from galleyproof.strategies._world.history_state import TrueFigure, World
from galleyproof.strategies._world.narrator import Narrator
from galleyproof.strategies._world.trees import RecordTree

_IN_A_YEAR: Final = {"month": 12, "quarter": 4, "year": 1}


def figures(world: World) -> None:
    """Give something a number, and perhaps parts or shares of it; all stay the same from year to year."""
    chance = world.chance
    is_rate, unit = not chance.randrange(3), chance.choice(("", "USD"))
    traits = {"measure": chance.choice(("cost", "troops")), "unit": unit, "basis": chance.choice(("", "actual"))}
    whole, whole_claims = chance.randrange(1, 9000), list[str]()
    period = chance.choice((world.moment(), None))
    _figure(world, traits, whole, period, is_rate=is_rate, claims=whole_claims)
    _figure(world, traits, whole, period, is_rate=is_rate, claims=whole_claims, of=world.entities[-1]["id"])
    rest, parts = chance.choice(((whole, traits), (100, {"measure": "share", "unit": "%"})))
    for _ in range(chance.randrange(4)):
        value = chance.randrange(rest + 1)
        rest -= value
        # A share of a rate is not a rate: 40 % of a month's spending is 40 % of a year's.
        _figure(world, parts, value, period, is_rate=is_rate and parts is traits, part_of=whole_claims)
    world.add_truth(lambda narrator: _comparison(world, narrator))


def _figure(  # noqa: PLR0913 - one keyword for each trait of a figure
    world: World,
    traits: Mapping[str, str],
    value: int,
    period: int | None,
    *,
    is_rate: bool,
    of: str = "",
    claims: list[str] | None = None,
    part_of: list[str] | None = None,
) -> None:
    """Add a figure; `claims` collects the claims that give it, and `part_of` lists those that give its total."""
    of = of or world.new("thing")
    fields = {name: text for name, text in traits.items() if text}

    def describe(narrator: Narrator) -> RecordTree:
        fact = {"kind": "quantity", "of": of, **fields, "value": amount(value, narrator.chance)}
        if is_rate:
            per = narrator.chance.choice([*_IN_A_YEAR])
            fact |= {"value": amount(value * 12 // _IN_A_YEAR[per], narrator.chance), "per": per}
        if period is not None:
            fact["on"] = narrator.date(period)
        return fact | ({"part_of": narrator.chance.choice(part_of)} if part_of and narrator.maybe() else {})

    def record(claim: str) -> None:
        comparable = (traits["measure"], traits["unit"], is_rate)
        world.figures.append(TrueFigure(claim, comparable, value * 12 if is_rate else value))
        if claims is not None:
            claims.append(claim)

    world.add_truth(describe, record)


def amount(value: int, chance: Random) -> str:
    """Return an amount that allows a number: `412`, `400..415`, `400..`, `..415`, `~410`."""
    low, high = value - chance.randrange(20), value + chance.randrange(20)
    unit = 10 ** chance.randrange(len(str(value)))
    about = (value + unit // 2) // unit * unit
    return chance.choice((str(value), f"{low}..{high}", f"{low}..", f"..{high}", f"~{about}" if about else str(value)))


def _comparison(world: World, narrator: Narrator) -> RecordTree | None:
    """Compare one figure with another, perhaps giving the difference."""
    if not world.figures:
        return None
    left = narrator.chance.choice(world.figures)
    right = narrator.chance.choice([figure for figure in world.figures if figure.comparable == left.comparable])
    sides = {"kind": "comparison", "left": left.claim, "right": right.claim}
    if left.value == right.value:
        return {**sides, "is": "equal"}
    how = "more" if left.value > right.value else "less"
    *_, is_rate = left.comparable
    plain = "" if is_rate else str(abs(left.value - right.value))  # of a rate, it is in the left one's own unit
    by = narrator.chance.choice(("", plain, *_ratios(left.value, right.value)))
    return {**sides, "is": how, **({"by": by} if by else {})}


def _ratios(left: int, right: int) -> tuple[str, ...]:
    """Return the ratio in percent and as a factor, both rounded."""
    if not (left and right):
        return ()
    return (
        f"{round(abs(100 * Fraction(left, right) - 100))}%",
        f"{round(Fraction(max(left, right), min(left, right)))}x",
    )
