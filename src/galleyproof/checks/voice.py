"""Voice: statements in the publication's own voice, and statements attributed to others."""

from collections.abc import Iterator, Mapping

from galleyproof.article.coverage import Coverage
from galleyproof.check import check
from galleyproof.claim import Claim
from galleyproof.desk import BACKGROUND
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Statement
from galleyproof.finding import NOTHING_TO_COMPARE, Problem, Severity
from galleyproof.records.location import Path
from galleyproof.text import is_attributed, opens_with_attribution


@check(status=("refuted",))
def refuted_in_copy(claim: Claim) -> Iterator[Problem]:
    """The publication does not state anything in its own voice that the evidence refutes.

    Cut or correct the sentence, or attribute it and name the statement in `reported_in`.

    Fails:
        status: refuted
    Passes:
        claims:
          - {id: said, fact: {kind: statement, speaker: envoy, gist: Nothing works.}}
          - {id: works, status: refuted, reported_in: said}
    """
    if claim.reported_in is None and claim.article != BACKGROUND:
        yield Problem(
            "is refuted, but the copy states it in the publication's own voice",
            "status",
            "correct the copy, or attribute the sentence and add `reported_in`",
        )


@check(having="reported_in")
def reported_in_a_statement(claim: Claim, lookup: Lookup) -> Iterator[Problem]:
    """`reported_in` names a claim with a fact of kind `statement`.

    Fails:
        claims:
          - {id: fell, fact: {kind: event, event: fall, on: 2021-08-15}}
          - {id: works, reported_in: fell}
    Passes:
        claims:
          - {id: said, fact: {kind: statement, speaker: envoy, gist: Nothing works.}}
          - {id: works, reported_in: said}
    """
    statement = lookup.claim(claim.reported_in or "", claim.article)
    if statement and not any(isinstance(fact, Statement) for _, fact in statement.all_facts):
        yield Problem(
            f"is reported in `{claim.reported_in}`, which is not a statement",
            "reported_in",
            "name the claim with the `statement` that reports it",
            also=(statement.at(),),
        )


@check(having="anchor", severity=Severity.WARNING)
def attributed(claim: Claim, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """The copy attributes anything that is on record only as somebody's statement.

    An attribution in the sentence before, in the same paragraph, is enough.

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
    speakers = [*_speakers(claim, lookup)]
    if not speakers or all(anchor.implied for _, anchor in claim.all_anchors):
        yield NOTHING_TO_COMPARE
    for path, anchor in claim.all_anchors if speakers else ():
        sentences = [] if anchor.implied else _sentences(claim, path, lookup, coverage)
        if sentences and not any(map(is_attributed, sentences)):
            names = " or ".join(dict.fromkeys(speakers))
            message = f"the copy states this as fact, but on record it is only a statement by {names}"
            yield Problem(message, path, "attribute it in the copy, or add evidence for the fact itself")


@check(having="anchor", severity=Severity.NOTE)
def own(claim: Claim, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """The copy does not attribute what the desk has verified independently.

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
    article = lookup.article(claim.article)
    if article is None or claim.status != "verified" or any(_speakers(claim, lookup)):
        yield NOTHING_TO_COMPARE
        return
    for path, _ in claim.all_anchors if claim.article in coverage else ():
        place = coverage[claim.article].place(claim.ref, path)
        if place and opens_with_attribution(article.text(place[0]), place[1].end):
            yield Problem("verified independently; the attribution is not needed", path)


def _speakers(claim: Claim, lookup: Lookup) -> Iterator[str]:
    """Yield the speakers of a claim that the record only has as somebody's statement."""
    statement = lookup.claim(claim.reported_in, claim.article) if claim.reported_in else claim
    facts = [fact for _, fact in statement.all_facts] if statement else []
    if facts and all(isinstance(fact, Statement) for fact in facts):
        for fact in facts:
            entity = lookup.entity(fact.speaker) if isinstance(fact, Statement) else None
            yield entity.name if entity else "somebody"


def _sentences(claim: Claim, path: Path, lookup: Lookup, coverage: Mapping[str, Coverage]) -> list[str]:
    """Return the sentences of the copy that an anchor is in, and the one before them in the paragraph."""
    article, read = lookup.article(claim.article), coverage.get(claim.article)
    place = read.place(claim.ref, path) if read else None
    if article is None or read is None or place is None:
        return []
    number, span = place
    text = article.text(number)
    first, last = read.sentences_at(number, span)
    sentences = read.sentences[max(first - 1, 0) : last + 1]
    return [sentence.span.of(text) for sentence in sentences if sentence.paragraph == number]
