"""The sentence of the copy that carries a claim."""

from pathlib import Path

import pytest

from galleyproof.article.sentences import sentence_of
from galleyproof.claim import Anchor
from tests.helpers.tools import run_of

COPY = "The U.S. envoy came. Mr. Jawad stayed in Kabul, he said. Talks\\n  are due."


@pytest.mark.parametrize(
    ("quote", "sentence"),
    [
        ("envoy came", "The U.S. envoy came."),
        ("stayed in Kabul", "Mr. Jawad stayed in Kabul, he said."),
        ("Talks are due", "Talks are due."),
        ("he said. Talks", "The U.S. envoy came. Mr. Jawad stayed in Kabul, he said. Talks are due."),
    ],
)
def test_it_holds_the_anchors_words(tmp_path: Path, quote: str, sentence: str) -> None:
    article = run_of(tmp_path, f'article: {{text: "{COPY}"}}').desk.articles[0]
    assert sentence_of(article, Anchor(paragraph=1, quote=quote), "en") == sentence


def test_a_paragraph_that_is_not_there_has_none(tmp_path: Path) -> None:
    article = run_of(tmp_path).desk.articles[0]
    assert sentence_of(article, Anchor(paragraph=7, quote="talks"), "en") == ""
