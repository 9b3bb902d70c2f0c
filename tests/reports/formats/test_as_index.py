"""The desk's front page."""

from pathlib import Path

from galleyproof.reports.formats.as_index import render
from tests.helpers.page import Page
from tests.helpers.tools import run_of

DESK = """
desk: {name: The desk}
article: {title: A talk, outlet: The paper}
claims:
  - id: a
    status: verified
    waive: [{check: status.has_evidence, because: Old., by: desk, until: 2022-05}]
  - id: b
    status: verified
    waive: [{check: status.has_evidence, because: Older., by: desk, until: 2021-12-31}]
"""


def page(root: Path, desk: str = DESK) -> Page:
    return Page(render(run_of(root, desk)))


def test_each_article_has_its_verdict_and_links_to_its_report(tmp_path: Path) -> None:
    front = page(tmp_path)
    assert "A talk The paper, 18 October 2021; draft Ready nothing blocks publication" in front.section("articles")
    assert front.all("a", href="example/report.html")


def test_the_next_waiver_to_expire_comes_first(tmp_path: Path) -> None:
    shown = page(tmp_path).section("expires")
    first = "31 December 2021: waiver of status.has_evidence in example/b (Older.)"
    assert shown.index(first) < shown.index("31 May 2022")


def test_a_desk_without_expiry_dates_says_so(tmp_path: Path) -> None:
    assert (
        page(tmp_path, "says: An example.").section("expires")
        == "Waivers that expire next No waiver has an expiry date."
    )


def test_overtaken_claims_are_listed(tmp_path: Path) -> None:
    desk = """
entities: [{id: a, kind: person}, {id: b, kind: person}, {id: seat, kind: office, seats: 1}]
claims:
  - {id: holds, fact: {kind: post, holder: a, office: seat, during: 2020/..}}
files:
  claims/background/b.yaml: |
    claims:
      - {id: ended, says: It ended., status: unchecked, as_of: 2022-05-01,
         fact: {kind: post, holder: a, office: seat, end: 2022-04}}
"""
    run = run_of(tmp_path, desk, None)
    later = run_of(tmp_path / "later", f"desk: {{as_of: 2023-01-01}}\n{desk}")
    assert "example/holds" not in Page(render(run)).section("overtaken")
    words = 'was correct when published (18 October 2021); overtaken in April 2022 by "It ended"'
    assert words in Page(render(later)).section("overtaken")
