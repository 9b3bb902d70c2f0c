"""The sentence of the copy that contains an anchor."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.article.sentences import sentence_of, sentences
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
def test_it_contains_the_words_of_the_anchor(tmp_path: Path, quote: str, sentence: str) -> None:
    article = run_of(tmp_path, f'article: {{text: "{COPY}"}}').desk.articles[0]
    assert sentence_of(article, Anchor(paragraph=1, quote=quote), "en") == sentence


def test_a_missing_paragraph_has_no_sentence(tmp_path: Path) -> None:
    article = run_of(tmp_path).desk.articles[0]
    assert sentence_of(article, Anchor(paragraph=7, quote="talks"), "en") == ""


@given(st.lists(st.sampled_from(["\u201c", "\u00ab", "He came. ", "Then she left. "]), min_size=120, max_size=300))
def test_sentences_cover_a_text_with_many_unclosed_marks(parts: list[str]) -> None:
    text = "".join(parts)
    spans = [*sentences(text, "en")]
    assert [span.start for span in spans] == [0, *(span.end for span in spans)][: len(spans)]
    assert not text[spans[-1].end :].strip()


@pytest.mark.parametrize("title", ["Ms.", "Mx.", "Cllr.", "Mr.", "Dr."])
def test_a_title_ends_no_sentence(title: str) -> None:
    text = f"The map was hard to read. {title} Lorne drew another."
    assert [span.of(text).strip() for span in sentences(text, "en")] == [
        "The map was hard to read.",
        f"{title} Lorne drew another.",
    ]


def test_a_word_that_ends_like_a_title_ends_a_sentence() -> None:
    text = "They bought the ATMs. Lorne drew another."
    assert len([*sentences(text, "en")]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Ann Bell said in Yan et al. [2004] the house is empty.",
        "As Yan et al. (2004) show, the house is empty.",
        "It is so, see fig. 3 and eq. [2] there.",
        "The ruling in Bell vs. the town is out.",
        "It stands in cf. [7] and [8] as well.",
        "It cost ca. 500 dollars.",
    ],
)
def test_an_abbreviation_before_a_reference_ends_no_sentence(text: str) -> None:
    assert [span.of(text) for span in sentences(text, "en")] == [text]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It is the work of Yan et al. The house is empty.", 2),
        ("Nobody came. [2] The house is empty.", 2),
    ],
)
def test_a_new_sentence_after_an_abbreviation_is_one(text: str, number: int) -> None:
    assert len([*sentences(text, "en")]) == number
