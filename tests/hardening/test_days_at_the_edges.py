"""Days at the edges of the calendar, and days and figures that are none: reading them never raises."""

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from galleyproof.load import load
from galleyproof.run import Run
from galleyproof.run.folder_run import run_folder
from galleyproof.write.publish import reports
from tests.helpers.raw import ARTICLE, desk_of

ODD = (
    *("2021-13-45", "2021-00-10", "0000-00-00", "9" * 4301, "5000 years ago", "In 1 he left last year.", "-1 days ago"),
    *("99999999999999 years later", "31 February 2021", "32 May", "25:61", "the 0th century", "the 99999th century"),
    *("9999s and 0000s", "two hundred years before 1 January 50", "1/0 of them", "rose by 0 per cent from 0 to 0"),
    *("1 in 0 people", "٢٠٢١-١٣-٤٥", "१२ मार्च २०२१", "②③ years ago", "²⁰²¹ years", "½ ½ of ¾", "1e999 metres"),
    *("a billion billion billion years ago", "31 December 9999, two days later", "the day before 1 January 1"),
)
WORDS = (
    *("years", "ago", "last", "next", "year", "century", "the", "in", "on", "May", "Monday", "later", "before", "per"),
    *("cent", "from", "to", "million", "half", "third", "BC", "decade", "week", "of", "between", "and", "by", "aged"),
)
EDGES = (date.min, date(2021, 12, 1), date.max)


def run_of_copy(root: Path, copy: str, published: date, as_of: date) -> Run:
    """Run a desk with one article, and render its reports."""
    article = ARTICLE.replace("2021-10-18", f"{published}").replace("Kabul fell.", f"Kabul fell. {copy}")
    run = run_folder(desk_of(root, {"claims/talks/article.md": article}), as_of, as_of)
    assert {name.partition("/")[0] for name, _ in reports(run)} >= {"index.html", "claims.csv"}
    return run


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("desk")


@pytest.mark.parametrize("published", EDGES)
@pytest.mark.parametrize("as_of", EDGES)
def test_odd_days_and_figures(root: Path, published: date, as_of: date) -> None:
    run = run_of_copy(root, ". ".join((*ODD, "He came last year, next month, and three days later.")), published, as_of)
    assert not [finding for finding in run.findings if finding.crashed]


@settings(max_examples=60)
@given(
    copy=st.lists(
        st.sampled_from((*ODD, *WORDS))
        | st.from_regex(r"[0-9]{1,6}([-/.:,][0-9]{1,5}){0,3}", fullmatch=True)
        | st.text(max_size=4),
        max_size=25,
    ).map(" ".join),
    published=st.dates(),
)
def test_any_copy(root: Path, copy: str, published: date) -> None:
    run = run_of_copy(root, copy, published, date(2021, 12, 1))
    assert not [finding for finding in run.findings if finding.crashed]


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01~", "0001-01-01", "9999-12-31~", "9999", "0001"])
def test_a_timeline_at_the_edge_of_the_calendar(tmp_path: Path, day: str) -> None:
    claim = (
        f"claims:\n  - {{id: end, says: The end., status: unchecked, fact: {{kind: event, event: end, on: {day}}}}}\n"
    )
    entity = "entities:\n  - {id: end, kind: event, names: [The end]}\n"
    desk = desk_of(tmp_path, {"claims/talks/end.yaml": claim, "claims/entities.yaml": entity})
    texts = dict(reports(run_folder(desk, date(2021, 12, 1))))
    assert "report.html" in " ".join(texts)


@pytest.mark.parametrize("name", ["checks", "reports"])
@pytest.mark.parametrize("value", [r'"a\0b"', f'"{"x" * 5000}"', '"."', '".."', '"/"'])
def test_a_folder_in_desk_yaml_that_cannot_be_one(tmp_path: Path, name: str, value: str) -> None:
    desk = load(desk_of(tmp_path, {"claims/desk.yaml": f"name: A desk\n{name}: {value}\n"}))
    assert desk.texts


@pytest.mark.parametrize("name", [b"desk\xff\xfe", b"a\nb", b"\xe2\x80\xae"])
def test_a_faulty_desk_in_a_folder_with_an_odd_name(tmp_path: Path, name: bytes) -> None:
    root = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    desk = load(desk_of(root, {"claims/desk.yaml": "bad: ["}))
    assert desk.settings.name


def test_a_faulty_desk_in_the_topmost_folder() -> None:
    assert load(Path("/")).settings.name
