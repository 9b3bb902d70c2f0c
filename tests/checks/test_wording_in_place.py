"""Invented sentences with a place, a body or a share in the place of another, and correct ones that look like them."""

import pytest

from tests.helpers.worded import messages_on

ENTITIES = """
entities:
  - {id: norland, kind: state, names: [Norland]}
  - {id: suland, kind: state, names: [Suland]}
  - {id: borland, kind: state, names: [Borland]}
  - {id: institute, kind: body, names: [Harbour Institute]}
  - {id: college, kind: body, names: [Oldbridge College]}
  - {id: ann, kind: person, names: [Ann Orsani]}
  - {id: fellow, kind: office, names: [fellow at the Harbour Institute, fellow], of: institute}
  - {id: fordham, kind: place, names: [Fordham], part_of: norland}
  - {id: castleton, kind: place, names: [Castleton], part_of: suland}
  - {id: wreck, kind: event, names: [the wreck of the ferry]}
  - {id: launch, kind: event, names: [the launch of the ferry, the launch]}
  - {id: ferry, kind: thing, names: [the ferry]}
"""
HOME = "{kind: attribute, of: ann, name: residence, value: fordham}"
BORDERS = "{kind: attribute, of: norland, name: borders, value: suland}"
FELLOW = "{kind: post, holder: ann, office: fellow, holds_on: 2021-10-01}"
WRECK = "{kind: event, event: wreck, on: 2021-10-12, place: fordham}"
LAUNCH = "{kind: event, event: launch, on: 2021-12}"
GROWTH = '{kind: quantity, of: ferry, measure: increase in cost, value: 48, unit: "%"}'
LENGTH = "{kind: quantity, of: ferry, measure: length, value: 190, unit: m}"

CORRECT = [
    (HOME, "Ann Orsani lived in Fordham."),
    (HOME, "Ann Orsani lived in Norland."),
    (HOME, "Ann Orsani moved from Castleton and lived in Fordham."),
    (HOME, "Ann Orsani, who was born in Castleton, lived in Fordham."),
    (BORDERS, "Norland borders Suland."),
    (BORDERS, "Norland, which borders Suland, is large."),
    (FELLOW, "Ann Orsani, a fellow at the Harbour Institute, spoke."),
    (FELLOW, "Ann Orsani, a fellow who lectures at Oldbridge College, spoke."),
    (FELLOW, "Ann Orsani, a fellow of the institute, spoke."),
    (FELLOW, "Ann Orsani, a fellow at the Harbour Institute and a friend of Oldbridge College, spoke."),
    (WRECK, "The ferry ran into the quay in Fordham."),
    (WRECK, "The ferry was wrecked over there in Norland."),
    (LAUNCH, "The launch is scheduled to take place in December."),
    (LAUNCH, "The launch is no longer in doubt."),
    (GROWTH, "The ferry cost 48 percent more than planned."),
    (GROWTH, "The ferry cost nearly 50 percent more than planned."),
    (LENGTH, "The ferry is 190 metres (623 feet) long."),
]
SLIPS = [
    (HOME, "Ann Orsani lived in Castleton."),
    (HOME, "Ann Orsani lived in Borland."),
    (BORDERS, "Norland borders Borland."),
    (FELLOW, "Ann Orsani, a fellow at Oldbridge College, spoke."),
    (FELLOW, "Ann Orsani is a fellow of Oldbridge College."),
    (WRECK, "The ferry ran into Castleton and was wrecked."),
    (WRECK, "The ferry broke up over Castleton."),
    (LAUNCH, "The launch is no longer scheduled to take place in December."),
    (LAUNCH, "The launch is no longer due to take place."),
    (GROWTH, "The ferry cost 15 percent more than planned."),
    (LENGTH, "The ferry is 190 miles (623 miles) long."),
]


@pytest.mark.parametrize(("fact", "text"), CORRECT)
def test_a_correct_sentence_is_left_alone(fact: str, text: str) -> None:
    assert messages_on(fact, text, ENTITIES) == []


@pytest.mark.parametrize(("fact", "text"), SLIPS)
def test_another_place_body_or_share_is_found(fact: str, text: str) -> None:
    assert messages_on(fact, text, ENTITIES)
