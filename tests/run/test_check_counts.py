"""What each check saw is counted, and nothing that was skipped counts as passed."""

from pathlib import Path

from galleyproof.check import check
from galleyproof.claim import Claim
from galleyproof.finding import Undecided
from galleyproof.load import load
from galleyproof.run import Run, run
from galleyproof.run.check_counts import CheckCount
from tests.helpers.tools import TODAY, desk_at, run_of


def tally(result: Run, id_: str) -> CheckCount:
    return next(each for each in result.check_counts if each.check.id == id_)


def test_a_check_counts_the_claims_that_it_looked_at_and_those_it_does_not_apply_to(tmp_path: Path) -> None:
    result = run_of(
        tmp_path,
        "claims: [{id: plain}, {id: dated, fact: {kind: lifespan, of: somebody, born: 1958}}]\n"
        "entities: [{id: somebody, kind: person}]",
    )
    counted = tally(result, "lifespans.term_in_order")
    assert (counted.checked, counted.not_applicable, counted.failed) == (1, 1, 0)


def test_a_claim_with_two_facts_of_a_kind_is_looked_at_once(tmp_path: Path) -> None:
    life = "{kind: lifespan, of: somebody, born: 1958}"
    result = run_of(tmp_path, f"facts: [{life}, {life}]\nentities: [{{id: somebody, kind: person}}]")
    assert tally(result, "lifespans.term_in_order").checked == 1


def test_what_is_not_decided_is_counted_apart_and_is_no_finding(tmp_path: Path) -> None:
    @check
    def unsure(claim: Claim) -> list[Undecided]:
        """Never sure."""
        return [Undecided("nobody knows")]

    result = run(load(desk_at(tmp_path)), [unsure], TODAY)
    counted = result.check_counts[0]
    assert (result.findings, counted.checked, counted.undecided, counted.is_quiet) == ((), 0, 1, False)


def test_a_check_that_found_nothing_and_left_nothing_open_is_quiet(tmp_path: Path) -> None:
    assert tally(run_of(tmp_path, "status: opinion"), "records.yaml").is_quiet
    assert not tally(run_of(tmp_path, "status: verified"), "status.has_evidence").is_quiet
