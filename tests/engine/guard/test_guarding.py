"""How far a date or number could be wrong before any check noticed, held against the run itself.

The law: move a value as far as its guard says, and a run finds what it found before; one unit more, and it finds more.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from galleyproof.checks import builtin
from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.engine.guard.guarding import Guarded, guard
from galleyproof.engine.guard.values import Value, values
from galleyproof.records.edtf import parse
from galleyproof.run import run
from tests.helpers.random_desks import random_desk
from tests.helpers.tools import run_of

CHECKS = [
    check
    for check in builtin()
    if isinstance(check, Constraint) or check.id.endswith(("term_in_order", "holds_within_term"))
]
CONSTRAINTS = [check for check in CHECKS if isinstance(check, Constraint)]
LATER = date(2030, 12, 31)
Bounds = tuple[str | None, str | None]


def guarded(folder: Path, text: str) -> dict[str, Guarded]:
    """What is told of an example's desk, by claim and field: `kabul fact.on`."""
    return {f"{each.claim.split('/')[1]} {each.field_text}": each for each in run_of(folder, text).guard}


def bounds(each: Guarded) -> Bounds:
    earliest, latest = (None if bound is None else str(bound) for bound in (each.earliest, each.latest))
    return earliest, latest


SEAT = "entities: [{id: envoy, kind: office, seats: 1}]"
CASES: dict[str, tuple[str, str, str, Bounds]] = {
    "two holders of one seat": (
        "{kind: post, holder: anna, office: envoy, start: 2015-03-01, end: 2018-05-01}",
        "{kind: post, holder: boris, office: envoy, start: 2019-02-01, end: 2020-02-01}",
        "fact.end",
        ("2015-03-01", "2019-02-01"),
    ),
    "two holders of one seat, years apart": (
        "{kind: post, holder: anna, office: envoy, start: 1915-03-01, end: 1918-05-01}",
        "{kind: post, holder: boris, office: envoy, start: 2019-02-01, end: 2020-02-01}",
        "fact.end",
        ("1915-03-01", "2019-02-01"),
    ),
    "a tenure described twice": (
        "{kind: post, holder: anna, office: envoy, start: 2003-12-04}",
        "{kind: post, holder: anna, office: envoy, start: 2003}",
        "fact.start",
        ("2003-01-01", "2003-12-31"),
    ),
    "a recognition against an absence": (
        "{kind: recognition, by: russia, of: emirate, on: 2021-01-05}",
        "{kind: absence, none: {kind: recognition, of: emirate}, since: 2021-02-15, until: 2021-05-01}",
        "fact.on",
        (None, "2021-02-15"),
    ),
    "an absence against a recognition": (
        "{kind: absence, none: {kind: recognition, of: emirate}, since: 2021-02-15, until: 2021-05-01}",
        "{kind: recognition, by: russia, of: emirate, start: 2021-06-03, end: 2021-09-01}",
        "fact.until",
        ("2021-02-15", "2021-06-03"),
    ),
    "a figure given twice": (
        "{kind: quantity, of: base, measure: troops, value: 5500, on: 2021}",
        "{kind: quantity, of: base, measure: troops, value: ~6000, on: 2021}",
        "fact.value",
        ("5000", "7000"),
    ),
    "a day that something was held": (
        "{kind: post, holder: anna, office: envoy, holds_on: 2016-07}",
        "{kind: post, holder: anna, office: envoy, during: 2015-03-01/2018-05-01}",
        "fact.holds_on",
        ("2015-03-01", "2018-05-01"),
    ),
    "a life": (
        "{kind: lifespan, of: anna, born: 1958}",
        "{kind: post, holder: anna, office: envoy, start: 1987-05-01}",
        "fact.born",
        (None, "1987-05-01"),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_value_could_be_anything_that_the_others_leave_room_for(tmp_path: Path, case: str) -> None:
    one, other, field, expected = CASES[case]
    text = f"claims: [{{id: one, fact: {one}}}, {{id: other, fact: {other}}}]\n{SEAT}"
    assert bounds(guarded(tmp_path, text)[f"one {field}"]) == expected


def test_a_part_lies_within_its_whole(tmp_path: Path) -> None:
    text = """
    claims:
      - {id: talks, fact: {kind: event, event: talks, start: 2021-03-01, end: 2021-03-09}}
      - {id: session, fact: {kind: event, event: session, on: 2021-03-04, part_of: talks}}
    """
    found = guarded(tmp_path, text)
    assert bounds(found["session fact.on"]) == ("2021-03-01", "2021-03-09")
    assert bounds(found["talks fact.start"]) == (None, "2021-03-04")


def test_what_came_first_is_no_later_than_what_came_then(tmp_path: Path) -> None:
    text = """
    claims:
      - {id: talks, fact: {kind: event, event: talks, on: 2021-03-04}}
      - {id: fall, fact: {kind: event, event: fall, on: 2021-08-15}}
      - {id: order, fact: {kind: order, first: talks, then: fall}}
    """
    assert bounds(guarded(tmp_path, text)["talks fact.on"]) == (None, "2021-08-15")


def test_a_lone_term_is_held_by_its_own_order_alone(tmp_path: Path) -> None:
    found = guarded(tmp_path, "fact: {kind: post, holder: anna, office: envoy, during: 2003/2010-09}")
    assert bounds(found["example-1 fact.during.start"]) == (None, "2010-09-30")
    assert bounds(found["example-1 fact.during.end"]) == ("2003-01-01", None)


def test_a_figure_that_is_compared_could_be_anything_that_the_ratio_allows(tmp_path: Path) -> None:
    text = """
    claims:
      - {id: july, fact: {kind: quantity, of: drill, measure: troops, value: 1000, on: 2021-07}}
      - {id: october, fact: {kind: quantity, of: drill, measure: troops, value: 4000, on: 2021-10}}
      - {id: larger, fact: {kind: comparison, left: october, right: july, is: more, by: 4x}}
    """
    assert bounds(guarded(tmp_path, text)["october fact.value"]) == ("3500", "4500")


def test_parts_that_add_up_leave_each_other_what_is_left(tmp_path: Path) -> None:
    text = """
    claims:
      - {id: all, fact: {kind: quantity, of: csto, measure: troops, value: 4000, on: 2021}}
      - {id: own, fact: {kind: quantity, of: base, measure: troops, value: 2500.5, on: 2021, part_of: all}}
      - {id: rest, fact: {kind: quantity, of: guests, measure: troops, value: 1200, on: 2021, part_of: all}}
    """
    found = guarded(tmp_path, text)
    assert bounds(found["own fact.value"]) == (None, "2800.0")
    assert bounds(found["all fact.value"]) == ("3701", None)


def test_a_claims_own_day_holds_nothing_as_a_later_start_would_read_as_a_plan(tmp_path: Path) -> None:
    found = guarded(tmp_path, "fact: {kind: post, holder: anna, office: envoy, start: 2003, end: ..}")
    assert bounds(found["example-1 fact.start"]) == (None, None)


def test_a_forecast_is_guarded_by_other_forecasts(tmp_path: Path) -> None:
    text = """
    claims:
      - {id: talks, fact: {kind: event, event: talks, on: 2021-10-20}}
      - {id: agency, fact: {kind: event, event: talks, on: 2021-10}}
    article: {published: 2021-10-18}
    """
    assert bounds(guarded(tmp_path, text)["talks fact.on"]) == ("2021-10-01", "2021-10-31")


def test_the_day_of_a_presence_is_untold_where_the_person_was_elsewhere_too(tmp_path: Path) -> None:
    moscow = "{id: moscow, fact: {kind: presence, who: hanafi, place: moscow, on: 2021-10-17}}"
    kabul = "{id: kabul, fact: {kind: presence, who: hanafi, place: kabul, on: 2021-10-10}}"
    alone = guarded(tmp_path / "alone", f"claims: [{moscow}]")["moscow fact.on"]
    among = guarded(tmp_path / "among", f"claims: [{moscow}, {kabul}]")["moscow fact.on"]
    assert (bounds(alone), alone.untold, bool(among.untold)) == ((None, None), "", True)


def test_claims_that_contradict_each_other_have_no_slack_to_tell(tmp_path: Path) -> None:
    text = """
    claims:
      - {id: agency, fact: {kind: event, event: fall, on: 2021-08-15}}
      - {id: paper, fact: {kind: event, event: fall, on: 2021-08-16}}
    """
    assert "contradict" in guarded(tmp_path, text)["agency fact.on"].untold


def test_what_is_refuted_guards_nothing_and_is_not_listed(tmp_path: Path) -> None:
    text = """
    claims:
      - {id: agency, fact: {kind: event, event: fall, on: 2021-08-15}}
      - {id: paper, status: refuted, fact: {kind: event, event: fall, on: 2021-08-16}}
    """
    found = guarded(tmp_path, text)
    assert (set(found), bounds(found["agency fact.on"])) == ({"agency fact.on"}, (None, None))


def test_too_many_holders_to_order_are_untold() -> None:
    desk = random_desk(0)
    fact = {"kind": "post", "office": "envoy", "start": "2020", "end": "2021"}
    one = desk.claims[0]
    claims = tuple(
        one.model_validate(
            {"id": f"c{n}", "says": "So.", "status": "verified", "fact": {**fact, "holder": f"p{n}"}},
            context=one.written,
        )
        for n in range(210)
    )
    found = guard(replace(desk, claims=claims), CONSTRAINTS, LATER)
    assert {each.untold for each in found} == {"there are too many ways to order the claims around it"}


def test_values_stand_where_the_record_has_them(tmp_path: Path) -> None:
    (found, _) = run_of(tmp_path, "fact: {kind: post, holder: anna, office: envoy, during: 2003/2010}").guard
    assert "during" in (tmp_path / found.at.file).read_text().splitlines()[found.at.line - 1]


@pytest.mark.parametrize("seed", range(120))
def test_one_unit_more_than_the_guard_allows_is_found_and_less_is_not(seed: int) -> None:
    desk = reports_only(random_desk(seed, claims=6))
    before, random = found_on(desk), Random(seed)  # noqa: S311 - the same on every machine
    told = {(each.claim, each.field): each for each in guard(desk, CONSTRAINTS, LATER) if not each.untold}
    for number, value in every_value(desk):
        claim = desk.claims[number]
        each = told.get((claim.ref, ("fact", *value.path(claim.fact))))  # type: ignore[arg-type] # all have one
        for units, is_found in trials(each, value, random) if each else ():
            assert bool(found_on(moved(desk, number, value, units)) - before) is is_found, (each, units)


def reports_only(desk: Desk) -> Desk:
    """The desk with every claim made long after all that it speaks of."""
    claims = (claim.model_copy(update={"as_of": parse("2030-12-31")}) for claim in desk.claims)
    return replace(desk, claims=tuple(claims))


def found_on(desk: Desk) -> set[tuple[str, tuple[str, ...]]]:
    return {(finding.check, finding.claims) for finding in run(desk, CHECKS, LATER).findings}


def every_value(desk: Desk) -> Iterator[tuple[int, Value]]:
    for number, claim in enumerate(desk.claims):
        for value in values(claim.fact) if claim.fact else ():
            yield number, value


def moved(desk: Desk, number: int, value: Value, units: int) -> Desk:
    claims = [*desk.claims]
    fact = claims[number].fact
    assert fact
    claims[number] = claims[number].model_copy(update={"fact": value.moved(fact, units)})
    return replace(desk, claims=tuple(claims))


def trials(each: Guarded, value: Value, random: Random) -> Iterator[tuple[int, bool]]:
    """Shifts in units, and whether a run must find them; where nothing holds a side, it must find none."""
    for way, bound in ((-1, each.earliest), (1, each.latest)):
        if bound is None:
            yield from ((way * units, False) for units in (1, 30, 400, 1500))
        else:
            room = room_to(bound, value, way)
            yield from ((way * units, False) for units in (room, random.randint(0, room)))
            yield way * (room + 1), True


def room_to(bound: date | Decimal, value: Value, way: int) -> int:
    """The units from what is written to a bound."""
    return next(units for units in range(10**6) if limit(value, units, way) == bound)


def limit(value: Value, units: int, way: int) -> date | Decimal | None:
    return value.lowest(units) if way < 0 else value.highest(units)
