"""Findings on names in the copy."""

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
    """Return the errors and warnings of the checks on names."""
    return [finding for finding in all_named(root, copy, desk) if finding.severity != "note"]


def all_named(root: Path, copy: str, desk: str = DESK) -> list[Finding]:
    """Return what the checks on names find, notes included."""
    run = run_of(root, desk.replace("COPY", repr(copy)))
    return [finding for finding in run.findings if finding.check.startswith("names.")]


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
def test_names_in_house_style_pass(tmp_path: Path, copy: str) -> None:
    assert named(tmp_path, copy) == []


def test_a_short_name_at_first_mention_is_a_note(tmp_path: Path) -> None:
    notes = [(finding.message, finding.severity) for finding in all_named(tmp_path, "Orsani came.")]
    assert notes == [("first mention of `Orsani` without the full name, `Tayeb Orsani`", "note")]


@pytest.mark.parametrize(
    "copy",
    [
        "The only doctor on the island, Ann Bell, left.",
        "It came from its first doctor, Ann Bell.",
        "The island\u2019s last doctor, Ann Bell, left.",
        "Ann Bell, the last doctor, left.",
    ],
)
def test_a_description_beside_a_name_is_enough(tmp_path: Path, copy: str) -> None:
    assert all_named(tmp_path, copy) == []


@pytest.mark.parametrize(
    "copy", ["After the fire, Ann Bell left.", "The doctor came. Ann Bell left.", "The boat, a ferry, took Ann Bell."]
)
def test_a_description_of_something_else_is_not(tmp_path: Path, copy: str) -> None:
    (finding,) = all_named(tmp_path, copy)
    assert "without an office, a title or a description" in finding.message


SPELT = """
entities:
  - {id: edda, kind: person, names: [Edda Kenny, Kenny]}
  - {id: obrien, kind: person, names: [Tim O'Brien, O'Brien]}
  - {id: muller, kind: person, names: [Jürgen Müller, Müller]}
  - {id: martin, kind: person, names: [Paul Martin, Martin]}
  - {id: quill, kind: body, names: [Quillon Ferries, Quillon]}
claims: [{status: opinion, anchor: {paragraph: 1, quote: came}}]
article: {text: COPY, published: 2021-10-18}
"""


@pytest.mark.parametrize(
    "copy",
    [
        "The minister, Tim O\u2019Brien, came. Later O\u2019Brien left.",
        "The coach, Jurgen Muller, came, and Muller won.",
        "The minister, Edda Kenny, came from Kenya.",
        "The minister, Edda Kenny, came. The Kennys left.",
        "The minister, Edda Kenny, came with Lenny Kent.",
        "The minister, Edda Kenny, came with Jenny Penn.",
        "The lawyer, Paul Martin, came with Bob Marvin.",
        "Quillon Ferries came, and a Quillonite left.",
        "Dr. Paul Martin came with Gen. Edda Kenny.",
        "Kent and Kemp came with Mr Penny.",
    ],
)
def test_other_names_and_typography_are_no_misspellings(tmp_path: Path, copy: str) -> None:
    assert named(tmp_path, copy, SPELT) == []


@pytest.mark.parametrize(
    ("copy", "wrong"),
    [
        ("The minister, Edda Kenny, came. Keny left.", "Keny"),
        ("The coach, Jürgen Müller, came. Mülller left.", "Mülller"),
        ("The lawyer, Paul Martin, came. Martni left.", "Martni"),
        ("The lawyer, Paul Marttin, came.", "Marttin"),
        ("Quilon Ferries came.", "Quilon"),
    ],
)
def test_a_near_miss_of_a_known_name_is_a_misspelling(tmp_path: Path, copy: str, wrong: str) -> None:
    (finding,) = named(tmp_path, copy, SPELT)
    assert (finding.check, finding.message.split("`")[1]) == ("names.misspelt", wrong)


@pytest.mark.parametrize(
    ("copy", "check", "message"),
    [
        ("Taib Orsani came.", "names.house_spelling", "the copy has `Taib`, but the house spelling is `Tayeb Orsani`"),
        ("Tayeb Orsany came.", "names.misspelt", "`Orsany` is not in entities.yaml, but `Orsani` is"),
        (
            "Bell came.",
            "names.first_mention",
            "first mention of `Bell` without the full name, `Ann Bell` or `Bob Bell`",
        ),
        (
            "The mayor of Fordham, Ann Bell, came.",
            "names.title_held",
            "the copy of 18 October 2021 calls Ann Bell `mayor of Fordham`, but `example/ann-mayor` says otherwise",
        ),
        (
            "Ann Bell, the mayor of Fordham, came.",
            "names.title_held",
            "the copy of 18 October 2021 calls Ann Bell `mayor of Fordham`, but `example/ann-mayor` says otherwise",
        ),
    ],
)
def test_other_names_are_reported(tmp_path: Path, copy: str, check: str, message: str) -> None:
    assert [(finding.check, finding.message) for finding in named(tmp_path, copy)] == [(check, message)]


def test_the_copy_cannot_give_an_office_to_a_second_holder(tmp_path: Path) -> None:
    (finding,) = named(tmp_path, "The mayor of Fordham, Tayeb Orsani, came.")
    assert (finding.check, finding.claims, finding.blocks) == ("names.title_held", ("example/bob-mayor",), True)
    assert [place.file for place in finding.at] == ["claims/example/article.md", "claims/example/claims.yaml"]


def test_a_title_that_the_dates_allow_is_not_reported(tmp_path: Path) -> None:
    unknown = DESK.replace("during: 2020/..", "start: 2021-10").replace(", end: 2015", "")
    assert named(tmp_path, "The mayor of Fordham, Ann Bell, came.", unknown) == []


def test_the_house_spelling_depends_on_the_language_of_the_desk(tmp_path: Path) -> None:
    french = f"desk: {{language: fr}}\n{DESK}"
    assert [finding.fix for finding in named(tmp_path, "Tayeb Orsani came.", french)] == ["write `Taieb`"]


@pytest.mark.parametrize(
    ("more", "reported"),
    [("", True), (", same_as: orsani", False), (", same_as: other", False), (", era: born 1990", True)],
)
def test_two_entities_with_spellings_of_one_name_are_reported(tmp_path: Path, more: str, *, reported: bool) -> None:
    twin = f"  - {{id: twin, kind: person, names: [Tayab Orsani]{more}}}\n"
    twin += "  - {id: other, kind: person, names: [The Colonel], same_as: orsani}\n"
    findings = named(tmp_path, "Nobody came.", DESK.replace("claims:\n", f"{twin}claims:\n", 1))
    assert [finding.check for finding in findings] == (["names.one_person"] if reported else [])


@pytest.mark.parametrize(
    ("copy", "note"),
    [
        ("Leningrad voted.", ["`Leningrad` was not in use on 18 October 2021, but from 26 January 1924 until 1991"]),
        ("St Petersburg voted.", []),
    ],
)
def test_a_name_outside_its_years_is_a_note(tmp_path: Path, copy: str, note: list[str]) -> None:
    city = "{name: Leningrad, from: 1924-01-26, to: 1991}"
    text = f"""
entities: [{{id: city, kind: place, names: [St Petersburg, {city}]}}]
claims: [{{status: opinion, anchor: {{paragraph: 1, quote: voted}}}}]
article: {{text: {copy}, published: 2021-10-18}}
"""
    findings = [finding for finding in run_of(tmp_path, text).findings if finding.check == "names.house_spelling"]
    assert [(finding.message, finding.severity.value) for finding in findings] == [(words, "note") for words in note]
