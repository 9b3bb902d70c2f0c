"""Paragraphs with Markdown: their words, and the places of these in `article.md`."""

from pathlib import Path

import pytest

from galleyproof.article import Article
from galleyproof.article.anchors.locating import span_of
from galleyproof.claim import Anchor
from galleyproof.load.articles import read_article
from tests.helpers.tools import run_of

FRONT = """\
---
title: Twelve held
standfirst: Guns were seized
outlet: A paper
published: 2021-10-18
stage: draft
---

"""
BODY = "It held [12 men](https://example.org/2020)\nin *Ford*ham.\n\n- one gun\n- two **boats**\n"


@pytest.fixture
def article() -> Article:
    made, _ = read_article(FRONT + BODY, "claims/talks/article.md", "talks")
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("paragraph", "quote", "words", "place"),
    [
        (1, "12 men in Fordham", "12 men in Fordham", "9:10"),
        (1, "[12 men](https://example.org/2020)\nin *Ford*ham", "12 men in Fordham", "9:10"),
        (1, "*Ford*ham", "Fordham", "10:5"),
        (2, "two boats", "two boats", "13:3"),
        (2, "two **boats**", "two boats", "13:3"),
        (0, "Twelve held", "Twelve held", "2:1"),
        (0, "Guns were seized", "Guns were seized", "3:1"),
    ],
)
def test_an_anchor_quotes_the_words_or_the_source(
    article: Article, paragraph: int, quote: str, words: str, place: str
) -> None:
    span = span_of(Anchor(paragraph=paragraph, quote=quote), article)
    assert span is not None
    at = article.place(paragraph, span.start)
    assert (span.of(article.text(paragraph)), f"{at.line}:{at.column}") == (words, place)


def test_an_address_has_nothing_to_check(tmp_path: Path) -> None:
    run = run_of(tmp_path, "article: {text: 'He was [there](https://example.org/2020/900).'}")
    assert run.coverage["example"].items == ()


def test_items_of_a_list_and_rows_of_a_table_are_sentences(tmp_path: Path) -> None:
    text = "- 12 men came\\n- 3 boats left\\n\\n| Town | Men |\\n|---|---|\\n| Ampleby | 12 |"
    run = run_of(tmp_path, f'article: {{text: "{text}"}}')
    copy = run.desk.articles[0]
    sentences = [
        sentence.span.of(copy.text(sentence.paragraph)).strip() for sentence in run.coverage["example"].sentences
    ]
    assert sentences == ["12 men came", "3 boats left", "Town; Men", "Ampleby; 12"]
