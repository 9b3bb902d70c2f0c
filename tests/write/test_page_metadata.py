"""What a page says about itself; pages are hostile until read."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.write.page_metadata import PageMetadata, page_metadata


def page(head: str, html: str = "<html>") -> bytes:
    return f"<!doctype html>{html}<head>{head}</head><body><h1>Bridge open</h1></body></html>".encode()


def test_it_is_read_from_open_graph() -> None:
    head = (
        '<meta property="og:site_name" content="The Courier"><meta property="og:title" content="Bridge open">'
        '<meta property="article:published_time" content="2024-05-03T08:00:00Z">'
    )
    assert page_metadata(page(head, '<html lang="en-GB">')) == PageMetadata(
        "The Courier", "Bridge open", "2024-05-03", "en-GB"
    )


def test_it_is_read_from_linked_data() -> None:
    article = {
        "@type": "NewsArticle",
        "headline": "Bridge open",
        "datePublished": "2024-05-03",
        "inLanguage": "de",
        "publisher": {"name": "The Courier"},
    }
    head = f'<script type="application/ld+json">{json.dumps({"@graph": [article]})}</script>'
    assert page_metadata(page(head)) == PageMetadata("The Courier", "Bridge open", "2024-05-03", "de")


@pytest.mark.parametrize("mark", ["|", "-", "\u2013", "\u2014", "\u00b7"])
def test_the_name_of_the_site_is_not_part_of_the_title(mark: str) -> None:
    head = f'<title>Bridge open {mark} The Courier</title><meta property="og:site_name" content="The Courier">'
    assert page_metadata(page(head)).title == "Bridge open"


def test_a_title_that_only_names_the_site_is_kept() -> None:
    head = '<title>The Courier</title><meta property="og:site_name" content="The Courier">'
    assert page_metadata(page(head)).title == "The Courier"


def test_a_heading_is_the_title_of_a_page_without_one() -> None:
    assert page_metadata(page("")).title == "Bridge open"


@pytest.mark.parametrize("day", ["yesterday", "2024-13-40", "03.05.2024", ""])
def test_a_date_that_is_not_one_is_left_out(day: str) -> None:
    assert not page_metadata(page(f'<meta name="date" content="{day}">')).published


@pytest.mark.parametrize(("said", "language"), [("en_GB", "en-GB"), ("x", ""), ("<b>", "")])
def test_a_language_is_a_tag_or_left_out(said: str, language: str) -> None:
    assert page_metadata(page("", f'<html lang="{said}">')).language == language


def test_what_cannot_be_printed_and_what_is_too_long_is_left_out() -> None:
    head = f'<meta property="og:site_name" content="The\x1b[2J\u202e Courier"><title>{"x" * 1000}</title>'
    assert page_metadata(page(head)) == PageMetadata("The [2J Courier", "Bridge open")


@given(st.binary(max_size=400) | st.text("<>!-[]{}\"'=/ metahl", max_size=200).map(str.encode))
def test_whatever_the_bytes_something_comes_back(data: bytes) -> None:
    assert all(value.isprintable() for value in page_metadata(data))
