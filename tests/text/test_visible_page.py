"""What a reader sees of a web page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from galleyproof.text.visible_page import may_hide, page_texts, show_as_seen, text_in_lines


def seen(body: str) -> str:
    page = html.document_fromstring(f"<html><head><title>T</title></head><body>{body}</body></html>")
    show_as_seen(page)
    return text_in_lines(page.find("body"))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>The mine holds 10<sup>6</sup> litres.</p>", "The mine holds 10\u2076 litres."),
        ("<p>It is 10<sup>-6</sup> of a metre.</p>", "It is 10\u207b\u2076 of a metre."),
        ("<p>It is 10<sup>\u22126</sup> of a metre.</p>", "It is 10\u207b\u2076 of a metre."),
        ("<p>A plot of 5 m<sup>2</sup>.</p>", "A plot of 5 m\u00b2."),
        ("<p>It grows as 2<sup>n</sup> or 2<sup>x</sup>.</p>", "It grows as 2\u207f or 2^x."),
        ("<p>On the 5<sup>th</sup> of May.</p>", "On the 5th of May."),
        ("<p>He left.<sup><a href='#n1'>1</a></sup> She came<sup>[2]</sup>.</p>", "He left. She came."),
        ("<p>H<sub>2</sub>O</p>", "H2O"),
        ("<p>The base is <s>open</s> closed.</p>", "The base is closed."),
        ("<p>It cost <del>$15</del> <ins>$20</ins> million.</p>", "It cost $20 million."),
        ("<p>It cost <span style='text-decoration: line-through'>$15</span> $20.</p>", "It cost $20."),
        ("<p>One.</p><p hidden>Two.</p><p>Three.</p>", "One.\nThree."),
        ("<p>One.</p><p style='display:none'>Two.</p>", "One."),
        ("<p>One.</p><div style='color:red; visibility : hidden'><p>Two.</p></div>", "One."),
        ("<p>One.</p><p aria-hidden='true'>Two.</p>", "One.\nTwo."),
        ("<p>One.</p><script>var two</script><style>p {}</style><template><p>Two.</p></template>", "One."),
        ("<p>One<br>two</p><ul><li>three</li><li>four</li></ul>", "One\ntwo\nthree\nfour"),
        ("<p hidden>All.</p>", ""),
    ],
)
def test_a_reader_sees(body: str, text: str) -> None:
    assert seen(body) == text


def test_a_page_is_read_as_seen_and_as_written() -> None:
    assert page_texts("<html><body><p>10<sup>6</sup></p><p hidden>No.</p></body></html>") == ("10\u2076", "106\nNo.")


@pytest.mark.parametrize("page", ["", "<html></html>", "<!-- -->", "<html><body></body></html>"])
def test_a_page_without_text_has_none(page: str) -> None:
    assert page_texts(page) == ("", "")


@given(st.text(alphabet="<>/ ab\x00=\"'-!psupdel", max_size=40))
def test_any_page_can_be_read(page: str) -> None:
    assert len(page_texts(page)) == 2


@pytest.mark.parametrize(
    ("page", "may"), [(b"<p hidden>x", True), (b"10<sup>6", True), (b"<p>hiddenness, news</p>", False), (b"<s>x", True)]
)
def test_only_some_pages_may_hide_text(page: bytes, *, may: bool) -> None:
    assert may_hide(page) is may
