"""A check counts as checked only what gave it something to compare; the rest is "not applicable"."""

from pathlib import Path

import pytest

from tests.helpers.tools import run_of
from tests.run.test_check_counts import counts_of

ENTITIES = """\
entities:
  - {id: ann, kind: person, names: [Ann Orsani]}
  - {id: mayor, kind: office, names: [the mayor]}
  - {id: base, kind: thing, names: [the base]}
  - {id: council, kind: body, names: [the council]}
"""
SOURCES = "sources: [{id: report, published: 2021-10-10}, {id: paper, tier: secondary}, {id: bild, language: de}]\n"

CAPTURE = "12998c017066eb0d2a70b94e6ed3192985855ce390f321bbdb832022888bd251.txt"
POST = "{kind: post, holder: ann, office: mayor, DATES}"
VOTE = "{kind: vote, body: council, motion: budget, MORE}"
FIGURE = "{kind: quantity, of: base, measure: troops, value: 5500}"

CLAIMS = {
    "posts.term_in_order": [
        (f"fact: {POST.replace('DATES', 'start: 2019')}", False),
        (f"fact: {POST.replace('DATES', 'start: 2019, end: ..')}", False),
        (f"fact: {POST.replace('DATES', 'start: 2019, end: 2020')}", True),
    ],
    "posts.holds_within_term": [
        (f"fact: {POST.replace('DATES', 'start: 2019')}", False),
        (f"fact: {POST.replace('DATES', 'holds_on: 2019')}", False),
        (f"fact: {POST.replace('DATES', 'start: 2019, end: .., holds_on: 2020')}", True),
    ],
    "lifespans.term_in_order": [
        ("fact: {kind: lifespan, of: ann, born: 1958}", False),
        ("fact: {kind: lifespan, of: ann, born: 1958, died: 2010}", True),
    ],
    "quotes.verbatim": [
        ("evidence: [{source: report, stance: supports, shows: He came.}]", False),
        (
            (
                "evidence: [{source: report, stance: supports, quote: hello there}]\n"
                f"files: {{claims/captures/{CAPTURE}: hello there}}\n"
                "sources:\n"
                f"  - {{id: report, capture: {CAPTURE}}}"
            ),
            True,
        ),
    ],
    "quotes.translated": [
        ("evidence: [{source: report, stance: supports, quote: hello there}]", False),
        ("evidence: [{source: bild, stance: supports, shows: He came.}]", False),
        ("evidence: [{source: bild, stance: supports, quote: guten Tag, translation: hello}]", True),
    ],
    "quotes.figures": [
        (f"fact: {FIGURE}\nevidence: [{{source: report, stance: supports, shows: 5500.}}]", False),
        (f"fact: {FIGURE}\nevidence: [{{source: report, stance: refutes, quote: '5,000 men'}}]", False),
        (
            (
                "fact: {kind: attribute, of: base, name: flag, value: white}\n"
                "evidence: [{source: report, stance: supports, quote: a white flag}]"
            ),
            False,
        ),
        (f"fact: {FIGURE}\nevidence: [{{source: report, stance: supports, quote: '5,500 men'}}]", True),
    ],
    "evidence.low_weight_has_a_reason": [
        ("evidence: [{source: report, stance: supports, shows: He came.}]", False),
        ("evidence: [{source: report, stance: context, shows: A., weight: low, because: No author.}]", True),
    ],
    "evidence.stance_agrees": [
        (f"fact: {FIGURE}\nevidence: [{{source: report, stance: supports, shows: 5500.}}]", False),
        (f"fact: {FIGURE}\nevidence: [{{source: report, fact: {FIGURE}}}]", False),
        (f"fact: {FIGURE}\nevidence: [{{source: report, stance: supports, fact: {FIGURE}}}]", True),
    ],
    "sourcing.denied_below": [
        ("evidence: [{source: report, stance: supports, shows: He came.}]", False),
        (
            "evidence: [{source: report, stance: supports, shows: A.}, {source: paper, stance: context, shows: B.}]",
            False,
        ),
        (
            "evidence: [{source: report, stance: supports, shows: A.}, {source: paper, stance: supports, shows: B.}]",
            True,
        ),
    ],
    "sourcing.fresh": [
        ("fact: {kind: lifespan, of: ann, born: 1958}\nevidence: [{source: report, stance: supports}]", False),
        (
            (
                "desk: {policy: {fresh: {post: 90d}}}\n"
                "fact: {kind: lifespan, of: ann, born: 1958}\nevidence: [{source: report, stance: supports}]"
            ),
            False,
        ),
        (
            (
                "desk: {policy: {fresh: {lifespan: 90d}}}\n"
                "fact: {kind: lifespan, of: ann, born: 1958}\nevidence: [{source: report, stance: supports}]"
            ),
            True,
        ),
    ],
    "status.computed": [
        ("status: opinion", False),
        ("status: unchecked", False),
        ("status: verified\nevidence: [{source: report, stance: supports, shows: He came.}]", True),
    ],
    "seals.signed": [
        ("article: {stage: ready}", False),
        ("article: {stage: draft}\ndesk: {policy: {sign_offs: 1}}", False),
        ("article: {stage: ready}\ndesk: {policy: {sign_offs: 1}}", True),
    ],
    "records.references": [
        ("says: Nobody came.", False),
        ("fact: {kind: lifespan, of: ann, born: 1958}", True),
    ],
    "quantities.comparable": [(f"fact: {FIGURE}", False)],
    "votes.outcome": [
        (f"fact: {VOTE.replace('MORE', 'for: 3, against: 2')}", False),
        (f"fact: {VOTE.replace('MORE', 'carried: true')}", False),
        (f"fact: {VOTE.replace('MORE', 'for: 3, against: 2, carried: true')}", True),
    ],
    "votes.voters_counted": [
        (f"fact: {VOTE.replace('MORE', 'for: 3')}", False),
        (f"fact: {VOTE.replace('MORE', 'for: 3, voted_for: [ann]')}", True),
    ],
    "votes.one_way": [
        (f"fact: {VOTE.replace('MORE', 'voted_for: [ann]')}", False),
        (f"fact: {VOTE.replace('MORE', 'voted_for: [ann], voted_against: [base]')}", True),
    ],
    "voice.attributed": [
        ("anchor: {paragraph: 1, quote: came}\nstatus: opinion\narticle: {text: Ann came.}", False),
        (
            (
                "anchor: {paragraph: 1, quote: house is empty}\narticle: {text: 'The house is empty, she said.'}\n"
                "fact: {kind: statement, speaker: ann, gist: the house is empty}"
            ),
            True,
        ),
    ],
    "wording.says": [
        ("says: Nobody came.", False),
        ("says: Ann Orsani was born in 1958.\nfact: {kind: lifespan, of: ann, born: 1958}", True),
    ],
    "wording.evidence": [
        ("evidence: [{source: report, stance: supports, shows: He came.}]", False),
        (f"fact: {FIGURE}\nevidence: [{{source: report, shows: It has 5500 troops., fact: {FIGURE}}}]", True),
    ],
}

COPY = "claims: [{anchor: {paragraph: 1, quote: came}}]\narticle: {text: 'TEXT'}"

ARTICLES = {
    "quotes.spoken": [("Nobody came.", False), ('Ann came: "We will never leave this house."', True)],
    "figures.agree": [("Nobody came.", False), ("In all, 14 ships came.", True)],
    "figures.add_up": [
        ("On Monday 14 ships and 3 boats came.", False),
        ("In all, 5 ships came: 3 from Fordham and 2 from Orley.", True),
    ],
    "figures.share": [("In all, 14 ships and 3 boats came.", False)],
    "figures.conversion": [("In all, 14 ships and 3 boats came.", False)],
    "coverage.weekday": [("Nobody came.", False), ("She came on Monday 18 October 2021.", True)],
    "coverage.day": [("Nobody came.", False), ("She came on 18 October 2021.", True)],
    "coverage.bar": [("Nobody came.", False)],
    "corrections.dated": [("Nobody came.", False)],
    "corrections.noted": [("Nobody came.", False)],
    "names.house_spelling": [("Nobody came.", False), ("Ann Orsani came.", True)],
    "names.first_mention": [("Nobody came.", False), ("Ann Orsani came.", True)],
    "names.title_held": [("Nobody came.", False), ("Ann Orsani, the mayor, came.", True)],
}


@pytest.mark.parametrize(
    ("check", "claim", "compares"), [(check, *case) for check, cases in CLAIMS.items() for case in cases]
)
def test_a_claim_counts_only_where_a_check_had_something_to_compare(
    tmp_path: Path,
    check: str,
    claim: str,
    compares: bool,  # noqa: FBT001
) -> None:
    sources = "" if "\nsources:" in claim else SOURCES
    counts = counts_of(run_of(tmp_path, f"{claim}\n{ENTITIES}{sources}"), check)
    assert (counts.checked + counts.undecided, counts.not_applicable) == ((1, 0) if compares else (0, 1))


@pytest.mark.parametrize(
    ("check", "copy", "compares"), [(check, *case) for check, cases in ARTICLES.items() for case in cases]
)
def test_an_article_counts_only_where_a_check_had_something_to_compare(
    tmp_path: Path,
    check: str,
    copy: str,
    compares: bool,  # noqa: FBT001
) -> None:
    counts = counts_of(run_of(tmp_path, f"{COPY.replace('TEXT', copy)}\n{ENTITIES}"), check)
    assert (counts.checked, counts.not_applicable) == ((1, 0) if compares else (0, 1))
