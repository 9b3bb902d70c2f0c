"""Whether a sentence says whose words it gives."""

import pytest

from galleyproof.text import is_attributed, is_put_in_a_mouth


@pytest.mark.parametrize(
    "text",
    [
        "He said so.",
        "The ministry denies it.",
        "According to the report, nobody came.",
        "She has warned of it.",
        "The talks, he added, are over.",
        "He casts himself as a friend.",
        "They have let it be understood that it ends.",
    ],
)
def test_a_verb_or_phrase_of_saying_attributes(text: str) -> None:
    assert is_attributed(text)


@pytest.mark.parametrize("text", ["Nobody came.", "The sayings of the house.", "A saidar fell.", "The reporter left."])
def test_what_only_looks_like_one_does_not(text: str) -> None:
    assert not is_attributed(text)


@pytest.mark.parametrize(
    ("after", "put"),
    [
        (", she said.", True),
        (", Ann Bell told the paper.", True),
        (", according to the deed.", True),
        (" and said no.", False),
        (", said last week", False),
    ],
)
def test_words_are_put_into_a_mouth_by_whoever_is_named_after_them(after: str, *, put: bool) -> None:
    assert is_put_in_a_mouth(after) is put
