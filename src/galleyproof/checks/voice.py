"""Voice: what the publication says itself, and what it reports that others say."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.claim import Claim
from galleyproof.desk import BACKGROUND, Desk
from galleyproof.facts import Statement
from galleyproof.finding import Problem


@check(status=("refuted",))
def refuted_in_copy(claim: Claim) -> Iterator[Problem]:
    """The publication does not state in its own voice what the evidence refutes.

    It holds until the copy or the record changes: the sentence goes, or says whose claim it is (`reported_in`).

    Fails:
        status: refuted
    Passes:
        claims:
          - {id: said, fact: {kind: statement, speaker: envoy, gist: Nothing works.}}
          - {id: works, status: refuted, reported_in: said}
    """
    if claim.reported_in is None and claim.article != BACKGROUND:
        yield Problem(
            "is refuted, and the copy still states it in the publication's own voice",
            "status",
            "correct the copy, or attribute the sentence and name the statement in `reported_in`",
        )


@check(having="reported_in")
def reported_in_a_statement(claim: Claim, desk: Desk) -> Iterator[Problem]:
    """What is reported was stated: `reported_in` names a claim whose fact is a statement.

    Fails:
        claims:
          - {id: fell, fact: {kind: event, event: fall, on: 2021-08-15}}
          - {id: works, reported_in: fell}
    Passes:
        claims:
          - {id: said, fact: {kind: statement, speaker: envoy, gist: Nothing works.}}
          - {id: works, reported_in: said}
    """
    statement = desk.claim(claim.reported_in or "", claim.article)
    if statement and not any(isinstance(fact, Statement) for _, fact in statement.all_facts):
        yield Problem(
            f"is reported in `{claim.reported_in}`, which is not a statement",
            "reported_in",
            "name the claim that says who said it, with a fact of kind `statement`",
            also=(statement.at(),),
        )
