"""An article's dates as a timeline: terms as bars that fade at uncertain ends, events as marks."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, TypeAlias

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.desk import BACKGROUND, Desk
from galleyproof.engine.guard import Guarded
from galleyproof.facts import Designation, Event, Fact, Lifespan, Post, Recognition
from galleyproof.records import mentions
from galleyproof.records.date_words import in_words
from galleyproof.records.edtf import Edtf
from galleyproof.reports.views.cards import contradictions
from galleyproof.reports.views.drawing import Bar, Timeline
from galleyproof.run import Run

_DatePair: TypeAlias = tuple[Edtf | None, Edtf | None]

_MARGIN: Final = 60
"""Days that are drawn before the first date and after the last."""

_LEADING: Final = ("by", "before", "after", "between", "until", "since")
"""Words that a date in words may begin with."""

_HAPPENED: Final = {"from": "began", "until": "ended"}
"""What to say in place of a word if a date has one of its own."""


def timeline(run: Run, article: Article, guarded: Sequence[Guarded] = ()) -> Timeline | None:
    """Return the dates of the article's claims and of the background on the same subjects; None if there are none."""
    by_claim: dict[str, list[Guarded]] = {}
    for value in guarded:
        by_claim.setdefault(value.claim, []).append(value)
    bars = [bar for claim in _claims(run.desk, article) for bar in _bars(run.desk, claim, by_claim.get(claim.ref, ()))]
    days = [day for bar in bars for day in (bar.earliest, bar.latest, bar.ends_earliest, bar.ends_latest) if day]
    if not days:
        return None
    own = article.front.published.earliest
    days += [own] if own else []
    ordered = sorted(bars, key=lambda bar: (bar.earliest or bar.ends_earliest or 0, bar.label))
    first, last = max(min(days) - _MARGIN, date.min.toordinal()), min(max(days) + _MARGIN, date.max.toordinal())
    return Timeline(tuple(ordered), first, last, own, _clashes(run, bars))


def _clashes(run: Run, bars: Sequence[Bar]) -> tuple[tuple[str, ...], ...]:
    """Return the claims of each contradiction among some rows, leaving out what was waived or only overtaken."""
    drawn = {bar.claim.ref for bar in bars}
    return tuple(
        finding.claims
        for finding in contradictions(run, run.findings)
        if not finding.overtaken and finding.waived is None and drawn.issuperset(finding.claims)
    )


def _claims(desk: Desk, article: Article) -> Iterator[Claim]:
    """Yield the article's claims, then the background claims on the same terms and events."""
    own = desk.claims_of.get(article.id, ())
    subjects = {subject for claim in own for _, fact in claim.all_facts for subject in _subjects(fact)}
    yield from own
    for claim in desk.claims_of.get(BACKGROUND, ()):
        if claim.status != "refuted" and any(subjects.intersection(_subjects(fact)) for _, fact in claim.all_facts):
            yield claim


def _subjects(fact: Fact) -> set[tuple[str, ...]]:
    """Return what a fact puts a date to: somebody's posts, an event, a designation, a recognition."""
    match fact:
        case Post():
            return {("post", fact.holder)}
        case Event():
            return {("event", fact.event)}
        case Designation():
            return {("label", fact.authority, fact.target)}
        case Recognition():
            return {("recognition", fact.of)}
    return set()


def _bars(desk: Desk, claim: Claim, guarded: Sequence[Guarded]) -> Iterator[Bar]:
    for path, fact in claim.all_facts:
        span = _span(fact)
        if span and any(date and (date.earliest or date.latest) for date in span):
            start, end, is_mark = *span, isinstance(fact, Event | Recognition)
            earliest, latest = _bounds(start)
            ends_earliest, ends_latest = (earliest, latest) if is_mark and end is None else _bounds(end)
            yield Bar(
                label=_label(desk, fact),
                claim=claim,
                dates=_dates_in_words(fact, span),
                earliest=earliest,
                latest=latest,
                ends_earliest=ends_earliest,
                ends_latest=ends_latest,
                is_mark=is_mark,
                open_ended=bool(end and ".." in end.text),
                slack=_slack(guarded, path),
            )


def _bounds(date: Edtf | None) -> tuple[int | None, int | None]:
    return (date.earliest, date.latest) if date else (None, None)


def _span(fact: Fact) -> _DatePair | None:
    match fact:
        case Post() | Designation():
            return fact.span if any(fact.span) else (fact.holds_on, fact.holds_on) if fact.holds_on else None
        case Lifespan():
            return fact.born, fact.died
        case Event() | Recognition():
            return (fact.on, None) if fact.on else (fact.start, fact.end)
    return None


def _dates_in_words(fact: Fact, span: _DatePair) -> str:
    """Return the dates as a reader says them: a day, `from 2020`, `until 2021`, `2020 to 2021`, `born 1950`."""
    start, end = span
    match fact:
        case Event(on=day) | Recognition(on=day) if day:
            return in_words(day)
        case Post(holds_on=day) | Designation(holds_on=day) if day and not any(fact.span):
            return f"on {in_words(day)}"
        case Lifespan():
            return _both_in_words("born", start, "died", end)
    if start and start == end:
        return in_words(start)
    if start and end and not any(date.bound or date.text.startswith(("[", "{")) for date in (start, end)):
        return in_words(Edtf(f"{start.text}/{end.text}", start.earliest, end.latest, start, end))
    return _both_in_words("from", start, "until", end)


def _both_in_words(first: str, start: Edtf | None, last: str, end: Edtf | None) -> str:
    return ", ".join(_with(word, in_words(date)) for word, date in ((first, start), (last, end)) if date)


def _with(word: str, words: str) -> str:
    """Return a date after a word that leads to it: `until 2021`, but `ended by 2021` if the date has one of its own."""
    leading, _, rest = words.partition(" ")
    if leading not in _LEADING:
        return f"{word} {words}"
    return f"{_HAPPENED.get(word, word)} {'by' if leading == 'until' else leading} {rest}"


def _label(desk: Desk, fact: Fact) -> str:
    """Return the names of the people and things that a fact is about."""
    names = [entity.name if (entity := desk.entity(id_)) else id_ for _, id_ in mentions(fact)]
    if isinstance(fact, Post):  # the office comes first, since a person's posts differ in it
        return ", ".join(reversed(names[:2]))
    return ", ".join(dict.fromkeys(names[:1] if isinstance(fact, Event) else (f"{fact.kind}: {names[0]}", *names[1:2])))


def _slack(guarded: Sequence[Guarded], path: tuple[str | int, ...]) -> tuple[date | None, date | None] | None:
    """Return the days between which the first date of a fact could move before a check would notice."""
    for value in guarded:
        if value.field[: len(path)] == path and not value.unknown_because:
            ends = [end if isinstance(end, date) else None for end in (value.earliest, value.latest)]
            return (ends[0], ends[1]) if any(ends) else None
    return None
