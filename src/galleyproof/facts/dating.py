"""The dates of a fact by what they date, held against the dates that a text gives."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from galleyproof.facts.fact import Fact
from galleyproof.facts.fact_dates import FactDate, Side, fact_dates
from galleyproof.facts.wording.gists import apart_from_gist
from galleyproof.records.edtf import Edtf
from galleyproof.text import DatedPhrase, DaySpan
from galleyproof.text.days.verbs import About

_MILESTONES: Final = ("named", "credentials")
_THEMES: Final[dict[str, About]] = {
    "post": "post",
    "lifespan": "life",
    "recognition": "mark",
    "designation": "mark",
    "event": "event",
    "statement": "said",
}
"""What the verbs that date each kind of fact are about."""

_MONTH: Final = 31
_SLACK: Final = 1
"""Days: `until 1 July` may include the day or not."""


class DateClash(NamedTuple):
    """A date of a text that contradicts a date of a fact.

    Attributes:
        phrase: the date in the text.
        given: the date of the fact.
        is_sure: True if the words name the start or end that they contradict; otherwise another date of the text may
            be that of the fact.
    """

    phrase: DatedPhrase
    given: FactDate
    is_sure: bool


class DateVerdict(NamedTuple):
    """What one date of a text says of a fact: the sides that it agrees with, and the dates that it contradicts."""

    agrees: frozenset[str] = frozenset()
    clashes: tuple[DateClash, ...] = ()


_SILENT: Final = DateVerdict()


def compare_dates(
    fact: Fact, phrases: Iterable[DatedPhrase], own: date | None
) -> tuple[list[DatedPhrase], list[DateClash]]:
    """Return the dates of a text that a fact agrees with, and those that contradict it where no other one agrees."""
    dates = [given for given in fact_dates(fact) if not _is_only_own(fact.kind, given, own)]
    phrases = apart_from_gist(str(vars(fact).get("gist") or ""), phrases, own) if dates else ()
    verdicts = [(phrase, _verdict(fact.kind, dates, phrase, own)) for phrase in phrases] if dates else []
    agreed = frozenset().union(*(verdict.agrees for _, verdict in verdicts))
    clashes = [clash for _, verdict in verdicts for clash in verdict.clashes]
    open_ = [clash for clash in clashes if not (clash.given.side in agreed if clash.is_sure else agreed)]
    return [phrase for phrase, verdict in verdicts if verdict.agrees and not verdict.clashes], open_


def theme_of(kind: str) -> About:
    """Return what the verbs that date a kind of fact are about; empty if they may be about anything."""
    return _THEMES.get(kind, "")


def _is_only_own(kind: str, given: FactDate, own: date | None) -> bool:
    """Return True if a state or figure is only given for the day of the text, which its words need not mention."""
    return (
        own is not None
        and given.side == "on"
        and kind not in ("event", "statement", "presence", "recognition")
        and given.date.earliest == given.date.latest == own.toordinal()
    )


def _verdict(kind: str, dates: Sequence[FactDate], phrase: DatedPhrase, own: date | None) -> DateVerdict:
    theme, edge = theme_of(kind), _edge(kind, phrase)
    if not _speaks_of(theme, phrase) or (theme == "post" and phrase.tense == "future" and _is_over(dates, own)):
        return _SILENT
    if phrase.is_range:
        return _of_range(kind, dates, phrase, own)
    if edge in ("before", "by", "after"):
        is_its_own = theme in ("event", phrase.about) and (theme or all(given.side == "on" for given in dates))
        return _of_bound(dates, phrase) if is_its_own else _SILENT
    return _of_edge(kind, dates, phrase, own) if edge else _of_day(dates, phrase)


def _speaks_of(theme: str, phrase: DatedPhrase) -> bool:
    """Return True if a date can be that of a fact: the words beside it are not about another matter."""
    about = phrase.about
    if phrase.is_aside and not about and theme != "event":
        return False
    if theme == "said":
        return about == "said" or not (about or phrase.edge or phrase.is_range or phrase.tense == "future")
    if theme == "life":
        return phrase.in_brackets if phrase.is_range else about == "life"
    if about in ("post", "life", "mark", "custody") and about != theme:
        return theme == "event" and (about, phrase.edge) != ("life", "start") and not phrase.is_aside
    return about != "said"


def _is_over(dates: Sequence[FactDate], own: date | None) -> bool:
    ends = [given.date.latest for given in dates if given.side == "end"]
    return own is not None and any(end is not None and end < own.toordinal() for end in ends)


def _edge(kind: str, phrase: DatedPhrase) -> str:
    """Return the side that a date bounds; a verb of another matter, as in `was elected on`, only dates an event."""
    is_verb_of_another = phrase.about in ("post", "life", "mark") and phrase.about != theme_of(kind)
    return "" if is_verb_of_another or kind == "statement" or (kind == "presence" and phrase.about) else phrase.edge


def _of_range(kind: str, dates: Sequence[FactDate], phrase: DatedPhrase, own: date | None) -> DateVerdict:
    """Hold both ends of a range against the start and the end; a fact of one day may be within it."""
    bounded = [given for given in dates if given.side != "on"]
    if not bounded:
        exact = kind == "event" and not phrase.is_loose
        return _of_exact_range(dates, phrase) if exact else _of_day(dates, phrase)
    if phrase.is_loose and kind == "event":
        return _of_day(dates, phrase)
    starts, ends = _against(bounded, phrase, "start", own), _against(bounded, phrase, "end", own)
    return DateVerdict(starts.agrees | ends.agrees, starts.clashes + ends.clashes)


def _of_exact_range(dates: Sequence[FactDate], phrase: DatedPhrase) -> DateVerdict:
    """Hold a range of days against an event of one day: it can be neither its first nor its last day alone."""
    verdict = _of_day(dates, phrase)
    given = dates[0]
    one_day = given.date.earliest is not None and given.date.earliest == given.date.latest
    days_only = all(span.first == span.last for span in (*phrase.firsts, *phrase.lasts))
    return DateVerdict(clashes=(DateClash(phrase, given, is_sure=False),)) if one_day and days_only else verdict


def _of_edge(kind: str, dates: Sequence[FactDate], phrase: DatedPhrase, own: date | None) -> DateVerdict:
    side: Side = "start" if phrase.edge == "start" else "end"
    verdict = _against(dates, phrase, side, own)
    if verdict is not _SILENT:
        return verdict
    days = [given for given in dates if given.side == "on"]
    if kind == "event" and not phrase.about and _goes_on(days, phrase):
        return _SILENT
    is_whole = kind == "event" or (kind in ("recognition", "designation") and side == "start")
    return _of_day(days, phrase) if is_whole else _SILENT


def _goes_on(days: Sequence[FactDate], phrase: DatedPhrase) -> bool:
    """Return True if what goes on `since 2014` or `until` a day need not be an event of one day between the two."""
    if phrase.edge == "start":
        return all(_is_long(span) for span in phrase.spans)
    latest = [given.date.latest for given in days]
    return all(day is not None and any(day < span.first for span in phrase.spans) for day in latest)


def _is_long(span: DaySpan) -> bool:
    return span.last - span.first > _MONTH


def _against(dates: Sequence[FactDate], phrase: DatedPhrase, side: Side, own: date | None) -> DateVerdict:
    """Hold a date, or an end of a range, against the start or the end of a fact."""
    given = next((given for given in dates if given.side == side), None)
    if given is None:
        return _SILENT
    spans = phrase.firsts if side == "start" else phrase.lasts
    if given.date.is_open:
        if any(_near(span, other.date, 0) for span in spans for other in dates if other.side == "start"):
            return _SILENT  # somebody else left
        past = own is not None and all(span.last < own.toordinal() for span in spans)
        return DateVerdict(clashes=(DateClash(phrase, given, is_sure=True),)) if past else _SILENT
    slack = _SLACK if phrase.edge == "end" and not phrase.about and not any(map(_is_long, spans)) else 0
    if any(_near(span, given.date, slack) for span in spans):
        return DateVerdict(frozenset((side,)))
    milestones = [other for other in dates if other.field in _MILESTONES] if side == "start" else []
    if passed := [other.field for other in milestones if any(_near(span, other.date, 0) for span in spans)]:
        return DateVerdict(frozenset(passed))
    return DateVerdict(clashes=(DateClash(phrase, given, is_sure=True),))


def _near(span: DaySpan, stated: Edtf, slack: int) -> bool:
    return DaySpan(span.first - slack, span.last + slack).overlaps(stated.earliest, stated.latest)


def _of_bound(dates: Sequence[FactDate], phrase: DatedPhrase) -> DateVerdict:
    """Hold `before 1 July`, `by June` or `after 3 March` against what began, happened or ended then."""
    is_after = phrase.edge == "after"
    sides: tuple[Side, ...] = ("on", "end", "start") if is_after else ("on", "start")
    given = next((given for side in sides for given in dates if given.side == side), None)
    if given is None or not phrase.spans:
        return _SILENT
    if is_after:
        latest = given.date.latest
        agrees = latest is None or any(latest >= span.first for span in phrase.spans)
    else:
        earliest = given.date.earliest
        limits = [span.last if phrase.edge == "by" else span.first - 1 for span in phrase.spans]
        agrees = earliest is None or any(earliest <= limit for limit in limits)
    clash = DateClash(phrase, given, is_sure=False)
    return DateVerdict(frozenset(("on",))) if agrees else DateVerdict(clashes=(clash,))


def _of_day(dates: Sequence[FactDate], phrase: DatedPhrase) -> DateVerdict:
    """Hold a day against the day of a fact, or against the time between its start and its end."""
    spans = phrase.spans
    if any(_near(span, given.date, 0) for span in spans for given in dates if given.side == "on"):
        return DateVerdict(frozenset(("on",)))
    start, end = (next((given for given in dates if given.side == side), None) for side in ("start", "end"))
    if start or end:
        low, high = start and start.date.earliest, end and end.date.latest
        if any(span.overlaps(low, high) for span in spans):
            sides = (
                given.side for given in (start, end) if given and any(_near(span, given.date, 0) for span in spans)
            )
            return DateVerdict(frozenset(("on", *sides)))
        is_early = low is not None and all(span.last < low for span in spans)
        given = start if start and is_early else end or start
    else:
        given = next(iter(dates), None)
    if given is None:
        return _SILENT
    return DateVerdict(clashes=(DateClash(phrase, given, is_sure=False),))
