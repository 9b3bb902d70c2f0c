"""One cluster of claims with its dates and numbers hung up, so that each can be moved with all else fixed."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from datetime import date
from itertools import pairwise
from typing import Final, Literal

from galleyproof.engine.framing import Claimed
from galleyproof.engine.guard.carrying import Moving
from galleyproof.engine.guard.dated_values import Held, held, subject
from galleyproof.engine.guard.searching import search
from galleyproof.engine.solve import Solving, assert_all
from galleyproof.facts import Absence, Fact, Presence
from galleyproof.facts.assertion import DAY, Label, Mood
from galleyproof.facts.atoms import Compared, PartOf
from galleyproof.solver import ORIGIN, Difference, Slack, Slacks, TemporalProblem, UndecidedError, check, useful_rules

CONFLICT: Final = "the claims around it contradict each other as they stand"
OVERTAKEN: Final = "it was a forecast, and something around it has been overtaken"
NAMING: Final = "it tells what is spoken of, so that what would contradict it depends on the day"
TANGLED: Final = "there are too many ways to order the claims around it"

_FEW_RULES: Final = 100
"""So few are solved with once and for all; of more, each value is given those that can matter to it."""


class Hung:
    """A cluster's problem, stated as if any of its terms could meet any other, since dates may be moved there."""

    def __init__(
        self, solving: Solving, cluster: Sequence[Claimed], every: Sequence[Held], subjects: Counter[Hashable]
    ) -> None:
        self._solving = solving
        self._cluster = cluster
        self._subjects = subjects
        self._untold = ""
        asserted = assert_all(solving.solution.frame, cluster, solving.run)
        asserted.forget_days()
        self._adds_up = any(asserted[PartOf]) or any(asserted[Compared])
        try:
            self._problem = solving.state(asserted, cluster, solving.stating(cluster))
            self._moods = self._consistent()
            if self._moods:
                self._hang(every)
            else:
                self._untold = CONFLICT
        except UndecidedError:
            self._untold = TANGLED

    def room(self, each: Held) -> Slack | str:
        """By how many of its units a value can fall and rise, or why that could not be told."""
        if untold := self._untold or self._why_not(each):
            return untold
        try:
            if self._adds_up and each.value.is_number:
                return self._searched(each)
            found = self._slack(each)
            return found if isinstance(found, str) else Slack(*(self._past(each, found, way) for way in (-1, 1)))
        except UndecidedError:
            self._untold = TANGLED  # for the others too: the tangle is the same
            return TANGLED

    def _why_not(self, each: Held) -> str:
        if (each.moving is None or isinstance(each.fact, Presence)) and self._has_likes(each.fact):
            return NAMING
        labels = each.moving.labels if each.moving else ()
        return "" if all(label.mood in self._moods for label in labels) else OVERTAKEN

    def _has_likes(self, fact: Fact) -> bool:
        """Whether a fact whose date tells what is spoken of could come to speak of the same as another."""
        return self._adds_up or self._subjects[subject(fact, self._solving.solution.frame)] > 1

    def _consistent(self) -> tuple[Mood, ...]:
        """What is taken to hold: forecasts too, unless they have been overtaken; nothing where all that fails."""
        for moods in (("firm", "plan"), ("firm",)):
            _silence(self._problem, moods)
            if check(self._problem, budget=self._solving.budget) is None:
                return moods
        return ()

    def _hang(self, every: Sequence[Held]) -> None:
        problem = self._problem
        self._useful = frozenset(useful_rules(problem))
        self._rules_at: dict[int, set[int]] = defaultdict(set)
        for number, rule in enumerate(problem.rules):
            for point in {point for branch in rule.branches for edge in branch for point in edge[:2]}:
                self._rules_at[point].add(number)
        stated = len(problem.rules)
        for each in every:
            if each.moving and not self._why_not(each):
                each.moving.hang(problem, each.anchor)
        _order_absences(problem, every)
        self._copies = range(stated, len(problem.rules))
        self._slacks: dict[frozenset[int], Slacks] = {}

    def _slack(self, each: Held) -> Slack | str:
        if each.moving is None:
            return Slack(None, None)
        try:
            down, up = self._about(each.moving).of(each.anchor, Difference(each.anchor, ORIGIN, 0), each.moving.step)
        except ValueError:  # an absence that ends before it begins
            return CONFLICT
        return Slack(*(None if ticks is None else ticks // each.moving.step for ticks in (down, up)))

    def _about(self, moving: Moving) -> Slacks:
        """The problem without the rules that cannot matter wherever something is moved."""
        rules = frozenset(range(len(self._problem.rules)))
        if len(rules) > _FEW_RULES:
            numbers = (self._problem.points[point] for point in moving.points)
            rules = self._useful.union(self._copies, *(self._rules_at[number] for number in numbers))
        if rules not in self._slacks:
            self._slacks[rules] = Slacks(self._problem.with_rules(rules), self._solving.budget)
        return self._slacks[rules]

    def _past(self, each: Held, found: Slack, way: Literal[-1, 1]) -> int | None:
        """How far a date can go that stops at its own day: past it, a report reads as a forecast, or the reverse.

        A term that lasts on the own day starts no later, for a report; but a start after it is a plan, which says
        nothing of the own day, so that no check would notice.
        """
        number, place, _ = each.anchor
        first, last = self._cluster[number].facts[place][2].own
        units = found.down if way < 0 else found.up
        stop = each.value.lowest(units) if way < 0 else each.value.highest(units)
        own = first if way < 0 else last
        if units is None or own is None or not isinstance(stop, date) or stop.toordinal() != own:
            return units
        cluster = self._with(each, way * (units + 1))
        path, fact, home = cluster[number].facts[place]
        (again,) = (it for it in held(self._solving, each.anchor, path, fact, home) if it.anchor == each.anchor)
        beyond = Hung(self._solving, cluster, [again], self._subjects).room(again)
        if isinstance(beyond, str):
            return units
        more = beyond.down if way < 0 else beyond.up
        return None if more is None else units + 1 + more

    def _with(self, each: Held, units: int) -> list[Claimed]:
        """The cluster with a value moved."""
        number, place, _ = each.anchor
        cluster = [*self._cluster]
        facts = [*cluster[number].facts]
        facts[place] = (each.path, each.value.moved(each.fact, units), facts[place][2])
        cluster[number] = Claimed(cluster[number].claim, tuple(facts))
        return cluster

    def _searched(self, each: Held) -> Slack:
        """For numbers that are added up or divided, which no difference of two points can say."""

        def is_consistent(units: int) -> bool:
            claims = self._with(each, units)
            problem = self._solving.compile(claims, self._solving.stating(claims))
            _silence(problem, self._moods)
            return check(problem, budget=self._solving.budget) is None

        return search(is_consistent)


def _silence(problem: TemporalProblem, moods: Sequence[Mood]) -> None:
    """Take out what claims say in any other mood."""
    for label, number in problem.labels.items():
        if isinstance(label, Label) and label.mood not in moods:
            problem.edges[number], problem.provided[number] = [], []


def _order_absences(problem: TemporalProblem, every: Sequence[Held]) -> None:
    """An absence ends no earlier than it begins; that alone of all facts' own order is no matter of points."""
    for one, other in pairwise(every):
        if (
            isinstance(one.fact, Absence)
            and one.fact is other.fact
            and {one.anchor, other.anchor} <= problem.points.keys()
        ):
            since, until = one.fact.since, one.fact.until
            if since and until and since.earliest is not None and until.latest is not None:
                days = until.latest - since.earliest
                problem.carry(None, Difference(one.anchor, other.anchor, days * DAY))
