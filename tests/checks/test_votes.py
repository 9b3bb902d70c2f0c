"""Votes across claims: counts, outcomes and voters, in both directions."""

from pathlib import Path

import pytest

from galleyproof.facts import Vote
from tests.helpers.records import faults
from tests.helpers.tools import run_of

BUDGET = "kind: vote, body: council, motion: budget"


def found(root: Path, *facts: str) -> set[str]:
    """Return the ids of the checks of votes that fail on claims with these facts."""
    claims = ", ".join(f"{{id: c{number}, fact: {{{fact}}}}}" for number, fact in enumerate(facts))
    run = run_of(root, f"claims: [{claims}]\narticle: {{published: 2022-01-01}}\n")
    return {finding.check for finding in run.findings if finding.check.startswith("votes.")}


SLIPS = [
    ("votes.enough_members", [f"{BUDGET}, for: 61, against: 44, members: 100"]),
    ("votes.enough_members", [f"{BUDGET}, for: 50.., against: 44, absent: 10, members: 100"]),
    ("votes.enough_members", [f"{BUDGET}, for: -3"]),
    ("votes.enough_members", [f"{BUDGET}, for: 3 years"]),
    ("votes.voters_counted", [f"{BUDGET}, for: 1, voted_for: [ann, ben]"]),
    ("votes.one_way", [f"{BUDGET}, voted_for: [ann], abstained: [ann]"]),
    ("votes.outcome", [f"{BUDGET}, for: 12, against: 31, carried: true"]),
    ("votes.outcome", [f"{BUDGET}, for: 31, against: 12, carried: false"]),
    ("votes.outcome", [f"{BUDGET}, for: 59, against: 41, needs: 60, carried: true"]),
    ("votes.outcome", [f"{BUDGET}, for: 67, against: 33, needs: 2/3, carried: false"]),
    ("votes.outcome", [f"{BUDGET}, for: ~30, against: ~60, carried: true"]),
    ("votes.one_count", [f"{BUDGET}, for: 31, against: 12", f"{BUDGET}, against: 13"]),
    ("votes.one_count", [f"{BUDGET}, abstain: 31..33", f"{BUDGET}, abstain: ..30"]),
    ("votes.one_day", [f"{BUDGET}, on: 2021-03-04", f"{BUDGET}, on: before 2021-03"]),
    ("votes.one_vote_each", [f"{BUDGET}, voted_for: [ann, ben]", f"{BUDGET}, abstained: [ben]"]),
    ("votes.carried", [f"{BUDGET}, carried: true", f"{BUDGET}, carried: false"]),
    ("votes.carried", [f"{BUDGET}, carried: true", f"{BUDGET}, for: 12", f"{BUDGET}, against: 31"]),
    ("votes.carried", [f"{BUDGET}, carried: false", f"{BUDGET}, for: 31, against: 12"]),
]
SOUND = [
    [f"{BUDGET}, for: 61, against: 39, members: 100"],
    [f"{BUDGET}, for: ~60, against: ~40, members: 95"],
    [f"{BUDGET}, for: 2.., voted_for: [ann, ben]"],
    [f"{BUDGET}, for: 12, against: 31, carried: false"],
    [f"{BUDGET}, for: 50, against: 50, carried: true"],
    [f"{BUDGET}, for: 50, against: 50, carried: false"],
    [f"{BUDGET}, for: 59, against: 41, needs: 60, carried: false"],
    [f"{BUDGET}, for: 66, against: 33, needs: 2/3, carried: true"],
    [f"{BUDGET}, for: 66, against: 33, needs: 2/3, carried: false"],
    [f"{BUDGET}, for: ~30, against: 31, carried: true"],
    [f"{BUDGET}, for: 0, against: 31, carried: false"],
    [f"{BUDGET}, for: 31, against: 12", f"{BUDGET}, for: ~30, abstain: 2"],
    [f"{BUDGET}, for: 31", f"{BUDGET}, for: 29, ballot: 2"],
    [f"{BUDGET}, for: 31", "kind: vote, body: parliament, motion: budget, for: 29"],
    [f"{BUDGET}, on: 2021-03-04", f"{BUDGET}, on: by 2021-03"],
    [f"{BUDGET}, voted_for: [ann]", f"{BUDGET}, voted_against: [ben]"],
    [f"{BUDGET}, carried: false", f"{BUDGET}, for: 57, against: 43, needs: 2/3"],
    [f"{BUDGET}, carried: true", f"{BUDGET}, for: 57"],
]


@pytest.mark.parametrize(("check", "facts"), SLIPS)
def test_a_vote_that_cannot_be_is_found(tmp_path: Path, check: str, facts: list[str]) -> None:
    assert found(tmp_path, *facts) == {check}


@pytest.mark.parametrize("facts", SOUND)
def test_a_vote_that_can_be_has_no_finding(tmp_path: Path, facts: list[str]) -> None:
    assert found(tmp_path, *facts) == set()


def test_a_motion_may_be_an_entity_with_two_ids(tmp_path: Path) -> None:
    text = (
        "claims:\n"
        "  - {id: a, fact: {kind: vote, body: council, motion: bill, for: 31}}\n"
        "  - {id: b, fact: {kind: vote, body: council, motion: act, for: 32}}\n"
        "entities: [{id: bill, kind: document}, {id: act, kind: document, same_as: bill}]\n"
    )
    assert "votes.one_count" in {finding.check for finding in run_of(tmp_path, text).findings}


@pytest.mark.parametrize("needs", ["3/2", "0/3", "half", "66%", "1/0", "-5"])
def test_what_a_motion_cannot_need_is_refused(needs: str) -> None:
    (fault,) = faults(Vote, f"{{{BUDGET}, needs: {needs}}}")
    assert "write a share such as 2/3, or a number of votes" in fault


def test_the_message_names_the_motion_and_the_counts(tmp_path: Path) -> None:
    claims = f"claims: [{{id: a, fact: {{{BUDGET}, for: 31}}}}, {{id: b, fact: {{{BUDGET}, for: 32}}}}]\n"
    (message,) = [
        finding.message for finding in run_of(tmp_path, claims).findings if finding.check == "votes.one_count"
    ]
    assert "budget, 31 for" in message
    assert "budget, 32 for" in message


def test_an_absence_can_deny_a_vote(tmp_path: Path) -> None:
    none = "kind: absence, none: {kind: vote, motion: budget}"
    text = f"claims: [{{id: a, fact: {{{none}}}}}, {{id: b, fact: {{{BUDGET}, on: 2021-03-04}}}}]\n"
    run = run_of(tmp_path, text + "article: {published: 2021-06-01}\n")
    assert "absence.none_so_far" in {finding.check for finding in run.findings}
