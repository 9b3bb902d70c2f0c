"""The report in a real browser: whoever reads it, on whatever screen, with or without scripts."""

import re
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Open, violations
from tests.helpers.report_desks import ATTACK, FULL
from tests.helpers.tools import REPOSITORY

LEFTWARD = "desk: {name: X, language: fa}\narticle: {text: سعید جواد در مسکو است}\nsays: سعید جواد سفیر است"
LOOKS = [
    ("full", "light", 1280),
    ("full", "dark", 390),
    ("attack", "light", 390),
    ("attack", "dark", 1280),
    ("leftward", "light", 390),
]


@pytest.mark.parametrize(("what", "scheme", "width"), [*LOOKS, ("moscow", "light", 1280), ("moscow", "dark", 390)])
def test_axe_finds_nothing_wrong(show: Open, moscow: Path, what: str, scheme: str, width: int) -> None:
    pages: dict[str, str | Path] = {"full": FULL, "attack": ATTACK, "leftward": LEFTWARD, "moscow": moscow}
    page = show(pages[what], width, color_scheme=scheme)
    page.evaluate("[...document.querySelectorAll('details')].slice(0, 20).forEach(each => each.open = true)")
    assert violations(page) == []


@pytest.mark.parametrize(("width", "leftward"), [(320, False), (390, False), (768, False), (390, True)])
def test_a_narrow_screen_never_scrolls_sideways(show: Open, moscow: Path, width: int, *, leftward: bool) -> None:
    page = show(LEFTWARD if leftward else moscow, width)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_on_a_phone_the_margin_folds_under_its_paragraph(show: Open, moscow: Path) -> None:
    page = show(moscow, 390)
    copy = page.locator("#paragraph-1 .copy").bounding_box()
    note = page.locator("#paragraph-1 .claim").first.bounding_box()
    assert copy is not None
    assert note is not None
    assert note["y"] >= copy["y"] + copy["height"]


def test_every_claim_is_reached_by_the_keyboard(show: Open, moscow: Path) -> None:
    page = show(moscow)
    claims = set(page.eval_on_selector_all("article.claim", "all => all.map(each => each.id)"))
    reached = set()
    for _ in range(600):
        page.keyboard.press("Tab")
        where = page.evaluate("[document.activeElement.hash, document.activeElement.closest('article')?.id]")
        reached |= {str(each).removeprefix("#") for each in where if each}
        if claims <= reached:
            break
    assert claims <= reached


def test_a_claim_and_its_words_light_up_together(show: Open, moscow: Path) -> None:
    page = show(moscow)
    page.locator("#paragraph-2 mark").first.hover()
    lit = page.eval_on_selector_all(".lit", "all => all.map(each => each.tagName)")
    assert {"MARK", "ARTICLE"} <= set(lit)
    page.locator("#paragraph-3 .ref").first.focus()
    assert page.locator("#paragraph-2 .lit").count() == 0


def test_a_click_on_the_copy_leads_to_the_claim_and_opens_its_record(show: Open, moscow: Path) -> None:
    page = show(moscow)
    page.locator("#paragraph-2 mark").first.click()
    target = page.evaluate("location.hash")
    assert target.startswith("#claim-")
    assert page.locator(f"{target} > details").get_attribute("open") is not None


def test_a_link_to_a_claim_that_a_search_has_hidden_shows_it_again(show: Open, moscow: Path) -> None:
    page = show(moscow)
    page.get_by_label("Claims with").fill("Putin")
    assert page.locator("#claim-us-will-travel").is_hidden()
    page.evaluate("location.hash = 'claim-us-will-travel'")
    page.wait_for_function("!document.querySelector('#claim-us-will-travel').closest('[hidden]')")
    assert page.get_by_label("Claims with").input_value() == ""


def test_a_button_opens_all_evidence(show: Open, moscow: Path) -> None:
    page = show(moscow)
    page.get_by_role("button", name="Open all evidence").click()
    assert page.locator("article.claim > details:not([open])").count() == 0


def test_without_scripts_all_of_it_is_there(show: Open, moscow: Path) -> None:
    page = show(moscow, java_script_enabled=False)
    assert page.locator("article.claim").count() == 50
    page.locator("article.claim summary").first.click()
    assert page.locator("article.claim dl").first.is_visible()
    page.locator(".ref").first.click()
    assert re.search(r"#claim-", page.url)


def test_nothing_that_somebody_wrote_is_obeyed(show: Open) -> None:
    page = show(ATTACK)
    assert page.locator("script").count() == 1
    assert page.locator("img, iframe, object, embed, form").count() == 0
    assert page.eval_on_selector_all("a", "all => all.filter(each => each.protocol === 'javascript:').length") == 0
    assert "<script>alert(1)</script>" in page.locator("h1").inner_text()


def test_the_policy_of_the_page_stops_what_it_did_not_bring(chromium: Browser, moscow: Path) -> None:
    page = chromium.new_page()
    page.goto(moscow.as_uri())
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'document.title = 1'}))")
    assert page.title() != "1"
    assert "Content Security Policy" in said[0]
    page.close()


def test_it_prints_on_clean_pages(show: Open, tmp_path: Path) -> None:
    page = show(FULL)
    page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    document = pypdfium2.PdfDocument(tmp_path / "report.pdf")
    texts = [each.get_textpage().get_text_range() for each in document]
    assert len(texts) == 7
    assert "Sign-off sheet" in texts[-1]
    assert all("As of 2021-10-18: A talk" in text for text in texts)


def test_what_stands_above_a_printed_page_is_obeyed_no_more_than_the_rest(show: Open, tmp_path: Path) -> None:
    page = show(ATTACK)
    page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    text = pypdfium2.PdfDocument(tmp_path / "report.pdf")[0].get_textpage().get_text_range()
    assert 'As of 2021-10-18: "><img src=x onerror=alert(1)><script>alert(1)</script> | `x`' in text


def test_the_front_page_lists_the_articles_and_is_searched_as_one_types(show: Open) -> None:
    page = show(REPOSITORY / "reports/index.html")
    assert violations(page) == []
    assert page.locator(".list tbody tr:visible").count() == 2
    page.get_by_label("Search").fill("appeal")
    assert page.locator(".list tbody tr:visible").count() == 1
