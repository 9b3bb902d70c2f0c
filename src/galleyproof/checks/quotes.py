"""Quotes: the words of sources, in the evidence and in the copy."""

from collections.abc import Iterator, Mapping
from functools import cache, partial

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, Item, claims_near, quotable_words, quoted_words, same_words
from galleyproof.check import check, check_article
from galleyproof.checks._quote_figures import missing_figures
from galleyproof.claim import Claim, Evidence
from galleyproof.desk.lookup import Lookup
from galleyproof.finding import Problem, Severity, Undecided
from galleyproof.text import is_attributed
from galleyproof.text.phrases import both, brief
from galleyproof.text.quoting import find, nearest_wording, prepare

_FEW = 3
"""Up to this many words in quotation marks may be a title or a scare quote."""


@check(having="evidence")
def verbatim(claim: Claim, lookup: Lookup) -> Iterator[Problem | Undecided]:
    """A quote is in its source's capture, word for word, apart from typography, `...` and `[inserted words]`.

    A source without a capture cannot be checked, and a partial capture cannot prove that words are missing.

    Fails:
        evidence: [{source: report, stance: supports, quote: goodbye}]
        sources: [{id: report, capture: 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt}]
        files:
          claims/captures/2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt: |-
            hello
    Passes:
        evidence: [{source: report, stance: supports, quote: hello}]
        sources: [{id: report, capture: 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt}]
        files:
          claims/captures/2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt: |-
            hello
    """
    for place, row in enumerate(claim.evidence):
        source = lookup.source(row.source)
        if not row.quote or source is None:
            continue
        at = ("evidence", place, "quote")
        captured = lookup.captures.get(row.source)
        if captured is None:
            why = "its capture is missing or altered" if source.capture else "it has no capture"
            yield Undecided(f"the quote from `{row.source}` cannot be checked: {why}", at, blocks=bool(source.capture))
        elif find(row.quote, prepare(captured.text)) is None:
            if captured.capture.complete:
                fix = "quote the source's own words, or name the right source"
                yield Problem(_mismatch(row, row.quote, lookup), at, fix)
            else:
                yield Undecided(f"the partial capture of `{row.source}` does not contain these words", at)


@check(having="evidence", severity=Severity.WARNING)
def translated(claim: Claim, lookup: Lookup) -> Iterator[Problem]:
    """A quote in a foreign language has a `translation`.

    Fails:
        evidence: [{source: report, stance: supports, quote: привет}]
        sources: [{id: report, language: ru}]
    Passes:
        evidence: [{source: report, stance: supports, quote: привет, translation: hello}]
        sources: [{id: report, language: ru}]
    """
    own = lookup.settings.language.partition("-")[0]
    for place, row in enumerate(claim.evidence):
        source = lookup.source(row.source)
        language = source.language if source else None
        if row.quote and not row.translation and language and language.partition("-")[0] != own:
            message = f"quotes `{row.source}` in `{language}` without a translation"
            yield Problem(message, ("evidence", place, "quote"), f"add a `translation` in `{own}`")


@check(having="evidence")
def figures(claim: Claim, lookup: Lookup) -> Iterator[Problem | Undecided]:
    """The figures and dates of a claim are in the words quoted for it.

    A quote with a different figure is an error, one without a figure a warning. A quote with dates other than
    the claim's is a warning; one without dates is not checked for them.

    Fails:
        fact: {kind: quantity, of: base, measure: troops, value: 5500}
        entities: [{id: base, kind: thing}]
        sources: [{id: report}]
        evidence: [{source: report, stance: supports, quote: '5,000 men'}]
    Passes:
        fact: {kind: quantity, of: base, measure: troops, value: ~5500}
        entities: [{id: base, kind: thing}]
        sources: [{id: report}]
        evidence: [{source: report, stance: supports, quote: '5,500 men'}]
    """
    for place, row in enumerate(claim.evidence):
        if row.quote and row.stance in (None, "supports", "partly"):
            text = row.translation or row.quote
            for _, fact in claim.all_facts:
                yield from missing_figures(text, fact, row, lookup, ("evidence", place, "quote"))


@check_article
def spoken(article: Article, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A quotation in the copy matches the words of a claim.

    Up to three words that are not attributed to anybody may be a title or a scare quote, so they only get a note.

    Fails:
        claims:
          - anchor: {paragraph: 1, quote: Ann said}
            fact: {kind: statement, speaker: ann, words: we will never leave this house}
        entities: [{id: ann, kind: person}]
        article: {text: 'Ann said: "We will soon leave this house."'}
    Passes:
        claims:
          - anchor: {paragraph: 1, quote: Ann said}
            fact: {kind: statement, speaker: ann, words: we will never leave this house}
        entities: [{id: ann, kind: person}]
        article: {text: 'Ann said: "We will never leave this house."'}
    """
    read = coverage[article.id]
    is_aside = cache(partial(_is_aside, read, article))
    for item in read.items:
        if item.kind != "quotation" or item.waived:
            continue
        words = quoted_words(item)
        if any(same_words(words, quote) for _, quote in _quotable(item, read, lookup)):
            continue
        at = item.place(article)
        similar = ((claim, nearest_wording(words, prepare(quote))) for claim, quote in _quotable(item, read, lookup))
        if differing := next(((claim, diff) for claim, diff in similar if diff), None):
            claim, diff = differing
            message = f"the quotation in the copy differs from the claim's words: {diff}"
            fix = "quote the words that were said, or correct the claim's `words`"
            yield Problem(message, at, fix, claims=(claim.ref,), also=(claim.at(),), words=item.words)
        else:
            is_short = len(words.split()) <= _FEW
            severity = Severity.NOTE if is_short and is_aside(read.sentence_number(item)) else Severity.WARNING
            message = f"no claim on this desk has the words `{brief(words)}`"
            fix = "add a `statement` with its speaker and `words`, or waive it in the article's front matter"
            yield Problem(message, at, fix, severity=severity, words=item.words)


def _quotable(item: Item, read: Coverage, lookup: Lookup) -> Iterator[tuple[Claim, str]]:
    """Yield the claims near a quotation with the words that they record, those it most likely quotes first."""
    for claim in claims_near(item, read, lookup.claims_by_ref):
        yield from ((claim, quote) for quote in quotable_words(claim))


def _is_aside(read: Coverage, article: Article, number: int) -> bool:
    """Return True if a sentence of the copy, given by its place among all, attributes nothing."""
    sentence = read.sentences[number]
    return not is_attributed(sentence.span.of(article.text(sentence.paragraph)))


def _mismatch(row: Evidence, quote: str, lookup: Lookup) -> str:
    """Return where the words are instead, or which words are there instead."""
    elsewhere = [*lookup.registers.captured_texts.with_quote(quote)]
    if elsewhere:
        return f"wrong source: these words are in {both(elsewhere, most=_FEW)}, not in `{row.source}`"
    if difference := nearest_wording(quote, prepare(lookup.captures[row.source].text)):
        return f"`{row.source}` has different words: {difference}"
    return f"these words are in no capture, and `{row.source}` has nothing similar"
