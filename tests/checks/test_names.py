"""What an editor is told of names in the copy."""

from pathlib import Path

import pytest

from galleyproof.finding import Finding
from tests.helpers.tools import run_of

DESK = """
entities:
  - {id: orsani, kind: person, names: [Tayeb Orsani, Orsani, Taib Orsani, {name: Taieb Orsani, language: fr}]}
  - {id: ann, kind: person, names: [Ann Bell]}
  - {id: bob, kind: person, names: [Bob Bell]}
  - {id: mayor, kind: office, names: [Mayor of Fordham, mayor of Fordham], seats: 1}
claims:
  - {id: came, status: opinion, anchor: {paragraph: 1, quote: came}}
  - {id: ann-mayor, fact: {kind: post, holder: ann, office: mayor, start: 2010, end: 2015}}
  - {id: bob-mayor, as_of: 2021-12-01, fact: {kind: post, holder: bob, office: mayor, during: 2020/..}}
article: {text: COPY, published: 2021-10-18}
"""


def named(root: Path, copy: str, desk: str = DESK) -> list[Finding]:
    """What the checks of names find in a copy, besides what they only note."""
    run = run_of(root, desk.replace("COPY", repr(copy)))
    return [each for each in run.findings if each.check.startswith("names.") and each.severity != "note"]


@pytest.mark.parametrize(
    "copy",
    [
        "The writer, Tayeb Orsani, came, and Orsani left.",
        "Minister Tayeb Orsani came.",
        "Tayeb Orsani's house came down.",
        "Peter Orlow came.",
        "Bob Bell, the mayor of Fordham, came, and Bell left.",
        "The former mayor of Fordham, Ann Bell, came.",
        "In 2012, the mayor of Fordham, Ann Bell, came.",
    ],
)
def test_what_is_as_the_house_has_it_is_fine(tmp_path: Path, copy: str) -> None:
    assert named(tmp_path, copy) == []


@pytest.mark.parametrize(
    ("copy", "check", "message"),
    [
        ("Taib Orsani came.", "names.house_spelling", "the copy has `Taib`, and the house writes `Tayeb Orsani`"),
        ("Tayeb Orsany came.", "names.misspelt", "`Orsany` is nearly `Orsani`, and the registry does not have it"),
        ("Orsani came.", "names.first_mention", "`Orsani` is named here first, and not in full: `Tayeb Orsani`"),
        ("Bell came.", "names.first_mention", "`Bell` is named here first, and not in full: `Ann Bell` or `Bob Bell`"),
        (
            "The mayor of Fordham, Ann Bell, came.",
            "names.title_held",
            "the copy calls Ann Bell `mayor of Fordham` on 2021-10-18, and `example/ann-mayor` says otherwise",
        ),
        (
            "Ann Bell, the mayor of Fordham, came.",
            "names.title_held",
            "the copy calls Ann Bell `mayor of Fordham` on 2021-10-18, and `example/ann-mayor` says otherwise",
        ),
    ],
)
def test_what_is_not_is_told(tmp_path: Path, copy: str, check: str, message: str) -> None:
    assert [(each.check, each.message) for each in named(tmp_path, copy)] == [(check, message)]


def test_two_holders_of_one_seat_are_found_out_by_the_copy(tmp_path: Path) -> None:
    (finding,) = named(tmp_path, "The mayor of Fordham, Tayeb Orsani, came.")
    assert (finding.check, finding.claims, finding.blocks) == ("names.title_held", ("example/bob-mayor",), True)
    assert [place.file for place in finding.at] == ["claims/example/article.md", "claims/example/claims.yaml"]


def test_where_the_dates_leave_room_nothing_is_said(tmp_path: Path) -> None:
    unknown = DESK.replace("during: 2020/..", "start: 2021-10").replace(", end: 2015", "")
    assert named(tmp_path, "The mayor of Fordham, Ann Bell, came.", unknown) == []


def test_a_desk_in_another_language_has_that_languages_spelling(tmp_path: Path) -> None:
    french = f"desk: {{language: fr}}\n{DESK}"
    assert [each.fix for each in named(tmp_path, "Tayeb Orsani came.", french)] == ["write `Taieb`"]


@pytest.mark.parametrize(
    ("more", "told"),
    [("", True), (", same_as: orsani", False), (", same_as: other", False), (", era: born 1990", True)],
)
def test_two_spellings_of_one_name_are_one_person(tmp_path: Path, more: str, *, told: bool) -> None:
    twin = f"  - {{id: twin, kind: person, names: [Tayab Orsani]{more}}}\n"
    twin += "  - {id: other, kind: person, names: [The Colonel], same_as: orsani}\n"
    found = named(tmp_path, "Nobody came.", DESK.replace("claims:\n", f"{twin}claims:\n", 1))
    assert [each.check for each in found] == (["names.one_person"] if told else [])
