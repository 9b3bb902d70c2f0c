"""A run examines everything once, counts it, and applies waivers last."""

from dataclasses import replace
from pathlib import Path

import pytest

from galleyproof.article import Article
from galleyproof.check import Check, check, check_article
from galleyproof.claim import Claim
from galleyproof.finding import Problem, Severity
from galleyproof.load import load
from galleyproof.run import Outcome, Run, run
from tests.helpers.tools import TODAY, desk_at, run_of

BACKWARDS = "fact: {kind: lifespan, of: somebody, born: 1958, died: 1957}\nentities: [{id: somebody, kind: person}]"


def outcomes(result: Run) -> list[Outcome]:
    return [result.outcome(claim) for claim in result.desk.claims]


def test_a_claim_without_findings_passes(tmp_path: Path) -> None:
    assert outcomes(run_of(tmp_path)) == [Outcome.PASSED]


def test_an_error_is_the_outcome_of_every_claim_that_it_names(tmp_path: Path) -> None:
    result = run_of(tmp_path, "claims: [{id: same}, {id: same}, {id: other}]")
    assert outcomes(result) == [Outcome.ERROR, Outcome.ERROR, Outcome.PASSED]


def test_an_unchecked_claim_of_a_draft_is_neither_passed_nor_failed(tmp_path: Path) -> None:
    assert outcomes(run_of(tmp_path, "status: unchecked")) == [Outcome.UNCHECKED]


def test_a_waived_error_is_waived(tmp_path: Path) -> None:
    text = BACKWARDS + "\nwaive: [{check: lifespans.term_in_order, because: So the register., by: desk}]"
    result = run_of(tmp_path, text)
    assert (outcomes(result), result.blocked) == ([Outcome.WAIVED], False)


def test_a_waiver_in_the_article_covers_its_claims(tmp_path: Path) -> None:
    text = f"{BACKWARDS}\narticle: {{waive: [{{check: lifespans.term_in_order, because: So it is., by: desk}}]}}"
    assert outcomes(run_of(tmp_path, text)) == [Outcome.WAIVED]


def test_an_expired_waiver_covers_nothing(tmp_path: Path) -> None:
    waiver = "{check: lifespans.term_in_order, because: So the register., by: desk, until: 2020-12-31}"
    assert outcomes(run_of(tmp_path, f"{BACKWARDS}\nwaive: [{waiver}]")) == [Outcome.ERROR]


def test_a_waiver_of_a_finding_with_several_claims_names_the_others(tmp_path: Path) -> None:
    @check
    def pair(claim: Claim) -> list[Problem]:
        """Two claims at once."""
        return [Problem("a pair", claims=("example/a", "example/b"))] if claim.id == "a" else []

    waiver = "waive: [{check: test_run.pair, because: Known., by: desk, with: [b]}]"
    desk = load(desk_at(tmp_path, f"claims: [{{id: a, {waiver}}}, {{id: b}}]"))
    named = _renamed(pair, "test_run.pair")
    assert [finding.waived for finding in run(desk, [named], TODAY).findings] == ["Known."]


def _renamed(made: Check, id_: str) -> Check:
    return replace(made, id=id_)


def test_a_check_that_crashes_is_a_finding_that_names_itself_and_blocks(tmp_path: Path) -> None:
    @check
    def clumsy(claim: Claim) -> list[Problem]:
        """It divides by zero."""
        return [Problem(str(1 / 0))]

    result = run(load(desk_at(tmp_path)), [clumsy], TODAY)
    assert (result.findings[0].message, result.blocked) == (
        "the check itself failed: ZeroDivisionError: division by zero",
        True,
    )


def test_a_crash_cannot_be_waived(tmp_path: Path) -> None:
    @check
    def clumsy(claim: Claim) -> list[Problem]:
        """It divides by zero."""
        return [Problem(str(1 / 0))]

    desk = load(desk_at(tmp_path, "waive: [{check: clumsy, because: It is only a bug., by: desk}]"))
    assert run(desk, [_renamed(clumsy, "clumsy")], TODAY).blocked


def test_a_check_that_fails_on_a_dangling_reference_is_undecided(tmp_path: Path) -> None:
    @check
    def trusting(claim: Claim) -> list[Problem]:
        """It trusts the records."""
        raise KeyError("nobody")

    desk = load(desk_at(tmp_path, "fact: {kind: lifespan, of: nobody, born: 1958}"))
    result = run(desk, [trusting], TODAY)
    assert (len(result.findings), len(result.undecided)) == (0, 1)


@pytest.mark.parametrize("severity", Severity)
def test_only_errors_block(tmp_path: Path, severity: Severity) -> None:
    @check
    def always(claim: Claim) -> list[Problem]:
        """It always finds something."""
        return [Problem("something", severity=severity)]

    assert run(load(desk_at(tmp_path)), [always], TODAY).blocked is (severity is Severity.ERROR)


def test_a_check_of_articles_can_be_a_warning(tmp_path: Path) -> None:
    @check_article(severity=Severity.WARNING)
    def has_an_author(article: Article) -> list[Problem]:
        """An article names its author."""
        return [] if article.front.by else [Problem("has no author", "by")]

    result = run(load(desk_at(tmp_path)), [has_an_author], TODAY)
    assert [(finding.severity, finding.message) for finding in result.findings] == [(Severity.WARNING, "has no author")]


def test_claims_are_counted_by_outcome(tmp_path: Path) -> None:
    claims = """
      claims:
        - {id: fine}
        - {id: unseen, status: unchecked}
        - {id: bare, status: verified}
        - {id: excused, status: verified, waive: [{check: status.has_evidence, because: Old., by: desk}]}
    """
    result = run_of(tmp_path, claims)
    assert result.outcomes(result.desk.claims) == {
        Outcome.PASSED: 1,
        Outcome.UNCHECKED: 1,
        Outcome.ERROR: 1,
        Outcome.WAIVED: 1,
    }


def test_findings_come_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    result = run_of(tmp_path, "claims: [{id: b, status: verified}, {id: a, status: verified}]")
    assert [finding.claims for finding in result.findings] == [("example/b",), ("example/a",)]


def test_a_run_is_a_function_of_the_desk(tmp_path: Path) -> None:
    desk_at(tmp_path, BACKWARDS)
    assert run_of(tmp_path, BACKWARDS).findings == run_of(tmp_path, BACKWARDS).findings


def test_the_runs_day_is_the_option_then_the_desks_then_today(tmp_path: Path) -> None:
    pinned = run_of(tmp_path / "pinned", "desk: {as_of: 2020-01-02}")
    asked = run_of(tmp_path / "asked", "desk: {as_of: 2020-01-02}", as_of=TODAY.replace(year=2022))
    plain = run_of(tmp_path / "plain")
    assert [result.as_of.year for result in (pinned, asked, plain)] == [2020, 2022, 2021]
