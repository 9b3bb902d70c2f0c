"""Counts of what each check examined: nothing that was skipped counts as passed."""

from pathlib import Path

from galleyproof.check import check
from galleyproof.claim import Claim
from galleyproof.finding import Undecided
from galleyproof.load import load
from galleyproof.run import Run, run
from galleyproof.run.check_counts import CheckCount
from tests.helpers.tools import TODAY, desk_at, run_of


def counts_of(result: Run, id_: str) -> CheckCount:
    return next(counts for counts in result.check_counts if counts.check.id == id_)


def test_a_check_counts_the_claims_that_it_examined_and_those_it_does_not_apply_to(tmp_path: Path) -> None:
    result = run_of(
        tmp_path,
        "claims: [{id: plain}, {id: dated, fact: {kind: lifespan, of: somebody, born: 1958, died: 2010}}]\n"
        "entities: [{id: somebody, kind: person}]",
    )
    counts = counts_of(result, "lifespans.term_in_order")
    assert (counts.checked, counts.not_applicable, counts.failed) == (1, 1, 0)


def test_a_claim_with_two_facts_of_a_kind_is_counted_once(tmp_path: Path) -> None:
    life = "{kind: lifespan, of: somebody, born: 1958, died: 2010}"
    result = run_of(tmp_path, f"facts: [{life}, {life}]\nentities: [{{id: somebody, kind: person}}]")
    assert counts_of(result, "lifespans.term_in_order").checked == 1


def test_an_undecided_question_is_counted_apart_and_is_not_a_finding(tmp_path: Path) -> None:
    @check
    def unsure(claim: Claim) -> list[Undecided]:
        """Never sure."""
        return [Undecided("nobody knows")]

    result = run(load(desk_at(tmp_path)), [unsure], TODAY)
    counts = result.check_counts[0]
    assert (result.findings, counts.checked, counts.undecided, counts.is_quiet) == ((), 0, 1, False)


def test_a_check_that_found_nothing_and_left_nothing_open_is_quiet(tmp_path: Path) -> None:
    assert counts_of(run_of(tmp_path, "status: opinion"), "records.yaml").is_quiet
    assert not counts_of(run_of(tmp_path, "status: verified"), "status.has_evidence").is_quiet
