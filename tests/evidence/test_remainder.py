"""What holds of a claim that is partly right."""

from pathlib import Path

import pytest

from galleyproof.run import Run
from tests.helpers.tools import run_of

TERM = "{kind: post, holder: envoy, office: embassy, during: 2003-12/2010-09}"
LATER = "{kind: post, holder: envoy, office: embassy, during: 2004-01/2010-09}"
COARSE = "{kind: post, holder: envoy, office: embassy, end: 2010-09}"
SOURCES = ", ".join(f"{{id: s{n}, publisher: Paper {n}, tier: secondary, published: 2012}}" for n in range(9))


def run_with(root: Path, fields: str, *rows: str) -> Run:
    """Run a desk with one claim and these rows, one source each: `partly`, or `refutes` with a fact."""
    evidence = ", ".join(f"{{source: s{n}, shows: It says so., {row}}}" for n, row in enumerate(rows))
    return run_of(root, f"{fields}\nevidence: [{evidence}]\nsources: [{SOURCES}]")


def status(run: Run) -> str:
    return run.assessed[run.desk.claims[0]].computed


HOLDS = f"status: partly\nfact: {TERM}\nholds: {COARSE}"


def test_a_part_that_the_claim_names_makes_it_partly_right(tmp_path: Path) -> None:
    assert status(run_with(tmp_path, HOLDS, "stance: partly")) == "partly"


def test_a_part_that_the_row_names_makes_it_partly_right(tmp_path: Path) -> None:
    assert status(run_with(tmp_path, f"fact: {TERM}", f"fact: {COARSE}")) == "partly"


def test_a_claim_without_a_fact_is_partly_right_without_one(tmp_path: Path) -> None:
    assert status(run_with(tmp_path, "note: Most of it.", "stance: partly")) == "partly"


@pytest.mark.parametrize(("more", "expected"), [([], "unchecked"), (["stance: supports"], "supported")])
def test_a_part_that_nobody_names_decides_nothing(tmp_path: Path, more: list[str], expected: str) -> None:
    assert status(run_with(tmp_path, f"fact: {TERM}", "stance: partly", *more)) == expected


@pytest.mark.parametrize("fields", [HOLDS, "status: partly\nnote: Most of it."])
def test_six_rows_that_refute_the_whole_are_not_absorbed(tmp_path: Path, fields: str) -> None:
    run = run_with(tmp_path, fields, "stance: partly", *["stance: refutes"] * 6)
    assert status(run) == "refuted"
    assert run.blocked


def test_a_refutation_that_leaves_a_part_makes_it_partly_right(tmp_path: Path) -> None:
    assert status(run_with(tmp_path, HOLDS, "stance: partly", f"fact: {LATER}")) == "partly"


def test_a_part_that_a_row_is_marked_for_survives_too(tmp_path: Path) -> None:
    rows = (f"stance: partly, fact: {COARSE}", f"fact: {LATER}")
    assert status(run_with(tmp_path, f"fact: {TERM}", *rows)) == "partly"


@pytest.mark.parametrize(("more", "expected"), [([], "refuted"), ([f"fact: {TERM}"], "disputed")])
def test_a_less_exact_row_does_not_absorb_a_refutation(tmp_path: Path, more: list[str], expected: str) -> None:
    assert status(run_with(tmp_path, f"fact: {TERM}", f"fact: {COARSE}", f"fact: {LATER}", *more)) == expected


def test_a_part_that_is_refuted_does_not_hold(tmp_path: Path) -> None:
    holds = "{kind: post, holder: envoy, office: embassy, start: 2003-12}"
    fields = f"fact: {TERM}\nholds: {holds}"
    assert status(run_with(tmp_path, fields, "stance: partly", f"fact: {LATER}")) == "refuted"


def test_what_holds_does_not_save_a_claim_that_no_row_supports_in_part(tmp_path: Path) -> None:
    fields = f"fact: {TERM}\nholds: {LATER}"
    assert status(run_with(tmp_path, fields, f"fact: {LATER}")) == "refuted"


def test_two_sources_for_what_holds_make_the_refutation_a_warning(tmp_path: Path) -> None:
    run = run_with(tmp_path, HOLDS, "stance: partly", "stance: partly", "stance: refutes")
    (finding,) = (finding for finding in run.findings if finding.check == "status.computed")
    assert (finding.severity.value, "makes it refuted" in finding.message) == ("warning", True)


def test_what_holds_is_less_than_the_fact(tmp_path: Path) -> None:
    run = run_with(tmp_path, f"status: partly\nfact: {TERM}\nholds: {TERM}", "stance: partly")
    assert "status.says_what_holds" in {finding.check for finding in run.findings}
