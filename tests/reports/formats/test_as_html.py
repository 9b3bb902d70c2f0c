"""The HTML report: safe against any text, well formed, accessible and complete."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from galleyproof.reports.formats.as_html import render
from galleyproof.run import Run
from galleyproof.run.folder_run import run_folder
from tests.helpers.page import Element, Page
from tests.helpers.report_desks import ATTACK, FULL
from tests.helpers.tools import REPOSITORY, TODAY, run_of

ALLOWED_ATTRIBUTES = {
    *("aria-hidden", "aria-label", "aria-labelledby", "charset", "class", "content", "dir", "href", "http-equiv"),
    *("id", "lang", "name", "rel", "role", "scope", "tabindex", "title", "data-claims"),
    *("for", "type", "value", "hidden", "autocomplete", "open"),
    *("x", "y", "width", "height", "cx", "cy", "r", "x1", "x2", "y1", "y2", "aria-keyshortcuts"),
}


def html(root: Path, text: str) -> str:
    return rendered(run_of(root, text))


def rendered(run: Run, id_: str = "example") -> str:
    article = run.desk.article(id_)
    assert article
    return render(run, article)


@pytest.fixture(name="full")
def _full(tmp_path: Path) -> Page:
    return Page(html(tmp_path, FULL))


@pytest.fixture(name="attack")
def _attack(tmp_path: Path) -> Page:
    return Page(html(tmp_path, ATTACK))


@pytest.fixture(name="page", params=["full", "attack", "moscow-talks", "moscow-talks-box"])
def _page(request: pytest.FixtureRequest, tmp_path: Path) -> Page:
    """Return each page in turn, for the tests that every page must pass."""
    desks = {"full": FULL, "attack": ATTACK}
    if request.param in desks:
        return Page(html(tmp_path, desks[request.param]))
    return Page(rendered(run_folder(REPOSITORY, TODAY), request.param))


class TestSafety:
    def test_no_element_loads_or_runs_anything(self, page: Page) -> None:
        assert not page.all("img", "link", "iframe", "object", "embed", "base", "form", "video")
        assert len(page.all("script")) == 1

    def test_all_attributes_are_those_of_the_template(self, page: Page) -> None:
        assert {name for element in page.elements for name in element.attributes} <= ALLOWED_ATTRIBUTES

    def test_the_policy_allows_only_its_own_style_and_script(self, page: Page) -> None:
        (policy,) = page.all("meta", **{"http-equiv": "Content-Security-Policy"})
        style, script = (
            b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
            for element in page.all("style", "script")
        )
        assert policy.attributes["content"] == (
            f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; "
            "base-uri 'none'; form-action 'none'"
        )

    def test_the_policy_comes_before_the_style(self, page: Page) -> None:
        head = [element.tag for element in page.elements if element.inside[-1:] == ("head",)]
        assert head[:2] == ["meta", "meta"]

    def test_the_style_loads_nothing(self, page: Page) -> None:
        (style,) = page.all("style")
        assert not re.search(r"url\(|@import|@font-face", style.text)

    def test_links_lead_into_the_page_or_to_the_web_without_a_referrer(self, page: Page) -> None:
        for link in page.all("a"):
            href = link.attributes["href"]
            assert href.startswith(("#", "http://", "https://"))
        assert page.all("meta", name="referrer", content="no-referrer")

    def test_an_unsafe_address_shows_as_text(self, attack: Page) -> None:
        assert "javascript:alert(1)" in attack.section("article")

    def test_hostile_text_shows_as_written(self, attack: Page) -> None:
        shown = '"><img src=x onerror=alert(1)><script>alert(1)</script> | `x` @you #1 &amp;'
        assert shown in attack.all("h1")[0].text
        assert all(shown in heading.text for heading in attack.all("h4"))

    def test_a_character_that_reverses_text_is_spelt_out(self, attack: Page) -> None:
        assert "\u202e" not in attack.source
        assert "\\u202eabc" in attack.all("h1")[0].text

    def test_the_language_of_a_desk_is_escaped(self, tmp_path: Path) -> None:
        page = Page(html(tmp_path, """desk: {language: '"><script>'}"""))
        assert len(page.all("script")) == 1
        assert page.all("h4")[0].attributes["lang"] == '"><script>'

    def test_right_to_left_letters_and_accents_are_kept(self, tmp_path: Path) -> None:
        page = Page(html(tmp_path, 'says: "e\\u0301 \\u05e9\\u05dc\\u05d5\\u05dd"'))
        assert page.all("h4")[0].text == "e\u0301 \u05e9\u05dc\u05d5\u05dd"

    def test_every_claim_has_its_own_direction(self, page: Page) -> None:
        assert {heading.attributes["dir"] for heading in page.all("h1", "h4")} == {"auto"}


class TestStructure:
    def test_ids_are_unique(self, page: Page) -> None:
        ids = [element.attributes["id"] for element in page.elements if "id" in element.attributes]
        assert len(ids) == len(set(ids))

    def test_every_reference_within_the_page_has_its_target(self, page: Page) -> None:
        ids = {element.attributes.get("id") for element in page.elements}
        assert {target for element in page.elements for target in _targets(element)} <= ids

    def test_headings_go_down_one_step_at_a_time(self, page: Page) -> None:
        levels = [int(heading.tag[1]) for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(below - above <= 1 for above, below in pairwise(levels))

    def test_it_has_its_landmarks_once(self, page: Page) -> None:
        assert [len(page.all(tag)) for tag in ("header", "main", "nav", "footer")] == [1, 1, 1, 1]

    def test_the_first_link_skips_to_the_verdict(self, page: Page) -> None:
        assert page.all("a")[0].attributes == {"class": "skip", "href": "#main"}

    def test_a_table_has_a_caption_scopes_and_a_region_that_the_keyboard_reaches(self, page: Page) -> None:
        tables, captions = page.all("table"), page.all("caption")
        assert len(tables) == len(captions)
        assert {cell.attributes["scope"] for cell in page.all("th")} <= {"col", "row"}
        assert {table.inside[-1] for table in tables} <= {"div"}
        for caption in captions:
            assert page.all("div", role="region", tabindex="0", **{"aria-labelledby": caption.attributes["id"]})

    def test_every_mark_is_hidden_from_screen_readers_and_has_words_beside_it(self, page: Page) -> None:
        assert all(mark.attributes.get("aria-hidden") for mark in page.all("span", **{"class": "mark"}))
        assert all(re.search(r"[a-z]{2}", badge.text) for badge in _badges(page))

    def test_every_element_is_closed(self, page: Page) -> None:
        assert page.open == []

    def test_the_page_is_marked_as_english_and_the_copy_as_the_desks_language(self, tmp_path: Path) -> None:
        page = Page(html(tmp_path, "desk: {language: ru}"))
        assert (page.all("html")[0].attributes["lang"], page.all("blockquote")[0].attributes["lang"]) == ("en", "ru")

    def test_claims_whose_ids_differ_in_case_or_script_have_their_own_elements(self, tmp_path: Path) -> None:
        page = Page(html(tmp_path, "claims: [{id: a}, {id: A}, {id: à}, {id: а}]"))  # noqa: RUF001 - the last is Cyrillic
        assert [claim.attributes["id"] for claim in page.all("article")] == [
            "claim-a",
            "claim-A",
            "claim-.e0.",
            "claim-.430.",
        ]


class TestContent:
    def test_the_same_run_gives_the_same_bytes(self, tmp_path: Path) -> None:
        assert html(tmp_path, FULL) == html(tmp_path, FULL)

    def test_the_location_of_the_desk_does_not_matter(self, tmp_path: Path) -> None:
        assert html(tmp_path / "here", FULL) == html(tmp_path / "there", FULL)

    def test_sections_come_in_the_order_an_editor_reads_them(self, full: Page) -> None:
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
    def test_the_verdict_says(self, full: Page, words: str) -> None:
        assert _close(words) in _close(full.section("verdict"))

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
    def test_the_article_has(self, full: Page, words: str) -> None:
        assert _close(words) in _close(full.section("article"))

    @pytest.mark.parametrize(
        "words",
        [
            "Jawad is the envoy.",
            "partly The editor ruled so (It is a matter of form)",
            "claims/example/claims.yaml:2",
            "the envoy (implied, not stated)",
            "post holder Said Jawad office Envoy in Moscow start 2021",
            "What is right post holder Said Jawad office Envoy in Moscow acting true",
            "Reported in 2 said",
            "background/before: It was so before. claims/background/b.yaml:1",
            "gone (not found on the desk)",
            "Own day 17 October 2021",
            "partly: It is a matter of form. By The editor",
            "supports It says so. The embassy, May 2021 the envoy Translation: the ambassador",
            "A paper primary for this claim (secondary otherwise)",
            "office Envoy in Moscow end 2020",
            "Low weight, so not decisive: It is old.",
            "Note: Read twice.",
            "lost (not found on the desk)",
            "Note Look again.",
            "Signed by A checker, 16 October 2021",
        ],
    )
    def test_a_claim_shows(self, full: Page, words: str) -> None:
        assert _close(words) in _close(full.section("claim-post"))

    def test_a_claim_shows_its_waived_findings(self, full: Page) -> None:
        shown = full.section("claim-said")
        assert "is supported but has no evidence Waived because: The archive burnt." in shown
        assert "Check: status.has_evidence" in shown
        assert "By The desk, until 2022" in shown

    def test_a_source_links_to_its_address(self, full: Page) -> None:
        (link,) = full.all("a", href="https://example.org/bio")
        assert link.text == "Biography"

    def test_a_quotation_keeps_the_language_of_its_source(self, tmp_path: Path) -> None:
        source = "sources: [{id: wire, language: ru}]"
        page = Page(html(tmp_path, f"{{{source}, claims: [{{evidence: [{{source: wire, quote: Да}}]}}]}}"))
        assert page.all("blockquote", lang="ru")[0].text == "Да"

    def test_a_paragraph_comes_before_its_claims(self, full: Page) -> None:
        shown = full.section("paragraph-1")
        assert shown.startswith("Paragraph 1 Jawad is the envoy1, he said. 1 partly The editor ruled so")

    def test_a_paragraph_without_claims_is_only_copy(self, full: Page) -> None:
        assert full.section("paragraph-2") == "Paragraph 2 Nobody (no claim) claims this."

    def test_the_copy_has_its_headline_and_standfirst(self, tmp_path: Path) -> None:
        page = Page(html(tmp_path, "article: {title: A talk, standfirst: It went well.}"))
        headline = page.all("div", **{"class": "copy headline"})[0]
        assert headline.text.split("\n") == ["A talk", "It went well."]

    def test_the_copy_has_subheads_lists_and_tables(self, tmp_path: Path) -> None:
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

    def test_claims_without_an_anchor_come_last(self, full: Page) -> None:
        assert [claim.attributes["id"] for claim in full.all("article")] == ["claim-post", "claim-said", "claim-bare"]
        assert "Jawad said so." in full.section("no-paragraph")

    def test_findings_that_name_no_claim_are_general_findings(self, full: Page) -> None:
        assert "claims/example/broken.yaml:1" in full.section("general")

    def test_undecided_questions_are_shown_with_their_claim(self, tmp_path: Path) -> None:
        page = Page(html(tmp_path, "depends_on: [gone]\nwaive: [{check: house.x, because: y, by: z}]"))
        assert "the house checks did not run" in page.section("claims")

    def test_questions_with_one_cause_have_one_line(self, tmp_path: Path) -> None:
        claim = "fact: {kind: statement, speaker: a, gist: So.}, evidence: [{source: s, stance: supports, shows: X.}]"
        claims = ", ".join(f"{{id: {id_}, status: supported, {claim}}}" for id_ in ("one", "two"))
        page = Page(html(tmp_path, f"entities: [{{id: a, kind: person}}]\nsources: [{{id: s}}]\nclaims: [{claims}]"))
        assert page.section("verdict").count("only the gist is given") == 1
        assert "1, 2 only the gist is given" in page.section("verdict")

    def test_the_sentences_to_correct_have_one_line_each(self, tmp_path: Path) -> None:
        claims = ", ".join(
            f"{{id: {id_}, status: refuted, anchor: {{paragraph: 1, quote: {id_}}}}}" for id_ in ("He", "won")
        )
        page = Page(html(tmp_path, f"article: {{text: He won., stage: published}}\nclaims: [{claims}]"))
        assert page.section("verdict").count("“He won.” is refuted") == 1

    def test_published_corrections_are_in_the_verdict(self, tmp_path: Path) -> None:
        entry = "{day: 2021-10-20, what: He lost., because: A slip., claims: [example-1]}"
        page = Page(html(tmp_path, f"article: {{stage: published, corrections: [{entry}]}}"))
        assert "20 October 2021: He lost. A slip. 1 example-1" in page.section("verdict")

    def test_who_signed_and_who_has_not(self, tmp_path: Path) -> None:
        signed = "{id: a, sign_off: {by: Ann Bell, on: 2021-10-16, seal: x}}"
        page = Page(html(tmp_path, f"claims: [{signed}, {{id: b}}]"))
        assert "Ann Bell signed 1 claim; 1 of 2 claims unsigned" in page.section("verdict")
        assert _close(page.section("sheet")).endswith("AnnBell1Nobody2")

    def test_a_waiver_has_its_reason_and_its_last_day(self, full: Page) -> None:
        waiver = "status.has_evidence in example/said: The archive burnt. By The desk, until 31 December 2022"
        assert waiver in full.section("waivers")

    def test_a_finding_on_the_copy_links_to_the_paragraph(self, tmp_path: Path) -> None:
        desk = "article: {text: 'They met on Monday, 19 October 2021.'}"
        page = Page(html(tmp_path, desk))
        (link,) = [link for link in page.all("a", href="#paragraph-1") if link.text == "in the copy"]
        assert "ul" in link.inside

    def test_undecided_questions_are_counted_in_the_verdict(self, tmp_path: Path) -> None:
        row = "evidence: [{source: s, stance: supports, shows: X.}]"
        fact = "fact: {kind: statement, speaker: a, gist: So.}"
        desk = f"entities: [{{id: a, kind: person}}]\nsources: [{{id: s}}]\nstatus: supported\n{fact}\n{row}"
        assert "3 Could not be decided" in Page(html(tmp_path, desk)).section("verdict")

    def test_a_source_that_gives_context_only_is_linked_from_the_evidence(self, tmp_path: Path) -> None:
        source = "sources: [{id: s, publisher: Wire, url: 'https://example.org/s'}]"
        page = Page(html(tmp_path, f"{source}\nevidence: [{{source: s, stance: context, shows: A.}}]"))
        (link,) = page.all("a", href="https://example.org/s")
        assert "article" in link.inside

    def test_an_expired_waiver_says_so(self, tmp_path: Path) -> None:
        waiver = "waive: [{check: status.has_evidence, because: Old., by: desk, until: 2020}]"
        assert "until 31 December 2020 (expired)" in Page(html(tmp_path, waiver)).section("waivers")

    def test_a_source_has_its_correction_and_its_archived_copy(self, tmp_path: Path) -> None:
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

    def test_an_article_without_copy_says_so(self, tmp_path: Path) -> None:
        assert "No copy yet." in Page(html(tmp_path, "article: {text: ''}")).section("claims")

    def test_every_check_has_its_rule_and_its_counts(self, full: Page) -> None:
        shown = full.section("checks")
        assert "status.has_evidence A verdict needs evidence" in shown
        assert "4 checked, 1 waived, 2 failed" in shown

    def test_a_status_is_explained_once(self, full: Page) -> None:
        assert full.section("claims").count("only part of it is right; holds says which part") == 1

    def test_a_declared_status_is_shown_if_the_evidence_gives_another(self, full: Page) -> None:
        assert "Recorded as verified" in full.section("claim-bare")

    def test_a_claim_with_an_error_shows_its_evidence_at_once(self, tmp_path: Path) -> None:
        page = Page(html(tmp_path, "claims: [{id: good, status: opinion}, {id: bad, status: verified}]"))
        folds = [fold for fold in page.all("details") if "article" in fold.inside]
        assert ["open" in fold.attributes for fold in folds] == [False, True]

    def test_right_to_left_letters_are_isolated(self, tmp_path: Path) -> None:
        page = Page(html(tmp_path, "{sources: [{id: a, publisher: שלום}], claims: [{evidence: [{source: a}]}]}"))
        assert {element.text for element in page.all("bdi")} == {"שלום"}

    def test_the_claims_of_a_contradiction_link_to_its_card(self, tmp_path: Path) -> None:
        desk = """
        entities: [{id: a, kind: person}, {id: b, kind: person}, {id: chair, kind: office, seats: 1}]
        claims:
          - {id: x, fact: {kind: post, holder: a, office: chair, during: 2020/2021}}
          - {id: y, fact: {kind: post, holder: b, office: chair, during: 2020/2021}}
        """
        page = Page(html(tmp_path, desk))
        assert page.section("card-1").startswith("error example/x (a, 2020 to 2021, ")
        assert [link.text for link in page.all("a", href="#card-1")] == ["Compare the claims side by side"] * 2

    def test_a_long_line_of_a_file_is_cut(self, tmp_path: Path) -> None:
        page = Page(html(tmp_path, f"files: {{claims/example/c.yaml: 'claims: [{{says: {'x' * 400}'}}"))
        assert max(len(code.text) for code in page.all("code", dir="auto")) == 203


def _targets(element: Element) -> Iterator[str]:
    href = element.attributes.get("href", "")
    yield from [href[1:]] if href.startswith("#") else []
    yield from element.attributes.get("aria-labelledby", "").split()


def _badges(page: Page) -> list[Element]:
    return [bold for bold in page.all("b") if "badge" in bold.attributes.get("class", "").split()]


def _close(text: str) -> str:
    """Return the text without white space, which depends on the layout of the template."""
    return "".join(text.split())
