"""Voice: what the publication says itself, and what it reports that others say."""

from collections.abc import Iterator, Mapping

from galleyproof.article.coverage import Coverage
from galleyproof.check import check
from galleyproof.claim import Anchor, Claim
from galleyproof.desk import BACKGROUND, Desk
from galleyproof.facts import Statement
from galleyproof.finding import Problem, Severity
from galleyproof.text import is_attributed, is_put_in_a_mouth


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


@check(having="anchor", severity=Severity.WARNING)
def attributed(claim: Claim, desk: Desk, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """What the record only has somebody saying, the copy says that somebody says.

    A sentence that goes on from an attribution before it, in its paragraph, counts as attributed.

    Fails:
        claims:
          - anchor: {paragraph: 1, quote: the house is empty}
            fact: {kind: statement, speaker: ann, gist: the house is empty}
        entities: [{id: ann, kind: person}]
        article: {text: 'As of May, the house is empty.'}
    Passes:
        claims:
          - anchor: {paragraph: 1, quote: the house is empty}
            fact: {kind: statement, speaker: ann, gist: the house is empty}
        entities: [{id: ann, kind: person}]
        article: {text: 'As of May, she said, the house is empty.'}
    """
    speakers = [*_speakers(claim, desk)]
    told = _told(claim, desk, coverage)
    if speakers and told and not _anchor(claim).implied and not any(map(is_attributed, told)):
        names = " or ".join(dict.fromkeys(speakers))
        message = f"the copy says this in its own voice, and the record only has {names} saying it"
        yield Problem(message, "anchor", "say in the copy whose words these are, or add evidence for the fact itself")


@check(having="anchor", severity=Severity.NOTE)
def own(claim: Claim, desk: Desk, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """What the desk itself holds to be so, the copy need not put into somebody's mouth.

    Fails:
        claims:
          - id: empty
            status: verified
            anchor: {paragraph: 1, quote: house is empty}
            evidence: [{source: deed, stance: supports, shows: It is.}]
        sources: [{id: deed}]
        article: {text: 'The house is empty, she said.'}
    Passes:
        claims:
          - id: empty
            status: verified
            anchor: {paragraph: 1, quote: house is empty}
            evidence: [{source: deed, stance: supports, shows: It is.}]
        sources: [{id: deed}]
        article: {text: 'The house is empty.'}
    """
    place = coverage[claim.article].anchored.get(claim.ref) if claim.article in coverage else None
    article = desk.article(claim.article)
    if place is None or article is None or claim.status != "verified" or any(_speakers(claim, desk)):
        return
    number, span = place
    if is_put_in_a_mouth(article.paragraphs[number - 1].text[span.end :]):
        yield Problem("stands on its own evidence, and the copy has somebody say it", "anchor")


def _anchor(claim: Claim) -> Anchor:
    assert claim.anchor is not None  # noqa: S101 - the check asks for claims that have one
    return claim.anchor


def _speakers(claim: Claim, desk: Desk) -> Iterator[str]:
    """Who says what a claim is about, where the record has it as somebody's words and no more."""
    statement = desk.claim(claim.reported_in, claim.article) if claim.reported_in else claim
    facts = [fact for _, fact in statement.all_facts] if statement else []
    if facts and all(isinstance(fact, Statement) for fact in facts):
        for fact in facts:
            entity = desk.entity(fact.speaker) if isinstance(fact, Statement) else None
            yield entity.name if entity else "somebody"


def _told(claim: Claim, desk: Desk, coverage: Mapping[str, Coverage]) -> list[str]:
    """The sentences of the copy that carry a claim, and the one before them in their paragraph."""
    article, read = desk.article(claim.article), coverage.get(claim.article)
    if article is None or read is None or claim.ref not in read.anchored:
        return []
    number, span = read.anchored[claim.ref]
    text = article.paragraphs[number - 1].text
    here = [each.span for each in read.sentences if each.paragraph == number]
    first = next((place for place, each in enumerate(here) if each.meets(span)), 0)
    return [each.of(text) for place, each in enumerate(here) if each.meets(span) or place == first - 1]
