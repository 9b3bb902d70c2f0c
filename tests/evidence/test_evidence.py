"""What the evidence makes of a claim."""

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
  - {id: own, publisher: An example, tier: secondary}
  - {id: of-own, publisher: The Echo, tier: secondary, origin: own}
  - {id: lexicon, publisher: The Lexicon, tier: tertiary}
  - {id: wrong, publisher: The Herald, tier: primary}
  - {id: correction, publisher: The Herald, tier: primary, corrects: wrong}
"""


def assessed(root: Path, claim: str) -> Assessment:
    """What the evidence makes of one claim, with the sources of this page."""
    run = run_of(root, f"{claim}\n{SOURCES}")
    return run.assessed[run.desk.claims[0]]


def of(root: Path, *rows: str) -> Assessment:
    """What rows such as `paper supports` make of a claim."""
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
    ],
    ids=", ".join,
)
def test_status(tmp_path: Path, rows: list[str], status: str) -> None:
    assert of(tmp_path, *rows).status == status


def test_low_weight_decides_nothing(tmp_path: Path) -> None:
    row = "{source: record, stance: refutes, shows: No., weight: low, because: A copy of a copy.}"
    assert assessed(tmp_path, f"evidence: [{row}]").status == "unchecked"


def test_evidence_from_before_the_cut_off_does_not_count(tmp_path: Path) -> None:
    fact = "fact: {kind: post, holder: envoy, office: embassy}"
    rows = "evidence: [{source: record, stance: supports, shows: Yes.}]"
    desk = "desk: {policy: {cut_off: {post: 2021-06-01}}}"
    assert assessed(tmp_path, f"{fact}\n{rows}\n{desk}").status == "unchecked"


def test_a_ruling_overrules_what_is_computed(tmp_path: Path) -> None:
    ruling = "ruling: {status: supported, because: the office printed it in haste, by: The desk}"
    found = assessed(tmp_path, f"evidence: [{{source: record, stance: supports, shows: Yes.}}]\n{ruling}")
    assert (found.status, found.computed) == ("supported", "verified")
    assert derivation(found) == (
        "supported: The desk ruled so, because the office printed it in haste; by the evidence verified: "
        "The Office (primary, 2021-05-19) supports it"
    )


def test_a_designation_may_need_more(tmp_path: Path) -> None:
    fact = "fact: {kind: designation, authority: court, target: movement, label: terrorist}"
    rows = "evidence: [{source: record, stance: supports, shows: Yes.}]"
    desk = "desk: {policy: {stricter: {terrorist: {primary: 2}}}}"
    assert (
        assessed(tmp_path, f"{fact}\n{rows}\n{desk}").missing
        == "needs two primary sources; has one row, from The Office"
    )


def test_of_many_sources_it_is_told_how_many_are_primary(tmp_path: Path) -> None:
    rows = ", ".join(f"{{source: {each}, stance: supports, shows: Yes.}}" for each in ("record", "paper"))
    found = assessed(tmp_path, f"evidence: [{rows}]\ndesk: {{policy: {{verified_needs: {{primary: 2}}}}}}")
    assert found.missing == "needs two primary sources; has two rows from two independent sources, one of them primary"


def test_a_source_is_primary_for_what_was_told_to_its_publisher(tmp_path: Path) -> None:
    fact = "fact: {kind: statement, speaker: envoy, gist: All is well., to: the-paper}"
    rows = "evidence: [{source: paper, stance: supports, shows: Yes.}]"
    entities = "entities: [{id: the-paper, kind: body, names: [The Paper]}]"
    assert assessed(tmp_path, f"{fact}\n{rows}\n{entities}").status == "verified"


def test_a_statement_in_a_source_needs_that_source(tmp_path: Path) -> None:
    fact = "fact: {kind: statement, speaker: envoy, gist: All is well., in: rival}"
    found = assessed(tmp_path, f"{fact}\nevidence: [{{source: record, stance: supports, shows: Yes.}}]")
    assert (found.status, found.missing) == ("supported", "needs support from `rival` itself, which it says it is in")


@pytest.mark.parametrize(
    ("rows", "known"), [(["record supports"], True), (["paper supports", "rival supports"], False)]
)
def test_known_then(tmp_path: Path, rows: list[str], known: bool) -> None:  # noqa: FBT001 - what is expected
    assert of(tmp_path, *rows).known_then is known


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (["record supports"], "verified: The Office (primary, 2021-05-19) supports it"),
        (
            ["paper supports", "reprint supports"],
            (
                "supported: The Paper (secondary, 2021-06-01) and The Mirror after The Paper (secondary, undated) "
                "support it; to be verified it needs one primary source or two independent sources; "
                "has two rows, of one voice (The Paper, The Mirror after The Paper)"
            ),
        ),
        (
            ["paper supports", "rival refutes"],
            (
                "disputed: The Paper (secondary, 2021-06-01) supports it, "
                "and The Rival (secondary, 2021-12-01) says otherwise"
            ),
        ),
        (
            ["paper supports", "same supports"],
            (
                "supported: The Paper (secondary, 2021-06-01) and The Paper (secondary, undated) support it; "
                "to be verified it needs one primary source or two independent sources; "
                "has two rows, both from The Paper"
            ),
        ),
        (
            ["record supports", "wrong refutes"],
            (
                "verified: The Office (primary, 2021-05-19) supports it; "
                "not counted: The Herald (primary, undated), as `correction` corrects it"
            ),
        ),
        (
            ["lexicon supports", "record supports"],
            "verified: The Office (primary, 2021-05-19) and The Lexicon (tertiary, undated) support it",
        ),
        (
            ["paper refutes", "lexicon supports"],
            (
                "refuted: The Paper (secondary, 2021-06-01) says otherwise; "
                "farther from the matter, The Lexicon (tertiary, undated) supports it"
            ),
        ),
        (["paper silent"], "unverifiable: looked for in The Paper (secondary, 2021-06-01), and not there"),
        (["paper context"], "unchecked: no row of evidence decides"),
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
    found = assessed(tmp_path, f"fact: {figure % ('5000', '2019')}\nevidence: [{shown}]\n{entities}")
    assert derivation(found).endswith("as its figure is newer: 7000")


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("own supports", "from An example, which is the article's own outlet and adds no voice"),
        (
            "of-own supports",
            "from The Echo after An example, which has it from the article's own outlet and adds no voice",
        ),
        ("lexicon supports", "from The Lexicon, which is tertiary and adds no voice"),
    ],
)
def test_a_derivation_tells_why_a_source_adds_no_voice(tmp_path: Path, row: str, why: str) -> None:
    assert of(tmp_path, row).missing.endswith(f"has one row, {why}")
    assert of(tmp_path, "paper supports", row).missing.endswith(f"has two rows, from The Paper, and {why}")


def test_a_derivation_says_of_an_opinion_that_it_is_one(tmp_path: Path) -> None:
    words = "opinion: no matter of fact; by the evidence unchecked: no row of evidence decides"
    assert derivation(of(tmp_path, "paper context"), "opinion") == words


@pytest.mark.parametrize(
    ("published", "words"),
    [
        ("2021-05~", "about 2021-05"),
        ("[2021-05..]", "2021-05 or later"),
        ("[..2021-05]", "2021-05 or earlier"),
        ("[2021-05-01..2021-05-03]", "between 2021-05-01 and 2021-05-03"),
        ("202X", "202X"),
    ],
)
def test_a_derivation_reads_vague_dates_out(tmp_path: Path, published: str, words: str) -> None:
    claim = "evidence: [{source: note, stance: supports, shows: Yes.}]"
    sources = f"sources: [{{id: note, publisher: The Office, tier: primary, published: {published}}}]"
    run = run_of(tmp_path, f"{claim}\n{sources}")
    assert derivation(run.assessed[run.desk.claims[0]]) == f"verified: The Office (primary, {words}) supports it"
