"""`galley add`: records from options, or from answers at a terminal; what the desk has already is refused."""

from pathlib import Path
from typing import get_args

import click
import pytest
from click.testing import CliRunner, Result

from galleyproof.cli import add as command
from galleyproof.cli import main
from galleyproof.load import load
from galleyproof.records.entity import KINDS
from galleyproof.records.source import Medium, Tier

ARTICLE = "example-bridge"


def add(desk: Path, *arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(main, ["add", *arguments, "--desk", str(desk)], input=answers)


def test_an_entity_gets_an_id_of_its_name(desk: Path) -> None:
    result = add(desk, "entity", "--kind", "person", "--name", "Ann Bell", "--name", "A. Bell")
    assert (result.exit_code, result.output) == (0, "added `ann-bell` to claims/entities.yaml\n")
    assert load(desk).entities_by_id["ann-bell"].spellings == ("Ann Bell", "A. Bell")


def test_a_source_gets_an_id_of_its_publisher_and_title(desk: Path) -> None:
    options = (
        "--publisher",
        "The Courier",
        "--title",
        "Bridge open",
        "--tier",
        "secondary",
        "--published",
        "2024-05-03",
    )
    assert add(desk, "source", *options).output == "added `courier-bridge-open` to claims/sources.yaml\n"
    assert load(desk).sources_by_id["courier-bridge-open"].tier == "secondary"


def test_a_claim_is_anchored_where_the_copy_has_its_words(desk: Path) -> None:
    result = add(
        desk, "claim", "--article", ARTICLE, "--says", "Fenn is mayor.", "--anchor", "the mayor of Ampleby", "--source",
        "council-statement", "--shows", "Calls her mayor.", "--fact",
        "{kind: post, holder: nora-fenn, office: mayor-of-ampleby}",
    )  # fmt: skip
    assert "added `fenn-mayor` to claims/example-bridge/claims.yaml" in result.output
    claim = load(desk).claims_by_ref[f"{ARTICLE}/fenn-mayor"]
    assert (claim.anchor and claim.anchor.paragraph, claim.status, claim.evidence[0].source) == (
        2,
        "unchecked",
        "council-statement",
    )


def test_it_offers_every_kind_of_entity_and_tier_of_source() -> None:
    offered = {option.name: option.type for group in (command.entity, command.source) for option in group.params}
    chosen = {name: type_.choices for name, type_ in offered.items() if isinstance(type_, click.Choice)}
    assert chosen == {"kind": KINDS, "tier": get_args(Tier), "medium": get_args(Medium)}


def test_an_interview_of_the_desk_itself_can_be_a_source(desk: Path) -> None:
    source = ("source", "--publisher", "The Courier", "--title", "Call", "--tier", "primary")
    assert add(desk, *source, "--medium", "interview", "--held-by", "Hal Brennan").exit_code == 0
    assert "held_by: Hal Brennan" in (desk / "claims/sources.yaml").read_text()


def test_at_a_terminal_it_asks_for_the_rest(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "at_keyboard", lambda: True)
    result = add(desk, "entity", "--name", "Ann Bell", answers="person\n")
    assert "added `ann-bell`" in result.output
    result = add(desk, "claim", answers=f"{ARTICLE}\nThe repairs cost money.\n\n")
    assert "added `repairs-cost-money`" in result.output


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ("entity --name X", "give `--kind`"),
        ("entity", "give `--name` and `--kind`"),
        ("entity --kind person --name x --id nora-fenn", "entity `nora-fenn` already exists"),
        ("entity --kind person --name X --id a/b", "id"),
        ("source --title X", "give `--publisher` and `--tier`"),
        ("source --publisher P --title X --tier primary --published soon", "soon"),
        ("source --publisher P --title X --tier primary --id council-statement", "already exists"),
        ("claim --article exmple-bridge --says X", "did you mean"),
        (f"claim --article {ARTICLE} --says X --id cost", "already exists"),
        (f"claim --article {ARTICLE} --says X --anchor nowhere", "does not have the words of the anchor"),
        (f"claim --article {ARTICLE} --says X --anchor Ampleby", "more than once"),
        (f"claim --article {ARTICLE} --says X --quote Y", "say which source"),
        (f"claim --article {ARTICLE} --says X --source Y", "no source `Y`"),
        (f"claim --article {ARTICLE} --says X --fact {{kind:", "not valid YAML"),
        (f"claim --article {ARTICLE} --says X --fact {{}}", "empty"),
    ],
)
def test_a_record_that_is_not_complete_or_not_new_is_refused(desk: Path, arguments: str, why: str) -> None:
    before = {path: path.read_bytes() for path in desk.rglob("*.yaml")}
    result = add(desk, *arguments.split())
    assert (result.exit_code, why in result.stderr) == (2, True), result.stderr
    assert {path: path.read_bytes() for path in desk.rglob("*.yaml")} == before


def test_a_name_that_the_desk_has_is_refused_unless_it_gets_an_id_of_its_own(desk: Path) -> None:
    again = ("entity", "--kind", "person", "--name", "Nora Fenn")
    assert "entity `nora-fenn` has the name Nora Fenn already" in add(desk, *again).stderr
    assert add(desk, *again, "--id", "fenn-junior").exit_code == 0


def test_an_address_that_a_source_has_is_refused(desk: Path) -> None:
    page = ("source", "--publisher", "P", "--tier", "primary", "--url", "https://example.org/a", "--title")
    add(desk, *page, "One")
    assert "source `p-one` has this address already" in add(desk, *page, "Two").stderr


def test_ids_that_are_taken_get_a_number(desk: Path) -> None:
    assert "added `ampleby-2`" in add(desk, "entity", "--kind", "group", "--name", "The Ampleby").output
    source = ("source", "--publisher", "P", "--tier", "primary", "--title")
    add(desk, *source, "A")
    assert "added `p-2`" in add(desk, *source, "The").output


def test_a_publisher_and_title_that_a_source_has_are_refused_unless_it_gets_an_id(desk: Path) -> None:
    source = ("source", "--publisher", "P", "--tier", "primary", "--title", "Rain")
    add(desk, *source)
    assert "has this publisher and title already" in add(desk, *source).stderr
    assert add(desk, *source, "--id", "rain-2").exit_code == 0


def test_a_claim_that_the_article_makes_already_is_refused(desk: Path) -> None:
    result = add(desk, "claim", "--article", ARTICLE, "--says", "Nora Fenn is the mayor of Ampleby")
    assert f"claim `{ARTICLE}/mayor` says this already" in result.stderr
