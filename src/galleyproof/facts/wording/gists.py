"""What somebody is said to have said, held against the gist on record: names, dates and figures."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from galleyproof.facts.wording.named_parties import listed
from galleyproof.facts.wording.worded import Mismatch, Wording
from galleyproof.records.edtf import Edtf
from galleyproof.text.days import DatedPhrase, DateMention, dated_phrases, resolve
from galleyproof.text.figures.number import Number
from galleyproof.text.names import Mention
from galleyproof.text.reading import Reading
from galleyproof.text.span import Span


def other_gist(wording: Wording, said: Span, gist: str, on: Edtf | None) -> Iterator[Mismatch]:
    """Yield the one name, date or figure of some words that takes the place of the only one in a gist.

    The day on which it was said, `on`, may be among the words.
    """
    reading, record = wording.reading, wording.reading.like(gist)
    yield from _other_name(wording, reading.names_in(said), record)
    dates = [day for day in reading.days if said.start <= day.start and day.end <= said.end]
    dates = [day for day in dates if not _is_on(reading, day, on)]
    if len(dates) == len(record.days) == 1 and _are_apart(reading, dates[0], record.days[0]):
        span = Span(dates[0].start, dates[0].end)
        yield _instead(wording, span, gist[record.days[0].start : record.days[0].end])
    figures = _figures(reading, said)
    own = _figures(record, Span(0, len(gist)))
    if len(figures) == len(own) == 1 and _differ(figures[0], own[0]):
        span = Span(figures[0].start, figures[0].unit_end)
        yield _instead(wording, span, gist[own[0].start : own[0].unit_end])


def apart_from_gist(gist: str, phrases: Iterable[DatedPhrase], own: date | None) -> Iterable[DatedPhrase]:
    """Return the dates of a text apart from those that somebody spoke of, as the gist has it."""
    spoken = [span for phrase in dated_phrases(gist, own) for span in phrase.spans] if gist else ()
    if not spoken:
        return phrases
    return [phrase for phrase in phrases if not any(span.overlaps(*day) for span in phrase.spans for day in spoken)]


def _other_name(wording: Wording, named: Sequence[Mention], record: Reading) -> Iterator[Mismatch]:
    own = [id_ for name in record.names for id_ in name.entities]
    new = [name for name in named if name.entities and not any(wording.may_be(name, id_) for id_ in own)]
    kept = {name for name in record.names for one in named for id_ in name.entities if wording.may_be(one, id_)}
    lost = [name for name in record.names if name not in kept]
    for name in new:
        alike = [other for other in lost if any(wording.is_alike(name, id_) for id_ in other.entities)]
        if len(alike) == 1 and not wording.is_of_others(name):
            yield _instead(wording, name.span, alike[0].spelling)
            return


def _are_apart(reading: Reading, one: DateMention, other: DateMention) -> bool:
    """Return True if two dates, read on the day of a text, can mean no common day."""
    if reading.own is None:
        return False
    told, meant = resolve(one, reading.own), resolve(other, reading.own)
    return bool(told and meant) and not any(day.overlaps(*span) for day in told for span in meant)


def _is_on(reading: Reading, day: DateMention, on: Edtf | None) -> bool:
    spans = resolve(day, reading.own) if on and reading.own else ()
    return any(on and span.overlaps(on.earliest, on.latest) for span in spans)


def _figures(reading: Reading, part: Span) -> Sequence[Number]:
    dates = [Span(day.start, day.end) for day in reading.days]
    places = ((number, Span(number.start, number.end)) for number in reading.figures)
    inside = ((number, place) for number, place in places if part.start <= place.start and place.end <= part.end)
    return [number for number, place in inside if not any(place.overlaps(date) for date in dates)]


def _differ(one: Number, other: Number) -> bool:
    """Return True if two figures of one unit have no amount in common."""
    (low, high), (least, most) = one.rounded_bounds, other.rounded_bounds
    above = low is not None and most is not None and low > most
    below = high is not None and least is not None and high < least
    return (one.unit, one.rate) == (other.unit, other.rate) and (above or below)


def _instead(wording: Wording, span: Span, record: str) -> Mismatch:
    return Mismatch(span, "gist", wording.words(span), listed((record,)))
