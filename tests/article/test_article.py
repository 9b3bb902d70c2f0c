"""An article: its front matter, its paragraphs and their locations."""

import pytest

from galleyproof.article import Article, FrontMatter
from galleyproof.load.articles import read_article
from galleyproof.records.location import Location
from tests.helpers.raw import ARTICLE
from tests.helpers.records import faults, record

FRONT = "{title: Talks, outlet: A paper, published: 2021-10-18, stage: draft}"


@pytest.fixture
def article() -> Article:
    made, _ = read_article(f"{ARTICLE}\nMoscow met.\n", "claims/talks/article.md", "talks")
    assert made is not None
    return made


@pytest.mark.parametrize("name", ["title", "outlet", "published", "stage"])
def test_front_matter_requires(name: str) -> None:
    fields = [field for field in FRONT.strip("{}").split(", ") if not field.startswith(f"{name}: ")]
    front = f"{{{', '.join(fields)}}}"
    assert f"1: `{name}` is missing -> add a line `{name}: ...`" in faults(FrontMatter, front)


def test_front_matter_may_have_more() -> None:
    more = ", url: https://example.org, by: Me, note: x, waive: [{check: a.b}]}"
    assert record(FrontMatter, FRONT.replace("}", more)).by == "Me"


@pytest.mark.parametrize("stage", ["draft", "ready", "published"])
def test_an_article_is_at_a_stage(stage: str) -> None:
    assert record(FrontMatter, FRONT.replace("draft", stage)).stage == stage


def test_paragraphs_are_numbered_from_the_headline_on(article: Article) -> None:
    paragraphs = [article.paragraph(number) for number in (0, 1, 2, 3)]
    assert [paragraph and paragraph.text for paragraph in paragraphs] == [
        article.front.title,
        "Kabul fell.",
        "Moscow met.",
        None,
    ]


def test_a_field_of_the_front_matter_has_a_location(article: Article) -> None:
    assert article.at("stage") == Location("claims/talks/article.md", 5, 1)
