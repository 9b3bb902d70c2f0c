"""Wording: the copy, `says` and the words of sources say what the facts say."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, publication_day
from galleyproof.check import check, check_article
from galleyproof.checks._worded_values import unclaimed_values, wrong_values
from galleyproof.claim import Claim
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Fact
from galleyproof.facts.wording import ClaimedEntities, Mismatch, Wording
from galleyproof.finding import Problem, Severity
from galleyproof.records import mentions
from galleyproof.text.reading import Reading, read
from galleyproof.text.reading.denials import other_strength, turned_round
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.reading.words import words_of
from galleyproof.text.span import Span


@check_article
def copy(article: Article, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """The copy names those whom its claims name, and denies nothing that they assert.

    The names, the order of who did what to whom, `not` and `may` are compared with the facts of the claims anchored
    to the words. Pronouns, and names that another claim of the same words is about, are no disagreement.

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
    claimed: dict[tuple[int, tuple[int, int]], ClaimedEntities] = {}
    for ref, number, span in covered.all_places:
        claim = lookup.claims_by_ref[ref]
        if claim.anchor and claim.anchor.implied:
            continue
        start, reading = _reading_of_copy(number, span, article, lookup, covered)
        sentences = number, covered.sentences_at(number, span)
        if sentences not in claimed:
            near = (lookup.claims_by_ref[other] for other in _claims_at(covered, number, span))
            claimed[sentences] = _claimed(near, lookup)
        for mismatch in _mismatches(claim, reading, lookup, claimed[sentences]):
            place = start + mismatch.span.start
            if (number, place) not in reported:
                reported.add((number, place))
                yield Problem(
                    f"the copy says {mismatch.text}, but the claim says {mismatch.record}",
                    article.place(number, place),
                    f"correct the copy or the claim's `{mismatch.field}`",
                    claims=(ref,),
                    also=(claim.at(),),
                    severity=Severity.WARNING,
                    words=mismatch.span.of(reading.text),
                )


@check(severity=Severity.WARNING)
def says(claim: Claim, lookup: Lookup) -> Iterator[Problem]:
    """A claim's `says` names those whom its facts name, gives their figures and dates, and denies nothing of them.

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
    article = lookup.article(claim.article)
    own = publication_day(article) if article else None
    reading = read(claim.says, lookup.registers.registry, own)
    values = wrong_values(claim.says, [fact for _, fact in claim.all_facts], own, lookup)
    for mismatch in _first_of_each_place(chain(_mismatches(claim, reading, lookup, _claimed([claim], lookup)), values)):
        message = f"`says` has {mismatch.text}, but the fact has {mismatch.record}"
        yield Problem(message, "says", f"correct `says` or the fact's `{mismatch.field}`")


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
    for place, row in enumerate(claim.evidence):
        if row.fact is None:
            continue
        for field, text in (("shows", row.shows), ("quote", row.translation or row.quote)):
            reading = read(text or "", lookup.registers.registry, None)
            wording = Wording(reading, lookup.entity, ClaimedEntities(_named(row.fact), lookup.entity))
            values = wrong_values(text or "", [row.fact], None, lookup)
            for mismatch in _first_of_each_place(chain(row.fact.mismatches(wording), values)):
                message = f"`{field}` has {mismatch.text}, but the row's fact has {mismatch.record}"
                fix = f"correct `{field}` or the fact's `{mismatch.field}`"
                yield Problem(message, ("evidence", place, field), fix)


def _reading_of_copy(
    number: int, span: Span, article: Article, lookup: Lookup, covered: Coverage
) -> tuple[int, Reading]:
    """Return the sentences that an anchor is in, read, and their first character in the paragraph."""
    first, last = (covered.sentences[place].span for place in covered.sentences_at(number, span))
    text = Span(first.start, last.end).of(article.text(number))
    part = Span(span.start - first.start, span.end - first.start)
    return first.start, read(text, lookup.registers.registry, publication_day(article), part)


def _claims_at(covered: Coverage, number: int, span: Span) -> Sequence[str]:
    """Return the claims anchored in the sentences that an anchor is in."""
    first, last = covered.sentences_at(number, span)
    return [other for sentence in covered.sentences[first : last + 1] for other in covered.claims_in(sentence)]


def _claimed(claims: Iterable[Claim], lookup: Lookup) -> ClaimedEntities:
    """Return the entities of the facts of claims, and of those that they depend on."""
    around = [other for claim in claims for other in (claim, *_dependencies(claim, lookup))]
    ids = (id_ for claim in around for _, fact in claim.all_facts for id_ in _named(fact))
    return ClaimedEntities(ids, lookup.entity)


def _dependencies(claim: Claim, lookup: Lookup) -> Iterator[Claim]:
    return (other for ref in claim.depends_on if (other := lookup.claim(ref, claim.article)))


def _mismatches(claim: Claim, reading: Reading, lookup: Lookup, claimed: ClaimedEntities) -> Iterator[Mismatch]:
    """Yield where a text disagrees with the facts of a claim; `claimed` is what the claims of these words are about."""
    own = Counter(id_ for _, fact in claim.all_facts for id_ in _named(fact))
    said = {id_ for mention in lookup.registers.registry.mentions(claim.says) for id_ in mention.entities}
    is_own = reading.text == claim.says

    def measured(ref: str) -> str | None:
        other = lookup.claim(ref, claim.article)
        return other.figure.of if other and other.figure else None

    facts = tuple(fact for _, fact in claim.all_facts)
    says_no = not is_own and bool(vocabulary("not").intersection(claim.says.casefold().split()))
    wording = Wording(
        reading,
        lookup.entity,
        claimed,
        own,
        frozenset() if is_own else frozenset(said),
        measured=measured,
        says_no=says_no,
        facts=facts,
    )
    for _, fact in claim.all_facts:
        yield from fact.mismatches(wording)
    words, stated = reading.own_words, words_of(claim.says)
    if not is_own and (span := turned_round(words, stated) or other_strength(words, stated)):
        yield Mismatch(span, "says", wording.words(span), "something else")


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
    reading = read(article.front.title, lookup.registers.registry, publication_day(article))
    wording = Wording(reading, lookup.entity, _claimed(claims, lookup))
    for value in unclaimed_values(article.front.title, claims, reading.own, lookup) if claims else ():
        fix = "correct the headline, or add the claim that it rests on"
        message = f"the headline says {value}, which no claim of the article says"
        yield Problem(message, "title", fix, severity=Severity.WARNING, words=value.strip("`"))
    for claim in claims:
        for _, fact in claim.all_facts:
            is_about = any(wording.is_named(id_) for id_ in _named(fact))
            for mismatch in islice(fact.mismatches(wording) if is_about else (), 1):
                yield Problem(
                    f"the headline says {mismatch.text}, but the claim says {mismatch.record}",
                    "title",
                    f"correct the headline or the claim's `{mismatch.field}`",
                    claims=(claim.ref,),
                    also=(claim.at(),),
                    severity=Severity.WARNING,
                )


def _named(fact: Fact) -> Iterator[str]:
    return (id_ for ref, id_ in mentions(fact) if ref.to == "entity")


def _first_of_each_place(mismatches: Iterable[Mismatch]) -> Iterator[Mismatch]:
    seen: set[Span] = set()
    for mismatch in mismatches:
        if mismatch.span not in seen:
            seen.add(mismatch.span)
            yield mismatch
