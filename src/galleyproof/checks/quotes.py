"""Quotes: the words of a source, as its stored copy has them."""

from collections.abc import Iterator, Mapping

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, Found, has, near, quoted, sayings
from galleyproof.check import check, check_article
from galleyproof.checks._unquoted import unquoted
from galleyproof.claim import Claim, Evidence
from galleyproof.desk import Desk
from galleyproof.finding import Problem, Severity, Undecided
from galleyproof.text import is_attributed
from galleyproof.text.phrases import both, brief
from galleyproof.text.quoting import altered, find, prepare

_FEW = 3
"""Words in quotation marks that may be no quotation: a title, or a word held at arm's length."""


@check(having="evidence")
def verbatim(claim: Claim, desk: Desk) -> Iterator[Problem | Undecided]:
    """A quote stands in the stored copy of its source, word for word; typography, `...` and `[words]` apart.

    Without a stored copy nobody can tell, and a copy of a part cannot show that words are missing.

    Fails:
        evidence: [{source: report, stance: supports, quote: goodbye}]
        files:
          claims/sources.yaml: |
            sources:
              - id: report
                publisher: The agency
                title: The report
                tier: primary
                capture: 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt
          claims/captures/2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt: |-
            hello
    Passes:
        evidence: [{source: report, stance: supports, quote: hello}]
        files:
          claims/sources.yaml: |
            sources:
              - id: report
                publisher: The agency
                title: The report
                tier: primary
                capture: 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt
          claims/captures/2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt: |-
            hello
    """
    for place, row in enumerate(claim.evidence):
        source = desk.source(row.source)
        if not row.quote or source is None:
            continue
        at = ("evidence", place, "quote")
        captured = desk.captures.get(row.source)
        if captured is None:
            why = "its stored copy cannot be relied on" if source.capture else "no copy of it is stored"
            yield Undecided(f"the words of `{row.source}` cannot be checked: {why}", at, blocks=bool(source.capture))
        elif find(row.quote, prepare(captured.text)) is None:
            if captured.capture.complete:
                yield Problem(_miss(row, row.quote, desk), at, "quote the source's own words, or name the right source")
            else:
                yield Undecided(f"the stored part of `{row.source}` does not have these words", at)


@check(having="evidence", severity=Severity.WARNING)
def translated(claim: Claim, desk: Desk) -> Iterator[Problem]:
    """A quote in another language than the desk's has its `translation` beside it.

    Fails:
        evidence: [{source: report, stance: supports, quote: привет}]
        sources: [{id: report, language: ru}]
    Passes:
        evidence: [{source: report, stance: supports, quote: привет, translation: hello}]
        sources: [{id: report, language: ru}]
    """
    own = desk.settings.language.partition("-")[0]
    for place, row in enumerate(claim.evidence):
        source = desk.source(row.source)
        language = source.language if source else None
        if row.quote and not row.translation and language and language.partition("-")[0] != own:
            message = f"quotes `{row.source}` in `{language}`, with no translation"
            yield Problem(message, ("evidence", place, "quote"), f"add `translation:` in `{own}`")


@check(having="evidence")
def figures(claim: Claim, desk: Desk) -> Iterator[Problem | Undecided]:
    """The figures and the dates of a claim stand in the words that are quoted for it.

    A quote with another figure is an error, one with none a warning. A quote that names days, and not the claim's,
    is a warning; one that names no day decides nothing of it.

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
                yield from unquoted(text, fact, row, desk, ("evidence", place, "quote"))


@check_article
def spoken(article: Article, desk: Desk, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A quotation in the copy has the words of a statement that a claim gives to somebody.

    Three words or fewer that nobody is said to have said may be a title, or a word at arm's length: that is a note.

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
    for found in read.found:
        if found.kind != "quotation" or found.waived:
            continue
        words, claims = quoted(found), near(found, read, desk.claims_by_ref)
        given = [(claim, said) for claim in claims for said in sayings(claim)]
        if any(has(words, said) for _, said in given):
            continue
        at = found.place(article)
        others = [(claim, diff) for claim, said in given if (diff := altered(words, prepare(said)))]
        for claim, other in others[:1]:
            message = f"the copy quotes other words than the claim has: {other}"
            fix = "quote the words that were said, or correct the claim's `words`"
            yield Problem(message, at, fix, claims=(claim.ref,), also=(claim.at(),), words=found.words)
        if not others:
            severity = Severity.NOTE if _is_aside(found, read, article) else Severity.WARNING
            message = f"no statement of the desk has the words `{brief(words)}`"
            fix = "add a claim of kind `statement` with its speaker and `words`, or waive it in the front matter"
            yield Problem(message, at, fix, severity=severity, words=found.words)


def _is_aside(found: Found, read: Coverage, article: Article) -> bool:
    """Whether a few words in quotation marks stand in a sentence that has nobody say them."""
    sentence = next(each for each in read.sentences if found in each.found)
    text = article.paragraphs[sentence.paragraph - 1].text
    return len(quoted(found).split()) <= _FEW and not is_attributed(sentence.span.of(text))


def _miss(row: Evidence, quote: str, desk: Desk) -> str:
    """Where the words are instead, or what is."""
    elsewhere = [id_ for id_, captured in desk.captures.items() if find(quote, prepare(captured.text))]
    if elsewhere:
        return f"the words are real, and the source is wrong: {both(elsewhere)} has them, `{row.source}` does not"
    if said := altered(quote, prepare(desk.captures[row.source].text)):
        return f"`{row.source}` has other words: {said}"
    return f"no stored copy has these words, and `{row.source}` nothing near them"
