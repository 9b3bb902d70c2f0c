"""The status that the evidence gives a claim, and the sentence that explains it."""

from pathlib import Path

import pytest

from galleyproof.evidence import Assessment
from galleyproof.evidence.derivation import derivation
from tests.helpers.tools import run_of

SOURCES = """
sources:
  - {id: record, publisher: The Office, tier: primary, published: 2021-05-19}
  - {id: paper, publisher: The Paper, tier: secondary, published: 2021-06-01}
  - {id: rival, publisher: The Rival, tier: secondary, published: 2021-12-01}
  - {id: reprint, publisher: The Mirror, tier: secondary, origin: paper}
  - {id: same, publisher: The Paper, tier: secondary}
  - {id: after-agency, publisher: The Courier, tier: secondary, origin: the paper}
  - {id: own, publisher: Our paper, tier: secondary}
  - {id: of-own, publisher: The Echo, tier: secondary, origin: own}
  - {id: lexicon, publisher: The Lexicon, tier: tertiary}
  - {id: wrong, publisher: The Herald, tier: primary}
  - {id: correction, publisher: The Herald, tier: primary, corrects: wrong}
"""


def assessed(root: Path, claim: str) -> Assessment:
    """Return the assessment of one claim, with the sources of this file."""
    run = run_of(root, f"{claim}\n{SOURCES}")
    return run.assessed[run.desk.claims[0]]


def of(root: Path, *rows: str) -> Assessment:
    """Return the assessment of a claim with rows such as `paper supports`."""
    pairs = (row.split(maxsplit=1) for row in rows)
    shown = ", ".join(f"{{source: {source}, stance: {stance}, shows: As {source} has it.}}" for source, stance in pairs)
    return assessed(root, f"evidence: [{shown}]")


@pytest.mark.parametrize(
    ("rows", "status"),
    [
        (["record supports"], "verified"),
        (["paper supports", "rival supports"], "verified"),
        (["paper supports"], "supported"),
        (["paper supports", "same supports"], "supported"),
        (["paper supports", "reprint supports"], "supported"),
        (["paper supports", "after-agency supports"], "supported"),
        (["paper supports", "own supports"], "supported"),
        (["paper supports", "of-own supports"], "supported"),
        (["paper supports", "lexicon supports"], "supported"),
        (["paper supports", "rival refutes"], "disputed"),
        (["paper supports", "rival partly"], "partly"),
        (["paper refutes", "rival refutes"], "refuted"),
        (["record supports", "paper refutes"], "verified"),
        (["record refutes", "paper supports"], "refuted"),
        (["wrong supports"], "unchecked"),
        (["paper silent"], "unverifiable"),
        (["paper context"], "unchecked"),
        (["own supports"], "unverifiable"),
        (["own partly", "paper context"], "unverifiable"),
        (["own refutes"], "unchecked"),
        (["own supports", "paper refutes"], "refuted"),
    ],
    ids=", ".join,
)
def test_status(tmp_path: Path, rows: list[str], status: str) -> None:
    assert of(tmp_path, *rows).status == status


def test_evidence_of_low_weight_does_not_count(tmp_path: Path) -> None:
    row = "{source: record, stance: refutes, shows: No., weight: low, because: A copy of a copy.}"
    assert assessed(tmp_path, f"evidence: [{row}]").status == "unchecked"


def test_evidence_from_before_the_cut_off_does_not_count(tmp_path: Path) -> None:
    fact = "fact: {kind: post, holder: envoy, office: embassy}"
    rows = "evidence: [{source: record, stance: supports, shows: Yes.}]"
    desk = "desk: {policy: {cut_off: {post: 2021-06-01}}}"
    assert assessed(tmp_path, f"{fact}\n{rows}\n{desk}").status == "unchecked"


def test_a_ruling_overrides_the_computed_status(tmp_path: Path) -> None:
    ruling = "ruling: {status: supported, because: the office printed it in haste, by: The desk}"
    assessment = assessed(tmp_path, f"evidence: [{{source: record, stance: supports, shows: Yes.}}]\n{ruling}")
    assert (assessment.status, assessment.computed) == ("supported", "verified")
    assert derivation(assessment) == (
        "supported: The desk ruled so (the office printed it in haste); on the evidence alone, verified: "
        "1 primary source supports it (The Office, 19 May 2021)"
    )


def test_a_designation_may_need_more(tmp_path: Path) -> None:
    fact = "fact: {kind: designation, authority: court, target: movement, label: terrorist}"
    rows = "evidence: [{source: record, stance: supports, shows: Yes.}]"
    desk = "desk: {policy: {stricter: {terrorist: {primary: 2}}}}"
    assert (
        assessed(tmp_path, f"{fact}\n{rows}\n{desk}").missing
        == "needs 2 primary sources but has 1 row, from The Office"
    )


def test_independent_sources_are_listed_with_the_number_of_primary_ones(tmp_path: Path) -> None:
    rows = ", ".join(f"{{source: {source}, stance: supports, shows: Yes.}}" for source in ("record", "paper"))
    assessment = assessed(tmp_path, f"evidence: [{rows}]\ndesk: {{policy: {{verified_needs: {{primary: 2}}}}}}")
    assert assessment.missing == "needs 2 primary sources but has 2 rows from 2 independent sources, 1 of them primary"


def test_a_source_is_primary_for_a_statement_made_to_its_publisher(tmp_path: Path) -> None:
    fact = "fact: {kind: statement, speaker: envoy, gist: All is well., to: the-paper}"
    rows = "evidence: [{source: paper, stance: supports, shows: Yes.}]"
    entities = "entities: [{id: the-paper, kind: body, names: [The Paper]}]"
    assert assessed(tmp_path, f"{fact}\n{rows}\n{entities}").status == "verified"


def test_a_statement_in_a_source_needs_that_source(tmp_path: Path) -> None:
    fact = "fact: {kind: statement, speaker: envoy, gist: All is well., in: rival}"
    assessment = assessed(tmp_path, f"{fact}\nevidence: [{{source: record, stance: supports, shows: Yes.}}]")
    assert (assessment.status, assessment.missing) == (
        "supported",
        "needs support from `rival`, which it names as the place of the statement",
    )


@pytest.mark.parametrize(
    ("rows", "known"), [(["record supports"], True), (["paper supports", "rival supports"], False)]
)
def test_known_then(tmp_path: Path, rows: list[str], known: bool) -> None:  # noqa: FBT001 - what is expected
    assert of(tmp_path, *rows).known_then is known


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (["record supports"], "verified: 1 primary source supports it (The Office, 19 May 2021)"),
        (
            ["paper supports", "reprint supports"],
            (
                "supported: 2 secondary sources support it (The Paper, 1 June 2021; "
                "The Mirror, citing The Paper, undated); "
                "to be verified, it needs 1 primary source or 2 independent sources but has 2 rows, "
                "which count as 1 independent source (The Paper; The Mirror, citing The Paper)"
            ),
        ),
        (
            ["paper supports", "rival refutes"],
            (
                "disputed: 1 secondary source supports it (The Paper, 1 June 2021), "
                "and 1 secondary source refutes it (The Rival, 1 December 2021)"
            ),
        ),
        (
            ["paper supports", "same supports"],
            (
                "supported: 2 secondary sources support it (The Paper, 1 June 2021; The Paper, undated); "
                "to be verified, it needs 1 primary source or 2 independent sources but has 2 rows, "
                "both from The Paper"
            ),
        ),
        (
            ["record supports", "wrong refutes"],
            (
                "verified: 1 primary source supports it (The Office, 19 May 2021); "
                "not counted: The Herald (primary, undated), because `correction` corrects it"
            ),
        ),
        (
            ["lexicon supports", "record supports"],
            "verified: 1 primary and 1 tertiary source support it (The Office, 19 May 2021; The Lexicon, undated)",
        ),
        (
            ["paper refutes", "lexicon supports"],
            (
                "refuted: 1 secondary source refutes it (The Paper, 1 June 2021); "
                "at a lower tier, 1 tertiary source supports it (The Lexicon, undated)"
            ),
        ),
        (["paper silent"], "unverifiable: 1 secondary source was searched without result (The Paper, 1 June 2021)"),
        (
            ["own supports"],
            "unverifiable: only the article's own outlet reports it (Our paper, undated)",
        ),
        (
            ["own supports", "paper refutes"],
            (
                "refuted: 1 secondary source refutes it (The Paper, 1 June 2021); "
                "not counted: Our paper (secondary, undated), because the article's own outlet published it"
            ),
        ),
        (["paper context"], "unchecked: none of its evidence is decisive"),
        ([], "unchecked: there is no evidence"),
    ],
)
def test_derivation(tmp_path: Path, rows: list[str], words: str) -> None:
    assert derivation(of(tmp_path, *rows)) == words


def test_a_newer_figure_is_named(tmp_path: Path) -> None:
    figure = "{kind: quantity, of: base, measure: troops, value: %s, on: %s}"
    rows = [("record", figure % ("5000", "2019")), ("rival", figure % ("7000", "2021-11-30"))]
    shown = ", ".join(f"{{source: {source}, fact: {fact}}}" for source, fact in rows)
    entities = "entities: [{id: base, kind: thing}]"
    assessment = assessed(tmp_path, f"fact: {figure % ('5000', '2019')}\nevidence: [{shown}]\n{entities}")
    assert derivation(assessment).endswith("because its figure is newer (7000)")


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (
            "of-own supports",
            "The Echo relies on the article's own outlet and does not count as an independent source",
        ),
        ("lexicon supports", "The Lexicon is tertiary and does not count as an independent source"),
    ],
)
def test_a_derivation_says_why_a_source_does_not_count_as_independent(tmp_path: Path, row: str, why: str) -> None:
    assert of(tmp_path, row).missing.endswith(f"has 1 row: {why}")
    assert of(tmp_path, "paper supports", row).missing.endswith(f"has 2 rows, from The Paper; {why}")


def test_an_opinion_is_derived_as_an_opinion(tmp_path: Path) -> None:
    words = "opinion: not a matter of fact; on the evidence alone, unchecked: none of its evidence is decisive"
    assert derivation(of(tmp_path, "paper context"), "opinion") == words


@pytest.mark.parametrize(
    ("published", "words"),
    [
        ("2021-05~", "about May 2021"),
        ("[2021-05..]", "May 2021 or later"),
        ("[..2021-05]", "May 2021 or earlier"),
        ("[2021-05-01..2021-05-03]", "between 1 and 3 May 2021"),
        ("202X", "the 2020s"),
    ],
)
def test_a_derivation_gives_vague_dates_in_words(tmp_path: Path, published: str, words: str) -> None:
    claim = "evidence: [{source: note, stance: supports, shows: Yes.}]"
    sources = f"sources: [{{id: note, publisher: The Office, tier: primary, published: {published}}}]"
    run = run_of(tmp_path, f"{claim}\n{sources}")
    assert (
        derivation(run.assessed[run.desk.claims[0]]) == f"verified: 1 primary source supports it (The Office, {words})"
    )


def test_the_first_of_two_claims_with_the_same_id_is_assessed(tmp_path: Path) -> None:
    rows = "{id: twin, evidence: [{source: record, stance: supports, shows: So.}]}, {id: twin}"
    run = run_of(tmp_path, f"claims: [{rows}]\n{SOURCES}")
    assert [run.assessed[claim].status for claim in run.desk.claims] == ["verified", "verified"]
