"""The report in a real browser: on any screen, in print, by keyboard, with and without scripts."""

import re
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

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


@pytest.mark.parametrize("options", [{"forced_colors": "active"}, {"width": 640, "device_scale_factor": 2}])
def test_axe_finds_no_violations_in_forced_colours_and_at_twice_the_size(
    show: Open, moscow: Path, options: dict[str, Any]
) -> None:
    assert violations(show(moscow, **options)) == []


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


def test_the_keys_n_and_p_go_from_problem_to_problem(show: Open, moscow: Path) -> None:
    page = show(moscow)
    problems = page.eval_on_selector_all(".claim.problem", "all => all.map(claim => '#' + claim.id)")
    visited = [_pressed(page, key) for key in "nnpp"]
    assert visited == [problems[0], problems[1], problems[0], problems[-1]]


def test_the_keys_do_nothing_while_somebody_types(show: Open, moscow: Path) -> None:
    page = show(moscow)
    page.get_by_label("Find claims").focus()
    assert _pressed(page, "n") == ""


def test_claims_are_filtered_by_status(show: Open, moscow: Path) -> None:
    page = show(moscow)
    page.get_by_label("Show", exact=True).select_option("is-refuted")
    assert page.locator("article.claim:visible").count() == page.locator("article.claim.is-refuted").count() > 0
    assert page.locator("#paragraph-13 .copy").is_visible()
    assert page.locator("#paragraph-13 mark:not(.off)").count() == 0


def test_the_verdict_stays_in_view(show: Open, moscow: Path) -> None:
    page = show(moscow)
    page.locator("#sources").scroll_into_view_if_needed()
    strip = page.locator(".strip").bounding_box()
    assert strip is not None
    assert strip["y"] == 0


def test_a_target_is_not_hidden_by_the_strip(show: Open, moscow: Path) -> None:
    page = show(moscow, 390)
    page.evaluate("location.hash = 'claim-old-flag'")
    page.locator("#claim-old-flag").scroll_into_view_if_needed()
    strip, claim = (page.locator(name).bounding_box() for name in (".strip", "#claim-old-flag"))
    assert strip is not None
    assert claim is not None
    assert claim["y"] >= strip["y"] + strip["height"]


def _pressed(page: Page, key: str) -> str:
    """Press a key and return the place that the page then shows."""
    page.keyboard.press(key)
    return str(page.evaluate("location.hash"))


def test_a_button_opens_all_evidence(show: Open, moscow: Path) -> None:
    page = show(moscow)
    page.get_by_role("button", name="Show all evidence").click()
    assert page.locator("article.claim > details:not([open])").count() == 0


def test_without_scripts_everything_is_there(show: Open, moscow: Path) -> None:
    page = show(moscow, java_script_enabled=False)
    assert page.locator("article.claim").count() == 59
    name = page.locator("article.claim:has(> details:not([open]))").first.get_attribute("id")
    page.locator(f"#{name} summary").first.click()
    assert page.locator(f"#{name} ol").first.is_visible()
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
    assert len(texts) == 4
    assert "Who has signed, and who has not" in "".join(texts)
    assert all("As of 18 October 2021: A talk" in text for text in texts)


def test_the_moscow_report_is_small_and_prints_on_few_pages(show: Open, moscow: Path, tmp_path: Path) -> None:
    show(moscow).pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    assert len(pypdfium2.PdfDocument(tmp_path / "report.pdf")) <= 14
    assert moscow.stat().st_size < 240 * 1024


def test_hostile_text_above_a_printed_page_is_printed_as_text(show: Open, tmp_path: Path) -> None:
    page = show(ATTACK)
    page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    text = pypdfium2.PdfDocument(tmp_path / "report.pdf")[0].get_textpage().get_text_range()
    assert 'As of 18 October 2021: "><img src=x onerror=alert(1)><script>alert(1)</script> | `x`' in text


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_no_violations_on_the_front_page(show: Open, scheme: str, width: int) -> None:
    page = show(REPOSITORY / "reports/index.html", width, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_the_front_page_can_be_searched(show: Open) -> None:
    page = show(REPOSITORY / "reports/index.html")
    assert page.locator(".searched li:visible").count() == 0
    page.get_by_label("Search").fill("mujahid interview")
    assert page.locator(".searched li:visible").count() > 0
    assert page.get_by_role("status").inner_text().endswith("found")
    page.get_by_label("Search").fill("")
    assert page.locator(".searched li:visible").count() == 0


def test_without_scripts_the_front_page_lists_everything(show: Open) -> None:
    page = show(REPOSITORY / "reports/index.html", java_script_enabled=False)
    page.locator(".searched summary").first.click()
    assert page.locator(".searched li:visible").count() > 50
