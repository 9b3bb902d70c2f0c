"""Quantities: which numbers can be held against each other."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.facts import Comparison, Quantity
from galleyproof.finding import Undecided


@check(Comparison, Quantity)
def comparable(claim: Claim, fact: Comparison | Quantity, desk: Desk) -> Iterator[Undecided]:
    """Figures that are compared have the same measure, unit and rate; a part also has its whole's basis and period.

    What is not comparable is not wrong, but nothing is proved by it. A share, in %, needs no more than a whole.

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
        left, right = (_figure(id_, claim, desk) for id_ in (fact.left, fact.right))
        if left and right and (differ := _differ(left, right, "measure", "unit", "per")):
            yield Undecided(f"not comparable: the two figures {differ}", "left")
    elif fact.part_of and (whole := _figure(fact.part_of, claim, desk)):
        fields = ("unit", "per", "basis", "on")
        if (differ := _differ(fact, whole, *fields)) and (fact.unit != "%" or whole.unit == "%"):
            yield Undecided(f"not comparable: the part and its whole {differ}", "part_of")


def _figure(id_: str, claim: Claim, desk: Desk) -> Quantity | None:
    other = desk.claim(id_, claim.article)
    return next((fact for _, fact in other.all_facts if isinstance(fact, Quantity)), None) if other else None


def _differ(one: Quantity, other: Quantity, *fields: str) -> str:
    """How two figures differ in some fields, as a clause: `differ in measure (troops, tanks)`."""
    pairs = [(name, _shown(getattr(one, name)), _shown(getattr(other, name))) for name in fields]
    different = [f"{name} ({mine}, {its})" for name, mine, its in pairs if mine != its]
    return f"differ in {', '.join(different)}" if different else ""


def _shown(value: object) -> str:
    return str(getattr(value, "text", value) or "none")
