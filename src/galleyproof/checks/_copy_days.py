"""Days in the copy that cannot be, and those that contradict the claims anchored to them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple, TypeAlias

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, Sentence, phrases_in, publication_day, sentence_text
from galleyproof.checks._date_clauses import is_of_another
from galleyproof.checks._swapped_days import swapped
from galleyproof.claim import Claim
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Attribute, Fact
from galleyproof.facts.dating import DateClash, compare_dates
from galleyproof.facts.fact_dates import FactDate, fact_dates
from galleyproof.finding import Problem, Severity
from galleyproof.records.date_words import in_words
from galleyproof.records.edtf import parse
from galleyproof.records.location import Location
from galleyproof.text import (
    WEEKDAYS,
    DatedPhrase,
    DaySpan,
    NumericOrder,
    PlacedDate,
    dated_phrases,
    is_absurd,
    placed_dates,
    resolve,
)
from galleyproof.text.intervals import Intervals
from galleyproof.text.phrases import brief
from galleyproof.text.span import Span

Place: TypeAlias = tuple[int, int]
"""A paragraph and a character in it."""

AnchorPlace: TypeAlias = tuple[str, int, Span]
"""A claim, by its full id, and the paragraph and span of one of its anchors."""

_NEAR: Final = 90
"""Days: a date without a year that is so near is that of this year, whatever its weekday."""

_DATES: Final = {"born": "the birth", "died": "the death", "start": "the start", "end": "the end"}
"""What a date is of, by its field or the side of the fact that it dates."""


class CopyClash(NamedTuple):
    """A date in the copy that contradicts claims: what to say, where, what to do, and the claims by full id."""

    message: str
    at: Location
    fix: str
    claims: tuple[str, ...]


def wrong_dates(
    article: Article, sentence: Sentence, order: NumericOrder | None
) -> Iterator[tuple[int, PlacedDate, str]]:
    """Yield the dates of a sentence that are wrong in themselves: place in the paragraph, date, and what is wrong."""
    for date_ in placed_dates(sentence_text(sentence, article), order):
        if reason := _wrong(date_, publication_day(article)):
            yield sentence.span.start + date_.mention.start, date_, reason


def _wrong(date_: PlacedDate, own: date | None) -> str:
    """Return what is wrong with a date in itself, to follow its words; empty if nothing is."""
    mention = date_.mention
    if mention.is_floating or (own is None and mention.is_relative):
        return ""
    times = resolve(mention, own or date.max, date_.tense)
    if not times:
        return "is not a valid date"
    if is_absurd(date_):
        return "has a year that cannot be meant"
    if mention.weekday is None:
        return ""
    near = times[:1] if own and mention.is_relative and abs(times[0].first - own.toordinal()) <= _NEAR else times
    if any(time.weekday == mention.weekday for time in near):
        return ""
    return f"is a {WEEKDAYS[near[0].weekday].title()}"


def told_before(article: Article, coverage: Coverage, order: NumericOrder | None) -> Iterator[Problem]:
    """Yield a problem for each date in the past tense that is after the article's day, but for days of corrections."""
    own, notices = publication_day(article), [entry.day for entry in article.front.corrections]
    for sentence in coverage.sentences if own else ():
        late = [phrase for phrase in phrases_in(sentence, article, order) if own and _is_told_before(phrase, own)]
        wrong = {place for place, _, _ in wrong_dates(article, sentence, order)} if late else ()
        text = article.text(sentence.paragraph)
        quoted = [item.span for item in sentence.items if item.kind == "quotation"] if late else []
        for phrase in late:
            is_notice = any(day.earliest == span.first for day in notices for span in phrase.spans)
            if own and not (phrase.start in wrong or is_notice or _is_of_speaker(phrase, quoted, text)):
                words = text[phrase.start : phrase.end]
                message = f"the copy tells of `{words}` in the past tense, but is of {in_words(parse(str(own)))}"
                place, fix = article.place(sentence.paragraph, phrase.start), "correct the date or the tense"
                yield Problem(message, place, fix, severity=Severity.WARNING)


def _is_told_before(phrase: DatedPhrase, own: date) -> bool:
    """Return True if a single day or month with its year is after the own day though its verb is in the past tense."""
    is_plain = phrase.edge in ("", "start", "end") and (bool(phrase.about) or not phrase.edge) and not phrase.is_range
    return is_plain and phrase.tense == "past" and all(span.first > own.toordinal() for span in phrase.spans)


def date_clashes(article: Article, lookup: Lookup, coverage: Coverage) -> Iterator[CopyClash]:
    """Yield the dates in the copy that contradict the claims anchored to them, one for each date."""
    own, order = publication_day(article), lookup.settings.numeric_dates
    stating = [place for place in coverage.all_places if lookup.claims_by_ref[place[0]].all_facts]
    compared = {paragraph for ref, paragraph, _ in stating if _is_dated(lookup.claims_by_ref[ref])}
    places = [place for place in stating if place[1] in compared]
    within = _phrases_by_place(article, coverage, places, order)
    agreed: set[Place] = set()
    clashes: dict[Place, list[tuple[str, DateClash]]] = {}
    facts: dict[int, list[tuple[str, Fact]]] = {}
    phrases: dict[int, dict[str, list[DatedPhrase]]] = {}
    for ref, paragraph, span in places:
        phrases.setdefault(paragraph, {})[ref] = within[ref, paragraph, span]
        for _, fact in lookup.claims_by_ref[ref].all_facts:
            agrees, open_ = compare_dates(fact, within[ref, paragraph, span], own)
            agreed |= {(paragraph, phrase.start) for phrase in agrees}
            facts.setdefault(paragraph, []).append((ref, fact))
            sentence = coverage.sentence_span(paragraph, span)
            text = article.text(paragraph)
            open_ = [clash for clash in open_ if not is_of_another(text, sentence, fact, clash, lookup)]
            for clash in sorted(open_, key=_likeness)[:1]:
                clashes.setdefault((paragraph, clash.phrase.start), []).append((ref, clash))
    yield from (
        _described(article, place, found, own)
        for place, found in sorted(clashes.items())
        if not (place in agreed or _is_told(found, own) or _is_said(found, place, article, lookup, coverage))
    )
    for paragraph, dated in facts.items():
        text = article.text(paragraph)
        for place, found in swapped(text, dated, phrases[paragraph], lookup, own):
            yield _described(article, (paragraph, place), [found], own)


def _is_told(found: list[tuple[str, DateClash]], own: date | None) -> bool:
    """Return True if `told_before` reports the date already."""
    return own is not None and _is_told_before(found[0][1].phrase, own)


def _is_said(
    found: list[tuple[str, DateClash]], place: Place, article: Article, lookup: Lookup, coverage: Coverage
) -> bool:
    """Return True if another claim anchored to a date, one without facts, gives it in `says`, or a property does."""
    phrase, refs = found[0][1].phrase, {ref for ref, _ in found}
    span = Span(phrase.start, phrase.end)
    claims = [lookup.claims_by_ref[ref] for ref in coverage.claims_over(place[0], span)]
    properties = {fact.value for claim in claims for _, fact in claim.all_facts if isinstance(fact, Attribute)}
    if span.of(article.text(place[0])) in properties:
        return True
    others = (claim for claim in claims if claim.ref not in refs and not claim.all_facts)
    own, order = publication_day(article), lookup.settings.numeric_dates
    said = (other for claim in others for other in dated_phrases(claim.says, own, order))
    return any(one.overlaps(span.first, span.last) for other in said for one in other.spans for span in phrase.spans)


def _is_dated(claim: Claim) -> bool:
    return any(True for _, fact in claim.all_facts for _ in fact_dates(fact))


def _phrases_by_place(
    article: Article, coverage: Coverage, places: Sequence[AnchorPlace], order: NumericOrder | None
) -> dict[AnchorPlace, list[DatedPhrase]]:
    """Return the dates of the copy within each anchor."""
    by_paragraph: dict[int, list[DatedPhrase]] = {number: [] for _, number, _ in places}
    for sentence in coverage.sentences:
        if sentence.paragraph in by_paragraph:
            by_paragraph[sentence.paragraph] += phrases_in(sentence, article, order)
    index = {
        number: Intervals([(phrase.start, phrase.end - 1) for phrase in phrases])
        for number, phrases in by_paragraph.items()
    }
    within: dict[AnchorPlace, list[DatedPhrase]] = {}
    for ref, paragraph, span in places:
        quoted = [item.span for item in coverage.items_in(paragraph, span, "quotation")]
        found = index[paragraph].overlapping(span.start, span.end - 1)
        phrases = (by_paragraph[paragraph][place] for place in found)
        text = article.text(paragraph)
        within[ref, paragraph, span] = [
            phrase._replace(is_aside="," in text[span.start : phrase.start]) if phrase.is_aside else phrase
            for phrase in phrases
            if not _is_of_speaker(phrase, quoted, text)
        ]
    return within


def _is_of_speaker(phrase: DatedPhrase, quoted: Iterable[Span], text: str) -> bool:
    """Return True for a `today` within a quotation, which counts from the day on which it was said."""
    span = Span(phrase.start, phrase.end)
    return any(one.contains(span) for one in quoted) and not any(letter.isdigit() for letter in span.of(text))


def _likeness(clash: DateClash) -> tuple[bool, bool, int]:
    """Return a key that puts first what most likely is the date of the fact: the one named, then one as exact."""
    stated, spans = clash.given.date, clash.phrase.spans
    is_day = stated.earliest is not None and stated.earliest == stated.latest
    return not clash.is_sure, is_day != any(span.first == span.last for span in spans), clash.phrase.start


def _described(article: Article, place: Place, found: list[tuple[str, DateClash]], own: date | None) -> CopyClash:
    paragraph, start = place
    phrase, given, _ = found[0][1]
    words = article.text(paragraph)[start : phrase.end]
    if phrase.tense == "past" and own and (given.date.earliest or 0) > own.toordinal():
        message = (
            f"the copy says `{brief(words)}` in the past tense, but the claim says {_stated(given)}, after the day of"
        )
        message += " the article"
    else:
        message = f"the copy says `{brief(words)}`{_meaning(words, phrase)}, but the claim says {_stated(given)}"
    refs = tuple(dict.fromkeys(ref for ref, _ in found))
    return CopyClash(message, article.place(paragraph, start), "correct the copy or the claim's date", refs)


def _meaning(words: str, phrase: DatedPhrase) -> str:
    """Return the side that a date bounds and the days that it means: `, which is 10 to 17 October 2021`."""
    if any(f"{date.fromordinal(span.last).year:04}" in words for span in phrase.spans):
        return ""
    return f", which is {_joined_days(phrase.spans)}"


def _joined_days(spans: Iterable[DaySpan]) -> str:
    """Return periods as words: `15 October 2021 or 22 October 2021`; of one day in several years, only the nearest."""
    by_day = {
        (date.fromordinal(span.first).replace(year=4), span.last - span.first): span for span in reversed([*spans])
    }
    return " or ".join(in_words(parse(str(span))) for span in reversed(by_day.values()))


def _stated(given: FactDate) -> str:
    """Return the date of a fact, and what it is of if that is its start or end."""
    words = in_words(given.date)
    of = _DATES.get(given.field) or _DATES.get(given.side)
    return f"{words} for {of}" if of else words
