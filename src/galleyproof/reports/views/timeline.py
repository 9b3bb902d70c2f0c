"""What an article tells of, in time: terms as bars whose uncertain ends fade, events and acts as marks."""

from collections.abc import Iterator, Sequence
from datetime import date

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.desk import BACKGROUND, Desk
from galleyproof.facts import Designation, Event, Fact, Lifespan, Post, Recognition
from galleyproof.records.base import mentions
from galleyproof.records.edtf import Edtf
from galleyproof.reports.views.cards import contradictions
from galleyproof.reports.views.drawing import Bar, Timeline
from galleyproof.run import Run


def timeline(run: Run, article: Article) -> Timeline | None:
    """What the article's claims, and the background on the same, tell of in time; None where nothing is dated."""
    bars = [bar for claim in _about(run.desk, article) for bar in _bars(run, claim)]
    days = [day for bar in bars for day in (bar.earliest, bar.latest, bar.ends_earliest, bar.ends_latest) if day]
    if not days:
        return None
    own = article.front.published.earliest
    days += [own] if own else []
    ordered = sorted(bars, key=lambda bar: (bar.earliest or bar.ends_earliest or 0, bar.label))
    return Timeline(tuple(ordered), min(days) - 60, max(days) + 60, own, _clashes(run, bars))


def _clashes(run: Run, bars: Sequence[Bar]) -> tuple[tuple[str, ...], ...]:
    """The claims of each contradiction among some rows; what was only overtaken is none."""
    shown = {bar.claim.ref for bar in bars}
    found = (each for each in contradictions(run, run.findings) if not each.overtaken and each.waived is None)
    return tuple(each.claims for each in found if shown.issuperset(each.claims))


def _about(desk: Desk, article: Article) -> Iterator[Claim]:
    """The article's claims, and those of the background on the same terms and events."""
    own = desk.claims_of.get(article.id, ())
    subjects = {subject for claim in own for _, fact in claim.all_facts for subject in _subjects(fact)}
    yield from own
    for claim in desk.claims_of.get(BACKGROUND, ()):
        if claim.status != "refuted" and any(subjects.intersection(_subjects(fact)) for _, fact in claim.all_facts):
            yield claim


def _subjects(fact: Fact) -> set[tuple[str, ...]]:
    """What a fact is dated for: a holder's office, an event, a label."""
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


def _bars(run: Run, claim: Claim) -> Iterator[Bar]:
    for path, fact in claim.all_facts:
        span = _span(fact)
        if span and any(date and (date.earliest or date.latest) for date in span):
            start, end, is_mark = *span, isinstance(fact, Event | Recognition)
            earliest, latest = (start.earliest, start.latest) if start else (None, None)
            ends = (
                (earliest, latest) if is_mark and end is None else (end.earliest, end.latest) if end else (None, None)
            )
            yield Bar(
                label=_label(run.desk, fact),
                claim=claim,
                written=_written(fact, span),
                earliest=earliest,
                latest=latest,
                ends_earliest=ends[0],
                ends_latest=ends[1],
                is_mark=is_mark,
                lasts=bool(end and ".." in end.text),
                slack=_slack(run, claim, path),
            )


def _span(fact: Fact) -> tuple[Edtf | None, Edtf | None] | None:
    match fact:
        case Post() | Designation():
            return fact.span if any(fact.span) else (fact.holds_on, fact.holds_on) if fact.holds_on else None
        case Lifespan():
            return fact.born, fact.died
        case Event() | Recognition():
            return (fact.on, None) if fact.on else (fact.start, fact.end)
    return None


def _written(fact: Fact, span: tuple[Edtf | None, Edtf | None]) -> str:
    """The dates as they are written: a day, `from 2020`, `until 2021` or `2020 to 2021`."""
    first, last = "from", "until"
    match fact:
        case Event(on=day) | Recognition(on=day) if day:
            return day.text
        case Post(holds_on=day) | Designation(holds_on=day) if day and not any(fact.span):
            return f"on {day.text}"
        case Lifespan():
            first, last = "born", "died"
    start, end = span
    if start and end and first == "from":
        return f"{start.text} to {end.text}"
    return ", ".join(f"{word} {date.text}" for word, date in ((first, start), (last, end)) if date)


def _label(desk: Desk, fact: Fact) -> str:
    """Whom and what it is about, in the house's names."""
    named = [entity.name if (entity := desk.entity(id_)) else id_ for _, id_ in mentions(fact)]
    if isinstance(fact, Post):  # the office first: of one person's posts, it is what differs
        return ", ".join(reversed(named[:2]))
    return ", ".join(dict.fromkeys(named[:1] if isinstance(fact, Event) else (f"{fact.kind}: {named[0]}", *named[1:2])))


def _slack(run: Run, claim: Claim, path: tuple[str | int, ...]) -> tuple[date | None, date | None] | None:
    """Between which days the fact's first date could lie, as the guard tells."""
    for each in run.guard_of(claim.ref):
        if each.field[: len(path)] == path and not each.untold:
            ends = [end if isinstance(end, date) else None for end in (each.earliest, each.latest)]
            return (ends[0], ends[1]) if any(ends) else None
    return None
