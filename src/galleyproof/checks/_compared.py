"""Two compared figures: the bounds on their difference, and the rules on their ratio."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product
from math import ceil, floor

from galleyproof.constraint import Rule, no_later
from galleyproof.facts.atoms import AtLeast, AtMost, Compared
from galleyproof.facts.things import Figure
from galleyproof.solver.problem import Difference


def differences(compared: Compared) -> tuple[Difference, ...]:
    """Return the bounds that a comparison sets on the difference between its two figures."""
    more, less = compared.left, compared.right
    if compared.how == "less":
        more, less = less, more
    low, high = ceil(compared.low), floor(compared.high)
    if compared.how == "equal":
        return (no_later(more, less, high), no_later(less, more, high))
    return (no_later(less, more, -1),) if compared.by else (no_later(more, less, high), no_later(less, more, -low))


def ratio_rules(bounds: Mapping[Figure, tuple[list[AtLeast], list[AtMost]]], compared: Compared) -> Iterator[Rule]:
    """Yield rules over the bounds of two figures: the solver knows only differences, so a ratio is checked here."""
    above, below = compared.left, compared.right
    if compared.how == "less" and compared.by == "x":
        above, below = below, above
    low, high = _factors(compared)
    (least_above, most_above), (least_below, most_below) = (bounds.get(figure, ([], [])) for figure in (above, below))
    for least, most in product(least_above, most_below):
        if least.value > high * most.value:
            yield Rule((compared, least, most))
    for least, most in product(least_below, most_above):
        if most.value < low * least.value:
            yield Rule((compared, least, most))


def _factors(compared: Compared) -> tuple[Fraction, Fraction]:
    """Return the least and the greatest factor that `30%` or `2x` can mean."""
    if compared.by == "x":
        return compared.low, compared.high
    low, high = compared.low / 100, compared.high / 100
    if compared.how == "equal":
        return 1 - high, 1 + high
    return (1 + low, 1 + high) if compared.how == "more" else (1 - high, 1 - low)
