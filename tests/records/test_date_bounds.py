"""`before`, `by` and `after`: dates that are bounded on one side, and how the engine reads them."""

from pathlib import Path

import pytest
from hypothesis import given

from galleyproof.records.date_words import in_words, when
from galleyproof.records.edtf import DateError, bounds_text, parse
from galleyproof.strategies.any_dates import bounds
from tests.helpers.tools import run_of


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("before 2022-07-01", "../2022-06-30"),
        ("before 2022-07", "../2022-06-30"),
        ("before 2022", "../2021-12-31"),
        ("before 2022~", "../2023-12-30"),
        ("by 2022-06", "../2022-06-30"),
        ("by 2022-06-15", "../2022-06-15"),
        ("by 2022", "../2022-12-31"),
        ("by 2022-23", "../2022-11-30"),
        ("after 2022-06", "2022-07-01/.."),
        ("after 2019-12-31", "2020-01-01/.."),
        ("after  2019", "2020-01-01/.."),
        ("after 2019?", "2020-01-01/.."),
        ("after 2019~", "2018-01-02/.."),
    ],
)
def test_a_bound_leaves_these_days(text: str, days: str) -> None:
    assert bounds_text(parse(text)) == days


@given(bounds())
def test_a_bound_is_open_on_one_side_only(text: str) -> None:
    date = parse(text)
    assert (date.earliest is None) != (date.latest is None)


@given(bounds())
def test_before_and_after_a_date_leave_out_all_of_its_days(text: str) -> None:
    date = parse(text.partition(" ")[2])
    before, after = parse(f"before {date.text}"), parse(f"after {date.text}")
    assert (before.latest or 0) + 1 == date.earliest
    assert (after.earliest or 0) - 1 == date.latest


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("Before 2022", "write it in small letters"),
        ("before July 2022", "write it in digits"),
        ("by [2019,2020]", "write a set"),
        ("before 2021/2022", "write it in small letters"),
        ("by", "write it in small letters with one date after it"),
        ("until 2022-06", "write a last possible day as in `by 2022-06`"),
        ("since 2022-06", "write an open end"),
        ("before 0001", "leaves no day"),
        ("after 9999", "leaves no day"),
        ("by 2021-13-45", "months run from 01 to 12"),
    ],
)
def test_what_is_no_bound_is_explained(text: str, advice: str) -> None:
    with pytest.raises(DateError, match=advice):
        parse(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [("before 2022-07-01", "before 1 July 2022"), ("by 2022-06", "by June 2022"), ("after 2019~", "after about 2019")],
)
def test_a_bound_reads_as_a_person_writes_it(text: str, words: str) -> None:
    assert (in_words(parse(text)), when(parse(text))) == (words, words)


AGREE = [
    ("{kind: event, event: vote, on: before 2021-07-01}", "{kind: event, event: vote, on: 2021-06-30}"),
    ("{kind: event, event: vote, on: by 2021-06}", "{kind: event, event: vote, on: 2021-06-30}"),
    ("{kind: lifespan, of: ann, born: before 1960}", "{kind: lifespan, of: ann, born: 1959~}"),
    ("{kind: post, holder: ann, office: o, start: by 2020}", "{kind: post, holder: ann, office: o, start: 2019-05}"),
    ("{kind: post, holder: ann, office: o, end: after 2019}", "{kind: post, holder: ann, office: o, end: 2020-01}"),
]
DISAGREE = [
    ("{kind: event, event: vote, on: before 2021-07-01}", "{kind: event, event: vote, on: 2021-07-01}"),
    ("{kind: event, event: vote, on: by 2021-06}", "{kind: event, event: vote, on: 2021-07}"),
    ("{kind: lifespan, of: ann, born: before 1960}", "{kind: lifespan, of: ann, born: 1960}"),
    ("{kind: post, holder: ann, office: o, start: by 2020}", "{kind: post, holder: ann, office: o, start: 2021-05}"),
    ("{kind: post, holder: ann, office: o, end: after 2019}", "{kind: post, holder: ann, office: o, end: 2019-05}"),
]


@pytest.mark.parametrize(("one", "other", "agree"), [(*p, True) for p in AGREE] + [(*p, False) for p in DISAGREE])
def test_the_engine_reads_a_bound(tmp_path: Path, one: str, other: str, *, agree: bool) -> None:
    text = f"claims: [{{id: a, fact: {one}}}, {{id: b, fact: {other}}}]\narticle: {{published: 2022-01-01}}\n"
    claims = [finding.claims for finding in run_of(tmp_path, text).findings if len(finding.claims) > 1]
    assert bool(claims) != agree


def test_a_date_that_something_is_to_happen_by_is_a_plan_that_can_be_overtaken(tmp_path: Path) -> None:
    text = (
        "claims:\n"
        "  - {id: planned, fact: {kind: event, event: opening, on: by 2020-06}}\n"
        "  - {id: came, as_of: 2020-12-01, fact: {kind: event, event: opening, on: 2020-08-01}}\n"
        "article: {published: 2020-01-18}\n"
    )
    (finding,) = [finding for finding in run_of(tmp_path, text).findings if len(finding.claims) > 1]
    assert finding.overtaken
