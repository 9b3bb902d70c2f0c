"""What comes in as a new article: Markdown, plain text or HTML, with a title of its own or without."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.load.articles import read_article
from galleyproof.write.addresses import CaptureError
from galleyproof.write.new_article import _filled, in_paragraphs, manuscript, read_manuscript
from galleyproof.write.starter import article_template

COPY = "It rained.\n\nAnn Bell said so."


@pytest.mark.parametrize(
    "text",
    [
        f"# Rain in Ampleby\n\n{COPY}\n",
        f"# Rain in Ampleby #\n{COPY}",
        f"Rain in Ampleby\n===\n\n{COPY}",
        f"Rain in Ampleby\n\n{COPY}",
        f"\n\nRain in Ampleby\r\n\r\n{COPY}",
        f"---\ntitle: Rain in Ampleby\nstage: published\n---\n\n{COPY}",
        f"---\ntitle: Rain in Ampleby\n---\n\n# Rain in Ampleby\n\n{COPY}",
    ],
)
def test_a_heading_or_a_headline_is_the_title(text: str) -> None:
    assert manuscript(text) == (COPY, {"title": "Rain in Ampleby"})


@pytest.mark.parametrize(
    "text", [COPY, "It rained", f"{'Rain ' * 40}\n\n{COPY}", "Rain:\n\nIt rained.", "## Rain\n\nIt."]
)
def test_a_text_that_opens_otherwise_has_no_title(text: str) -> None:
    assert manuscript(text).fields == {}


def test_the_front_matter_of_a_text_is_taken_over_but_not_its_stage() -> None:
    text = f"---\ntitle: Rain\nby: Ann Bell\npublished: 2021-10-18\nstage: published\nextra: 1\n---\n{COPY}"
    assert manuscript(text).fields == {"title": "Rain", "by": "Ann Bell", "published": "2021-10-18"}


def test_lines_that_end_sentences_are_paragraphs_in_a_text_without_blank_lines() -> None:
    assert in_paragraphs('It rained.\nIt poured.\n"It stopped."') == 'It rained.\n\nIt poured.\n\n"It stopped."'


@pytest.mark.parametrize("text", ["It rained all\nday, and then\nit stopped.", COPY, "- one\n- two"])
def test_other_lines_stay_together(text: str) -> None:
    assert in_paragraphs(text) == text


def test_paragraphs_are_not_indented_which_would_make_them_code() -> None:
    assert in_paragraphs("    It rained.\n\n\tAnn Bell said so.") == COPY


def test_a_page_gives_its_text_and_its_title() -> None:
    body = "<article><h1>Rain in Ampleby</h1><p>It rained for the whole day.</p><p>Ann Bell said so.</p></article>"
    page = f"<html><head><title>Rain in Ampleby</title></head><body>{body}</body></html>"
    text = read_manuscript(page.encode())
    assert text == ("It rained for the whole day.\n\nAnn Bell said so.", {"title": "Rain in Ampleby"})


@pytest.mark.parametrize("data", [b"", b" \n", b"\xff\xfe\x00"])
def test_a_document_without_text_is_refused(data: bytes) -> None:
    with pytest.raises(CaptureError):
        read_manuscript(data)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1).filter(str.strip))
def test_whatever_the_title_the_article_has_it(title: str) -> None:
    fields = {"title": title, "outlet": "Ours", "published": "2021-10-18"}
    article, faults = read_article(_filled(article_template(), fields, COPY), "claims/rain/article.md", "rain")
    assert faults or (article and article.front.title == " ".join(title.split()))
