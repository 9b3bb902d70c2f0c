"""The speaker of a quotation in the copy, compared with the one on record."""

import json
from pathlib import Path

import pytest

from tests.helpers.tools import run_of

DESK = """
entities:
  - {id: ann, kind: person, names: [Ann Orsani, Orsani]}
  - {id: ben, kind: person, names: [Ben Marquand, Marquand]}
  - {id: union, kind: body, names: [Dockers' Union]}
  - {id: branch, kind: body, names: [Fordham Branch], part_of: union}
  - {id: council, kind: body, names: [Harbour Council]}
  - {id: fordham, kind: place, names: [Fordham]}
claims:
  - id: said
    anchor: {paragraph: 1, quote: need urgent treatment}
    fact: {kind: statement, speaker: SPEAKER, words: They need urgent treatment to fix the whole issue now}
article: {text: COPY}
"""


def spoken(root: Path, copy: str, speaker: str = "ann") -> list[str]:
    desk = DESK.replace("COPY", json.dumps(copy)).replace("SPEAKER", speaker)
    return [finding.message for finding in run_of(root, desk).findings if finding.check == "quotes.spoken"]


GIVEN_TO_ANOTHER = [
    '"They need urgent treatment to fix the whole issue now," the lawyer, Ben Marquand, said.',
    '"They need urgent treatment to fix the whole issue now," said Ben Marquand.',
    '"They need urgent treatment to fix the whole issue now," said the lawyer, Ben Marquand.',
    'Ben Marquand said: "They need urgent treatment to fix the whole issue now."',
    'Ben Marquand told the court they "need urgent treatment to fix the whole issue now".',
    'According to Ben Marquand, "they need urgent treatment to fix the whole issue now".',
    '"They need urgent treatment," Marquand said, "to fix the whole issue now."',
    '"They need urgent treatment to fix the whole issue now", insisted Marquand on Monday.',
    "\u2018They need urgent treatment to fix the whole issue now,\u2019 Marquand told Ann Orsani.",
    "Ann Orsani listened as Ben Marquand said: „They need urgent treatment to fix the whole issue now.“",
    '"They need urgent treatment to fix the whole issue now," said Carla Weddell.',
    '"They need urgent treatment.\n\n"To fix the whole issue now," Ben Marquand said.',
]
GIVEN_TO_THE_SPEAKER = [
    '"They need urgent treatment to fix the whole issue now," the lawyer, Ann Orsani, said.',
    '"They need urgent treatment to fix the whole issue now," Orsani told Ben Marquand.',
    '"They need urgent treatment to fix the whole issue now," she said. Ben Marquand left.',
    '"They need urgent treatment to fix the whole issue now," the lawyer told Ben Marquand.',
    '"They need urgent treatment to fix the whole issue now," said a lawyer for Ben Marquand.',
    '"They need urgent treatment to fix the whole issue now," Ben Marquand\'s lawyer said.',
    '"They need urgent treatment to fix the whole issue now," Fordham said.',
    '"They need urgent treatment to fix the whole issue now," the Harbour Council said.',
    '"They need urgent treatment," said Orsani, who met Ben Marquand, "to fix the whole issue now."',
    '"They need urgent treatment," Orsani said. "To fix the whole issue now."',
    'Ben Marquand quoted Ann Orsani as saying: "They need urgent treatment to fix the whole issue now."',
    'Ben Marquand came. Ann Orsani said: "They need urgent treatment to fix the whole issue now."',
    'Orsani said: "They need urgent treatment.\n\n"To fix the whole issue now."',
    "Orsani said: \u2018They need urgent treatment to fix the whole issue now.\u2019 Marquand left.",
]


@pytest.mark.parametrize("copy", GIVEN_TO_ANOTHER)
def test_words_that_the_copy_gives_to_another_person_are_reported(tmp_path: Path, copy: str) -> None:
    assert any("say these words" in message for message in spoken(tmp_path, copy))


@pytest.mark.parametrize("copy", GIVEN_TO_THE_SPEAKER)
def test_words_that_the_copy_gives_to_their_speaker_or_to_nobody_named_are_not(tmp_path: Path, copy: str) -> None:
    assert spoken(tmp_path, copy) == []


@pytest.mark.parametrize(
    ("speaker", "name", "is_reported"),
    [
        ("union", "The Harbour Council", True),
        ("union", "The Fordham Branch", False),
        ("branch", "The Dockers' Union", False),
        ("union", "Ben Marquand", False),
        ("fordham", "Ben Marquand", False),
    ],
)
def test_a_body_is_compared_with_bodies_that_it_has_nothing_to_do_with(
    tmp_path: Path, speaker: str, name: str, *, is_reported: bool
) -> None:
    copy = f'{name} said: "They need urgent treatment to fix the whole issue now."'
    assert bool(spoken(tmp_path, copy, speaker)) is is_reported
