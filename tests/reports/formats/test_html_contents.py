"""The HTML report is complete: its sections, and what each of them shows."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from tests.helpers.page import Page
from tests.helpers.report_desks import FULL
from tests.helpers.report_pages import close, html, rendered
from tests.helpers.tools import run_of


def test_the_same_run_gives_the_same_bytes(tmp_path: Path) -> None:
    assert html(tmp_path, FULL) == html(tmp_path, FULL)


def test_the_location_of_the_desk_does_not_matter(tmp_path: Path) -> None:
    assert html(tmp_path / "here", FULL) == html(tmp_path / "there", FULL)


def test_sections_come_in_the_order_an_editor_reads_them(full: Page) -> None:
    sections = [section.attributes for section in full.all("section")]
    ids = [attributes["id"] for attributes in sections if attributes.get("class") != "passage"]
    assert ids == [
        *("verdict", "claims", "general", "timeline", "sources", "sheet", "waivers", "checks", "article"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Verdict: ✕Do not run",
        "errors must be fixed first.",
        "3 claims: 2 with errors, 1 waived",
        "bare: is verified but has no evidence claims/example/claims.yaml:",
        "To do: add evidence with the stance supports, partly or refutes",
        "Waived because: The archive burnt.",
        "claims/background/b.yaml: 1 error, 0 warnings",
    ],
)
def test_the_verdict_says(full: Page, words: str) -> None:
    assert close(words) in close(full.section("verdict"))


@pytest.mark.parametrize(
    "words",
    [
        *("Outlet The paper", "Published 18 October 2021", "By A reporter", "Stage ready"),
        *(
            "Checked as of 18 October 2021",
            "https://example.org/a",
            "Kept as printed.",
            "claims/example/article.md:2",
        ),
    ],
)
def test_the_article_has(full: Page, words: str) -> None:
    assert close(words) in close(full.section("article"))


def test_a_source_links_to_its_address(full: Page) -> None:
    (link,) = full.all("a", href="https://example.org/bio")
    assert link.text == "Biography"


def test_a_paragraph_comes_before_its_claims(full: Page) -> None:
    shown = full.section("paragraph-1")
    assert shown.startswith("Paragraph 1 Jawad is the envoy1, he said. 1 partly The editor ruled so")


def test_a_paragraph_without_claims_is_only_copy(full: Page) -> None:
    assert full.section("paragraph-2") == "Paragraph 2 Nobody (no claim) claims this."


def test_the_copy_has_its_headline_and_standfirst(tmp_path: Path) -> None:
    page = Page(html(tmp_path, "article: {title: A talk, standfirst: It went well.}"))
    headline = page.all("div", **{"class": "copy headline"})[0]
    assert headline.text.split("\n") == ["A talk", "It went well."]


def test_the_copy_has_subheads_lists_and_tables(tmp_path: Path) -> None:
    copy = r"## The fair\n\n- bread\n- wine\n\n1. first\n2. last\n\n| Day | Guests |\n|---|---|\n| Monday | 40 |"
    page = Page(html(tmp_path, f'article: {{text: "{copy}"}}'))
    assert [subhead.text for subhead in page.all("p", **{"class": "subhead"})] == ["The fair"]
    assert [item.text for item in page.all("li") if item.inside[-2:] == ("blockquote", "ul")] == ["bread", "wine"]
    assert [item.text for item in page.all("li") if item.inside[-2:] == ("blockquote", "ol")] == ["first", "last"]
    table = [element for element in page.all("th", "td") if "blockquote" in element.inside]
    assert [(cell.tag, cell.text) for cell in table] == [
        ("th", "Day"),
        ("th", "Guests"),
        ("td", "Monday (no claim)"),
        ("td", "40 (no claim)"),
    ]


def test_findings_that_name_no_claim_are_general_findings(full: Page) -> None:
    assert "claims/example/broken.yaml:1" in full.section("general")


def test_questions_with_one_cause_have_one_line(tmp_path: Path) -> None:
    claim = "fact: {kind: statement, speaker: a, gist: So.}, evidence: [{source: s, stance: supports, shows: X.}]"
    claims = ", ".join(f"{{id: {id_}, status: supported, {claim}}}" for id_ in ("one", "two"))
    page = Page(html(tmp_path, f"entities: [{{id: a, kind: person}}]\nsources: [{{id: s}}]\nclaims: [{claims}]"))
    assert page.section("verdict").count("only the gist is given") == 1
    assert "1, 2 only the gist is given" in page.section("verdict")


def test_the_sentences_to_correct_have_one_line_each(tmp_path: Path) -> None:
    claims = ", ".join(
        f"{{id: {id_}, status: refuted, anchor: {{paragraph: 1, quote: {id_}}}}}" for id_ in ("He", "won")
    )
    page = Page(html(tmp_path, f"article: {{text: He won., stage: published}}\nclaims: [{claims}]"))
    assert page.section("verdict").count("“He won.” is refuted") == 1


def test_published_corrections_are_in_the_verdict(tmp_path: Path) -> None:
    entry = "{day: 2021-10-20, what: He lost., because: A slip., claims: [example-1]}"
    page = Page(html(tmp_path, f"article: {{stage: published, corrections: [{entry}]}}"))
    assert "20 October 2021: He lost. A slip. 1 example-1" in page.section("verdict")


def test_a_claim_that_later_days_alone_overtake_is_listed_without_a_card(tmp_path: Path) -> None:
    desk = """
    entities: [{id: door, kind: thing}]
    facts:
      - {kind: attribute, of: door, name: colour, value: white, start: 2022-06-06}
      - {kind: absence, none: {kind: attribute, of: door, name: colour}}
    """
    run = run_of(tmp_path, desk, as_of=date(2023, 1, 1))
    page = Page(rendered(run))
    assert "Overtaken since" in page.section("verdict")
    assert [link.text for link in page.all("a") if link.text == "compare"] == []


def test_who_signed_and_who_has_not(tmp_path: Path) -> None:
    signed = "{id: a, sign_off: {by: Ann Bell, on: 2021-10-16, seal: x}}"
    page = Page(html(tmp_path, f"claims: [{signed}, {{id: b}}]"))
    assert "Ann Bell signed 1 claim; 1 of 2 claims unsigned" in page.section("verdict")
    assert close(page.section("sheet")).endswith("AnnBell1Nobody2")


def test_a_waiver_has_its_reason_and_its_last_day(full: Page) -> None:
    waiver = "status.has_evidence in example/said: The archive burnt. By The desk, until 31 December 2022"
    assert waiver in full.section("waivers")


def test_a_finding_on_the_copy_links_to_the_paragraph(tmp_path: Path) -> None:
    desk = "article: {text: 'They met on Monday, 19 October 2021.'}"
    page = Page(html(tmp_path, desk))
    (link,) = [link for link in page.all("a", href="#paragraph-1") if link.text == "in the copy"]
    assert "ul" in link.inside


def test_undecided_questions_are_counted_in_the_verdict(tmp_path: Path) -> None:
    row = "evidence: [{source: s, stance: supports, shows: X.}]"
    fact = "fact: {kind: statement, speaker: a, gist: So.}"
    desk = f"entities: [{{id: a, kind: person}}]\nsources: [{{id: s}}]\nstatus: supported\n{fact}\n{row}"
    assert "3 Could not be decided" in Page(html(tmp_path, desk)).section("verdict")


def test_an_expired_waiver_says_so(tmp_path: Path) -> None:
    waiver = "waive: [{check: status.has_evidence, because: Old., by: desk, until: 2020}]"
    assert "until 31 December 2020 (expired)" in Page(html(tmp_path, waiver)).section("waivers")


def test_a_source_has_its_correction_and_its_archived_copy(tmp_path: Path) -> None:
    copy = f"{hashlib.sha256(b'hello').hexdigest()}.txt"
    desk = f"""
    sources:
      - {{id: wire, publisher: Wire, title: First, capture: {{file: {copy}, on: 2021-05-03, complete: false}}}}
      - {{id: again, publisher: Wire, title: Second, corrects: wire}}
    files: {{claims/captures/{copy}: hello}}
    evidence: [{{source: wire, stance: supports, shows: A.}}, {{source: again, stance: refutes, shows: B.}}]
    """
    page = Page(html(tmp_path, desk))
    shown = page.section("sources")
    assert f"archived 3 May 2021 (in part), claims/captures/{copy}; corrected by Wire, Second" in shown
    assert "Wire: Second; corrects Wire, First" in shown
    assert "Not counted: again corrects it" in page.section("claims")


def test_an_article_without_copy_says_so(tmp_path: Path) -> None:
    assert "No copy yet." in Page(html(tmp_path, "article: {text: ''}")).section("claims")


def test_every_check_has_its_rule_and_its_counts(full: Page) -> None:
    shown = full.section("checks")
    assert "status.has_evidence A verdict needs evidence" in shown
    assert "4 checked, 1 waived, 2 failed" in shown


def test_right_to_left_letters_are_isolated(tmp_path: Path) -> None:
    page = Page(html(tmp_path, "{sources: [{id: a, publisher: שלום}], claims: [{evidence: [{source: a}]}]}"))
    assert {element.text for element in page.all("bdi")} == {"שלום"}


def test_a_long_line_of_a_file_is_cut(tmp_path: Path) -> None:
    page = Page(html(tmp_path, f"files: {{claims/example/c.yaml: 'claims: [{{says: {'x' * 400}'}}"))
    assert max(len(code.text) for code in page.all("code", dir="auto")) == 203
