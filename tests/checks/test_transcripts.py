"""Interviews and scripts in the copy: whoever is named before a colon says the words after it."""

from pathlib import Path

import pytest

from tests.helpers.tools import run_of

CHECKS = ("quotes.spoken", "wording.copy", "voice.attributed")
WORDS = "{kind: statement, speaker: bell, words: We will not leave the harbour}"
GIST = "{kind: statement, speaker: bell, gist: we will leave the harbour}"
DENIED = "{kind: statement, speaker: bell, manner: denies, gist: they leave the harbour}"


def findings(root: Path, copy: str, fact: str) -> list[str]:
    """Return the ids of the checks on who says what for a copy with a claim anchored to all of it."""
    run = run_of(
        root,
        f"""
entities:
  - {{id: bell, kind: person, names: [Ann Bell, Bell]}}
  - {{id: rowe, kind: person, names: [Jack Rowe, Rowe]}}
article: {{text: {copy!r}}}
claims: [{{says: Bell said it., anchor: {{paragraph: 1, quote: {copy.replace("**", "")!r}}}, fact: {fact}}}]
""",
    )
    return [finding.check for finding in run.findings if finding.check in CHECKS]


@pytest.mark.parametrize(
    ("copy", "fact", "check"),
    [
        ('Rowe: "We will not leave the harbour."', WORDS, "quotes.spoken"),
        ('**Rowe:** "We will not leave the harbour."', WORDS, "quotes.spoken"),
        ('Jack Rowe, pilot: "We will not leave the harbour."', WORDS, "quotes.spoken"),
        ('Bell: "We are old." Rowe: "We will not leave the harbour."', WORDS, "quotes.spoken"),
        ('Bell: "We will soon leave the harbour."', WORDS, "quotes.spoken"),
        ("**Rowe:** We will leave the harbour.", GIST, "wording.copy"),
        ("**Bell:** We will not leave the harbour.", GIST, "wording.copy"),
        ("Jack Rowe: We will leave the harbour.", GIST, "wording.copy"),
        ("Mr Rowe: We will leave the harbour, as you know.", GIST, "wording.copy"),
        ("Bell: We will never leave the harbour!", GIST, "wording.copy"),
    ],
)
def test_other_words_or_another_speaker_are_found(tmp_path: Path, copy: str, fact: str, check: str) -> None:
    assert check in findings(tmp_path, copy, fact)


@pytest.mark.parametrize(
    ("copy", "fact"),
    [
        ('Bell: "We will not leave the harbour."', WORDS),
        ('**Bell:** "We will not leave the harbour."', WORDS),
        ("Ann Bell: 'We will not leave the harbour.'", WORDS),
        ('Q: Will you go? Bell: "We will not leave the harbour."', WORDS),
        ('Ann Bell, pilot: "We will not leave the harbour."', WORDS),
        ("**Bell:** We will leave the harbour.", GIST),
        ("Bell: Yes, we will leave the harbour, my friend.", GIST),
        ("**Q:** Will you leave? **Bell:** We will leave the harbour.", GIST),
        ("Bell: I tell you, they will stay.", DENIED),
        ("Update: Bell said that they will leave the harbour.", GIST),
    ],
)
def test_the_right_words_of_the_right_speaker_are_left_alone(tmp_path: Path, copy: str, fact: str) -> None:
    assert findings(tmp_path, copy, fact) == []
