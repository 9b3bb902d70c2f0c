"""Quotes: the words of a source, as its stored copy has them."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.claim import Claim, Evidence
from galleyproof.desk import Desk
from galleyproof.finding import Problem, Severity, Undecided
from galleyproof.quoting import altered, find, prepare
from galleyproof.spelling import both


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


def _miss(row: Evidence, quote: str, desk: Desk) -> str:
    """Where the words are instead, or what is."""
    elsewhere = [id_ for id_, captured in desk.captures.items() if find(quote, prepare(captured.text))]
    if elsewhere:
        return f"the words are real, and the source is wrong: {both(elsewhere)} has them, `{row.source}` does not"
    if said := altered(quote, prepare(desk.captures[row.source].text)):
        return f"`{row.source}` has other words: {said}"
    return f"no stored copy has these words, and `{row.source}` nothing near them"
