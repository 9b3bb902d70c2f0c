"""Wrong values near the right ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.records.amounts import parse as parse_amount
from galleyproof.records.edtf import parse
from galleyproof.run.mutation.wrong_values import another, wrong_dates, wrong_figures, wrong_unit
from galleyproof.strategies import dates
from tests.helpers.tools import chance


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("2021-10-18", ["2021-10-19", "2021-11-18", "2022-10-18"]),
        ("2021-12", ["2021-11", "2022-12"]),
        ("~2021-10", ["~2021-11", "~2022-10"]),
        ("2003/2010-09", ["2004/2010-09", "2003/2010-10", "2003/2011-09"]),
        ("2021-03-31", ["2021-03-30", "2021-04-31", "2022-03-31"]),
        ("..", []),
    ],
)
def test_a_date_is_off_by_a_day_a_month_or_a_year(text: str, wrong: list[str]) -> None:
    assert [new for _, new in wrong_dates(text, is_span=True)] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("by 2025-04-17", ["by 2025-04-16", "by 2025-03-17", "by 2024-04-17"]),
        ("../2025-04", ["../2025-03", "../2024-04"]),
        ("2021-10-18/..", ["2021-10-19/..", "2021-11-18/..", "2022-10-18/.."]),
        ("2003/2010-09", ["2004/2010-09", "2003/2010-08", "2003/2009-09"]),
    ],
)
def test_a_date_that_is_only_less_exact_is_not_wrong(text: str, wrong: list[str]) -> None:
    assert [new for _, new in wrong_dates(text, is_span=False)] == wrong


@given(dates())
def test_a_wrong_date_is_another_text(date: object) -> None:
    text = str(getattr(date, "text", date))
    assert all(new != text for _, new in wrong_dates(text, is_span=False))


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_a_wrong_figure_is_another_amount(number: int, seed: int) -> None:
    for _, new in wrong_figures(str(number), chance(seed)):
        assert parse_amount(new).low != parse_amount(str(number)).low


def test_digits_that_are_alike_are_not_swapped() -> None:
    assert [kind for kind, _ in wrong_figures("777", chance(1))] == ["a figure, by a digit"]


@pytest.mark.parametrize(("unit", "other"), [("km", "miles"), ("percent", "percentage points"), ("goals", None)])
def test_a_unit_is_taken_for_another_one(unit: str, other: str | None) -> None:
    assert wrong_unit(unit) == other


def test_another_option_is_never_the_own_one() -> None:
    assert another(["denies", "asks"], "asks", chance(1)) == "denies"
    assert another(["asks"], "asks", chance(1)) is None


def test_a_date_that_does_not_exist_is_refused_later() -> None:
    with pytest.raises(ValueError, match="04-31"):
        parse("2021-04-31")
