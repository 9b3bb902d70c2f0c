"""What a row states covers a part of a claim without being the same."""

from pathlib import Path

import pytest

from tests.evidence.test_entailment import assessed, stances

TALKS = """
entities:
  - {id: talks, kind: event, names: [Talks]}
  - {id: round-one, kind: event, names: [Round One], part_of: talks}
  - {id: norland, kind: state, names: [Norland]}
  - {id: borland, kind: state, names: [Borland]}
"""
COMES = "{kind: attendance, event: talks, attendees: [norland], mode: attends}"
CAME = "{kind: attendance, event: talks, attendees: [norland], mode: attended}"


@pytest.mark.parametrize(
    ("claim", "row", "stance"),
    [
        (COMES, CAME, "supports"),
        (COMES, "{kind: attendance, event: round-one, attendees: [norland], mode: attended}", "supports"),
        (CAME, "{kind: attendance, event: round-one, attendees: [norland], mode: attended}", "supports"),
        (COMES, "{kind: attendance, event: talks, attendees: [norland, borland], mode: attended}", "supports"),
        (CAME, COMES, "context"),
        (COMES, "{kind: attendance, event: talks, attendees: [borland], mode: attended}", "context"),
        (COMES, "{kind: attendance, event: talks, attendees: [norland], mode: invited}", "context"),
        (COMES, "{kind: attendance, event: talks, attendees: [norland], mode: absent}", "context"),
        ("{kind: attendance, event: round-one, attendees: [norland], mode: attended}", CAME, "context"),
    ],
)
def test_who_attended_was_going_to_and_attended_the_whole(tmp_path: Path, claim: str, row: str, stance: str) -> None:
    assert stances(assessed(tmp_path, claim, row, more=TALKS)) == [stance]
