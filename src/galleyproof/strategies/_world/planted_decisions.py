"""Planted contradictions about votes and proceedings."""

from collections.abc import Callable, Mapping
from typing import Final

from galleyproof.strategies._world.planting import Planting
from galleyproof.strategies._world.trees import RecordTree


def _vote(planting: Planting, **fields: object) -> RecordTree:
    return {"kind": "vote", "body": planting.new("body"), "motion": "The planted motion.", **fields}


def _one_count(planting: Planting) -> list[RecordTree]:
    vote, choice = _vote(planting), planting.world.chance.choice(("for", "against", "abstain"))
    return [{**vote, choice: "30"}, {**vote, choice: planting.world.chance.choice(("31", "..29", "~50"))}]


def _one_day_of_vote(planting: Planting) -> list[RecordTree]:
    return planting.twice(_vote(planting), "on")


def _one_vote_each(planting: Planting) -> list[RecordTree]:
    vote, voter = _vote(planting), [planting.new("person")]
    return [{**vote, "voted_for": voter}, {**vote, planting.world.chance.choice(("voted_against", "abstained")): voter}]


def _carried(planting: Planting) -> list[RecordTree]:
    vote = _vote(planting)
    other = planting.world.chance.choice(({"carried": "false"}, {"for": "20", "against": "30"}))
    return [{**vote, "carried": "true"}, {**vote, **other}]


def _case(planting: Planting) -> RecordTree:
    court = planting.new("body")
    return {"kind": "proceeding", "who": planting.new("person"), "charge": "The planted charge.", "court": court}


def _one_day_of_stage(planting: Planting) -> list[RecordTree]:
    stage = planting.world.chance.choice(("charged", "convicted", "acquitted", "sentenced"))
    return planting.twice({**_case(planting), "stage": stage}, "on")


def _one_sentence(planting: Planting) -> list[RecordTree]:
    case = {**_case(planting), "stage": "sentenced"}
    other = planting.world.chance.choice(("6 years 3 months", "75 months..", "~4 years"))
    return [{**case, "sentence": "6 years"}, {**case, "sentence": other}]


def _one_verdict(planting: Planting) -> list[RecordTree]:
    case = _case(planting)
    return [{**case, "stage": "convicted"}, {**case, "stage": "acquitted"}]


def _acquitted_or_sentenced(planting: Planting) -> list[RecordTree]:
    case = _case(planting)
    return [{**case, "stage": "acquitted"}, {**case, "stage": "sentenced"}]


def _stages_in_order(planting: Planting) -> list[RecordTree]:
    stages = (("charged", "tried"), ("charged", "acquitted"), ("tried", "convicted"), ("convicted", "sentenced"))
    first, then = planting.world.chance.choice(stages)
    case = _case(planting)
    late, early = planting.near(planting.late), planting.near(planting.early)
    return [{**case, "stage": first, "on": late}, {**case, "stage": then, "on": early}]


DECISIONS: Final[Mapping[str, Callable[[Planting], list[RecordTree]]]] = {
    "votes.one_count": _one_count,
    "votes.one_day": _one_day_of_vote,
    "votes.one_vote_each": _one_vote_each,
    "votes.carried": _carried,
    "proceedings.one_day": _one_day_of_stage,
    "proceedings.one_sentence": _one_sentence,
    "proceedings.one_verdict": _one_verdict,
    "proceedings.acquitted_or_sentenced": _acquitted_or_sentenced,
    "proceedings.stages_in_order": _stages_in_order,
}
"""For each constraint on votes and proceedings, the function that plants a contradiction of it."""
