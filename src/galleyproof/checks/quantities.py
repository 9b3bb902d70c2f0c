"""Quantities: which figures can be compared, and which can all be right."""

from collections.abc import Iterator
from typing import Final

from galleyproof.check import check
from galleyproof.checks._compared import differences, ratio_rules
from galleyproof.checks._totals import Totals
from galleyproof.claim import Claim
from galleyproof.constraint import Rule, constraint, no_later
from galleyproof.desk.lookup import Lookup
from galleyproof.evidence.used_figures import figure_named
from galleyproof.facts import Comparison, Quantity
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.atoms import AtLeast, AtMost, Compared, PartOf
from galleyproof.facts.quantity import UNIT
from galleyproof.facts.things import Figure
from galleyproof.finding import NOTHING_TO_COMPARE, Problem, Undecided
from galleyproof.records.date_words import in_words
from galleyproof.records.edtf import Edtf


@check(Comparison, Quantity)
def comparable(claim: Claim, fact: Comparison | Quantity, lookup: Lookup) -> Iterator[Problem]:
    """Compared figures have the same measure, unit and rate; a part has the unit, rate, basis and date of its whole.

    Figures that differ in these are not wrong, but the comparison cannot be verified. A share in % only needs a whole.

    Fails:
        claims:
          - {id: tanks, fact: {kind: quantity, of: base, measure: tanks, value: 30}}
          - {id: troops, fact: {kind: quantity, of: base, measure: troops, value: 5500}}
          - {id: more, fact: {kind: comparison, left: troops, right: tanks, is: more}}
    Passes:
        claims:
          - {id: july, fact: {kind: quantity, of: drill, measure: troops, value: 1000, on: 2021-07}}
          - {id: october, fact: {kind: quantity, of: drill, measure: troops, value: 4000, on: 2021-10}}
          - {id: more, fact: {kind: comparison, left: october, right: july, is: more}}
    """
    if isinstance(fact, Comparison):
        left, right = (_figure(id_, claim, lookup) for id_ in (fact.left, fact.right))
        for field, id_, figure in (("left", fact.left, left), ("right", fact.right, right)):
            if figure is None and "#" in id_ and lookup.claim(id_, claim.article):
                yield Undecided(f"`{id_}` names no figure: after `#` write the number of a fact or its measure", field)
        if not (left and right):
            yield NOTHING_TO_COMPARE
        elif differ := _differ(left, right, "measure", "unit", "per"):
            yield Undecided(f"not comparable: the two figures {differ}", "left")
    elif not (fact.part_of and (whole := _figure(fact.part_of, claim, lookup))):
        yield NOTHING_TO_COMPARE
    else:
        fields = ("unit", "per", "basis", "on")
        if (differ := _differ(fact, whole, *fields)) and (fact.measured.unit != "%" or whole.measured.unit == "%"):
            yield Undecided(f"not comparable: the part and its whole {differ}", "part_of")


def _figure(id_: str, claim: Claim, lookup: Lookup) -> Quantity | None:
    named = figure_named(id_, claim.article, lookup)
    return named[1] if named else None


def _differ(one: Quantity, other: Quantity, *fields: str) -> str:
    """Return how two figures differ in some fields, as `differ in measure (troops, tanks)`; empty if they do not."""
    pairs = [(name, _as_written(getattr(one, name)), _as_written(getattr(other, name))) for name in fields]
    if one.measured[:2] == other.measured[:2]:
        pairs = [pair for pair in pairs if pair[0] not in ("unit", "per")]
    different = [f"{_WORDS.get(name, name)} ({ours}, {theirs})" for name, ours, theirs in pairs if ours != theirs]
    return f"differ in {', '.join(different)}" if different else ""


def _as_written(value: object) -> str:
    return in_words(value) if isinstance(value, Edtf) else str(value or "none")


_WORDS: Final = {"per": "rate", "on": "date"}
"""The everyday word for a field, if it differs."""

_ALL: Final = 100 * UNIT
"""Percent."""


@constraint(
    Quantity,
    owns=Figure,
    groups=True,
    fix="if they are different figures, show the difference in `basis`, `unit` or `on`",
)
def equal(asserted: Asserted) -> None:
    """Claims about the same figure agree on its value.

    Figures are the same if the thing, measure, unit, rate, basis and date are the same.

    Fails:
        claims:
          - {id: agency, fact: {kind: quantity, of: base, measure: troops, value: 5500, on: 2021-07}}
          - {id: paper, fact: {kind: quantity, of: base, measure: troops, value: ~7000, on: 2021-07}}
    Passes:
        claims:
          - {id: agency, fact: {kind: quantity, of: base, measure: troops, value: 5500, on: 2021-07}}
          - {id: paper, fact: {kind: quantity, of: base, measure: troops, value: ~5000, on: 2021-07}}
    """


@constraint(Quantity, fix="if the parts overlap, make one of them a part of the other")
def parts(asserted: Asserted) -> Iterator[Rule]:
    """No part is larger than its whole, and the parts together are not larger either.

    Fails:
        claims:
          - {id: all, fact: {kind: quantity, of: csto, measure: troops, value: 4000, on: 2021}}
          - {id: own, fact: {kind: quantity, of: base, measure: troops, value: 2500, on: 2021, part_of: all}}
          - {id: rest, fact: {kind: quantity, of: guests, measure: troops, value: 1600.., on: 2021, part_of: all}}
    Passes:
        claims:
          - {id: all, fact: {kind: quantity, of: csto, measure: troops, value: ~4000, on: 2021}}
          - {id: own, fact: {kind: quantity, of: base, measure: troops, value: 2500, on: 2021, part_of: all}}
          - {id: rest, fact: {kind: quantity, of: guests, measure: troops, value: 1600.., on: 2021, part_of: all}}
    """
    of_whole: dict[Figure, list[PartOf]] = {}
    for part in asserted[PartOf]:
        if part.part[2:] == part.whole[2:]:  # unit, rate, basis and period
            of_whole.setdefault(part.whole, []).append(part)
            yield Rule((part,), ((no_later(part.part, part.whole),),))
    if not of_whole:
        return
    totals, bounds = Totals(asserted), _bounds(asserted)
    for whole, parts_of_one in of_whole.items():
        _, limits = bounds.get(whole, ([], []))
        for number, group in totals.too_much(parts_of_one, (most.value for most in limits)):
            yield Rule((limits[number], *group))


@constraint(Quantity)
def shares(asserted: Asserted) -> Iterator[Rule]:
    """The shares of one whole add up to 100% at most.

    Fails:
        claims:
          - {id: all, fact: {kind: quantity, of: aid, measure: sum, value: 900, unit: USD, on: 2021}}
          - {id: food, fact: {kind: quantity, of: food, measure: share, value: 65, unit: "%", on: 2021, part_of: all}}
          - {id: rest, fact: {kind: quantity, of: fuel, measure: share, value: 40, unit: "%", on: 2021, part_of: all}}
    Passes:
        claims:
          - {id: all, fact: {kind: quantity, of: aid, measure: sum, value: 900, unit: USD, on: 2021}}
          - {id: food, fact: {kind: quantity, of: food, measure: share, value: 65, unit: "%", on: 2021, part_of: all}}
          - {id: rest, fact: {kind: quantity, of: fuel, measure: share, value: ~30, unit: "%", on: 2021, part_of: all}}
    Passes:
        claims:
          - {id: all, fact: {kind: quantity, of: aid, measure: sum, value: 900, unit: USD, per: month, on: 2021}}
          - id: food
            fact:
              {kind: quantity, of: food, measure: share, value: 40, unit: "%", per: month, on: 2021, part_of: all}
    """
    of_whole: dict[tuple[Figure, object], list[PartOf]] = {}
    for part in asserted[PartOf]:
        if part.part.unit == "%" != part.whole.unit:
            of_whole.setdefault((part.whole, part.part.period), []).append(part)
    if not of_whole:
        return
    totals = Totals(asserted)
    for parts_of_one in of_whole.values():
        for _, group in totals.too_much(parts_of_one, [_ALL], fewest=1):
            yield Rule(group)


@constraint(Comparison)
def comparison(asserted: Asserted) -> Iterator[Rule]:
    """A comparison agrees with the two figures that it compares.

    `by: 5` is an exact difference, in the unit of the left figure; `by: 30%` and `by: 2x` are rounded to their last
    digit; `by: ~2x` is about twice, give or take a quarter: from 1.5 to 2.5 times as much.

    Fails:
        claims:
          - {id: july, fact: {kind: quantity, of: drill, measure: troops, value: 1000, on: 2021-07}}
          - {id: october, fact: {kind: quantity, of: drill, measure: troops, value: 4000, on: 2021-10}}
          - {id: larger, fact: {kind: comparison, left: october, right: july, is: more, by: 3x}}
    Passes:
        claims:
          - {id: july, fact: {kind: quantity, of: drill, measure: troops, value: 1000, on: 2021-07}}
          - {id: october, fact: {kind: quantity, of: drill, measure: troops, value: ~4000, on: 2021-10}}
          - {id: larger, fact: {kind: comparison, left: october, right: july, is: more, by: 4x}}
    Passes:
        claims:
          - id: drill
            facts:
              - {kind: quantity, of: drill, measure: troops, value: 4100, on: 2021-10}
              - {kind: quantity, of: drill, measure: troops, value: 2000, on: 2021-07}
          - {id: twice, fact: {kind: comparison, left: "drill#1", right: "drill#2", is: more, by: ~2x}}
    """
    bounds = _bounds(asserted) if any(asserted[Compared]) else {}
    for compared in asserted[Compared]:
        if compared.left.is_comparable(compared.right):
            if compared.by in ("%", "x"):
                yield from ratio_rules(bounds, compared)
            else:
                yield Rule((compared,), (differences(compared),))


def _bounds(asserted: Asserted) -> dict[Figure, tuple[list[AtLeast], list[AtMost]]]:
    """Return the bounds of each figure."""
    bounds: dict[Figure, tuple[list[AtLeast], list[AtMost]]] = {}
    for least in asserted[AtLeast]:
        bounds.setdefault(least.figure, ([], []))[0].append(least)
    for most in asserted[AtMost]:
        bounds.setdefault(most.figure, ([], []))[1].append(most)
    return bounds
