"""The promises of the strategies: records are valid, desks are consistent, broken desks break as planted.

`HYPOTHESIS_PROFILE=thorough pytest tests/strategies` also proves an archive of 100,000 claims, in a minute or two.
"""

import datetime as dt
import os
import re
from collections.abc import Callable, Iterable
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from galleyproof.checks import builtin
from galleyproof.claim import Claim
from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.facts import KINDS
from galleyproof.finding import Finding
from galleyproof.records.edtf import parse
from galleyproof.records.entity import KINDS as ENTITY_KINDS
from galleyproof.records.entity import Entity
from galleyproof.run import Run, run
from galleyproof.strategies import (
    CONSTRAINTS,
    Broken,
    Chronicle,
    DeskTree,
    archive,
    broken_desks,
    chronicles,
    claims,
    contradicted,
    dates,
    dates_around,
    desk_of,
    desks,
    entities,
    facts,
)
from tests.helpers.tools import REPOSITORY

TODAY = dt.date(2026, 1, 1)
IS_THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"
ENGINE = [check for check in builtin() if isinstance(check, Constraint)]
LINK = "statements.elsewhere"
"""Links to other statements on the desk, which is not an error."""

a_tenth = settings(max_examples=settings().max_examples // 10)
"""For tests that have a case for each kind or constraint."""


def run_on(tree: DeskTree, as_of: dt.date = TODAY) -> Run:
    """Run every built-in check on a desk."""
    return run(desk_of(tree), builtin(), as_of)


def contradictions(findings: Iterable[Finding]) -> list[tuple[str, frozenset[str]]]:
    """Return the check and the claims of every finding that is not overtaken."""
    return [
        (finding.check, frozenset(finding.claims))
        for finding in findings
        if not finding.overtaken and finding.check != LINK
    ]


def surprises(chronicle: Chronicle, as_of: dt.date) -> list[Finding]:
    """Return the findings of a run, except for notes on claims that events did overtake."""

    def was_overtaken(finding: Finding) -> bool:
        return any(chronicle.outlived.get(claim, as_of.toordinal()) < as_of.toordinal() for claim in finding.claims)

    findings = run_on(chronicle.tree, as_of).findings
    return [
        finding for finding in findings if not (finding.overtaken and was_overtaken(finding)) and finding.check != LINK
    ]


@given(dates())
def test_a_desk_can_read_every_date(text: str) -> None:
    assert parse(text).text == text


@given(st.dates(), st.data())
def test_a_date_around_a_day_may_mean_that_day(day: dt.date, data: st.DataObject) -> None:
    date = parse(data.draw(dates_around(day)))
    assert (date.earliest or 0) <= day.toordinal() <= (date.latest or dt.date.max.toordinal())


@pytest.mark.parametrize("kind", ENTITY_KINDS)
def test_entities_of_a_kind_are_valid(kind: str) -> None:
    @a_tenth
    @given(entities(kind))
    def law(tree: dict[str, Any]) -> None:
        assert Entity.model_validate(tree).kind == kind

    law()


@pytest.mark.parametrize("kind", KINDS)
def test_facts_of_a_kind_are_valid(kind: str) -> None:
    @a_tenth
    @given(facts(kind))
    def law(tree: dict[str, Any]) -> None:
        assert KINDS[kind].model_validate(tree).kind == kind

    law()


@given(claims())
def test_claims_are_valid(tree: dict[str, Any]) -> None:
    assert Claim.model_validate(tree).id == tree["id"]


@given(claims(fact=facts("post"), status="disputed"))
def test_claims_have_the_given_fact_and_status(tree: dict[str, Any]) -> None:
    assert (tree["status"], tree["fact"]["kind"]) == ("disputed", "post")


@given(desks())
def test_a_desk_loads_without_faults(tree: DeskTree) -> None:
    assert desk_of(tree).faults == ()


@given(desks())
def test_every_record_of_a_desk_is_loaded(tree: DeskTree) -> None:
    desk = desk_of(tree)
    loaded = (len(desk.entities), len(desk.sources), len(desk.articles), len(desk.claims))
    written = sum(map(len, tree["claims"].values()))
    assert loaded == (len(tree["entities"]), len(tree["sources"]), len(tree["articles"]), written)


@given(chronicles())
def test_a_consistent_desk_has_no_findings(chronicle: Chronicle) -> None:
    assert surprises(chronicle, TODAY) == []


@given(chronicles(), st.integers(1, 20_000))
def test_time_overtakes_only_claims_that_have_been_outlived(chronicle: Chronicle, days: int) -> None:
    assert surprises(chronicle, TODAY + dt.timedelta(days)) == []


@pytest.mark.parametrize("constraint", CONSTRAINTS)
def test_exactly_the_planted_contradiction_is_found(constraint: str) -> None:
    @a_tenth
    @given(broken_desks(constraint))
    def law(broken: Broken) -> None:
        assert contradictions(run_on(broken.tree).findings) == [(constraint, broken.claims)]

    law()


@given(broken_desks())
def test_a_desk_with_a_planted_contradiction_loads_without_faults(broken: Broken) -> None:
    assert desk_of(broken.tree).faults == ()


def test_a_contradiction_of_every_constraint_can_be_planted() -> None:
    assert {*CONSTRAINTS} == {constraint.id for constraint in ENGINE}


def test_the_original_desk_is_left_unchanged() -> None:
    tree = archive(50).tree
    contradicted(tree, "order.cycle", Random(1))  # noqa: S311 - nothing to keep secret
    assert tree == archive(50).tree


def test_a_seed_always_gives_the_same_archive() -> None:
    assert archive(200, seed=7) == archive(200, seed=7)


@pytest.fixture(scope="module")
def small_archive() -> Chronicle:
    """A small archive."""
    return archive(3_000)


@pytest.fixture(scope="module")
def desk(small_archive: Chronicle) -> Desk:
    """The same archive, loaded."""
    return desk_of(small_archive.tree)


def test_an_archive_has_facts_of_every_kind(desk: Desk) -> None:
    assert {*desk.facts} == {*KINDS.values()}


@pytest.mark.parametrize(
    "status", ["verified", "supported", "partly", "disputed", "refuted", "unverifiable", "unchecked"]
)
def test_an_archive_has_claims_of_every_status(desk: Desk, status: str) -> None:
    assert any(claim.status == status for claim in desk.claims)


@pytest.mark.parametrize(
    "has",
    [
        pytest.param(lambda claim: claim.reported_in, id="reported"),
        pytest.param(lambda claim: claim.depends_on, id="dependent"),
        pytest.param(lambda claim: claim.as_of, id="dated"),
        pytest.param(lambda claim: len(claim.facts) > 1, id="with several facts"),
        pytest.param(lambda claim: claim.anchor, id="anchored"),
    ],
)
def test_an_archive_has_claims_of_every_shape(desk: Desk, has: Callable[[Claim], object]) -> None:
    assert any(map(has, desk.claims))


def test_time_overtakes_some_claims_of_an_archive(small_archive: Chronicle) -> None:
    assert any(finding.overtaken for finding in run_on(small_archive.tree).findings)


def test_an_archive_has_no_findings(small_archive: Chronicle) -> None:
    assert surprises(small_archive, TODAY) == []


@pytest.mark.skipif(not IS_THOROUGH, reason="takes a minute or two: set HYPOTHESIS_PROFILE=thorough")
def test_an_archive_of_100_000_claims_has_no_findings() -> None:
    assert surprises(archive(100_000), TODAY) == []


def test_the_example_in_the_documentation_passes() -> None:
    (example,) = re.findall(r"```python\n(.*?)```", (REPOSITORY / "docs/strategies.md").read_text(), re.DOTALL)
    names: dict[str, Any] = {"__name__": "example"}
    exec(example, names)  # noqa: S102 - the page's own code
    names["test_it_finds_nothing_where_nothing_is_wrong"]()


def test_the_mistake_that_the_documentation_warns_of_fails() -> None:
    (example,) = re.findall(r"```python\n(.*?)```", (REPOSITORY / "docs/strategies.md").read_text(), re.DOTALL)
    names: dict[str, Any] = {"__name__": "example"}
    exec(example.replace("presented.latest < start", "presented.earliest < start"), names)  # noqa: S102 - the same
    with pytest.raises(AssertionError):
        names["test_it_finds_nothing_where_nothing_is_wrong"]()
