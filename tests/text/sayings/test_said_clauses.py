"""The sayings of a text: who says what to whom, and in what manner."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.text.sayings import sayings
from galleyproof.text.span import Span


def said(text: str) -> tuple[str, str, str, str, bool]:
    """Return the verb, the speaker, the addressee and the words of the only saying, and whether it follows them."""
    (saying,) = sayings(text)
    spans = (saying.verb, saying.speaker, saying.addressee, saying.said)
    verb, speaker, addressee, words = (span.of(text) if span else "" for span in spans)
    return verb, speaker, addressee, words, saying.follows


@pytest.mark.parametrize(
    ("text", "saying"),
    [
        ("Ann Bell said that nobody came.", ("said", "Ann Bell", "", "nobody came.", False)),
        ("Ann Bell told Reuters that nobody came.", ("told", "Ann Bell", "Reuters", "nobody came.", False)),
        ("Nobody came, Ann Bell said.", ("said", "Ann Bell", "", "Nobody came", True)),
        ("Nobody came, said Ann Bell.", ("said", "Ann Bell", "", "Nobody came", True)),
        ("Nobody came, said the lawyer.", ("said", "the lawyer", "", "Nobody came", True)),
        ("Nobody came, according to Ann Bell.", ("according to", "Ann Bell", "", "Nobody came", True)),
        ("According to Ann Bell, nobody came.", ("According to", "Ann Bell", "", "nobody came.", False)),
        ("Nobody came, Ann Bell told a court on Tuesday.", ("told", "Ann Bell", "a court", "Nobody came", True)),
        ("Ann Bell, the lawyer, denied that it rained.", ("denied", "Ann Bell", "", "it rained.", False)),
        ("He warned the council that it rained.", ("warned", "He", "the council", "it rained.", False)),
        ('"Nobody came," she said to Ann Bell.', ("said", "she", "Ann Bell", '"Nobody came,"', True)),
        ("It rained. Ann Bell said nobody came. It rained.", ("said", "Ann Bell", "", "nobody came.", False)),
    ],
)
def test_a_saying_has_a_speaker_an_addressee_and_words(text: str, saying: tuple[str, str, str, str, bool]) -> None:
    assert said(text) == saying


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("Ann Bell said it rained.", None),
        ('"It is urgent," said Ann Bell.', None),
        ('"I will not ask again," said Ann Bell.', None),
        ("Ann Bell added that it rained.", None),
        ("Ann Bell denied that it rained.", "denies"),
        ("Ann Bell insisted that it rained.", "asserts"),
        ("Ann Bell asked whether it rained.", "asks"),
        ("Ann Bell thinks that it rained.", "supposes"),
        ("Ann Bell demanded that they leave.", "asks"),
        ("It rained, Ann Bell claimed.", "asserts"),
    ],
)
def test_the_verb_gives_the_manner(text: str, manner: str | None) -> None:
    assert [saying.manner for saying in sayings(text)] == [manner]


@pytest.mark.parametrize(
    "text",
    [
        "The claims worried Ann Bell.",
        "Ann Bell's reports were late.",
        "Ann Bell was told to leave.",
        "Ann Bell did not say so.",
        "Ann Bell refused to comment.",
        "Said Bell came.",
        '"She said so."',
        "An appeal was lodged.",
    ],
)
def test_a_noun_a_passive_and_a_denied_verb_are_no_sayings(text: str) -> None:
    assert sayings(text, [Span(0, 9)] if text.startswith("Said") else ()) == ()


def test_a_name_that_the_desk_knows_is_read_whole() -> None:
    text = "It rained, said al-Bell of Fordham."
    (saying,) = sayings(text, [Span(16, 23)])
    assert saying.speaker == Span(16, 23)
    assert saying.is_name


WORDS = st.sampled_from(
    [
        "said",
        "told",
        "Ann Bell",
        "he",
        '"no"',
        '"',
        ",",
        ".",
        "that",
        "according to",
        "who",
        "\n\n",
        "the",
        "'s",
        "and",
        "(",
    ]
)


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_any_text_can_be_read(text: str) -> None:
    for saying in sayings(text):
        for span in (saying.verb, saying.speaker, saying.addressee, saying.said):
            assert span is None or 0 <= span.start <= span.end <= len(text)
