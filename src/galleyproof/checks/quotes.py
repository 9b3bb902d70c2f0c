"""Quotes: the words of sources, in the evidence and in the copy."""

import re
from collections.abc import Iterator, Mapping

from galleyproof.article import Article
from galleyproof.article.coverage import (
    Coverage,
    Item,
    RecordedWords,
    SpokenCopy,
    claims_near,
    quoted_words,
    recorded_words,
    same_words,
)
from galleyproof.check import check, check_article
from galleyproof.checks._missing_quotes import how_to_quote, mismatch
from galleyproof.checks._quote_figures import has_figure_or_date, missing_figures
from galleyproof.checks._spoken_words import is_short, misattributed, needs_a_claim, replaces_words, unmatched
from galleyproof.claim import Claim, Evidence
from galleyproof.desk.lookup import Lookup
from galleyproof.finding import NOTHING_TO_COMPARE, Problem, Severity, Undecided
from galleyproof.text.quoting import find, prepare, without_insertions
from galleyproof.text.visible_page import letters_of, page_letters, page_texts

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_NO_SPACES = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u4e00-\u9fff]")
"""Letters of languages that put no spaces between words."""

_FEWEST = 2
"""Words; a single one can be found in nearly any text, and says nothing."""


@check(having="evidence")
def verbatim(claim: Claim, lookup: Lookup) -> Iterator[Problem | Undecided]:
    """A quote is in its source's capture, word for word, apart from typography, `...` and `[inserted words]`.

    Where the source has brackets itself, those of the quote must be the same. A quote cuts no number and no negation,
    and has at least two words or a figure. A source without a capture cannot be checked, and a partial capture cannot
    prove that words are missing.

    Fails:
        evidence: [{source: report, stance: supports, quote: nobody came}]
        sources: [{id: report, capture: 12998c017066eb0d2a70b94e6ed3192985855ce390f321bbdb832022888bd251.txt}]
        files:
          claims/captures/12998c017066eb0d2a70b94e6ed3192985855ce390f321bbdb832022888bd251.txt: |-
            hello there
    Passes:
        evidence: [{source: report, stance: supports, quote: hello there}]
        sources: [{id: report, capture: 12998c017066eb0d2a70b94e6ed3192985855ce390f321bbdb832022888bd251.txt}]
        files:
          claims/captures/12998c017066eb0d2a70b94e6ed3192985855ce390f321bbdb832022888bd251.txt: |-
            hello there
    """
    if not any(row.quote for row in claim.evidence):
        yield NOTHING_TO_COMPARE
    for place, row in enumerate(claim.evidence):
        source = lookup.source(row.source)
        if not row.quote or source is None:
            continue
        at = ("evidence", place, "quote")
        if _is_too_short(row.quote):
            message = f"the quote `{row.quote}` is too short to prove anything: it has neither two words nor a figure"
            yield Problem(message, at, "quote the words around it too", severity=Severity.WARNING)
        captured = lookup.captures.get(row.source)
        if captured is None:
            why = "its capture is missing or altered" if source.capture else "it has no capture"
            yield Undecided(
                f"the quote from `{row.source}` cannot be checked: {why}", at, blocks=bool(source.capture), follows=True
            )
        elif find(row.quote, prepare(captured.text)) is None:
            if captured.capture.complete:
                yield Problem(mismatch(row, row.quote, lookup), at, how_to_quote(claim, row.quote, captured.text))
            else:
                yield Undecided(f"the partial capture of `{row.source}` does not contain these words", at)
        elif _is_unseen(row.quote, captured.page):
            message = (
                f"a reader of `{row.source}` does not see these words: the page hides them or writes them otherwise"
            )
            yield Problem(message, at, "capture the source again, and quote what the page shows")
        elif _is_not_from_file(row.quote, captured.document):
            message = (
                f"these words are in the stored text of `{row.source}`, but not in the page that it was taken from"
            )
            yield Problem(message, at, "capture the source again; `galley capture --verify` shows what differs")


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
    foreign = [*_in_another_language(claim, own, lookup)]
    if not foreign:
        yield NOTHING_TO_COMPARE
    for place, language in foreign:
        row = claim.evidence[place]
        if not row.translation:
            message = f"quotes `{row.source}` in `{language}` without a translation"
            yield Problem(message, ("evidence", place, "quote"), f"add a `translation` in `{own}`")


def _in_another_language(claim: Claim, own: str, lookup: Lookup) -> Iterator[tuple[int, str]]:
    """Yield the places of the rows that quote a source in another language than the desk's own, and that language."""
    for place, row in enumerate(claim.evidence):
        source = lookup.source(row.source)
        language = source.language if source else None
        if row.quote and language and language.partition("-")[0] != own:
            yield place, language


@check(having="evidence")
def figures(claim: Claim, lookup: Lookup) -> Iterator[Problem | Undecided]:
    """The figures and dates of a claim are in the words quoted for it.

    A quote with a different figure is an error, one without a figure a warning. A quote with dates other than
    the claim's is a warning; one without dates is not checked for them. Words in brackets prove nothing, unless the
    source has the brackets itself. A row that `gives` figures is compared with those instead (`calculations.names`).

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
    quoting = [place for place, row in enumerate(claim.evidence) if _is_to_have_figures(row)]
    facts = [fact for _, fact in claim.all_facts if has_figure_or_date(fact)] if quoting else []
    if not facts:
        yield NOTHING_TO_COMPARE
    for place in quoting if facts else ():
        row = claim.evidence[place]
        captured = lookup.captures.get(row.source) if not row.translation else None
        own_brackets = prepare(captured.text) if captured else None
        text = without_insertions(row.translation or row.quote or "", own_brackets)
        for fact in facts:
            yield from missing_figures(text, fact, row, lookup, ("evidence", place, "quote"))


def _is_to_have_figures(row: Evidence) -> bool:
    return bool(row.quote) and not row.gives and row.stance in (None, "supports", "partly")


@check_article
def spoken(article: Article, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A quotation in the copy matches the words of a claim, and the copy gives it to the same speaker.

    The speaker is the one that the said-clause names. A pronoun or a description, such as `the lawyer`, is not
    compared. Up to three words within a sentence may be a title or a scare quote, so they only get a note.

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
    if not read.has("quotation"):
        yield NOTHING_TO_COMPARE
    copy = SpokenCopy(article, read)
    for item in read.items:
        if item.kind != "quotation" or item.waived:
            continue
        words = quoted_words(item)
        recorded = [*_recorded(item, read, lookup)]
        matching = [one for one in recorded if same_words(words, one.words)]
        if not matching:
            whole = copy.whole(item)
            matching = [one for one in recorded if whole != words and same_words(whole, one.words)]
        if matching:
            yield from misattributed(item, matching, copy, article, lookup)
        else:
            aside = is_short(item) and not copy.is_sentence(item) and not replaces_words(item, article, read, lookup)
            yield unmatched(item, recorded, article, is_note=aside or not needs_a_claim(item, article, read, lookup))


def _recorded(item: Item, read: Coverage, lookup: Lookup) -> Iterator[RecordedWords]:
    """Yield the words that the claims near a quotation record, those it most likely quotes first."""
    for claim in claims_near(item, read, lookup.claims_by_ref):
        yield from recorded_words(claim)


def _is_unseen(quote: str, page: str) -> bool:
    """Return True if a page has a quote only in what it hides or strikes out, or with an exponent run into a number."""
    if not page:
        return False
    seen, written = map(prepare, page_texts(page))
    return find(quote, seen) is None and find(quote, written) is not None


_GAP = re.compile(r"\.\.\.|\u2026|\[[^\]]*\]")
"""What an editor left out or put in."""


def _is_not_from_file(quote: str, document: str) -> bool:
    """Return True if part of a quote is nowhere in the page that is stored, whatever the layout."""
    letters = page_letters(document) if document else ""
    return bool(letters) and not all(letters_of(part) in letters for part in _GAP.split(quote))


def _is_too_short(quote: str) -> bool:
    """Return True if a quote has neither two words nor a figure, apart from what an editor has put in."""
    own = without_insertions(quote)
    return len(_WORD.findall(own)) < _FEWEST and not _NO_SPACES.search(own) and not any(map(str.isdigit, own))
