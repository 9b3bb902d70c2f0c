"""Spellings of one publisher."""

import pytest

from galleyproof.evidence.voices import is_one_voice


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Guardian", "guardian"),
        ("AFP", "Agence France-Presse"),
        ("afp", "Agence France Presse"),
        ("AP", "The Associated Press"),
        ("BBC", "BBC News"),
        ("BBC News", "British Broadcasting Corporation"),
        ("The New York Times", "NYT"),
        ("El País", "el pais"),
        ("Al-Jazeera", "Al Jazeera"),
    ],
)
def test_spellings_of_one_publisher_are_one_voice(one: str, other: str) -> None:
    assert is_one_voice(one, other)
    assert is_one_voice(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("AP", "Asia-Plus"),
        ("The Times", "Times of News"),
        ("RFE/RL", "RFE/RL Gandhara"),
        ("Agence France-Presse", "American Family Press"),
        ("The News", "The Herald"),
    ],
)
def test_different_publishers_are_different_voices(one: str, other: str) -> None:
    assert not is_one_voice(one, other)
