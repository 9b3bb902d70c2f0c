"""Wording: the copy, `says` and the words of sources say what the facts say."""

from collections.abc import Iterator, Mapping
from itertools import chain, islice

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, publication_day
from galleyproof.check import check, check_article
from galleyproof.checks._on_record import OnRecord, besides_copy, day_of
from galleyproof.checks._only_in_text import UNKNOWN, only_in_copy, only_in_says
from galleyproof.checks._worded_claims import entities_claimed, first_of_each_place, mismatches, wording_of
from galleyproof.checks._worded_values import unclaimed_values, wrong_values
from galleyproof.claim import Claim
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Designation, Lifespan
from galleyproof.facts.wording import ClaimedEntities, Mismatch, Wording
from galleyproof.finding import NOTHING_TO_COMPARE, Problem, Severity
from galleyproof.records import entity_ids
from galleyproof.text.reading import read
from galleyproof.text.span import Span

_ONE_IS_ENOUGH = (Designation, Lifespan)
"""Kinds of fact of which a headline need only say one: of several bans, or of a birth and a death."""


@check_article
def copy(article: Article, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """The copy names those whom its claims name, and denies nothing that they assert.

    The names, the order of who did what to whom, `not` and `may` are compared with the facts of the claims anchored
    to the words. Pronouns, and names that another claim of the same words is about, are no disagreement. A name that
    no claim of the sentence and none of their evidence has is one, if another of its kind is missing.

    Fails:
        claims:
          - anchor: {paragraph: 1, quote: Norland recognised Borland}
            fact: {kind: recognition, by: suland, of: borland, on: 2021-10-01}
        entities:
          - {id: norland, kind: state, names: [Norland]}
          - {id: suland, kind: state, names: [Suland]}
          - {id: borland, kind: state, names: [Borland]}
        article: {text: Norland recognised Borland.}
    Passes:
        claims:
          - anchor: {paragraph: 1, quote: Suland recognised Borland}
            fact: {kind: recognition, by: suland, of: borland, on: 2021-10-01}
        entities:
          - {id: norland, kind: state, names: [Norland]}
          - {id: suland, kind: state, names: [Suland]}
          - {id: borland, kind: state, names: [Borland]}
        article: {text: Suland recognised Borland.}
    """
    covered, reported = coverage[article.id], set[tuple[int, int]]()
    claimed: dict[tuple[int, Span], ClaimedEntities] = {}
    on_record: dict[tuple[int, Span], OnRecord] = {}
    registry, own = lookup.registry, publication_day(article)
    places = [*_places_of_words(covered, lookup)]
    if not places:
        yield NOTHING_TO_COMPARE
    for claim, number, span in places:
        whole = covered.sentence_span(number, span)
        if (number, whole) not in claimed:
            near = [lookup.claims_by_ref[other] for other in covered.claims_over(number, whole)]
            claimed[number, whole] = entities_claimed(near, lookup)
            on_record[number, whole] = besides_copy(near, lookup)
        part = Span(span.start - whole.start, span.end - whole.start)
        reading = read(whole.of(article.text(number)), registry, own, part)
        wording = wording_of(claim, reading, lookup, claimed[number, whole])
        alone = only_in_copy(claim, wording, lookup, on_record[number, whole])
        for mismatch in chain(mismatches(claim, wording), alone):
            place = whole.start + mismatch.span.start
            if (number, place) not in reported:
                reported.add((number, place))
                yield Problem(
                    _said(mismatch),
                    article.place(number, place),
                    f"correct the copy or the claim's `{mismatch.field}`",
                    claims=(claim.ref,),
                    also=(claim.at(),),
                    severity=Severity.WARNING,
                    words=mismatch.span.of(reading.text),
                )


def _said(mismatch: Mismatch) -> str:
    if mismatch.record == UNKNOWN:
        return f"the copy says {mismatch.text}, which neither the claims of these words nor their evidence have"
    return f"the copy says {mismatch.text}, but the claim says {mismatch.record}"


def _places_of_words(covered: Coverage, lookup: Lookup) -> Iterator[tuple[Claim, int, Span]]:
    """Yield each claim with the paragraph and span of each anchor whose words make it; `implied` ones do not."""
    for ref in dict.fromkeys(ref for ref, _, _ in covered.all_places):
        claim = lookup.claims_by_ref[ref]
        for path, anchor in claim.all_anchors:
            if not anchor.implied and (place := covered.place(ref, path)):
                yield claim, *place


@check(severity=Severity.WARNING)
def says(claim: Claim, lookup: Lookup) -> Iterator[Problem]:
    """A claim's `says` names those whom its facts name, gives their figures and dates, and denies nothing of them.

    It also has no name, date, figure or denial in the place of one that the copy or the evidence has.

    Fails:
        says: Norland recognised Borland.
        fact: {kind: recognition, by: suland, of: borland, on: 2021-10-01}
        entities:
          - {id: norland, kind: state, names: [Norland]}
          - {id: suland, kind: state, names: [Suland]}
          - {id: borland, kind: state, names: [Borland]}
    Passes:
        says: Suland recognised Borland.
        fact: {kind: recognition, by: suland, of: borland, on: 2021-10-01}
        entities:
          - {id: suland, kind: state, names: [Suland]}
          - {id: borland, kind: state, names: [Borland]}
    """
    if not (claim.all_facts or claim.evidence):
        yield NOTHING_TO_COMPARE
        return
    article = lookup.article(claim.article)
    own = publication_day(article) if article else None
    reading = read(claim.says, lookup.registry, own)
    values = wrong_values(claim.says, [fact for _, fact in claim.all_facts], own, lookup)
    wording = wording_of(claim, reading, lookup, entities_claimed([claim], lookup))
    alone = only_in_says(claim, wording, lookup)
    for mismatch in first_of_each_place(chain(mismatches(claim, wording), values, alone)):
        message = f"`says` has {mismatch.text}, but the fact has {mismatch.record}"
        if mismatch.record == UNKNOWN:
            message = f"`says` has {mismatch.text}, which neither the fact nor the copy and the evidence have"
        fix = "correct `says`" if mismatch.field == "says" else f"correct `says` or the fact's `{mismatch.field}`"
        yield Problem(message, "says", fix)


@check(having="evidence", severity=Severity.WARNING)
def evidence(claim: Claim, lookup: Lookup) -> Iterator[Problem]:
    """The words of an evidence row, `shows` or its quote, say what the row's fact says.

    Fails:
        evidence:
          - source: record
            shows: Norland recognised Borland.
            fact: {kind: recognition, by: suland, of: borland, on: 2021-10-01}
        entities:
          - {id: norland, kind: state, names: [Norland]}
          - {id: suland, kind: state, names: [Suland]}
          - {id: borland, kind: state, names: [Borland]}
        sources: [{id: record}]
    Passes:
        evidence:
          - source: record
            shows: Suland recognised Borland.
            fact: {kind: recognition, by: suland, of: borland, on: 2021-10-01}
        entities:
          - {id: suland, kind: state, names: [Suland]}
          - {id: borland, kind: state, names: [Borland]}
        sources: [{id: record}]
    """
    if not any(row.fact and (row.shows or row.quote) for row in claim.evidence):
        yield NOTHING_TO_COMPARE
    for place, row in enumerate(claim.evidence):
        if row.fact is None:
            continue
        claimed = ClaimedEntities(entity_ids(row.fact), lookup.entity)
        for field, text in (("shows", row.shows), ("quote", row.translation or row.quote)):
            if not text:
                continue
            wording = Wording(read(text, lookup.registry, None), lookup.entity, claimed)
            source = day_of(lookup.source(row.source))
            values = wrong_values(text, [row.fact], None, lookup, is_ours=field == "shows", source=source)
            for mismatch in first_of_each_place(chain(row.fact.mismatches(wording), values)):
                message = f"`{field}` has {mismatch.text}, but the row's fact has {mismatch.record}"
                fix = f"correct `{field}` or the fact's `{mismatch.field}`"
                yield Problem(message, ("evidence", place, field), fix)


@check_article
def headline(article: Article, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """The headline says nothing of what a claim is about that the claim contradicts.

    Fails:
        claims:
          - {anchor: {paragraph: 1, quote: did so}, fact: {kind: recognition, by: suland, of: borland, on: 2021-10}}
        entities:
          - {id: norland, kind: state, names: [Norland]}
          - {id: suland, kind: state, names: [Suland]}
          - {id: borland, kind: state, names: [Borland]}
        article: {title: Norland recognises Borland, text: It did so on Friday.}
    Passes:
        claims:
          - {anchor: {paragraph: 1, quote: did so}, fact: {kind: recognition, by: suland, of: borland, on: 2021-10}}
        entities:
          - {id: suland, kind: state, names: [Suland]}
          - {id: borland, kind: state, names: [Borland]}
        article: {title: Suland recognises Borland, text: It did so on Friday.}
    """
    refs = dict.fromkeys(ref for ref, _, _ in coverage[article.id].all_places)
    claims = [lookup.claims_by_ref[ref] for ref in refs]
    if not claims:
        yield NOTHING_TO_COMPARE
    reading = read(article.front.title, lookup.registry, publication_day(article))
    wording = Wording(reading, lookup.entity, entities_claimed(claims, lookup))
    for words in unclaimed_values(article.front.title, claims, reading.own, lookup) if claims else ():
        fix = "correct the headline, or add the claim that it rests on"
        message = f"the headline says `{words}`, which no claim of the article says"
        yield Problem(message, "title", fix, severity=Severity.WARNING, words=words)
    compared = [
        (claim, type(fact), [*islice(fact.mismatches(wording), 1)])
        for claim in claims
        for _, fact in claim.all_facts
        if any(wording.is_named(id_) for id_ in entity_ids(fact))
    ]
    agreed = {kind for _, kind, found in compared if not found and kind in _ONE_IS_ENOUGH}
    for claim, kind, found in compared:
        for mismatch in found:
            if kind not in agreed:
                yield Problem(
                    f"the headline says {mismatch.text}, but the claim says {mismatch.record}",
                    "title",
                    f"correct the headline or the claim's `{mismatch.field}`",
                    claims=(claim.ref,),
                    also=(claim.at(),),
                    severity=Severity.WARNING,
                )
