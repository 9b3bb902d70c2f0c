"""Untrusted text: how it is shown, which addresses become links, and the element ids of its records."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.reports.untrusted import element_id, pieces, web_link

NEVER_LINKS = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "//example.org",
    "/path",
    "http:",
    'https://example.org/"onclick="alert(1)',
    "https://example.org/ onclick=alert(1)",
]


@pytest.mark.parametrize("url", NEVER_LINKS)
def test_an_address_that_is_not_plainly_http_is_not_linked(url: str) -> None:
    assert not web_link(url)


@pytest.mark.parametrize("url", ["http://example.org", "https://example.org/a?b=1&c=2#d", "HTTPS://пример.рф/я"])
def test_a_web_address_is_linked(url: str) -> None:
    assert web_link(url) == url


def test_a_missing_address_is_not_linked() -> None:
    assert not web_link(None)


def test_an_id_in_plain_letters_stays_readable() -> None:
    assert element_id("claim", "us-post_2") == "claim-us-post_2"


@given(st.from_regex(r"\w[\w-]*", fullmatch=True), st.integers(1, 3))
def test_an_element_id_is_ascii_without_spaces(id_: str, nth: int) -> None:
    assert element_id("claim", id_, nth).isascii()
    assert not element_id("claim", id_, nth).split()[1:]


_RECORDS = st.tuples(st.from_regex(r"[\w-]*", fullmatch=True), st.integers(1, 99))


@given(_RECORDS, _RECORDS)
def test_two_records_never_share_an_element_id(one: tuple[str, int], other: tuple[str, int]) -> None:
    assert (element_id("claim", *one) == element_id("claim", *other)) == (one == other)


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("is `refuted` here", [("is ", False), ("refuted", True), (" here", False)]),
        ("`a` and `b`", [("a", True), (" and ", False), ("b", True)]),
        ("an odd ` one", [("an odd ` one", False)]),
        ("`a` and an odd ` one", [("a", True), (" and an odd ` one", False)]),
        ("", []),
    ],
)
def test_a_message_is_split_into_text_and_code(message: str, parts: list[tuple[str, bool]]) -> None:
    assert list(pieces(message)) == parts


@given(st.text("a` |"))
def test_only_backquotes_are_lost_from_a_message(message: str) -> None:
    assert "".join(text for text, _ in pieces(message)).replace("`", "") == message.replace("`", "")
