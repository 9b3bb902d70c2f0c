"""The report in a real browser: on any screen, in print, by keyboard, with and without scripts."""

import re
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Open, violations
from tests.helpers.report_desks import ATTACK, FULL
from tests.helpers.tools import REPOSITORY

LEFTWARD = "desk: {name: X, language: fa}\narticle: {text: سعید جواد در مسکو است}\nsays: سعید جواد سفیر است"
VARIANTS = [
    ("full", "light", 1280),
    ("full", "dark", 390),
    ("attack", "light", 390),
    ("attack", "dark", 1280),
    ("leftward", "light", 390),
]


@pytest.mark.parametrize(("name", "scheme", "width"), [*VARIANTS, ("moscow", "light", 1280), ("moscow", "dark", 390)])
def test_axe_finds_no_violations(show: Open, moscow: Path, name: str, scheme: str, width: int) -> None:
    pages: dict[str, str | Path] = {"full": FULL, "attack": ATTACK, "leftward": LEFTWARD, "moscow": moscow}
    page = show(pages[name], width, color_scheme=scheme)
    page.evaluate("[...document.querySelectorAll('details')].slice(0, 20).forEach(details => details.open = true)")
    assert violations(page) == []


@pytest.mark.parametrize(("width", "leftward"), [(320, False), (390, False), (768, False), (390, True)])
def test_a_narrow_screen_never_scrolls_sideways(show: Open, moscow: Path, width: int, *, leftward: bool) -> None:
    page = show(LEFTWARD if leftward else moscow, width)
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_on_a_phone_the_margin_is_below_its_paragraph(show: Open, moscow: Path) -> None:
    page = show(moscow, 390)
    copy = page.locator("#paragraph-1 .copy").bounding_box()
    note = page.locator("#paragraph-1 .claim").first.bounding_box()
    assert copy is not None
    assert note is not None
    assert note["y"] >= copy["y"] + copy["height"]


def test_every_claim_is_reached_by_the_keyboard(show: Open, moscow: Path) -> None:
    page = show(moscow)
    claims = set(page.eval_on_selector_all("article.claim", "all => all.map(claim => claim.id)"))
    reached = set()
    for _ in range(600):
        page.keyboard.press("Tab")
        where = page.evaluate("[document.activeElement.hash, document.activeElement.closest('article')?.id]")
        reached |= {str(id_).removeprefix("#") for id_ in where if id_}
        if claims <= reached:
            break
    assert claims <= reached


def test_a_claim_and_its_words_light_up_together(show: Open, moscow: Path) -> None:
    page = show(moscow)
    page.locator("#paragraph-2 mark").first.hover()
    lit = page.eval_on_selector_all(".lit", "all => all.map(element => element.tagName)")
    assert {"MARK", "ARTICLE"} <= set(lit)
    page.locator("#paragraph-3 .ref").first.focus()
    assert page.locator("#paragraph-2 .lit").count() == 0


def test_a_click_on_the_copy_goes_to_the_claim_and_opens_its_record(show: Open, moscow: Path) -> None:
    page = show(moscow)
    page.locator("#paragraph-2 mark").first.click()
    target = page.evaluate("location.hash")
    assert target.startswith("#claim-")
    assert page.locator(f"{target} > details").get_attribute("open") is not None


def test_a_link_to_a_claim_hidden_by_a_search_shows_it_again(show: Open, moscow: Path) -> None:
    page = show(moscow)
    page.get_by_label("Find claims").fill("Putin")
    assert page.locator("#claim-us-will-travel").is_hidden()
    page.evaluate("location.hash = 'claim-us-will-travel'")
    page.wait_for_function("!document.querySelector('#claim-us-will-travel').closest('[hidden]')")
    assert page.get_by_label("Find claims").input_value() == ""


def test_a_button_opens_all_evidence(show: Open, moscow: Path) -> None:
    page = show(moscow)
    page.get_by_role("button", name="Show all evidence").click()
    assert page.locator("article.claim > details:not([open])").count() == 0


def test_without_scripts_everything_is_there(show: Open, moscow: Path) -> None:
    page = show(moscow, java_script_enabled=False)
    assert page.locator("article.claim").count() == 50
    name = page.locator("article.claim:has(> details:not([open]))").first.get_attribute("id")
    page.locator(f"#{name} summary").first.click()
    assert page.locator(f"#{name} dl").first.is_visible()
    page.locator(".ref").first.click()
    assert re.search(r"#claim-", page.url)


def test_no_text_of_an_editor_is_run(show: Open) -> None:
    page = show(ATTACK)
    assert page.locator("script").count() == 1
    assert page.locator("img, iframe, object, embed, form").count() == 0
    assert page.eval_on_selector_all("a", "all => all.filter(link => link.protocol === 'javascript:').length") == 0
    assert "<script>alert(1)</script>" in page.locator("h1").inner_text()


def test_the_policy_of_the_page_stops_foreign_scripts(chromium: Browser, moscow: Path) -> None:
    page = chromium.new_page()
    page.goto(moscow.as_uri())
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'document.title = 1'}))")
    assert page.title() != "1"
    assert "Content Security Policy" in messages[0]
    page.close()


def test_it_prints_on_clean_pages(show: Open, tmp_path: Path) -> None:
    page = show(FULL)
    page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    document = pypdfium2.PdfDocument(tmp_path / "report.pdf")
    texts = [sheet.get_textpage().get_text_range() for sheet in document]
    assert len(texts) == 7
    assert "Sign-off sheet" in texts[-1]
    assert all("As of 18 October 2021: A talk" in text for text in texts)


def test_hostile_text_above_a_printed_page_is_printed_as_text(show: Open, tmp_path: Path) -> None:
    page = show(ATTACK)
    page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    text = pypdfium2.PdfDocument(tmp_path / "report.pdf")[0].get_textpage().get_text_range()
    assert 'As of 18 October 2021: "><img src=x onerror=alert(1)><script>alert(1)</script> | `x`' in text


def test_the_front_page_lists_the_articles_and_can_be_searched(show: Open) -> None:
    page = show(REPOSITORY / "reports/index.html")
    assert violations(page) == []
    assert page.locator(".list tbody tr:visible").count() == 2
    page.get_by_label("Search").fill("appeal")
    assert page.locator(".list tbody tr:visible").count() == 1
