"""The fields of `desk.yaml` and their defaults."""

import pytest

from galleyproof.records.settings import Settings
from tests.helpers.records import faults, record


def test_a_desk_needs_only_a_name() -> None:
    settings = record(Settings, "name: A desk")
    assert (settings.as_of, settings.language, settings.checks, settings.reports) == (None, "en", "checks", "reports")


def test_the_default_policy_is_one_primary_source_or_two_independent_ones() -> None:
    assert record(Settings, "name: A desk").policy.verified_needs == ({"primary": 1}, {"independent": 2})


@pytest.mark.parametrize("needs", ["{primary: 1}", "{primary: 1, independent: 2}", "[{primary: 1}, {independent: 3}]"])
def test_a_desk_can_set_its_own_policy(needs: str) -> None:
    assert record(Settings, f"name: A desk\npolicy: {{verified_needs: {needs}, sign_offs: 1}}").policy.sign_offs == 1


def test_properties_can_have_rules() -> None:
    text = "name: A desk\nattributes: {capital: {values: one}, link: {order: [association, causal]}}"
    attributes = record(Settings, text).attributes
    assert (attributes["capital"].values, attributes["link"].order) == ("one", ("association", "causal"))


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (
            "format: 2",
            "`format`: this desk is in format 2, and this version of Galleyproof knows 1 -> use a newer one",
        ),
        ("format: 0", "`format` cannot be `0` -> write a whole number, 1 or more"),
        ("format: one", "`format` cannot be `one` -> write a whole number in digits"),
        ("as_of: 2021-10", "`as_of`: `2021-10` is not a single day -> write one, as in 2021-10-18"),
        (
            "as_of: 2021-10-18/2021-10-19",
            "`as_of`: `2021-10-18/2021-10-19` is not a single day -> write one, as in 2021-10-18",
        ),
        ("as_of: ..", "`as_of`: `..` is not a date on its own -> write a date, or an open interval such as 2021-05/.."),
        (
            "policy: {verified_needs: {primarry: 1}}",
            "unknown field `primarry` -> did you mean `primary`?",
        ),
        ("policy: {verified_needs: {primary: 0}}", "`primary` cannot be `0` -> write a whole number, 1 or more"),
        ("policy: {verified_needs: [{primary: x}]}", "`primary` cannot be `x` -> write a whole number in digits"),
        ("policy: {verified_needs: {}}", "`verified_needs` is empty -> fill it in or delete it"),
        ("policy: {verified_needs: []}", "`verified_needs` is empty -> fill it in or delete it"),
        (
            "policy: {verified_needs: [{primary: 1}, {}]}",
            "item 2 of `verified_needs` is empty -> fill it in or delete it",
        ),
        ("policy: {stricter: {post: {}}}", "`post` is empty -> fill it in or delete it"),
        ("policy: {sign_offs: -1}", "`sign_offs` cannot be `-1` -> write a whole number, 0 or more"),
        ("policy: {ready_needs: {coverage: 101}}", "`coverage` cannot be `101` -> write a whole number, 100 or less"),
        ("policy: {fresh: {post: 90}}", "`post` cannot be `90` -> write a number of days, as in `90d`"),
        ("attributes: {capital: {values: on}}", "`values` cannot be `on` -> did you mean `one`?"),
        ("attributes: {capital: {vales: one}}", "unknown field `vales` -> did you mean `values`?"),
        (
            "attributes: {capital: one}",
            "`capital` must be a group of fields, not text -> write its fields below it, one `name: value` per line",
        ),
        ("numeric_dates: day", "`numeric_dates` cannot be `day` -> write `day-first` or `month-first`"),
        ("numeric_dates: dmy", "`numeric_dates` cannot be `dmy` -> write `day-first` or `month-first`"),
        ("checks: ''", "`checks` is empty -> fill it in or delete it"),
    ],
)
def test_a_fault_is_reported_once_with_its_line(line: str, fault: str) -> None:
    assert faults(Settings, f"name: A desk\n{line}") == [f"2: {fault}"]
