"""The guard: the distance that each date and number could be moved before a check noticed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from galleyproof.checks import builtin
from galleyproof.claim import Claim
from galleyproof.constraint import Constraint
from galleyproof.engine.guard import Guarded, guard, search_limit
from tests.helpers.random_desks import random_desk
from tests.helpers.tools import run_of

CONSTRAINTS = [check for check in builtin() if isinstance(check, Constraint)]
LATER = date(2030, 12, 31)
Bounds = tuple[str | None, str | None]


def guarded(folder: Path, text: str) -> dict[str, Guarded]:
    """Return the guarded values of an example's desk, by claim and field: `kabul fact.on`."""
    return {f"{value.claim.split('/')[1]} {value.field_text}": value for value in run_of(folder, text).guard()}


def bounds(value: Guarded) -> Bounds:
    """Return the two bounds as text."""
    earliest, latest = (None if bound is None else str(bound) for bound in (value.earliest, value.latest))
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
    "a day within a term": (
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
def test_a_value_could_be_anything_that_the_other_claims_allow(tmp_path: Path, case: str) -> None:
    one, other, field, expected = CASES[case]
    text = f"claims: [{{id: one, fact: {one}}}, {{id: other, fact: {other}}}]\n{SEAT}"
    assert bounds(guarded(tmp_path, text)[f"one {field}"]) == expected


def test_a_part_lies_within_its_whole(tmp_path: Path) -> None:
    text = """
    claims:
      - {id: talks, fact: {kind: event, event: talks, start: 2021-03-01, end: 2021-03-09}}
      - {id: session, fact: {kind: event, event: session, on: 2021-03-04, part_of: talks}}
    """
    values = guarded(tmp_path, text)
    assert bounds(values["session fact.on"]) == ("2021-03-01", "2021-03-09")
    assert bounds(values["talks fact.start"]) == (None, "2021-03-04")


def test_an_earlier_event_cannot_move_past_a_later_one(tmp_path: Path) -> None:
    text = """
    claims:
      - {id: talks, fact: {kind: event, event: talks, on: 2021-03-04}}
      - {id: fall, fact: {kind: event, event: fall, on: 2021-08-15}}
      - {id: order, fact: {kind: order, first: talks, then: fall}}
    """
    assert bounds(guarded(tmp_path, text)["talks fact.on"]) == (None, "2021-08-15")


def test_a_lone_term_is_limited_only_by_its_own_order(tmp_path: Path) -> None:
    values = guarded(tmp_path, "fact: {kind: post, holder: anna, office: envoy, during: 2003/2010-09}")
    assert bounds(values["example-1 fact.during.start"]) == (None, "2010-09-30")
    assert bounds(values["example-1 fact.during.end"]) == ("2003-01-01", None)


def test_a_compared_figure_could_be_anything_that_the_ratio_allows(tmp_path: Path) -> None:
    text = """
    claims:
      - {id: july, fact: {kind: quantity, of: drill, measure: troops, value: 1000, on: 2021-07}}
      - {id: october, fact: {kind: quantity, of: drill, measure: troops, value: 4000, on: 2021-10}}
      - {id: larger, fact: {kind: comparison, left: october, right: july, is: more, by: 4x}}
    """
    assert bounds(guarded(tmp_path, text)["october fact.value"]) == ("3500", "4500")


def test_parts_are_limited_by_their_total(tmp_path: Path) -> None:
    text = """
    claims:
      - {id: all, fact: {kind: quantity, of: csto, measure: troops, value: 4000, on: 2021}}
      - {id: own, fact: {kind: quantity, of: base, measure: troops, value: 2500.5, on: 2021, part_of: all}}
      - {id: rest, fact: {kind: quantity, of: guests, measure: troops, value: 1200, on: 2021, part_of: all}}
    """
    values = guarded(tmp_path, text)
    assert bounds(values["own fact.value"]) == (None, "2800.0")
    assert bounds(values["all fact.value"]) == ("3701", None)


def test_the_own_day_is_not_a_limit_because_a_later_start_would_be_a_plan(tmp_path: Path) -> None:
    values = guarded(tmp_path, "fact: {kind: post, holder: anna, office: envoy, start: 2003, end: ..}")
    assert bounds(values["example-1 fact.start"]) == (None, None)


def test_a_forecast_is_guarded_by_other_forecasts(tmp_path: Path) -> None:
    text = """
    claims:
      - {id: talks, fact: {kind: event, event: talks, on: 2021-10-20}}
      - {id: agency, fact: {kind: event, event: talks, on: 2021-10}}
    article: {published: 2021-10-18}
    """
    assert bounds(guarded(tmp_path, text)["talks fact.on"]) == ("2021-10-01", "2021-10-31")


def test_the_day_of_a_presence_is_unknown_if_the_person_was_elsewhere_too(tmp_path: Path) -> None:
    moscow = "{id: moscow, fact: {kind: presence, who: hanafi, place: moscow, on: 2021-10-17}}"
    kabul = "{id: kabul, fact: {kind: presence, who: hanafi, place: kabul, on: 2021-10-10}}"
    alone = guarded(tmp_path / "alone", f"claims: [{moscow}]")["moscow fact.on"]
    among = guarded(tmp_path / "among", f"claims: [{moscow}, {kabul}]")["moscow fact.on"]
    assert (bounds(alone), alone.unknown_because, bool(among.unknown_because)) == ((None, None), "", True)


def test_the_slack_of_contradictory_claims_is_unknown(tmp_path: Path) -> None:
    text = """
    claims:
      - {id: agency, fact: {kind: event, event: fall, on: 2021-08-15}}
      - {id: paper, fact: {kind: event, event: fall, on: 2021-08-16}}
    """
    assert "contradict" in guarded(tmp_path, text)["agency fact.on"].unknown_because


def test_a_refuted_claim_guards_nothing_and_is_not_listed(tmp_path: Path) -> None:
    text = """
    claims:
      - {id: agency, fact: {kind: event, event: fall, on: 2021-08-15}}
      - {id: paper, status: refuted, fact: {kind: event, event: fall, on: 2021-08-16}}
    """
    values = guarded(tmp_path, text)
    assert (set(values), bounds(values["agency fact.on"])) == ({"agency fact.on"}, (None, None))


def test_the_slack_of_too_many_holders_is_unknown() -> None:
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
    values = guard(replace(desk, claims=claims), CONSTRAINTS, LATER)
    assert {value.unknown_because for value in values} == {"search limit reached on the related claims"}


def holders_of_one_office(number: int) -> tuple[Claim, ...]:
    """Return claims on so many holders of one office with vague, successive years."""
    one = random_desk(0).claims[0]
    facts = (
        {"kind": "post", "office": "envoy", "holder": f"p{n}", "start": str(1000 + n), "end": str(1001 + n)}
        for n in range(number)
    )
    return tuple(
        one.model_validate({"id": f"c{n}", "says": "So.", "status": "verified", "fact": fact}, context=one.written)
        for n, fact in enumerate(facts)
    )


def test_the_search_stops_at_a_limit_and_says_where() -> None:
    values = guard(replace(random_desk(0), claims=holders_of_one_office(150)), CONSTRAINTS, LATER)
    examined = [value for value in values if value.is_examined]
    assert 0 < len(examined) < len(values) == 300
    assert search_limit(values) == f"search limit reached; {len(examined)} values of 300 were examined"


def test_a_large_cluster_leaves_out_none_but_its_own_values() -> None:
    """The claim on the siege comes after all others, and is examined before them."""
    one = random_desk(0).claims[0]
    fact = {"kind": "event", "event": "siege", "on": "1999"}
    siege = one.model_validate({"id": "siege", "says": "So.", "status": "verified", "fact": fact}, context=one.written)
    values = guard(replace(random_desk(0), claims=(*holders_of_one_office(150), siege)), CONSTRAINTS, LATER)
    assert [value.is_examined for value in values if "siege" in value.claim] == [True]


def test_all_values_of_a_small_desk_are_examined() -> None:
    values = guard(replace(random_desk(0), claims=holders_of_one_office(20)), CONSTRAINTS, LATER)
    assert ({value.unknown_because for value in values}, search_limit(values)) == ({""}, "")


def test_a_value_has_its_location_in_the_record(tmp_path: Path) -> None:
    (start, _) = run_of(tmp_path, "fact: {kind: post, holder: anna, office: envoy, during: 2003/2010}").guard()
    assert "during" in (tmp_path / start.at.file).read_text().splitlines()[start.at.line - 1]
