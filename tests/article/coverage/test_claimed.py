"""What counts as claimed: only what a claim says."""

from pathlib import Path

import pytest

from galleyproof.finding import Finding
from tests.helpers.tools import run_of

DESK = """
entities:
  - {id: ann, kind: person, names: [Ann Orsani, Orsani]}
  - {id: ben, kind: person, names: [Ben Marquand, Marquand]}
  - {id: ford, kind: place, names: [Fordham], part_of: marland}
  - {id: marland, kind: state, names: [Marland]}
  - {id: mayor, kind: office, names: [mayor of Fordham], of: council}
  - {id: council, kind: body, names: [Fordham Council]}
  - {id: visit, kind: event, names: [the visit]}
  - {id: raid, kind: event, names: [the raid]}
"""
POST = "fact: {kind: post, holder: ann, office: mayor, start: 2019}"
VISIT = "fact: {kind: event, event: visit, on: 2021-10-18}"
HELD = "fact: {kind: quantity, of: raid, measure: men, value: 12}"


def open_(root: Path, copy: str, claim: str, quote: str = "", more: str = "") -> list[str]:
    """Return the words of a sentence that no claim covers, where one claim is anchored to all of it or to a quote."""
    anchor = f"anchor: {{paragraph: 1, quote: {(quote or copy)!r}}}"
    article = f"article: {{text: {copy!r}{more}}}"
    coverage = run_of(root, f"{DESK}\nclaims: [{{{claim}, {anchor}}}]\n{article}").coverage["example"]
    return [item.words for item in coverage.items if item.is_open]


@pytest.mark.parametrize(
    ("copy", "claim", "left"),
    [
        ("Police arrested 12 men and seized 900 guns.", HELD, ["900"]),
        ("Twelve men were held and 900 guns seized.", HELD, ["900"]),
        ("Police arrested 12 men in Lisbon.", HELD, ["Lisbon"]),
        ("Police arrested 12 men in 2020.", HELD, ["2020"]),
        ("Police arrested 12 men.", "fact: {kind: attribute, of: raid, name: colour, value: red}", ["12"]),
        ("Orsani was mayor of Fordham with Marquand.", POST, ["Marquand"]),
        ("Orsani became mayor of Fordham in 2019 at 46.", POST, ["46"]),
        ("Orsani came on 18 October with 3 dogs.", VISIT, ["3"]),
        ("Orsani met Marquand.", "fact: {kind: lifespan, of: ann, born: 1970}", ["Marquand"]),
        ("Orsani won in Fordham.", "fact: {kind: lifespan, of: ann, born: 1970}", ["Fordham"]),
    ],
)
def test_what_no_claim_says_is_open(tmp_path: Path, copy: str, claim: str, left: list[str]) -> None:
    assert open_(tmp_path, copy, claim) == left


@pytest.mark.parametrize(
    ("copy", "claim"),
    [
        ("Gov. Ann Orsani came on 18 October.", VISIT),
        ("Ann Orsani came by No. 10 road.", VISIT),
        ("Orsani and Marquand came.", VISIT),
        ("Twelve men were held.", HELD),
        ("Ann Orsani, 46, was mayor of Fordham.", f"says: 'Orsani, 46, was mayor.', {POST}"),
        ("The council of Fordham chose Orsani.", POST),
        ("Marland sent Orsani.", "fact: {kind: presence, who: ann, place: ford, on: 2021}"),
        ("Fordham sent Orsani.", "fact: {kind: attendance, event: visit, attendees: [ann, marland], mode: attended}"),
        ("Sir Ben Marquand met Lady Ann Orsani.", "fact: {kind: statement, speaker: ben, to: ann, gist: hello}"),
        ("Of the men, 12 of 48, or 25 percent, were held.", f"says: Twelve of 48 were held., {HELD}"),
        ("A French paper and a German one said so in English on Mondays.", VISIT),
        ("Residents fled. Inflation rose. Nobody came.", VISIT),
    ],
)
def test_what_a_claim_says_or_cannot_say_is_not_open(tmp_path: Path, copy: str, claim: str) -> None:
    assert open_(tmp_path, copy, claim) == []


@pytest.mark.parametrize("number", [1, 2, 12])
def test_each_claim_of_a_sentence_is_behind_what_it_says_however_many_there_are(tmp_path: Path, number: int) -> None:
    anchor = "anchor: {paragraph: 1, quote: Orsani saw 12 men on 18 October}"
    facts = f"facts: [{HELD.removeprefix('fact: ')}, {VISIT.removeprefix('fact: ')}], says: Orsani came."
    claims = ", ".join(f"{{id: c{place}, {facts}, {anchor}}}" for place in range(number))
    article = "article: {text: Orsani saw 12 men on 18 October.}"
    coverage = run_of(tmp_path, f"{DESK}\nclaims: [{claims}]\n{article}").coverage["example"]
    every = tuple(f"example/c{place}" for place in range(number))
    assert [(item.words, item.claims) for item in coverage.items] == [
        (words, every) for words in ("Orsani", "12", "18 October")
    ]


def test_a_figure_that_its_claim_contradicts_is_not_also_open(tmp_path: Path) -> None:
    assert open_(tmp_path, "Nineteen men were held.", HELD) == []


@pytest.mark.parametrize(
    ("title", "left"),
    [("Twelve Held in Big Fordham Raid", ["Fordham"]), ("Nine held", ["Nine"]), ("HELD IN LISBON", [])],
)
def test_the_headline_is_held_against_all_claims(tmp_path: Path, title: str, left: list[str]) -> None:
    assert open_(tmp_path, "Police arrested 12 men.", HELD, more=f", title: {title}") == left


def test_a_heading_and_the_headers_of_a_table_name_only_whom_the_desk_knows(tmp_path: Path) -> None:
    copy = "# Big Raid By The Police\nPolice arrested 12 men."
    assert open_(tmp_path, copy, HELD, "12 men") == []


def findings(root: Path, more: str = "", policy: str = "0", copy: str = "") -> list[Finding]:
    """Return what is found where an article says more than its claims."""
    text = copy or "Orsani, 46, held 12 men and 900 guns with Marquand."
    desk = f"desk: {{policy: {{ready_needs: {{coverage: {policy}}}}}}}\n{DESK}"
    claim = f"claims: [{{{HELD}, says: Twelve men were held., anchor: {{paragraph: 1, quote: 12 men}}}}]"
    run = run_of(root, f"{desk}\n{claim}\narticle: {{text: {text!r}{more}}}")
    return [finding for finding in run.findings if finding.check.startswith("coverage.")]


@pytest.mark.parametrize(
    ("more", "policy", "severity"),
    [("", "100", "note"), (", stage: published", "0", "note"), (", stage: published", "100", "warning")],
)
def test_there_is_one_finding_a_sentence(tmp_path: Path, more: str, policy: str, severity: str) -> None:
    finding = next(one for one in findings(tmp_path, more, policy) if one.check == "coverage.claimed")
    message = "no claim covers `Orsani`, `46`, `900` and `Marquand` in this sentence"
    assert (finding.message, finding.severity) == (message, severity)


def test_a_waiver_of_the_whole_article_does_not_fill_the_bar(tmp_path: Path) -> None:
    waiver = ", stage: published, waive: [{check: coverage.claimed, because: x, by: y, until: 2030}]"
    bar = [finding for finding in findings(tmp_path, waiver, "100") if finding.waived is None]
    assert [finding.check for finding in bar] == ["coverage.bar"]


def test_waived_words_are_not_listed(tmp_path: Path) -> None:
    waiver = ", waive: [{check: coverage.claimed, words: [Orsani, '46', '900'], because: x, by: y, until: 2030}]"
    open_ = [finding.message for finding in findings(tmp_path, waiver) if finding.waived is None]
    assert open_ == ["no claim covers `Marquand` in this sentence"]
