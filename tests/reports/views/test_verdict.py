"""The verdict: may this article run, and if not, why not; every finding is listed or counted."""

from pathlib import Path

import pytest

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.reports.views.verdict import Elsewhere, Verdict, judge, label_of
from galleyproof.run import Outcome, Run
from tests.helpers.tools import run_of

BLOCKS = "status: verified"  # and no evidence
STANDS = "status: opinion"
ANOTHER = """
article: {text: The copy.}
claims: [{status: opinion}]
files:
  claims/other/article.md: "---\\ntitle: Other\\noutlet: Other\\npublished: 2021\\nstage: draft\\n---\\n\\nText.\\n"
  claims/other/claims.yaml: "claims: [{id: a, says: A., status: verified}]\\n"
"""
HOUSE = '''
from galleyproof.check import check, check_article, check_desk
from galleyproof.finding import Problem, Severity, Undecided


@check(severity=Severity.WARNING)
def calm(claim):
    """A claim keeps calm.

    Fails:
        says: Loud!
    Passes:
        says: Calm.
    """
    if "!" in claim.says:
        yield Problem("is loud", "says")


@check(severity=Severity.NOTE)
def short(claim):
    """A claim is short.

    Fails:
        says: Much too long.
    Passes:
        says: Short.
    """
    if "long" in claim.says:
        yield Problem("is long", "says")


@check
def clear(claim):
    """A claim is clear.

    Fails:
        says: Unclear?
    Passes:
        says: Clear.
    """
    if "?" in claim.says:
        yield Undecided("nobody knows what it asks", "says")


@check_article
def titled(article):
    """An article has a title of its own.

    Fails:
        article: {title: Untitled}
    Passes:
        article: {title: Titled}
    """
    if article.front.title == "Untitled":
        yield Problem("has no title of its own", "title")
'''


def judged(root: Path, text: str, id_: str = "example") -> Verdict:
    run = run_of(root, text)
    return judge(run, article_of(run, id_))


def article_of(run: Run, id_: str = "example") -> Article:
    article = run.desk.article(id_)
    assert article
    return article


def with_house(root: Path, text: str) -> Run:
    (root / "checks").mkdir()
    (root / "checks" / "manners.py").write_text(HOUSE)
    return run_of(root, text)


def only_claim(run: Run) -> Claim:
    (claim,) = run.desk.claims
    return claim


def test_an_article_without_errors_may_run(tmp_path: Path) -> None:
    assert judged(tmp_path, STANDS).answer == "yes"


def test_an_error_keeps_the_article_from_running(tmp_path: Path) -> None:
    verdict = judged(tmp_path, BLOCKS)
    assert (verdict.answer, verdict.why) == ("no", "1 error must be fixed first")


def test_a_draft_with_unchecked_claims_may_not_run_yet(tmp_path: Path) -> None:
    verdict = judged(tmp_path, "status: unchecked")
    assert (verdict.answer, verdict.why) == ("not yet", "1 claim has not been checked yet")


def test_errors_outweigh_unchecked_claims(tmp_path: Path) -> None:
    assert judged(tmp_path, "claims: [{status: verified}, {status: unchecked}]").answer == "no"


def test_an_article_without_claims_may_not_run_yet(tmp_path: Path) -> None:
    background = "{claims/background/b.yaml: 'claims: [{id: b, says: B., status: opinion}]'}"
    assert judged(tmp_path, f"files: {background}").answer == "not yet"


def test_a_waived_error_does_not_block_and_keeps_its_reason(tmp_path: Path) -> None:
    verdict = judged(
        tmp_path, "{status: verified, waive: [{check: status.has_evidence, because: The archive burnt., by: desk}]}"
    )
    assert verdict.answer == "yes"
    assert [finding.waived for finding in verdict.waived] == ["The archive burnt."]


def test_errors_of_another_article_are_counted_apart(tmp_path: Path) -> None:
    verdict = judged(tmp_path, ANOTHER)
    assert (verdict.answer, verdict.elsewhere) == ("yes", (Elsewhere("claims/other/claims.yaml", 1, 0),))


def test_errors_of_the_background_are_counted_apart(tmp_path: Path) -> None:
    background = "{claims/background/b.yaml: 'claims: [{id: b, says: B., status: verified}]'}"
    verdict = judged(tmp_path, f"{{claims: [{{status: opinion}}], files: {background}}}")
    assert (verdict.answer, verdict.elsewhere) == ("yes", (Elsewhere("claims/background/b.yaml", 1, 0),))


def test_an_error_in_a_shared_register_blocks_every_article(tmp_path: Path) -> None:
    verdict = judged(tmp_path, "{claims: [{status: opinion}], entities: [{id: twin}, {id: twin}]}")
    assert verdict.answer == "no"
    assert verdict.general == verdict.blocking
    assert verdict.elsewhere == ()


def test_a_desks_own_check_that_does_not_load_blocks_every_article(tmp_path: Path) -> None:
    verdict = judged(tmp_path, "{claims: [{status: opinion}], files: {checks/house.py: 'import nothing_such'}}")
    assert [finding.at[0].file for finding in verdict.blocking] == ["checks/house.py"]


def test_a_broken_file_in_its_folder_blocks_the_article(tmp_path: Path) -> None:
    verdict = judged(tmp_path, "{claims: [{status: opinion}], files: {claims/example/more.yaml: 'claims: [{'}}")
    assert [finding.at[0].file for finding in verdict.general] == ["claims/example/more.yaml"]
    assert verdict.general == verdict.blocking


def test_every_error_of_the_desk_is_listed_or_counted(tmp_path: Path) -> None:
    run = run_of(tmp_path, ANOTHER.replace("status: opinion", "status: verified"))
    verdict = judge(run, article_of(run))
    errors = len(verdict.blocking) + sum(other.errors for other in verdict.elsewhere)
    assert errors == sum(finding.blocks for finding in run.findings)


def test_warnings_notes_and_undecided_questions_are_listed_apart(tmp_path: Path) -> None:
    run = with_house(tmp_path, "claims: [{says: Loud!}, {says: Much too long.}, {says: 'Unclear?'}]")
    verdict = judge(run, article_of(run))
    groups = (verdict.blocking, verdict.warnings, verdict.notes, verdict.undecided)
    assert [[finding.message for finding in group] for group in groups] == [
        [],
        ["is loud"],
        ["is long"],
        ["nobody knows what it asks"],
    ]


def test_a_finding_on_the_article_itself_is_general(tmp_path: Path) -> None:
    run = with_house(tmp_path, "{claims: [{status: opinion}], article: {title: Untitled}}")
    assert [finding.check for finding in judge(run, article_of(run)).general] == ["house.manners.titled"]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("says: Calm.", Outcome.PASSED),
        ("says: Loud!", Outcome.WARNING),
        ("status: unchecked", Outcome.UNCHECKED),
        ("status: verified", Outcome.ERROR),
        ("{says: Loud!, waive: [{check: house.manners.calm, because: Agreed., by: desk}]}", Outcome.WAIVED),
    ],
)
def test_the_outcome_of_a_claim(tmp_path: Path, claim: str, expected: Outcome) -> None:
    run = with_house(tmp_path, claim)
    assert run.outcome(only_claim(run)) is expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("says: Loud!", "warning"),
        ("says: Much too long.", "note"),
        ("status: verified", "error"),
        ("{says: Loud!, waive: [{check: house.manners.calm, because: Agreed., by: desk}]}", "waived"),
    ],
)
def test_the_label_of_a_finding(tmp_path: Path, claim: str, expected: str) -> None:
    run = with_house(tmp_path, claim)
    assert [label_of(finding) for finding in run.findings_by_claim[only_claim(run).ref]] == [expected]
