"""What `desk.yaml` may say, and what holds where it says nothing."""

import pytest

from galleyproof.records.settings import Settings
from tests.helpers.records import faults, record


def test_a_desk_needs_a_name_alone() -> None:
    settings = record(Settings, "name: A desk")
    assert (settings.as_of, settings.language, settings.checks, settings.reports) == (None, "en", "checks", "reports")


def test_its_policy_takes_one_primary_source_or_two_independent_ones() -> None:
    assert record(Settings, "name: A desk").policy.verified_needs == ({"primary": 1}, {"independent": 2})


@pytest.mark.parametrize("needs", ["{primary: 1}", "{primary: 1, independent: 2}", "[{primary: 1}, {independent: 3}]"])
def test_a_policy_of_its_own(needs: str) -> None:
    assert record(Settings, f"name: A desk\npolicy: {{verified_needs: {needs}, sign_offs: 1}}").policy.sign_offs == 1


def test_attributes_with_rules_of_their_own() -> None:
    text = "name: A desk\nattributes: {capital: {values: one}, link: {order: [association, causal]}}"
    attributes = record(Settings, text).attributes
    assert (attributes["capital"].values, attributes["link"].order) == ("one", ("association", "causal"))


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("as_of: 2021-10", "`2021-10` is not one day -> write the day, as in 2021-10-18"),
        ("as_of: 2021-10-18/2021-10-19", "`2021-10-18/2021-10-19` is not one day -> write the day, as in 2021-10-18"),
        ("as_of: ..", "`..` alone is no date: it can stand as an end, or in 2021-05/.."),
        (
            "policy: {verified_needs: {primarry: 1}}",
            "`primarry` is not a field that is known here -> did you mean `primary`?",
        ),
        ("policy: {verified_needs: {primary: 0}}", "`primary` is `0` -> write a whole number that is 1 or more"),
        ("policy: {verified_needs: [{primary: x}]}", "`primary` is `x` -> write a whole number in digits"),
        ("policy: {sign_offs: -1}", "`sign_offs` is `-1` -> write a whole number that is 0 or more"),
        ("attributes: {capital: {values: on}}", "`values` cannot be `on` -> did you mean `one`?"),
        ("attributes: {capital: {vales: one}}", "`vales` is not a field that is known here -> did you mean `values`?"),
        (
            "attributes: {capital: one}",
            "`capital` is text, and must be a group of fields -> write its fields below it, each as `name: value`",
        ),
        ("checks: ''", "`checks` is empty -> fill it in, or take it out where nothing is to be said"),
    ],
)
def test_a_fault_is_told_once_with_its_line(line: str, fault: str) -> None:
    assert faults(Settings, f"name: A desk\n{line}") == [f"2: {fault}"]
