"""What is under the pointer: a record, or a date in words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types as lsp
from markdown_it import MarkdownIt

from galleyproof.lsp.hover import hover
from galleyproof.lsp.places import Lines
from galleyproof.lsp.spots import Spots
from galleyproof.reports.formats.markdown_text import escape
from galleyproof.run import Run
from galleyproof.run.folder_run import run_folder
from tests.helpers.editor import cursor_after
from tests.helpers.tools import TODAY, run_of

CLAIMS = "claims/example/claims.yaml"


def shown(run: Run, file: str, words: str) -> str:
    """Return what is shown at the end of some words; empty if nothing is."""
    lines, spots = Lines(run.desk.texts[file]), Spots(run.desk)
    found = hover(run, spots, file, lines, cursor_after(run.desk, file, words))
    assert found is None or isinstance(found.contents, lsp.MarkupContent)
    return found.contents.value if found and isinstance(found.contents, lsp.MarkupContent) else ""


def test_a_claim_is_shown_with_its_status_and_the_reason(tmp_path: Path) -> None:
    run = run_of(
        tmp_path,
        """
        says: The bridge reopened.
        status: disputed
        evidence: [{source: record, stance: supports, shows: It says so.}]
        sources: [{id: record, publisher: The Office, tier: primary}]
        """,
    )
    id_ = run.claims[0].id
    text = shown(run, CLAIMS, f"id: {id_}")
    assert text.split("\n\n")[:3] == [
        f"`example/{id_}`: disputed",
        "The bridge reopened.",
        "By its evidence verified: 1 primary source supports it (The Office, undated)",
    ]
    assert "Warning: is `disputed`, but its evidence makes it verified" in text


def test_a_source_is_shown_with_the_quote_in_its_capture(desk: Path) -> None:
    run = run_folder(desk, TODAY)
    text = shown(run, "claims/example-bridge/claims.yaml", "source: council-state")
    assert text.startswith("`council-statement`: primary")
    assert "**The harbour bridge reopened to traffic on 3 May 2024.**" in text


def test_a_quote_that_the_capture_does_not_have_is_not_shown_as_if_it_did(desk: Path) -> None:
    path = desk / "claims/example-bridge/claims.yaml"
    path.write_text(path.read_text().replace("reopened to traffic on 3", "reopened to traffic on 4"))
    text = shown(run_folder(desk, TODAY), "claims/example-bridge/claims.yaml", "source: council-state")
    assert "Its capture does not have the quote of this row." in text


DATES = """
fact: {kind: post, holder: ann, office: mayor, start: 2021-10~, end: [2022-03-21..2022-04-09], named: 2020}
note: "2021"
entities: [{id: ann, kind: person}, {id: mayor, kind: office}]
"""


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("start: 2021", "about October 2021"),
        ("- 2022-03", "between 21 March and 9 April 2022"),
        ("named: '20", "2020"),
        ("note: '2021", ""),
        ("kind: po", ""),
    ],
)
def test_a_date_is_shown_in_words(tmp_path: Path, words: str, date: str) -> None:
    text = shown(run_of(tmp_path, DATES), CLAIMS, words)
    assert date in text
    assert bool(date) == bool(text)


def test_the_day_of_an_article_is_a_date(tmp_path: Path) -> None:
    run = run_of(tmp_path, "article: {text: An example.}")
    assert shown(run, "claims/example/article.md", "published: '2021") == "18 October 2021"


@given(
    st.text(max_size=40), st.sampled_from(["[a](http://x)", "<b>", "![a](http://x)", "http://x.org", "**a**", "# a"])
)
def test_text_from_a_file_is_only_text(noise: str, markup: str) -> None:
    html = MarkdownIt("commonmark").render(escape(f"{noise}{markup}{noise}"))
    assert not any(tag in html for tag in ("<a ", "<img", "<b>", "<strong>", "<h1>"))


def test_a_claim_cannot_bring_a_link_or_a_picture(tmp_path: Path) -> None:
    run = run_of(tmp_path, "says: 'See ![x](http://evil.example/p.png) and [this](command:run).'")
    text = shown(run, CLAIMS, "id: exam")
    assert "<img" not in MarkdownIt("commonmark").render(text)
    assert "<a " not in MarkdownIt("commonmark").render(text)
