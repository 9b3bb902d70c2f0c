"""The basis of all records: strict fields of a few kinds, and references to other records."""

from typing import Annotated

import pytest
from pydantic import Field, ValidationError

from galleyproof.claim import Claim
from galleyproof.records import AmountField, Date, Flag, Id, Model, Ref, Reference, Text, mentions, references
from galleyproof.records.amounts import Amount
from galleyproof.records.edtf import Edtf, parse
from galleyproof.records.entity import Entity
from tests.helpers.records import faults, record

PERSON = Ref(kinds=("person",))


class Dated(Model):
    on: Date


class Counted(Model):
    value: AmountField


class Flagged(Model):
    on: Flag = Field(default=False)


class Named(Model):
    id: Id


class Part(Model):
    in_: Annotated[Text, Ref("source")] | None = Field(None, alias="in")


class Whole(Model):
    who: Annotated[Text, PERSON]
    says: Text = "x"
    rest: tuple[Annotated[Text, Ref("claim")], ...] = ()
    parts: tuple[Part, ...] = ()
    part: Part | None = None


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2021-10-18", "2021-10-18"),
        ('"2021"', "2021"),
        ("2003-12/2010-09", "2003-12/2010-09"),
        ("[1667, 1668, 1670..1672]", "[1667,1668,1670..1672]"),
        ("[2024-07..]", "[2024-07..]"),
        ("{1960, 1961-12}", "{1960,1961-12}"),
    ],
)
def test_a_date_is_edtf_and_a_set_needs_no_quotes(written: str, date: str) -> None:
    assert record(Dated, f"on: {written}").on == parse(date)


def test_a_parsed_date_is_accepted() -> None:
    assert Dated(on=parse("2021")).on == parse("2021")


@pytest.mark.parametrize(
    ("written", "shape"),
    [("{from: 2021}", "a group of fields"), ("[[2021]]", "a list"), ("[{2021: x}]", "a list")],
)
def test_lists_and_groups_of_fields_that_are_not_sets_are_not_dates(written: str, shape: str) -> None:
    advice = "write one such as 2021-10-18, 2021-10 or 2021"
    assert faults(Dated, f"on: {written}") == [f"1: `on`: {shape} is not a date -> {advice}"]


def test_an_amount_keeps_its_text() -> None:
    assert record(Counted, "value: ~14000").value.text == "~14000"


def test_a_parsed_amount_is_accepted() -> None:
    amount = Amount("x", None, None)
    assert Counted(value=amount).value is amount


def test_a_list_is_not_an_amount() -> None:
    advice = "write one such as 412, 90..95 or ~14000"
    assert faults(Counted, "value: [1]") == [f"1: `value`: a list is not an amount -> {advice}"]


@pytest.mark.parametrize(("written", "flag"), [("true", True), ("false", False)])
def test_a_flag_is_true_or_false(written: str, flag: bool) -> None:  # noqa: FBT001
    assert record(Flagged, f"on: {written}").on is flag


@pytest.mark.parametrize("written", ["yes", "1", "NO"])
def test_no_other_word_is_a_flag(written: str) -> None:
    assert faults(Flagged, f"on: {written}") == [f"1: `on` cannot be `{written}` -> write `true` or `false`"]


@pytest.mark.parametrize("written", ["us-post", "0417", "post_2", "Жавад"])
def test_an_id_is_letters_digits_hyphens_and_underscores(written: str) -> None:
    assert record(Named, f"id: {written}").id == written


@pytest.mark.parametrize("written", ["us post", "-post", "a/b", "a.start", '"a\\nb"', '"post\\n"'])
def test_nothing_else_is_an_id(written: str) -> None:
    (fault,) = faults(Named, f"id: {written}")
    assert "use only letters, digits, `-` and `_`, as in `us-post`" in fault


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        record(Named, "id: post").id = "other"  # type: ignore[misc] # the error is the test


def test_a_field_can_only_be_given_by_its_name_in_yaml() -> None:
    assert faults(Part, "in_: x") == ["1: unknown field `in_` -> did you mean `in`?"]


def test_references_are_found_at_any_depth_with_the_path_as_written() -> None:
    whole = record(Whole, "{who: jawad, rest: [a, b], parts: [{in: s}, {}], part: {in: t}}")
    assert list(references(whole)) == [
        Reference(("who",), "jawad", PERSON),
        Reference(("rest", 0), "a", Ref("claim")),
        Reference(("rest", 1), "b", Ref("claim")),
        Reference(("parts", 0, "in"), "s", Ref("source")),
        Reference(("part", "in"), "t", Ref("source")),
    ]


def test_a_date_is_not_a_reference() -> None:
    assert list(references(Dated(on=Edtf("2021", 1, 2)))) == []


@pytest.mark.parametrize(
    ("model", "text"),
    [
        (Whole, "{who: jawad, rest: [a, b], parts: [{in: s}, {}], part: {in: t}}"),
        (Whole, "{who: jawad}"),
        (Entity, "{id: a, kind: office, names: [A, {name: B}], of: b, member_of: [c, d]}"),
        (Claim, "{id: a, says: x, status: opinion, facts: [{kind: order, first: b, then: c.end}], reported_in: d}"),
        (Claim, "{id: a, says: x, status: opinion, fact: {kind: absence, none: {kind: post, office: b}}}"),
    ],
)
def test_mentions_are_references_without_their_paths(model: type[Model], text: str) -> None:
    made = record(model, text)
    assert mentions(made) == [(reference.ref, reference.id) for reference in references(made)]


def test_an_open_end_is_not_a_date_on_its_own() -> None:
    claim = "{id: a, says: A., status: opinion, as_of: ..}"
    advice = "write a date, or an open interval such as 2021-05/.."
    assert faults(Claim, claim) == [f"1: `as_of`: `..` is not a date on its own -> {advice}"]


def test_an_open_end_can_end_a_term() -> None:
    claim = "{id: a, says: A., status: opinion, fact: {kind: lifespan, of: b, died: ..}}"
    assert faults(Claim, claim) == []
