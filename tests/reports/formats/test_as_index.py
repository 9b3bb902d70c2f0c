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
    page = Page(render(later))
    assert 'An example: overtaken in April 2022 by "It ended" example/holds' in page.section("overtaken")
    assert "1 claim to update before the copy is used again" in page.section("today")


def test_a_desk_on_which_nothing_is_due_says_so(tmp_path: Path) -> None:
    assert page(tmp_path, "status: opinion").section("today") == "What needs a decision today Nothing."


def test_a_blocked_article_needs_a_decision(tmp_path: Path) -> None:
    assert "Blocked (1) An example: 1 error must be fixed first" in page(tmp_path, "status: verified").section("today")


def test_a_waiver_that_expires_soon_needs_a_decision(tmp_path: Path) -> None:
    waiver = "waive: [{check: status.has_evidence, because: Old., by: desk, until: 2021-10-20}]"
    shown = page(tmp_path, f"status: verified\n{waiver}").section("today")
    assert "status.has_evidence in example/example-1: expires in 2 days" in shown


def test_evidence_past_its_freshness_needs_a_decision(tmp_path: Path) -> None:
    desk = """
    desk: {policy: {fresh: {post: 90d}}}
    entities: [{id: a, kind: person}, {id: seat, kind: office}]
    sources: [{id: s, published: 2020-01-05}]
    fact: {kind: post, holder: a, office: seat, during: 2019/..}
    evidence: [{source: s, stance: supports, shows: He holds it.}]
    """
    assert "1 claim has no recent evidence" in page(tmp_path, desk).section("today")


def test_every_claim_person_and_source_can_be_found(tmp_path: Path) -> None:
    desk = """
    entities: [{id: ann, kind: person, names: [Ann Bell, Ann B.]}]
    sources: [{id: s, publisher: The Wire, title: Report}]
    says: She won.
    """
    shown = page(tmp_path, desk).section("find")
    assert all(words in shown for words in ("She won.", "Ann Bell Ann B.; person", "Report The Wire"))
