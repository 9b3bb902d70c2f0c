"""The claims of one sentence, indexed by what they are about."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import accumulate
from typing import Final, TypeAlias, TypeVar

from galleyproof.article.coverage.said import Bounds, DaysIn, Naming, SaidIn, figures_of, plain_words
from galleyproof.claim import Claim
from galleyproof.facts import Statement
from galleyproof.records import entity_ids, takes_kind
from galleyproof.records.entity import AGENTS
from galleyproof.text import DaySpan, Kind, Number, numbers
from galleyproof.text.intervals import Intervals
from galleyproof.text.names import Namesakes
from galleyproof.text.typography import fold

L = TypeVar("L", int, Decimal)

_LONGEST: Final = 1000
"""Years; no claim of a newsroom spans more."""

_FAR: Final = date.max.toordinal()
_LOWEST, _HIGHEST = Decimal("-Infinity"), Decimal("Infinity")


class ClaimIndex:
    """The claims anchored in a sentence, indexed by the figures, days, words and entities that they give."""

    def __init__(self, claims: Sequence[Claim], days_in: DaysIn, said: SaidIn) -> None:
        self._claims = claims
        self._days_in = days_in
        self._said = said
        self._answers: dict[tuple[Kind, str, frozenset[str]], tuple[str, ...]] = {}

    def about(self, kind: Kind, words: str, entities: Namesakes) -> tuple[str, ...]:
        """Return the claims, by full id, that give a figure or day, contain a quotation, or name an entity or words.

        `words` are the words of the copy, `entities` the ids that they name.
        """
        asked = kind, words, entities.members
        if asked not in self._answers:  # the same words, asked again, have the same answer
            numbers_ = self._numbers(kind, words, entities)
            self._answers[asked] = tuple(dict.fromkeys(self._claims[number].ref for number in numbers_))
        return self._answers[asked]

    def silent_about(self, kinds: Iterable[str]) -> tuple[str, ...]:
        """Return the claims with no fact to name somebody of these kinds in, as an event does not say who came."""
        agents = [kind for kind in kinds if kind in AGENTS]
        silent = (claim.ref for claim in self._claims if any(_is_silent(claim, kind) for kind in agents))
        return tuple(dict.fromkeys(silent))

    def lasting(self, words: str) -> tuple[str, ...]:
        """Return the claims with a day that is some years before or after another one: `forty years`."""
        lengths = {int(number.value) for number in numbers(words) if number.value < _LONGEST}
        years = {year for years in self._years for year in years}
        far = (
            self._claims[number].ref
            for number, own in enumerate(self._years)
            if any(year - length in years or year + length in years for year in own for length in lengths)
        )
        return tuple(dict.fromkeys(far))

    @cached_property
    def subjects(self) -> frozenset[str]:
        """The entities of the facts of the claims."""
        return frozenset(id_ for claim in self._claims for _, fact in claim.all_facts for id_ in entity_ids(fact))

    @cached_property
    def _years(self) -> list[set[int]]:
        """The years that each claim gives."""
        bounds = (self._said(claim).days for claim in self._claims)
        return [{date.fromordinal(day).year for pair in days for day in pair if 0 < day < _FAR} for days in bounds]

    def _numbers(self, kind: Kind, words: str, entities: Namesakes) -> Iterable[int]:
        match kind:
            case "figure":
                figures = [*numbers(words)]
                given = self._figures.of_any(figures) if len(self._claims) == 1 else []  # of several the order counts
                return given or self._all_figures.of_any(figures)
            case "day":
                times = [*self._days_in(words)]
                dated = _overlapping(self._dates, times)
                is_enough = len(dated) == len(self._claims)
                return sorted(dated if is_enough else _overlapping(self._days, times))
            case "quotation":
                quoted = fold(words).strip("\"' ,.").casefold()
                contained = self._plain.containing(f" {fold(quoted).casefold()} ") if quoted else ()
                return sorted({*self._stated.containing(quoted), *contained})
            case _:
                named = {*self._naming.any_of(entities.members)}
                is_enough = len(named) == len(self._claims)  # as nearly always with one claim
                return sorted(named if is_enough else named.union(self._plain.containing(f" {plain_words(words)} ")))

    @cached_property
    def _plain(self) -> "_Lines":
        """The words of the claims, in lower case and without punctuation."""
        return _Lines([(number, self._said(claim).words) for number, claim in enumerate(self._claims)])

    @cached_property
    def _stated(self) -> "_Lines":
        """The words of the statements, in lower case."""
        facts = ((number, fact) for number, claim in enumerate(self._claims) for _, fact in claim.all_facts)
        statements = ((number, fact.words) for number, fact in facts if isinstance(fact, Statement) and fact.words)
        return _Lines([(number, fold(words).casefold()) for number, words in statements])

    @cached_property
    def _naming(self) -> Naming[int]:
        return Naming([(number, self._said(claim)) for number, claim in enumerate(self._claims)])

    @cached_property
    def _dates(self) -> "_Days":
        """The dates of the facts of the claims, and the claim of each."""
        return _indexed(self._said(claim).dates for claim in self._claims)

    @cached_property
    def _days(self) -> "_Days":
        """The days that the claims give, and the claim of each."""
        return _indexed(self._said(claim).days for claim in self._claims)

    @cached_property
    def _figures(self) -> "_Figures":
        """The figures of the facts of the claims."""
        return _Figures((bounds, number) for number, claim in enumerate(self._claims) for bounds in figures_of(claim))

    @cached_property
    def _all_figures(self) -> "_Figures":
        """The figures that the claims give, in a fact or in their words."""
        said = ((number, self._said(claim)) for number, claim in enumerate(self._claims))
        return _Figures((bounds, number) for number, one in said for bounds in one.figures)


class _Figures:
    """The bounds of figures, each of a claim given by its number: exact numbers and ranges."""

    def __init__(self, bounds: Iterable[tuple[Bounds, int]]) -> None:
        self._exact: dict[Decimal, list[int]] = defaultdict(list)
        ranges: list[tuple[Decimal, Decimal]] = []
        self._of_ranges: list[int] = []
        for (low, high), number in bounds:
            if low is not None and low == high:
                self._exact[low].append(number)
            else:
                ranges.append((_or(low, _LOWEST), _or(high, _HIGHEST)))
                self._of_ranges.append(number)
        self._ranges = Intervals(ranges)

    def of_any(self, figures: Iterable[Number]) -> list[int]:
        """Return the numbers of the claims with any of some figures."""
        return [claim for figure in figures for claim in self._with(figure)]

    def _with(self, figure: Number) -> Iterator[int]:
        low, high = figure.bounds
        if low is not None and low == high:
            yield from self._exact.get(low, ())
        else:
            claims = [*self._exact.values()]
            for place in self._exact_bounds.overlapping(_or(low, _LOWEST), _or(high, _HIGHEST)):
                yield from claims[place]
        places = self._ranges.overlapping(_or(low, _LOWEST), _or(high, _HIGHEST))
        yield from (self._of_ranges[place] for place in places)

    @cached_property
    def _exact_bounds(self) -> Intervals[Decimal]:
        return Intervals([(value, value) for value in self._exact])


_Days: TypeAlias = tuple[Intervals[int], Sequence[int]]


def _indexed(days: Iterable[Iterable[tuple[int, int]]]) -> _Days:
    """Return the bounds of the days of claims, and the number of the claim of each."""
    bounds = [(bound, number) for number, own in enumerate(days) for bound in own]
    return Intervals([bound for bound, _ in bounds]), [number for _, number in bounds]


def _overlapping(index: _Days, times: Iterable[DaySpan]) -> set[int]:
    """Return the numbers of the claims with a day in some periods."""
    days, claims = index
    return {claims[place] for time in times for place in days.overlapping(time.first, time.last)}


def _is_silent(claim: Claim, kind: str) -> bool:
    return bool(claim.all_facts) and not any(takes_kind(type(fact), kind) for _, fact in claim.all_facts)


class _Lines:
    """Folded texts, each of a claim given by its number, to find those that contain some letters."""

    def __init__(self, texts: Sequence[tuple[int, str]]) -> None:
        self._numbers = [number for number, _ in texts]
        self._joined = "\n".join(text for _, text in texts)
        self._starts = [0, *accumulate(len(text) + 1 for _, text in texts)]

    def containing(self, letters: str) -> Iterator[int]:
        """Yield the numbers of the claims whose text contains some letters, which are on one line."""
        place = self._joined.find(letters) if self._numbers else -1
        while place >= 0:
            line = bisect_right(self._starts, place) - 1
            if line == len(self._numbers):
                return
            yield self._numbers[line]
            place = self._joined.find(letters, self._starts[line + 1])


def _or(limit: L | None, none: L) -> L:
    """Return a limit, or what stands for none."""
    return none if limit is None else limit
