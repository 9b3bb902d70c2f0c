"""Dates in digits: the desk settles the order of day and month for its own words, and for nobody else's."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from galleyproof.run.folder_run import run_folder
from galleyproof.write.cache import Cache
from tests.helpers.tools import TODAY, desk_at, run_of

DAY_FIRST, MONTH_FIRST, EITHER = "numeric_dates: day-first", "numeric_dates: month-first", ""
COPY = "The meeting was held on {}."
CHECKS = ("coverage.day", "coverage.weekday", "wording.says", "wording.evidence", "wording.headline")


def desk_of(
    setting: str, day: str, text: str, title: str = "A story", claim: str = "says: The meeting was held"
) -> str:
    """Return a desk of an article with one sentence, and a claim of a meeting on a day anchored to it."""
    return f"""
desk: {{{setting}}}
entities: [{{id: meeting, kind: event, names: [the meeting, meeting]}}]
sources: [{{id: minutes}}]
article: {{title: {title!r}, text: {text!r}}}
claims:
  - {{{claim}, anchor: {{paragraph: 1, quote: {text.rstrip(".")!r}}}, fact: {{kind: event, event: meeting, on: {day}}}}}
"""


def found(root: Path, desk: str) -> Sequence[str]:
    """Return the ids of the checks on dates that report something."""
    return [finding.check for finding in run_of(root, desk).findings if finding.check in CHECKS]


@pytest.mark.parametrize(
    ("setting", "written", "day"),
    [
        (DAY_FIRST, "12/10/2021", "2021-12-10"),
        (DAY_FIRST, "3.4.2021", "2021-03-04"),
        (DAY_FIRST, "05/06/21", "2021-05-06"),
        (DAY_FIRST, "04/07/2021 at noon", "2021-04-07"),
        (MONTH_FIRST, "12/10/2020", "2020-10-12"),
        (MONTH_FIRST, "3/4/2021", "2021-04-03"),
        (MONTH_FIRST, "05/06/21", "2021-06-05"),
        (MONTH_FIRST, "Saturday, 7/3/2021", "2021-03-07"),
        (EITHER, "3/4/2021", "2021-03-05"),
        (EITHER, "13/4/2021", "2021-04-12"),
    ],
)
def test_a_date_of_the_copy_that_is_another_day_is_found(tmp_path: Path, setting: str, written: str, day: str) -> None:
    assert found(tmp_path, desk_of(setting, day, COPY.format(written))) == ["coverage.day"]


@pytest.mark.parametrize(
    ("setting", "written", "day"),
    [
        (DAY_FIRST, "12/10/2021", "2021-10-12"),
        (DAY_FIRST, "3.4.2021", "2021-04-03"),
        (DAY_FIRST, "Saturday, 3/7/2021", "2021-07-03"),
        (DAY_FIRST, "4/25/2021", "2021-04-25"),
        (DAY_FIRST, "2021-10-12", "2021-10-12"),
        (MONTH_FIRST, "10/12/2021", "2021-10-12"),
        (MONTH_FIRST, "Saturday, 7/3/2021", "2021-07-03"),
        (MONTH_FIRST, "25/4/2021", "2021-04-25"),
        (EITHER, "12/10/2021", "2021-10-12"),
        (EITHER, "10/12/2020", "2020-10-12"),
    ],
)
def test_a_date_of_the_copy_that_is_the_day_is_left_alone(tmp_path: Path, setting: str, written: str, day: str) -> None:
    assert found(tmp_path, desk_of(setting, day, COPY.format(written))) == []


@pytest.mark.parametrize(("setting", "checks"), [(DAY_FIRST, ["coverage.weekday"]), (MONTH_FIRST, []), (EITHER, [])])
def test_a_weekday_is_that_of_the_day_that_is_meant(tmp_path: Path, setting: str, checks: list[str]) -> None:
    assert found(tmp_path, desk_of(setting, "2021", COPY.format("Saturday, 7/3/2021"))) == checks


@pytest.mark.parametrize(("setting", "checks"), [(DAY_FIRST, ["wording.says"]), (MONTH_FIRST, []), (EITHER, [])])
def test_says_is_read_in_the_order_of_the_desk(tmp_path: Path, setting: str, checks: list[str]) -> None:
    says = "says: The meeting was held on 7/3/2021."
    assert found(tmp_path, desk_of(setting, "2021-07-03", "The meeting was held.", claim=says)) == checks


@pytest.mark.parametrize(("setting", "checks"), [(DAY_FIRST, ["wording.headline"]), (MONTH_FIRST, []), (EITHER, [])])
def test_a_headline_is_read_in_the_order_of_the_desk(tmp_path: Path, setting: str, checks: list[str]) -> None:
    title = "Meeting held on 7/3/2021"
    assert found(tmp_path, desk_of(setting, "2021-07-03", "The meeting was held.", title)) == checks


@pytest.mark.parametrize(
    ("field", "setting", "checks"),
    [("shows", DAY_FIRST, ["wording.evidence"]), ("shows", MONTH_FIRST, []), ("quote", DAY_FIRST, [])],
)
def test_only_the_words_of_the_desk_are_in_its_order(
    tmp_path: Path, field: str, setting: str, checks: list[str]
) -> None:
    fact = "fact: {kind: event, event: meeting, on: 2021-07-03}"
    row = f"{{source: minutes, stance: supports, {field}: 'The meeting was held on 7/3/2021.', {fact}}}"
    claim = f"says: The meeting was held., status: supported, evidence: [{row}]"
    assert found(tmp_path, desk_of(setting, "2021-07-03", "The meeting was held.", claim=claim)) == checks


def test_another_order_is_a_run_from_nothing(tmp_path: Path) -> None:
    desk_at(tmp_path, desk_of(DAY_FIRST, "2021-10-12", COPY.format("12/10/2021")))
    before = run_folder(tmp_path, TODAY, keep=Cache(tmp_path)).findings
    path = tmp_path / "claims/desk.yaml"
    path.write_text(path.read_text().replace("day-first", "month-first"))
    after = run_folder(tmp_path, TODAY, keep=Cache(tmp_path)).findings
    assert {finding.check for finding in after} - {finding.check for finding in before} == {"coverage.day"}
