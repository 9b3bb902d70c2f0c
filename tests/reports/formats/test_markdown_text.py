"""Markdown: text shows as written, without formatting, mentions or links."""

import pytest

from galleyproof.reports.formats.markdown_text import code, escape, row, sentence

GAP = "\u200b"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words, (as) they are: 5.2% - so", "plain words, (as) they are: 5.2% - so"),
        ("a | b", r"a \| b"),
        ("a ` b", r"a \` b"),
        ("*a* _b_ ~c~", r"\*a\* \_b\_ \~c\~"),
        ("<script>", r"\<script\>"),
        ("[a](b)", r"\[a\](b)"),
        ("![a](b)", r"!\[a\](b)"),
        ("back\\slash", r"back\\slash"),
        ("$x$", r"\$x\$"),
        ("&lt; &#64;", rf"\&lt; \&\#{GAP}64;"),
        ("AT&T", "AT&T"),
        ("two\nlines\r\n\there", "two lines here"),
        ("  edges ", "edges"),
        ("- item", r"\- item"),
        ("+ item", r"\+ item"),
        ("1. item", r"1\. item"),
        ("12) item", r"12\) item"),
        ("2021-10-18", "2021-10-18"),
        ("=====", r"\====="),
        ("# heading", rf"\#{GAP} heading"),
        ("> quote", r"\> quote"),
        ("\x1b[2J", r"\\u001b\[2J"),
    ],
)
def test_text_shows_as_written(text: str, shown: str) -> None:
    assert escape(text) == shown


@pytest.mark.parametrize(
    "text", ["@someone", "a@example.org", "#12", "owner/name#12", "GH-12", "gh-12", "https://x.org", "www.x.org"]
)
def test_mentions_and_links_are_disarmed(text: str) -> None:
    assert text not in escape(text)
    assert escape(text).replace("\\", "").replace(GAP, "") == text


@pytest.mark.parametrize(
    ("text", "shown"), [("a", "`a`"), ("a`b", "`` a`b ``"), ("a``b`", "``` a``b` ```"), ("@a\n#1", "`@a #1`")]
)
def test_code_is_fenced_by_more_backquotes_than_it_contains(text: str, shown: str) -> None:
    assert code(text) == shown


@pytest.mark.parametrize(
    ("message", "shown"),
    [("is `a|b`, not *c*", r"is `a|b`, not \*c\*"), ("an odd ` one", r"an odd \` one"), ("- a", r"\- a")],
)
def test_a_message_keeps_its_code(message: str, shown: str) -> None:
    assert sentence(message) == shown


@pytest.mark.parametrize(
    ("cell", "shown"), [("`a|b`", r"`a\|b`"), (r"a \| b", r"a \| b"), (r"a \\| b", r"a \\\| b"), (12, "12")]
)
def test_a_pipe_does_not_end_a_cell(cell: object, shown: str) -> None:
    assert row(cell, "next") == f"| {shown} | next |"
