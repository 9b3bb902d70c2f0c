"""Articles: front matter, then paragraphs separated by blank lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.article import Article
from galleyproof.load.articles import read_article
from tests.helpers.raw import one_line

FRONT = "---\ntitle: Talks\noutlet: A paper\npublished: 2021-10-18\nstage: draft\n---\n"


def article(body: str, front: str = FRONT) -> Article:
    made, faults = read_article(front + body, "article.md", "talks")
    assert made is not None, faults
    return made


def faults(text: str) -> list[str]:
    """Return the faults of an article that cannot be used."""
    made, wrong = read_article(text, "article.md", "talks")
    assert made is None
    return [one_line(fault) for fault in wrong]


def test_an_article_has_its_folders_name_its_front_matter_and_its_paragraphs() -> None:
    made = article("\nKabul fell.\n\nMoscow met.\n")
    assert (made.id, made.front.title, len(made.paragraphs)) == ("talks", "Talks", 2)


@pytest.mark.parametrize(
    ("body", "paragraphs"),
    [
        ("", []),
        ("\n \n", []),
        ("one", [("one", 7)]),
        ("\none\ntwo\n\n\n  \nthree\n", [("one two", 8), ("three", 13)]),
        ("one\n---\ntwo\n", [("one\ntwo", 7)]),
        ("  one  \n\ttwo", [("  one   \ttwo", 7)]),
    ],
)
def test_blank_lines_separate_paragraphs(body: str, paragraphs: list[tuple[str, int]]) -> None:
    assert [(paragraph.text, paragraph.line) for paragraph in article(body).paragraphs] == paragraphs


@given(st.text(alphabet="ab \n"))
def test_every_line_with_text_is_in_a_paragraph_at_its_own_line(body: str) -> None:
    lines = (FRONT + body).split("\n")
    in_paragraphs = {
        paragraph.line + offset: line
        for paragraph in article(body).paragraphs
        for offset, line in enumerate(paragraph.source.split("\n"))
    }
    assert in_paragraphs == {number: line for number, line in enumerate(lines, 1) if number > 6 and line.strip()}


def test_a_line_of_a_million_spaces_takes_no_time() -> None:
    assert article(" " * 900_000 + "\nx").paragraphs[0].line == 8


def test_spaces_after_the_fence_are_allowed() -> None:
    assert article("one", FRONT.replace("---", "---  ")).paragraphs[0].text == "one"


@pytest.mark.parametrize("text", ["", "Kabul fell.\n", "\n---\ntitle: x\n---\n", "----\n"])
def test_an_article_must_start_with_front_matter(text: str) -> None:
    fix = "start it with a line `---`, then title, outlet, published and stage, then another `---`"
    assert faults(text) == [f"article.md:1 the article does not start with front matter -> {fix}"]


@pytest.mark.parametrize("text", ["---\ntitle: x\n", "---", "---\ntitle: x\n ---\n"])
def test_front_matter_must_be_closed(text: str) -> None:
    message = "the front matter has no closing `---` -> add a line `---` before the text"
    assert faults(text) == [f"article.md:1 {message}"]


@pytest.mark.parametrize(
    ("front", "fault"),
    [
        ("---\n---\n", "article.md:1 the front matter is empty"),
        ("---\n- a\n---\n", "article.md:2 the front matter must be a group of fields, not a list"),
        (FRONT.replace("draft", "done"), "article.md:5 `stage` cannot be `done`"),
        (FRONT.replace("2021-10-18", "2021-02-30"), "article.md:4 `published`: `2021-02-30` does not exist"),
        (FRONT.replace("stage", "titel: x\nstage"), "article.md:5 unknown field `titel`"),
        (FRONT.replace("Talks", "Talks: the end"), "article.md:2 YAML cannot read this value"),
        (FRONT.replace("stage", "title: x\nstage"), "article.md:5 article.md:2 `title` is given twice"),
        (FRONT.replace("Talks", "Talks\x07"), "article.md:2 this line contains an invisible character"),
        (FRONT.replace("title", " title"), "article.md:3 this line does not fit the lines above it"),
    ],
)
def test_a_fault_in_the_front_matter_is_reported_on_its_line(front: str, fault: str) -> None:
    assert faults(f"{front}\nKabul fell.\n")[0].startswith(fault)


def test_all_faults_of_front_matter_and_text_are_reported_at_once() -> None:
    text = f"{FRONT.replace('draft', 'done').replace('Talks', 'Talks: x')}\nKabul\x07 fell.\n"
    assert [fault.split(" ")[0] for fault in faults(text)] == ["article.md:2", "article.md:8", "article.md:5"]


@pytest.mark.parametrize("front", ["", FRONT])
def test_an_invisible_character_in_the_text_is_refused_on_its_line(front: str) -> None:
    text = f"{front}one\n\ntwo\x07\n"
    assert f"article.md:{3 + front.count(chr(10))} this line contains" in " ".join(faults(text))


def test_a_tab_in_the_text_is_allowed() -> None:
    assert article("\tone\ttwo").paragraphs


def test_an_article_with_a_value_cut_short_is_still_read() -> None:
    made, wrong = read_article(FRONT.replace("Talks", "Talks #4"), "article.md", "talks")
    assert (made and made.front.title, len(wrong)) == ("Talks", 1)
