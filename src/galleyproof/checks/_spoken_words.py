"""Quotations in the copy that no claim has, or that the copy has somebody else say."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, Item, RecordedWords, SpokenCopy, quoted_words, recorded_words
from galleyproof.checks._speakers import is_somebody_else, looks_like_person, may_mean
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Statement
from galleyproof.finding import Problem, Severity
from galleyproof.text.phrases import brief
from galleyproof.text.quoting import FoldedText, cut_at_edges, nearest_wording, prepare
from galleyproof.text.typography import fold

_FEW = 3
"""Up to this many words in quotation marks may be a title or a scare quote."""


def is_short(item: Item) -> bool:
    """Return True if a quotation may be a title or a scare quote."""
    return len(quoted_words(item).split()) <= _FEW


def replaces_words(item: Item, article: Article, read: Coverage, lookup: Lookup) -> bool:
    """Return True if a claim anchored to a quotation, not of a name, records words that the paragraph has none of."""
    if all(word[:1].isupper() for word in quoted_words(item).split()):
        return False
    claims = [lookup.claims_by_ref[ref] for ref in read.claims_at(item)]
    words = [_caseless(one.words) for claim in claims for one in recorded_words(claim)]
    return bool(words) and not any(part in _caseless(article.text(item.paragraph)) for part in words)


@lru_cache(maxsize=64)  # each quotation of a paragraph asks for it
def _caseless(text: str) -> str:
    return fold(text).casefold()


def needs_a_claim(item: Item, article: Article, read: Coverage, lookup: Lookup) -> bool:
    """Return True if the words that a claim of a quotation records are missing, or if the policy wants all claimed."""
    claims = (lookup.claims_by_ref[ref] for ref in read.claims_at(item))
    facts = (fact for claim in claims for _, fact in claim.all_facts)
    words = [_caseless(fact.words) for fact in facts if isinstance(fact, Statement) and fact.words]
    is_missing = any(part.strip("\"'.,;:!? ") not in _caseless(article.text(item.paragraph)) for part in words)
    return is_missing or (article.front.stage != "draft" and bool(lookup.settings.policy.ready_needs.coverage))


def unmatched(item: Item, recorded: Iterable[RecordedWords], article: Article, *, is_note: bool) -> Problem:
    """Return the problem of a quotation that no claim has: how it differs from the most likely one, if similar."""
    words, at = quoted_words(item), item.place(article)
    similar = ((one.claim, _difference(words, prepare(one.words))) for one in recorded)
    if differing := next(((claim, diff) for claim, diff in similar if diff), None):
        claim, diff = differing
        message = f"the quotation in the copy differs from the claim's words: {diff}"
        fix = "quote the words that were said, or correct the claim's `words`"
        return Problem(message, at, fix, claims=(claim.ref,), also=(claim.at(),), words=item.words)
    severity = Severity.NOTE if is_note else Severity.WARNING
    message = f"no claim on this desk has the words `{brief(words)}`"
    fix = "add a `statement` with its speaker and `words`, or waive it in the article's front matter"
    return Problem(message, at, fix, severity=severity, words=item.words)


def misattributed(
    item: Item, matching: Sequence[RecordedWords], copy: SpokenCopy, article: Article, lookup: Lookup
) -> Iterator[Problem]:
    """Yield a problem if the copy has somebody else say the words than every claim that records them."""
    speakers = [(one.claim, lookup.entity(one.speaker)) for one in matching if one.speaker]
    named = copy.speaker(item) if speakers and len(speakers) == len(matching) else None
    if named is None:
        return
    if named.entities:
        severity = Severity.ERROR
        is_other = all(speaker and is_somebody_else(named.entities, speaker, lookup) for _, speaker in speakers)
    else:
        severity = Severity.WARNING
        is_other = looks_like_person(named.words) and all(
            speaker and speaker.kind == "person" and not may_mean(named.words, speaker) for _, speaker in speakers
        )
    if is_other:
        claim, speaker = speakers[0]
        recorded = speaker.name if speaker else claim.ref
        message = f"the copy has `{named.words}` say these words, the claim `{recorded}`"
        fix = "name the speaker who is on record, or correct the claim's `speaker`"
        at = item.place(article)
        yield Problem(message, at, fix, severity=severity, claims=(claim.ref,), also=(claim.at(),), words=item.words)


def _difference(words: str, recorded: FoldedText) -> str:
    """Return how words differ from those of a claim; empty if these are not similar."""
    cut = cut_at_edges(words, recorded)
    return f"they are part of `{brief(cut, 80)}`" if cut else nearest_wording(words, recorded)
