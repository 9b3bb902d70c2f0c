"""Invented sentences that leave open, foresee or echo what a fact says, and slips that look like them."""

import pytest

from tests.helpers.worded import messages_on

ENTITIES = """
entities:
  - {id: norland, kind: state, names: [Norland]}
  - {id: ministry, kind: body, names: [Interior Ministry]}
  - {id: front, kind: group, names: [Harbour Front]}
  - {id: ann, kind: person, names: [Ann Orsani]}
  - {id: fordham, kind: place, names: [Fordham]}
  - {id: talks, kind: event, names: [the Fordham talks, the talks]}
  - {id: ferry, kind: thing, names: [the Castleton ferry, the ferry]}
  - {id: port, kind: thing, names: [the port of Fordham, the port]}
"""
TODAY = "{kind: event, event: talks, on: 2021-10-18}"
THIS_MONTH = "{kind: event, event: talks, on: 2021-10}"
OVER = "{kind: event, event: talks, on: 2021-10-12}"
LISTED = "{kind: designation, authority: ministry, target: front, label: unlawful, end: ..}"
GROUNDED = '{kind: attribute, of: ferry, name: laid up, value: "yes", end: ..}'
COLOUR = "{kind: attribute, of: ferry, name: colour, value: blue}"
PROJECTED = "{kind: quantity, of: port, measure: cost, value: 390000000, unit: USD, on: 2022, basis: projected}"
PROPOSED = "{kind: quantity, of: port, measure: spending, value: 2000000, unit: USD, basis: proposed}"
SINKINGS = "{kind: quantity, of: port, measure: sinkings in two years, value: 3}"
LEASE = "{kind: quantity, of: port, measure: lease, value: ~20 years}"
REVIEW = "{kind: quantity, of: port, measure: review period, value: 6 months}"

CORRECT = [
    (TODAY, "The talks will open on Monday."),
    (TODAY, "The talks are expected to open on Monday."),
    (TODAY, "The Fordham talks are to open on Monday."),
    (THIS_MONTH, "The talks are scheduled to end in mid-October."),
    (THIS_MONTH, "The talks will take place this month."),
    (THIS_MONTH, "The talks may yet open this month."),
    (LISTED, "Neither has the Harbour Front's place on the list of unlawful groups."),
    (LISTED, "Nor has the Harbour Front left the list of unlawful groups."),
    (GROUNDED, "The ferry has not sailed since May."),
    (GROUNDED, "The ferry does not carry passengers."),
    (COLOUR, "The ferry is not large."),
    (PROJECTED, "The port is on track to cost $390 million next year."),
    (PROJECTED, "The cost of the port is on track to hit $390 million next year."),
    (PROJECTED, "The cost of the port is soon to hit $390 million."),
    (PROJECTED, "The 2022 estimate of the cost of the port is $390 million."),
    (PROPOSED, "Ann Orsani has called for spending $2 million on the port."),
    (PROPOSED, "Ann Orsani wants $2 million to be spent on the port."),
    (PROPOSED, "Ann Orsani seeks $2 million for the port."),
    (SINKINGS, "It was the third sinking in the port in two years."),
    (SINKINGS, "There were three sinkings in the port in two years."),
    (LEASE, "The port has a lease of about 20 years."),
    (LEASE, "The port has a lease of almost two decades."),
    (REVIEW, "The port has a six-month review period."),
    (REVIEW, "The port has a review period of half a year."),
]
SLIPS = [
    (TODAY, "The talks will not open on Monday."),
    (OVER, "The talks will open in Fordham."),
    (OVER, "The talks may open soon."),
    (OVER, "The talks are expected to open."),
    (THIS_MONTH, "The talks never took place."),
    (LISTED, "The Harbour Front is not unlawful."),
    (COLOUR, "The ferry is not blue."),
    (PROJECTED, "The port cost $390 million."),
    (PROPOSED, "Ann Orsani spent $2 million on the port."),
    (SINKINGS, "There were four sinkings in the port in two years."),
    (LEASE, "The port has a lease of about 40 years."),
    (REVIEW, "The port has a six-week review period."),
    (REVIEW, "The port has a review period of nine months."),
]


@pytest.mark.parametrize(("fact", "text"), CORRECT)
def test_a_sentence_that_leaves_open_what_the_record_does_is_left_alone(fact: str, text: str) -> None:
    assert messages_on(fact, text, ENTITIES) == []


@pytest.mark.parametrize(("fact", "text"), SLIPS)
def test_a_sentence_that_says_something_else_is_found(fact: str, text: str) -> None:
    assert len(messages_on(fact, text, ENTITIES)) == 1
