"""The HTML report: safe against any text, well formed and accessible."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from galleyproof.run.folder_run import run_folder
from tests.helpers.page import Element, Page
from tests.helpers.report_desks import ATTACK, FULL
from tests.helpers.report_pages import html, rendered
from tests.helpers.tools import REPOSITORY, TODAY

ALLOWED_ATTRIBUTES = {
    *("aria-hidden", "aria-label", "aria-labelledby", "charset", "class", "content", "dir", "href", "http-equiv"),
    *("id", "lang", "name", "rel", "role", "scope", "tabindex", "title", "data-claims"),
    *("for", "type", "value", "hidden", "autocomplete", "open"),
    *("x", "y", "width", "height", "cx", "cy", "r", "x1", "x2", "y1", "y2", "aria-keyshortcuts"),
}


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


def _targets(element: Element) -> Iterator[str]:
    href = element.attributes.get("href", "")
    yield from [href[1:]] if href.startswith("#") else []
    yield from element.attributes.get("aria-labelledby", "").split()


def _badges(page: Page) -> list[Element]:
    return [bold for bold in page.all("b") if "badge" in bold.attributes.get("class", "").split()]
