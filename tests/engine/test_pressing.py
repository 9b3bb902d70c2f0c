"""Contradictions in clusters with more rules than can be stated: padding hides none, and the cluster is undecided."""

from datetime import date
from pathlib import Path

import pytest

from galleyproof.checks import builtin
from galleyproof.constraint import Constraint
from galleyproof.engine.solution import Solution
from galleyproof.engine.solve import solve
from galleyproof.load import load
from tests.helpers.tools import desk_at

CONSTRAINTS = [check for check in builtin() if isinstance(check, Constraint)]
AS_OF = date(2026, 11, 1)
VAGUE = ("", ", start: 19XX", ", end: 20XX", ", start: [1990..2020]")
MAYORS = [("ann", "during: 2018/2020"), ("bob", "holds_on: 2019-06"), ("cat", "during: 2016/2021")]


def post(id_: str, holder: str, dates: str) -> str:
    return f"  - {{id: {id_}, fact: {{kind: post, holder: {holder}, office: mayor{dates}}}}}\n"


def office(padding: int, mayors: list[tuple[str, str]], seats: int = 1) -> str:
    """Return a desk with some mayors, and many more of whom little is known."""
    claims = [post(holder, holder, f", {dates}") for holder, dates in mayors]
    claims += [post(f"vague-{number}", f"h{number}", VAGUE[number % len(VAGUE)]) for number in range(padding)]
    holders = [*(holder for holder, _ in mayors), *(f"h{number}" for number in range(padding))]
    people = "".join(f", {{id: {holder}, kind: person}}" for holder in holders)
    return f"claims:\n{''.join(claims)}entities: [{{id: mayor, kind: office, seats: {seats}}}{people}]\n"


def solved(root: Path, text: str) -> Solution:
    return solve(load(desk_at(root, text)), CONSTRAINTS, AS_OF)


def conflicts(solution: Solution) -> list[set[str]]:
    return [{one.claim.ref.removeprefix("example/") for one in conflict.claims} for conflict in solution.conflicts]


@pytest.mark.parametrize("padding", [0, 2, 40, 320, 2_000])
def test_two_mayors_of_one_seat_are_found_however_many_vague_claims_there_are(tmp_path: Path, padding: int) -> None:
    assert conflicts(solved(tmp_path, office(padding, MAYORS[:2]))) == [{"ann", "bob"}]


@pytest.mark.parametrize("padding", [0, 40, 320])
def test_so_are_three_holders_of_two_seats(tmp_path: Path, padding: int) -> None:
    mayors = [("ann", "during: 2018/2020"), ("bob", "during: 2017/2021"), MAYORS[2]]
    assert conflicts(solved(tmp_path, office(padding, mayors, seats=2))) == [{"ann", "bob", "cat"}]


@pytest.mark.parametrize("padding", [0, 320])
def test_vague_claims_alone_contradict_nothing(tmp_path: Path, padding: int) -> None:
    assert conflicts(solved(tmp_path, office(padding, [MAYORS[0], ("bob", "holds_on: 2022")]))) == []


def test_a_cluster_that_is_too_large_is_undecided_with_what_was_found(tmp_path: Path) -> None:
    (undecided,) = solved(tmp_path, office(320, MAYORS[:2])).undecided
    assert (len(undecided.claims), undecided.conflicts) == (322, 1)


def test_a_guest_who_is_not_on_a_complete_list_is_found_among_many_that_are(tmp_path: Path) -> None:
    guests = ", ".join(f"g{number}" for number in range(200))
    fact = "kind: attendance, event: dinner, mode: attended"
    claims = [f"  - {{id: list, fact: {{{fact}, attendees: [{guests}], complete: true}}}}\n"]
    claims += [f"  - {{id: was-{n}, fact: {{{fact}, attendees: [g{n % 200}]}}}}\n" for n in range(1_000)]
    claims.append(f"  - {{id: stranger, fact: {{{fact}, attendees: [nobody]}}}}\n")
    people = ", ".join(f"{{id: {who}, kind: person}}" for who in (*guests.split(", "), "nobody"))
    text = f"claims:\n{''.join(claims)}entities: [{{id: dinner, kind: event}}, {people}]\n"
    assert conflicts(solved(tmp_path, text)) == [{"list", "stranger"}]
