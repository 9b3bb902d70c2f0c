"""Skeletons that the rules draft from copy."""

from pathlib import Path
from typing import Any

import pytest

from galleyproof.write.drafting import RULES, Skeleton, drafters
from tests.helpers.tools import run_of

DESK = """
entities:
  - {id: ann, kind: person, names: [Ann Bell]}
  - {id: bob, kind: person, names: [Bob Orlow]}
  - {id: mayor, kind: office, names: [Mayor of Fordham, mayor of Fordham]}
  - {id: city, kind: body, names: [Fordham City Council]}
  - {id: club, kind: group, names: [the Night Club]}
  - {id: fair, kind: event, names: [Fordham Fair]}
article: {text: COPY, published: 2021-10-18}
claims: []
"""


def drafted(root: Path, copy: str, desk: str = DESK) -> list[Skeleton]:
    run = run_of(root, desk.replace("COPY", repr(copy)))
    return [*drafters()[RULES]().draft(run.desk.articles[0], run.desk, run.coverage["example"])]


@pytest.mark.parametrize(
    ("copy", "fact"),
    [
        (
            "Ann Bell is the mayor of Fordham.",
            {"kind": "post", "holder": "ann", "office": "mayor", "holds_on": "2021-10-18"},
        ),
        ("Ann Bell, the former mayor of Fordham, came.", {"kind": "post", "holder": "ann", "office": "mayor"}),
        (
            '"It is over," Ann Bell said.',
            {"kind": "statement", "speaker": "ann", "words": "It is over"},
        ),
        (
            "Ann Bell denied that it was over.",
            {"kind": "statement", "speaker": "ann", "gist": "it was over", "manner": "denies"},
        ),
        (
            "Ann Bell and Bob Orlow will attend the Fordham Fair.",
            {"kind": "attendance", "event": "fair", "attendees": ["ann", "bob"], "mode": "announced"},
        ),
        (
            "Ann Bell and Bob Orlow attended the Fordham Fair.",
            {"kind": "attendance", "event": "fair", "attendees": ["ann", "bob"], "mode": "attended"},
        ),
        ("The Fordham Fair opened on 3 May 2020.", {"kind": "event", "event": "fair", "on": "2020-05-03"}),
        (
            "Fordham City Council has banned the Night Club as extremist.",
            {"kind": "designation", "authority": "city", "target": "club", "label": "extremist"},
        ),
        (
            "The Fordham Fair drew about 1,200 visitors.",
            {"kind": "quantity", "of": "fair", "measure": "visitors", "value": "~1200"},
        ),
        (
            "The Fordham Fair cost more than $90.",
            {"kind": "quantity", "of": "fair", "measure": "cost", "value": "90..", "unit": "USD"},
        ),
    ],
)
def test_the_wording_suggests_a_fact(tmp_path: Path, copy: str, fact: dict[str, Any]) -> None:
    (skeleton,) = drafted(tmp_path, copy)
    assert skeleton.fact == fact


def test_he_means_whoever_spoke_before(tmp_path: Path) -> None:
    skeletons = drafted(tmp_path, '"I came," said Bob Orlow. "It is over," he added.')
    assert skeletons[-1].fact == {"kind": "statement", "speaker": "bob", "words": "It is over"}


@pytest.mark.parametrize(
    "copy",
    [
        'Ann Bell met Bob Orlow. "It is over," he said.',
        'Ann Bell was stopped by a man. "It is over," he said.',
        'Bob Orlow said that he was ill. His wife came. "It is over," she said.',
        '"It is over," said a friend of Ann Bell.',
        '"It is over," Ann Bell\u2019s lawyer said.',
        '"It is over," said the man who hit Ann Bell.',
        '"It is over," an officer told Ann Bell.',
        '"It is over," Ann Bell and Bob Orlow said.',
        'In a letter to Ann Bell, the owner said: "It is over now."',
        "He came, told Bob Orlow that it was all over.",
        'A lawyer for Bob Orlow said: "It is over now."',
    ],
)
def test_an_uncertain_speaker_is_left_open(tmp_path: Path, copy: str) -> None:
    assert [skeleton.fact for skeleton in drafted(tmp_path, copy) if "over" in skeleton.quote] == [{}]


@pytest.mark.parametrize(
    ("copy", "speaker", "manner"),
    [
        ('"It is urgent," said Ann Bell.', "ann", None),
        ('"It was a deniable act," said Ann Bell.', "ann", None),
        ('"I will not ask again," said Ann Bell.', "ann", None),
        ('"Who will ask him?" asked Bob Orlow.', "bob", "asks"),
        ('"That is not true," Bob Orlow insisted.', "bob", None),
        ('Ann Bell told Bob Orlow: "That is not true."', "ann", None),
        ('"That is," Ann Bell said, "not true."', "ann", None),
        ('Bob Orlow, the mayor of Fordham, said: "That is not true."', "bob", None),
        ('"That is not true," said the mayor of Fordham, Bob Orlow.', "bob", None),
        ('According to Ann Bell, "that is not true".', "ann", None),
        ("Bob Orlow denied that Ann Bell had come.", "bob", "denies"),
    ],
)
def test_the_speaker_and_the_manner_come_from_the_said_clause(
    tmp_path: Path, copy: str, speaker: str, manner: str | None
) -> None:
    (skeleton,) = drafted(tmp_path, copy)
    assert (skeleton.fact.get("speaker"), skeleton.fact.get("manner")) == (speaker, manner)


@pytest.mark.parametrize(
    "copy",
    [
        "Ann Bell may attend the Fordham Fair.",
        "Ann Bell, whom Bob Orlow met, left the Fordham Fair.",
        "The Fordham Fair drew crowds of 1,200 and lost $90.",
        "A man near the Fordham Fair sold 12 dogs.",
        "Ann Bell could be the mayor of Fordham.",
        "Ann Bell was never the mayor of Fordham.",
        "The Fordham Fair would open on 3 May 2020.",
        "Fordham City Council has not banned the Night Club as extremist.",
        "Fordham City Council met 12 people from the Night Club.",
    ],
)
def test_no_fact_is_written_where_it_is_not_certain(tmp_path: Path, copy: str) -> None:
    assert [skeleton.fact for skeleton in drafted(tmp_path, copy)] == [{}]


def test_an_incomplete_fact_goes_into_a_comment(tmp_path: Path) -> None:
    (skeleton,) = drafted(tmp_path, 'Some shouted "It is over".')
    assert (skeleton.fact, skeleton.to_do) == (
        {},
        "complete the fact: {kind: statement, speaker: '?', words: It is over}",
    )


def test_unknown_names_are_listed(tmp_path: Path) -> None:
    (skeleton,) = drafted(tmp_path, "Carla Dunn came home.")
    assert skeleton.to_do == "not in entities.yaml: Carla Dunn; add a fact if one fits"


def test_sentences_with_nothing_to_check_are_left_out(tmp_path: Path) -> None:
    assert drafted(tmp_path, "It was a fine evening. They sang.") == []


def test_covered_items_are_left_out(tmp_path: Path) -> None:
    desk = DESK.replace("claims: []", "claims: [{status: opinion, anchor: {paragraph: 1, quote: Ann Bell came}}]")
    assert [skeleton.quote for skeleton in drafted(tmp_path, "Ann Bell came. Bob Orlow left.", desk)] == [
        "Bob Orlow left"
    ]


def test_each_sentence_is_quoted(tmp_path: Path) -> None:
    skeletons = drafted(tmp_path, "Ann Bell came home, and it rained. Ann Bell came home, and it snowed.")
    assert [skeleton.quote for skeleton in skeletons] == [
        "Ann Bell came home, and it rained",
        "Ann Bell came home, and it snowed",
    ]
