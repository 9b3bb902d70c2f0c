"""The assertions of each kind of fact: up to its claim's own day, as a plan, and stretched to the run's day."""

import pytest

from galleyproof.facts.things import Happening, Occasion, Tenure
from tests.helpers.stated_facts import FACT, atoms, bounds, context, entity, frame

POST = {"kind": "post", "holder": "jawad", "office": "envoy"}
TALKS = {"kind": "event", "event": "talks"}
RECOGNISES = {"kind": "recognition", "by": "russia", "of": "emirate"}
NONE = {"kind": "absence", "none": {"kind": "recognition", "of": "emirate"}}


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ({"start": "2003-12"}, ["firm start <= 2003-12-31", "firm start >= 2003-12-01"]),
        ({"end": "2010-09-22"}, ["firm end <= 2010-09-22", "firm end >= 2010-09-22"]),
        ({"start": "../2003"}, ["firm start <= 2003-12-31"]),
        ({"during": "2003/"}, ["firm start <= 2003-12-31", "firm start >= 2003-01-01"]),
        ({"holds_on": "2018-05"}, ["firm end >= 2018-05-01", "firm start <= 2018-05-31"]),
        ({"named": "2020-09-03"}, ["firm named <= 2020-09-03", "firm named >= 2020-09-03"]),
    ],
)
def test_dates_bound_points(dates: dict[str, str], expected: list[str]) -> None:
    assert bounds({**POST, **dates}) == expected


def test_an_open_end_covers_the_own_day_and_is_stretched_to_the_runs_day() -> None:
    assert bounds({**POST, "end": ".."}) == [
        "firm end >= 2021-10-18",
        "firm start <= 2021-10-18",
        "stretch end >= 2026-01-01",
    ]


def test_an_open_end_is_not_stretched_if_the_run_is_on_the_own_day() -> None:
    assert bounds({**POST, "end": ".."}, run="2021-10-18") == ["firm end >= 2021-10-18", "firm start <= 2021-10-18"]


def test_an_end_after_the_own_day_is_a_forecast_and_covers_the_own_day() -> None:
    assert bounds({**POST, "end": "2024"}) == [
        "firm end >= 2021-10-18",
        "firm start <= 2021-10-18",
        "plan end <= 2024-12-31",
        "plan end >= 2024-01-01",
    ]


def test_an_end_that_may_be_in_the_past_is_not_a_forecast() -> None:
    assert bounds({**POST, "end": "2021"}) == ["firm end <= 2021-12-31", "firm end >= 2021-01-01"]


def test_a_term_that_starts_after_the_own_day_is_entirely_a_plan() -> None:
    term = {**POST, "start": "2022", "end": "2024"}
    assert {line.split()[0] for line in bounds(term)} == {"plan"}
    assert atoms(term) == ["plan tenure", "plan seated"]


def test_an_uncertain_own_day_gives_the_loosest_bounds() -> None:
    assert bounds({**POST, "end": ".."}, own="2021") == [
        "firm end >= 2021-01-01",
        "firm start <= 2021-12-31",
        "stretch end >= 2026-01-01",
    ]


def test_an_acting_holder_fills_no_seat() -> None:
    assert atoms({**POST, "acting": True}) == ["firm tenure"]


def test_a_post_is_ordered_by_after_and_before() -> None:
    assert bounds({**POST, "after": ["fall"], "before": ["vote"]}) == ["firm end < start", "firm start < start"]


def test_a_holder_is_alive_if_some_claim_dates_their_life() -> None:
    assert atoms(POST, desk=frame(lives=frozenset({"jawad"}))) == ["firm tenure", "firm seated", "firm acts"]


def test_two_ids_of_one_entity_give_one_tenure() -> None:
    desk = frame(main_ids={"said-jawad": "jawad"})
    fact = FACT.validate_python({**POST, "holder": "said-jawad"})
    assert fact.timespan(desk, context()) == Tenure("jawad", "envoy", 1)


def test_an_event_of_several_days_is_bounded_at_both_ends() -> None:
    assert bounds({**TALKS, "on": "2021-10-01/2021-10-03"}) == [
        "firm end <= 2021-10-03",
        "firm end >= 2021-10-03",
        "firm start <= 2021-10-01",
        "firm start >= 2021-10-01",
    ]


def test_an_event_is_part_of_another() -> None:
    assert atoms({**TALKS, "part_of": "week"}) == ["firm happening", "firm within"]


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("invited", ["plan attends"]),
        ("announced", ["plan attends"]),
        ("attends", ["plan attends"]),
        ("attended", ["firm attends", "firm acts"]),
        ("declined", ["firm attends"]),
        ("absent", ["firm attends"]),
    ],
)
def test_attendance_before_the_event_is_a_plan(mode: str, expected: list[str]) -> None:
    fact = {"kind": "attendance", "event": "talks", "attendees": ["russia"], "mode": mode}
    assert atoms(fact, desk=frame(lives=frozenset({"russia"}))) == expected


def test_a_complete_list_is_closed_for_the_kinds_on_it() -> None:
    desk = frame(entities={"russia": entity("russia", "state"), "anna": entity("anna", "person")})
    fact = {"kind": "attendance", "event": "talks", "attendees": ["russia"], "mode": "attended", "complete": True}
    assert atoms(fact, desk=desk) == ["firm attends", "firm closed"]


def test_an_order_is_strict() -> None:
    assert bounds({"kind": "order", "first": "law", "then": "ruling"}) == ["firm start < start"]


def test_an_order_of_events_still_ahead_is_a_plan() -> None:
    desk = frame(first_days={"ruling": 10**6})
    assert bounds({"kind": "order", "first": "law", "then": "ruling"}, desk=desk) == ["plan start < start"]


def test_an_order_can_name_the_start_or_end_of_a_claims_term() -> None:
    uk = FACT.validate_python({**POST, "end": "2020"})
    desk = frame(facts_of=lambda id_, _article: [(uk, context())] if id_ == "uk" else ())
    assert bounds({"kind": "order", "first": "uk.end", "then": "fall"}, desk=desk) == ["firm end < start"]
    assert bounds({"kind": "order", "first": "nobody.end", "then": "fall"}, desk=desk) == []


def test_a_life_is_bounded_by_birth_and_death() -> None:
    assert bounds({"kind": "lifespan", "of": "jawad", "born": "1958", "died": ".."}) == [
        "firm end >= 2021-10-18",
        "firm start <= 1958-12-31",
        "firm start <= 2021-10-18",
        "firm start >= 1958-01-01",
        "stretch end >= 2026-01-01",
    ]


def test_recognition_on_a_day_starts_then_and_has_no_end() -> None:
    recognition = {**RECOGNISES, "on": "2021-07-03", "after": ["ruling"]}
    assert bounds(recognition) == ["firm start < start", "firm start <= 2021-07-03", "firm start >= 2021-07-03"]


def test_a_designation_with_an_open_end_is_stretched() -> None:
    ban = {"kind": "designation", "authority": "court", "target": "group", "label": "banned"}
    assert bounds({**ban, "during": "2003-02-14/.."})[-1] == "stretch end >= 2026-01-01"


def test_an_undated_attribute_covers_the_own_day() -> None:
    flag = {"kind": "attribute", "of": "embassy", "name": "flag", "value": "white"}
    assert bounds(flag) == ["firm end >= 2021-10-18", "firm start <= 2021-10-18"]


def test_a_presence_has_its_own_moment() -> None:
    fact = {"kind": "presence", "who": "hanafi", "place": "moscow", "on": "2021-10-17"}
    assert (bounds(fact), atoms(fact)) == (["firm moment <= 2021-10-17", "firm moment >= 2021-10-17"], ["firm present"])


def test_quoted_words_belong_to_somebody_else() -> None:
    words = {"kind": "statement", "speaker": "jawad", "words": "not on the table"}
    assert (atoms(words), atoms({**words, "manner": "quotes"})) == (["firm said"], [])


def test_an_occasion_belongs_to_one_article_and_an_event_to_the_whole_desk() -> None:
    statement = FACT.validate_python({"kind": "statement", "speaker": "jawad", "gist": "No.", "occasion": "call"})
    event = frame(entities={"call": entity("call", "event")})
    assert ([*statement.keys(frame(), context())], [*statement.keys(event, context())]) == (
        [Occasion("paper", "call")],
        [Happening("call")],
    )


def test_an_absence_lasts_until_the_own_day_and_is_stretched_to_the_runs_day() -> None:
    assert sorted(atoms(NONE)) == ["firm none of", "stretch none of"]


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ({"until": "2021-09"}, ["firm none of"]),
        ({"on": "2021-09-01"}, ["firm none of"]),
        ({"until": "2023"}, ["firm none of", "plan none of"]),
        ({"since": "2022"}, []),
        ({"since": "2022", "until": "2023"}, ["plan none of"]),
    ],
)
def test_an_absence_follows_its_dates(dates: dict[str, str], expected: list[str]) -> None:
    assert sorted(atoms({**NONE, **dates})) == expected


@pytest.mark.parametrize(
    ("fields", "same"),
    [
        ({"value": "7"}, True),
        ({"per": "month"}, False),
        ({"unit": "km"}, False),
        ({"basis": "projected"}, False),
        ({"on": "2020"}, False),
        ({"on": "2021-10-18"}, True),
    ],
)
def test_figures_are_the_same_if_they_differ_only_in_value(fields: dict[str, str], *, same: bool) -> None:
    one = {"kind": "quantity", "of": "base", "measure": "troops", "value": "5"}
    figures = [FACT.validate_python(fact).figure(frame(), context()) for fact in (one, {**one, **fields})]
    assert (figures[0] == figures[1]) is same


def test_rates_are_compared_per_year() -> None:
    rates = [{"per": "month", "value": "10"}, {"per": "quarter", "value": "30"}, {"per": "year", "value": "120"}]
    stated = [bounds({"kind": "quantity", "of": "base", "measure": "cost", **rate}) for rate in rates]
    assert stated[0] == stated[1] == stated[2]
