"""Reported words: all of them, and nothing of the said-clause beside them."""

from pathlib import Path

import pytest

from tests.write.drafting.test_rules import drafted


def gist(root: Path, copy: str) -> str:
    (skeleton,) = drafted(root, copy)
    return str(skeleton.fact.get("gist", ""))


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("The bridge will close in May, the mayor, Ann Bell, said.", "The bridge will close in May"),
        ("The bridge will close in May, the former mayor Ann Bell said.", ""),
        ("The bridge will close in May, Ann Bell said.", "The bridge will close in May"),
        ("The bridge will close in May, the Fordham City Council said.", "The bridge will close in May"),
        ("The bridge, which is old, will close in May, the mayor, Ann Bell, warned.", "The bridge, which is old, will"),
        ("Nobody was hurt in the fire, its owner, Bob Orlow, added.", "Nobody was hurt in the fire"),
        ("No toll will be paid this year, a councillor, Bob Orlow, insisted.", "No toll will be paid this year"),
        ("The pier and the quay were sold in 2020, Ann Bell said.", "The pier and the quay were sold in 2020"),
        ("They sold the pier, the quay and the bridge in 2020, Ann Bell said.", "They sold the pier, the quay and the"),
        ("Work on the pier cost $3 million, the Fordham City Council announced.", "Work on the pier cost $3 million"),
        ("If it rains in May, the pier will close, Ann Bell said.", "If it rains in May, the pier will close"),
        ("If it rains in May, the pier closes, Ann Bell said.", ""),
        ("All 40 jobs are safe, his deputy, Ann Bell, told reporters.", ""),
    ],
)
def test_words_before_a_said_clause_end_before_it(tmp_path: Path, copy: str, words: str) -> None:
    written = gist(tmp_path, copy)
    assert written.startswith(words)
    assert not written.endswith((" the", " a", " its", " his", ",", " mayor", " owner", " councillor"))


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("Ann Bell said he was appalled that the bridge had closed.", "he was appalled that the bridge had closed"),
        ("Ann Bell said she had warned that it would close.", "she had warned that it would close"),
        ("Bob Orlow said they were proud that nobody was hurt.", "they were proud that nobody was hurt"),
        ("Ann Bell told reporters she was glad that it was over.", "she was glad that it was over"),
        ("Bob Orlow denied he had known that the pier was shut.", "he had known that the pier was shut"),
        ("Ann Bell said it was a pity that the fair was off.", "it was a pity that the fair was off"),
        ("Ann Bell said there was no sign that the pier would open.", "there was no sign that the pier would open"),
        ("Bob Orlow added the owner was aware that it was late.", "the owner was aware that it was late"),
        ("Ann Bell said members were angry that the vote was lost.", "members were angry that the vote was lost"),
        ("Bob Orlow insisted we should not forget that it was free.", "we should not forget that it was free"),
    ],
)
def test_a_clause_that_leads_to_another_is_part_of_the_words(tmp_path: Path, copy: str, words: str) -> None:
    assert gist(tmp_path, copy) == words


@pytest.mark.parametrize(
    "copy",
    [
        "Ann Bell said that the bridge had closed.",
        "Ann Bell said on Monday that the bridge had closed.",
        "Ann Bell told reporters that the bridge had closed.",
        "Ann Bell told the Fordham Post that the bridge had closed.",
        "Ann Bell said in a statement that the bridge had closed.",
        "Ann Bell told a meeting last week that the bridge had closed.",
        "Ann Bell explained to members that the bridge had closed.",
        "Ann Bell warned yesterday that the bridge had closed.",
        "Ann Bell told her deputy that the bridge had closed.",
        "Ann Bell wrote in a letter to the council that the bridge had closed.",
    ],
)
def test_a_day_a_place_or_a_listener_before_the_words_is_not_part_of_them(tmp_path: Path, copy: str) -> None:
    assert gist(tmp_path, copy) == "the bridge had closed"


@pytest.mark.parametrize("copy", ["Ann Bell told members the owner was aware that it was late."])
def test_where_the_words_begin_is_left_open_if_it_cannot_be_told(tmp_path: Path, copy: str) -> None:
    assert gist(tmp_path, copy) == ""
