"""One cause is one finding: its claims are named together, and what else comes of it is listed below it."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from galleyproof.finding import Finding, Severity
from galleyproof.records.location import Location
from galleyproof.run.causes import by_cause

FILE = "claims/talks/posts.yaml"


def found(
    check: str, *claims: str, message: str = "is wrong", cause: str = "", line: int = 1, file: str = FILE
) -> Finding:
    at = (Location(file, line, 1),)
    return Finding(check, Severity.ERROR, message, at, claims=claims, cause=cause)


def warned(finding: Finding) -> Finding:
    return finding._replace(severity=Severity.WARNING)


def below(causes: Sequence[Finding]) -> list[tuple[str, list[str]]]:
    return [(cause.check, [other.check for other in cause.also]) for cause in causes]


def test_findings_of_one_cause_are_one_with_all_claims_and_places() -> None:
    missing = "no source `wire` on this desk"
    findings = [found("records.references", f"talks/{n}", message=missing, cause=missing, line=n) for n in (1, 2, 3)]
    (cause,) = by_cause(findings)
    assert (cause.message, cause.claims) == (missing, ("talks/1", "talks/2", "talks/3"))
    assert [place.line for place in cause.at] == [1, 2, 3]


def test_messages_that_differ_give_way_to_the_cause() -> None:
    findings = [found("anchors.quote_stands", f"talks/{n}", message=f"lost `{n}`", cause="all lost") for n in (1, 2)]
    assert [cause.message for cause in by_cause(findings)] == ["all lost"]


def test_the_same_message_without_a_cause_stays_apart() -> None:
    assert len(by_cause([found("status.computed", "talks/a"), found("status.computed", "talks/b")])) == 2


def test_a_waived_finding_is_not_listed_with_others() -> None:
    findings = [found("a.b", "talks/a", cause="x"), found("a.b", "talks/b", cause="x")._replace(waived="Old.")]
    assert len(by_cause(findings)) == 2


def test_all_that_is_wrong_with_one_claim_is_listed_below_the_gravest() -> None:
    findings = [warned(found("wording.says", "talks/a")), found("status.computed", "talks/a")]
    assert below(by_cause(findings)) == [("status.computed", ["wording.says"])]


def test_a_note_is_not_listed_below_an_error() -> None:
    note = found("names.first_mention", "talks/a")._replace(severity=Severity.NOTE)
    assert len(by_cause([note, found("status.computed", "talks/a")])) == 2


def test_a_contradiction_is_listed_with_the_only_claim_that_has_an_error_of_its_own() -> None:
    findings = [found("posts.one_holder", "talks/a", "talks/b"), found("status.computed", "talks/b")]
    assert below(by_cause(findings)) == [("status.computed", ["posts.one_holder"])]


def test_a_contradiction_of_two_claims_with_errors_stays_apart() -> None:
    findings = [found("posts.one_holder", "talks/a", "talks/b"), *(found("x.y", f"talks/{id_}") for id_ in "ab")]
    assert len(by_cause(findings)) == 3


def test_what_no_claim_covers_is_listed_below_the_bar_of_its_article() -> None:
    copy, other = "claims/talks/article.md", "claims/other/article.md"
    findings = [
        found("coverage.bar", file=copy),
        warned(found("coverage.claimed", file=copy)),
        warned(found("coverage.claimed", file=other)),
    ]
    assert below(by_cause(findings)) == [("coverage.bar", ["coverage.claimed"]), ("coverage.claimed", [])]


def test_a_change_after_publication_is_listed_with_the_anchors_that_it_broke() -> None:
    noted = warned(found("corrections.noted", file="claims/talks/article.md"))
    assert below(by_cause([noted, found("anchors.quote_stands", "talks/a")])) == [
        ("anchors.quote_stands", ["corrections.noted"])
    ]
    assert below(by_cause([noted])) == [("corrections.noted", [])]


anything = st.lists(
    st.builds(
        found,
        st.sampled_from(["coverage.bar", "coverage.claimed", "corrections.noted", "anchors.quote_stands", "a.b"]),
        st.sampled_from(["talks/a", "talks/b"]),
        message=st.sampled_from(["one", "two"]),
        cause=st.sampled_from(["", "", "shared"]),
        line=st.integers(1, 3),
    ),
    unique=True,
)


@given(anything)
def test_no_place_and_no_claim_is_lost(findings: list[Finding]) -> None:
    shown = [one for cause in by_cause(findings) for one in (cause, *cause.also)]
    assert {place for one in shown for place in one.at} == {place for one in findings for place in one.at}
    assert {claim for one in shown for claim in one.claims} == {claim for one in findings for claim in one.claims}
