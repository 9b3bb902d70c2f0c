"""Chains of claims: rings, and ways to a refuted claim."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.checks._chains import Links, ring_text, rings, routes
from galleyproof.finding import Finding
from tests.helpers.tools import run_of

graphs = st.integers(1, 6).flatmap(
    lambda n: st.fixed_dictionaries({f"t/{i}": st.lists(st.integers(0, n).map(lambda j: f"t/{j}")) for i in range(n)})
)


def steps(links: Links, first: str) -> dict[str, int]:
    """Return the number of steps from a claim to each one that it leads to, by following every link."""
    found: dict[str, int] = {}
    ahead, number = {first}, 0
    while ahead:
        number += 1
        ahead = {other for ref in ahead for other in links.get(ref, ()) if other not in found}
        found.update(dict.fromkeys(ahead, number))
    return found


@given(graphs)
def test_the_rings_have_every_claim_that_leads_back_to_itself(links: Links) -> None:
    assert {ref for ring in rings(links) for ref in ring.members} == {ref for ref in links if ref in steps(links, ref)}


@given(graphs)
def test_claims_of_one_ring_lead_to_each_other_and_to_those_of_no_other_ring_and_back(links: Links) -> None:
    for ring in rings(links):
        ahead = {ref for ref in links if ref in steps(links, ring.members[0]) and ring.members[0] in steps(links, ref)}
        assert set(ring.members) == ahead


@given(graphs)
def test_a_ring_is_shown_by_the_shortest_way_from_its_first_claim_back(links: Links) -> None:
    for ring in rings(links):
        assert all(after in links[before] for before, after in zip(ring.path, ring.path[1:], strict=False))
        assert len(ring.path) == 1 + steps(links, ring.members[0])[ring.members[0]]


@given(graphs)
def test_a_route_is_as_short_as_can_be(links: Links) -> None:
    end = "t/0"
    assert {ref: route.steps for ref, route in routes(links, end).items()} == {
        ref: steps(links, ref)[end] for ref in links if end in steps(links, ref)
    }


def test_a_chain_of_any_length_can_be_followed() -> None:
    links = {f"t/{i}": [f"t/{(i + 1) % 50_000}"] for i in range(50_000)}
    assert [len(ring.members) for ring in rings(links)] == [50_000]


def test_a_long_ring_is_shortened() -> None:
    links = {f"t/{i}": [f"t/{(i + 1) % 12}"] for i in range(12)}
    assert [ring_text(ring) for ring in rings(links)] == ["`0` -> `1` -> `2` -> 9 more -> `0`"]


def findings(root: Path, check: str, claims: str) -> list[Finding]:
    """Return what one check finds among some claims."""
    return [finding for finding in run_of(root, claims).findings if finding.check == check]


@pytest.mark.parametrize(
    ("claims", "message"),
    [
        ("- {id: a, depends_on: [a]}", "depends on itself: `a` -> `a`"),
        ("- {id: a, depends_on: [b]}\n- {id: b, depends_on: [a]}", "depend on each other: `a` -> `b` -> `a`"),
        (
            "- {id: a, depends_on: [b]}\n- {id: b, depends_on: [a, c]}\n- {id: c, depends_on: [b]}",
            "depend on each other: `a` -> `b` -> `a`, like 1 more claim",
        ),
    ],
)
def test_claims_that_depend_on_each_other_are_reported_once(tmp_path: Path, claims: str, message: str) -> None:
    found = findings(tmp_path, "records.depends_on_itself", f"claims:\n{claims}")
    assert [finding.message for finding in found] == [message]


def test_a_finding_about_a_ring_names_all_its_claims_and_where_they_are_linked(tmp_path: Path) -> None:
    claims = "claims:\n- {id: b, reported_in: a}\n- {id: a, reported_in: b}"
    (finding,) = findings(tmp_path, "records.reported_in_itself", claims)
    assert (finding.claims, len(finding.at)) == (("example/a", "example/b"), 2)


@pytest.mark.parametrize(
    ("links", "message"),
    [
        ("[fell]", "depends on a refuted claim: `a` -> `fell`"),
        ("[b]", "depends on a refuted claim: `a` -> `b` -> `fell`"),
        ("[b, fell]", "depends on a refuted claim: `a` -> `fell`"),
        ("[b, won]", "depends on refuted claims: `a` -> `won`; `a` -> `b` -> `fell`"),
        (
            "[r1, r2, r3, r4, r5]",
            "depends on refuted claims: `a` -> `r1`; `a` -> `r2`; `a` -> `r3`; and 2 more",
        ),
    ],
)
def test_a_claim_that_depends_on_refuted_ones_is_reported_once(tmp_path: Path, links: str, message: str) -> None:
    refuted = "\n".join(f"- {{id: {id_}, status: refuted}}" for id_ in ("fell", "won", "r1", "r2", "r3", "r4", "r5"))
    claims = f"claims:\n- {{id: a, depends_on: {links}}}\n- {{id: b, depends_on: [fell]}}\n{refuted}"
    found = findings(tmp_path, "status.rests_on_what_stands", claims)
    assert [finding.message for finding in found if finding.claims == ("example/a",)] == [message]
