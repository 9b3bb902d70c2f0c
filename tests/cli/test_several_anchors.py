"""A claim that the copy makes in several places: every check reads each of them, and `galley anchor` moves each."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from galleyproof.claim import Claim
from galleyproof.cli import main
from galleyproof.load import load
from tests.helpers.raw import desk_of
from tests.helpers.records import faults
from tests.helpers.tools import run_of

ANCHORS = """\
anchor: {paragraph: 1, quote: ONE}
anchors: [{paragraph: 2, quote: OTHER}]
status: unchecked
"""
FACT = "fact: {kind: quantity, of: bridge, measure: votes, value: 14}\n"


def checks(root: Path, one: str, other: str, more: str = FACT) -> list[tuple[str, str]]:
    """Return the id and place of every finding on anchors, figures and days of a claim with two anchors."""
    claim = ANCHORS.replace("ONE", one).replace("OTHER", other) + more
    text = f"{claim}entities: [{{id: bridge, kind: thing}}, {{id: vote, kind: event}}]\n"
    text += f'article: {{text: "{one}.\\n\\nIt was said that {other}.", published: 2021-10-18}}\n'
    themes = ("anchors.", "figures.", "coverage.day", "coverage.claimed", "voice.")
    return [
        (finding.check, finding.message) for finding in run_of(root, text).findings if finding.check.startswith(themes)
    ]


@pytest.mark.parametrize(("one", "other"), [("14 members came", "14 members came"), ("14 members", "fourteen members")])
def test_two_places_that_say_the_same_have_no_finding(tmp_path: Path, one: str, other: str) -> None:
    assert checks(tmp_path, one, other) == []


@pytest.mark.parametrize(("one", "other"), [("14 members came", "15 members came"), ("15 members", "14 members")])
def test_a_figure_that_is_wrong_in_one_place_is_found_there(tmp_path: Path, one: str, other: str) -> None:
    (finding,) = checks(tmp_path, one, other)
    assert finding[0] == "figures.agree"
    assert "15" in finding[1]


def test_a_day_that_is_wrong_in_one_place_is_found_there(tmp_path: Path) -> None:
    event = "fact: {kind: event, event: vote, on: 2021-10-12}\n"
    ((check, message),) = checks(tmp_path, "they met on 12 October", "they met on 13 October", event)
    assert check == "coverage.day"
    assert "13 October" in message


def test_a_place_that_is_not_attributed_is_found(tmp_path: Path) -> None:
    text = (
        "says: It is empty.\nanchor: {paragraph: 1, quote: the house is empty}\n"
        "anchors: [{paragraph: 2, quote: The house is empty}]\nstatus: unchecked\n"
        "fact: {kind: statement, speaker: ann, gist: the house is empty}\nentities: [{id: ann, kind: person}]\n"
        'article: {text: "Ann said the house is empty.\\n\\nThe house is empty."}\n'
    )
    (finding,) = [finding for finding in run_of(tmp_path, text).findings if finding.check == "voice.attributed"]
    assert "only a statement" in finding.message


@pytest.mark.parametrize(
    ("anchors", "check"),
    [
        ("[{paragraph: 9, quote: He came}]", "anchors.paragraph_exists"),
        ("[{paragraph: 1, quote: He came}, {paragraph: 2, quote: She came}]", "anchors.quote_stands"),
        ("[{paragraph: 2, quote: He}]", "anchors.one_place"),
    ],
)
def test_every_anchor_must_have_one_place(tmp_path: Path, anchors: str, check: str) -> None:
    text = (
        f"anchor: {{paragraph: 1, quote: He came}}\nanchors: {anchors}\nstatus: opinion\n"
        'article: {text: "He came.\\n\\nHe said he went. He did."}\n'
    )
    found = [finding for finding in run_of(tmp_path, text).findings if finding.check.startswith("anchors.")]
    assert [finding.check for finding in found] == [check]


def test_further_anchors_need_a_first() -> None:
    (fault,) = faults(Claim, "id: a\nsays: b\nstatus: opinion\nanchors: [{paragraph: 1, quote: c}]\n")
    assert fault == "4: `anchors` are further places of the claim -> give the first of them in `anchor`"


COPY = """\
---
title: A bridge
outlet: The Fordham Post
published: 2021-10-18
stage: draft
---

{}The council voted 14 to 9 for a new bridge.

Nobody spoke against it.

As the vote was 14 to 9, the mayor is pleased.
"""
CLAIMS = """\
claims:
  - id: vote
    says: The vote was 14 to 9.
    anchor: {paragraph: 1, quote: voted 14 to 9}
    anchors:
      - {paragraph: 3, quote: vote was 14 to 9}   # the mayor's
      - {paragraph: 2, quote: Nobody spoke}
    status: opinion
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a desk with a baseline."""
    files = {"desk.yaml": "name: An example\n", "bridge/article.md": COPY.format(""), "bridge/claims.yaml": CLAIMS}
    root = desk_of(tmp_path / "desk", {f"claims/{name}": text.encode() for name, text in files.items()})
    assert "3 anchors, 0 moved" in anchor(root)
    return root


def anchor(root: Path) -> str:
    return CliRunner().invoke(main, ["anchor", "bridge", "--desk", str(root)]).output


def test_each_anchor_moves_with_its_paragraph_and_keeps_its_comment(desk: Path) -> None:
    (desk / "claims/bridge/article.md").write_text(COPY.format("Fordham lies on the river.\n\n"))
    assert "3 anchors, 3 moved, 0 confirmed, 0 open" in anchor(desk)
    claim = next(claim for claim in load(desk).claims if claim.id == "vote")
    assert [anchor.paragraph for _, anchor in claim.all_anchors] == [2, 4, 3]
    written = (desk / "claims/bridge/claims.yaml").read_text()
    assert "      - {paragraph: 4, quote: vote was 14 to 9}   # the mayor's\n" in written


def test_a_figure_that_changes_at_a_further_anchor_is_not_followed(desk: Path) -> None:
    (desk / "claims/bridge/article.md").write_text(COPY.format("").replace("vote was 14", "vote was 15"))
    assert "1 open" in anchor(desk)
    assert (desk / "claims/bridge/claims.yaml").read_text() == CLAIMS


def test_a_signature_covers_every_anchor(desk: Path) -> None:
    runner = CliRunner()
    assert runner.invoke(main, ["sign", "bridge/vote", str(desk), "--by", "A Checker"]).exit_code == 0
    claims = desk / "claims/bridge/claims.yaml"
    claims.write_text(claims.read_text().replace("quote: Nobody spoke", "quote: Nobody"))
    assert "seals." in runner.invoke(main, ["check", "--no-cache", str(desk)]).output
