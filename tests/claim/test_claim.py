"""The claim record: its required and optional fields, and what it derives from them."""

from datetime import date

import pytest

from galleyproof.claim import DECISIVE_STANCES, EVIDENCE_STATUSES, STANCES, STATUSES, Claim, Evidence, Waiver
from galleyproof.records import references
from tests.helpers.records import faults, record

LEAST = "{id: a, says: Kabul fell., status: opinion}"
FULL = """
id: us-post
says: Jawad was ambassador to the United States before Moscow.
anchor: {paragraph: 9, quote: the United States, prefix: to, suffix: before, implied: true}
anchors: [{paragraph: 12, quote: the United States}]
status: partly
fact: {kind: post, holder: said-jawad, office: afghan-ambassador-us, during: 2003-12/2010-09}
facts:
  - {kind: order, first: uk-post.end, then: moscow-format}
  - {kind: quantity, of: said-jawad, measure: years in office, value: 7}
calculation: left - came
gives: {left: claim:left}
holds: {kind: post, holder: said-jawad, office: afghan-ambassador-us}
reported_in: said
as_of: 2021-10-18
depends_on: [other, background/another]
evidence:
  - source: bio
    stance: supports
    shows: He arrived in December 2003.
    quote: as Ambassador
    translation: as ambassador
    fact: {kind: post, holder: said-jawad, office: afghan-ambassador-us, start: 2003-12}
    gives: {came: 2003}
    tier: primary
    weight: low
    because: It is his own.
    note: Undated.
ruling: {status: verified, because: Seen in the reading room., by: editor}
waive: [{check: sourcing.policy, because: One is enough., by: editor, until: 2022-01-31, with: [other]}]
sign_off: {by: checker, on: 2021-10-19, seal: abc}
note: Anything else.
"""


def test_a_claim_needs_an_id_an_assertion_and_a_status() -> None:
    assert faults(Claim, "{note: x}") == [
        "1: `id` is missing -> add a line `id: ...`",
        "1: `says` is missing -> add a line `says: ...`",
        "1: `status` is missing -> add a line `status: ...`",
    ]


def test_a_claim_can_have_every_field_of_the_format() -> None:
    assert record(Claim, FULL).model_fields_set == set(Claim.model_fields)


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_is_accepted(status: str) -> None:
    assert record(Claim, f"{{id: a, says: x, status: {status}}}").status == status


@pytest.mark.parametrize("stance", STANCES)
def test_every_stance_is_accepted(stance: str) -> None:
    assert record(Evidence, f"{{source: a, stance: {stance}}}").stance == stance


def test_decisive_statuses_and_stances_are_some_of_the_known_ones() -> None:
    assert (set(EVIDENCE_STATUSES) < STATUSES.keys(), set(DECISIVE_STANCES) < STANCES.keys()) == (True, True)


def test_a_calculation_needs_a_figure_to_work_out() -> None:
    assert faults(Claim, "{id: a, says: x, status: opinion, calculation: b - c}") == [
        "1: `calculation` works out a figure -> add a `fact` of kind `quantity`"
    ]


def test_a_calculation_that_cannot_be_read_says_where() -> None:
    fact = "fact: {kind: quantity, of: city, measure: people, value: 7}"
    assert faults(Claim, f"{{id: a, says: x, status: opinion, calculation: b - * c, {fact}}}") == [
        "1: `calculation`: `*` at character 5 is out of place: expected a name or a number"
    ]


def test_figures_are_given_for_a_calculation() -> None:
    assert faults(Claim, "{id: a, says: x, status: opinion, evidence: [{source: b, gives: {new: 7}}]}") == [
        "1: `gives` names figures for a calculation -> add `calculation`, or remove `gives`"
    ]


def test_all_facts_of_a_claim_come_with_their_paths() -> None:
    assert [(path, fact.kind) for path, fact in record(Claim, FULL).all_facts] == [
        (("fact",), "post"),
        (("facts", 0), "order"),
        (("facts", 1), "quantity"),
    ]


def test_a_claim_without_a_fact_has_none() -> None:
    assert record(Claim, LEAST).all_facts == ()


def test_the_references_of_a_claim_include_those_of_its_facts_evidence_and_waivers() -> None:
    named = {(reference.ref.to, reference.id) for reference in references(record(Claim, FULL))}
    assert named == {
        ("entity", "said-jawad"),
        ("entity", "afghan-ambassador-us"),
        ("moment", "uk-post.end"),
        ("moment", "moscow-format"),
        ("claim", "said"),
        ("claim", "other"),
        ("claim", "background/another"),
        ("source", "bio"),
    }


@pytest.mark.parametrize(
    ("until", "past"),
    [
        ("until: 2022-01-30", True),
        ("until: 2022-01-31", False),
        ("until: 2022-01", False),
        ("by: editor", False),
    ],
)
def test_a_waiver_counts_until_the_end_of_its_last_day(until: str, past: bool) -> None:  # noqa: FBT001
    assert record(Waiver, f"{{check: a.b, {until}}}").is_past(date(2022, 1, 31)) is past


@pytest.mark.parametrize(
    ("field", "fault"),
    [
        ("anchor: {paragraph: -1, quote: x}", "`paragraph` cannot be `-1` -> write a whole number, 0 or more"),
        ("evidence: [{source: a, stance: support}]", "`stance` cannot be `support` -> did you mean `supports`?"),
        ("evidence: [{source: a, weight: high}]", "`weight` cannot be `high` -> write `low`"),
        ("fact: {kind: pst}", "unknown kind of fact `pst` -> did you mean `post`?"),
        ("sign_off: {by: a, on: 2021-10-32, seal: x}", "`on`: `2021-10-32` does not exist; days run from 01 to 31"),
    ],
)
def test_a_fault_in_a_field_is_reported_on_its_line(field: str, fault: str) -> None:
    assert faults(Claim, f"id: a\nsays: x\nstatus: opinion\n{field}\n") == [f"4: {fault}"]
