"""Short forms and defaults mean the same as the long forms that they stand for."""

import pytest

from galleyproof.claim import Claim
from galleyproof.claim.short_forms import quote_field
from galleyproof.load.registers import FileRecords, read_records
from galleyproof.records.location import Tree
from tests.helpers.raw import one_line

CLAIM = "  - id: a\n    says: So it was.\n    status: opinion\n"
SUM = "\n    calculation: n\n    fact: {kind: quantity, of: b, measure: c, value: 2}"


def read(text: str) -> FileRecords:
    return read_records(text, "claims/talks/a.yaml", "claims")


def tree(fields: str, defaults: str = "") -> Tree:
    """Return the record of a claim with these fields."""
    (claim,) = read(f"{defaults}claims:\n{CLAIM}    {fields}\n").records
    assert isinstance(claim, Claim)
    return claim.written.tree


def faults(text: str) -> list[str]:
    return [one_line(fault).removeprefix("claims/talks/a.yaml:") for fault in read(text).faults]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("anchor: Kabul fell", "anchor: {quote: Kabul fell}"),
        ("evidence: [bio]", "evidence: [{source: bio, stance: supports}]"),
        ("evidence: [{bio: as envoy}]", "evidence: [{source: bio, stance: supports, quote: as envoy}]"),
        ("evidence: [{bio: as envoy, stance: refutes}]", "evidence: [{source: bio, stance: refutes, quote: as envoy}]"),
        (
            f"evidence: [{{bio: of 2, gives: {{n: 2}}}}]{SUM}",
            f"evidence: [{{source: bio, quote: of 2, gives: {{n: 2}}}}]{SUM}",
        ),
        ("evidence: [{notes: as envoy}]", "evidence: [{source: notes, stance: supports, quote: as envoy}]"),
        ("evidence: [{survey: as envoy}]", "evidence: [{source: survey, stance: supports, quote: as envoy}]"),
        ("evidence: [{quote: as envoy, source: bio}]", "evidence: [{source: bio, quote: as envoy}]"),
    ],
)
def test_a_short_form_is_read_as_the_long_one(short: str, long: str) -> None:
    assert tree(short) == tree(long)


def test_several_anchors_can_be_words() -> None:
    fields = "anchor: one\n    anchors: [two, {paragraph: 3, quote: three}]"
    assert tree(fields) == tree("anchor: {quote: one}\n    anchors: [{quote: two}, {paragraph: 3, quote: three}]")


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("{sorce: bio}", "unknown field `sorce`"),
        ("{qoute: as envoy}", "unknown field `qoute`"),
        ("{source: bio, shos: so}", "unknown field `shos`"),
        ("{stance: supports, bio: as envoy}", "unknown field `bio`"),
        ("{bio: as envoy, sahe: x}", "unknown field `sahe`"),
        ("{bio: ''}", "`quote` is empty"),
        ("as envoy, he said", "item 1 of `evidence` must be a group of fields"),
        ("{bio: [as envoy]}", "unknown field `bio`"),
    ],
)
def test_a_row_that_may_be_a_slip_is_not_read_as_a_short_one(row: str, fault: str) -> None:
    assert fault in "\n".join(faults(f"claims:\n{CLAIM}    evidence:\n      - {row}\n"))


@pytest.mark.parametrize(
    ("row", "defaults", "full"),
    [
        ("{source: bio}", "{stance: partly}", "{source: bio, stance: partly}"),
        ("bio", "{stance: silent}", "{source: bio, stance: silent}"),
        ("{bio: as envoy}", "{stance: context}", "{source: bio, quote: as envoy, stance: context}"),
        ("{source: bio, stance: silent}", "{stance: partly}", "{source: bio, stance: silent}"),
        ("{source: bio, stance: silent}", "{tier: primary}", "{source: bio, stance: silent, tier: primary}"),
    ],
)
def test_a_default_fills_in_what_a_row_leaves_out(row: str, defaults: str, full: str) -> None:
    assert tree(f"evidence: [{row}]", f"defaults: {{evidence: {defaults}}}\n") == tree(f"evidence: [{full}]")


@pytest.mark.parametrize(
    ("defaults", "full"), [("as_of: 2021-10-18", "note: x\n    as_of: 2021-10-18"), ("status: verified", "note: x")]
)
def test_a_default_fills_in_what_a_claim_leaves_out(defaults: str, full: str) -> None:
    assert tree("note: x", f"defaults: {{{defaults}}}\n") == tree(full)


def test_a_default_stance_leaves_rows_with_a_fact_alone() -> None:
    row = "evidence: [{source: bio, fact: {kind: lifespan, of: a, born: 1901}}]"
    assert tree(row, "defaults: {evidence: {stance: supports}}\n") == tree(row)


def test_a_default_status_is_that_of_claims_without_one() -> None:
    (claim,) = read("claims: [{id: a, says: So.}]\ndefaults: {status: supported}\n").records
    assert isinstance(claim, Claim)
    assert claim.status == "supported"


@pytest.mark.parametrize(
    ("defaults", "fault"),
    [
        ("  stats: verified", "2 unknown field `stats` -> did you mean `status`?"),
        ("  status: opinion\n  evidence: {sources: bio}", "3 unknown field `sources` -> expected one of: stance, tier"),
        ("  status: verifed", "2 `status` cannot be `verifed`"),
        ("  - status", "1 `defaults` must be a group of fields"),
    ],
)
def test_a_fault_in_the_defaults_is_one_at_its_line(defaults: str, fault: str) -> None:
    text = f"defaults:\n{defaults}\nclaims:\n  - id: a\n    says: So.\n"
    assert [line.startswith(fault) for line in faults(text)] == [True], faults(text)
    assert read(text).lost == {"*"}


def test_only_files_of_claims_have_defaults() -> None:
    contents = read_records("defaults: {}\nsources: []\n", "claims/sources.yaml", "sources")
    assert [fault.message for fault in contents.faults] == ["unknown field `defaults`"]


def test_a_finding_on_a_short_row_is_at_the_row() -> None:
    (claim,) = read(f"claims:\n{CLAIM}    evidence:\n      - bio: as envoy\n").records
    assert isinstance(claim, Claim)
    assert [claim.at("evidence", 0, name).line for name in ("source", "quote", "stance")] == [6, 6, 6]


def test_the_quote_of_a_short_row_has_the_name_of_its_source() -> None:
    assert [quote_field({"bio": "as envoy"}), quote_field({"source": "bio", "quote": "x"})] == ["bio", "quote"]
