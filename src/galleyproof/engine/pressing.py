"""The rules that press: those that dates leave no room for, in a cluster with more rules than can be stated.

"One holder at a time" makes a rule of any two terms that may overlap, and 300 undated terms are 45,000 rules. Two terms
that must overlap are few, and without the others the solver still finds every contradiction between two claims.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Final, TypeAlias

from galleyproof.constraint import Rule, Tag
from galleyproof.facts.assertion import DAY, Asserted
from galleyproof.facts.frame import DayRange
from galleyproof.facts.things import End, Start, Timespan
from galleyproof.solver import Bounds, Difference, LabelBounds, TemporalProblem

_MOST_READ, _MOST_KEPT = 200_000, 5_000
"""Rules of one constraint that are read, and of these kept."""

_NEVER: Final = 1 << 40
"""A day that no date reaches."""

RulesById: TypeAlias = Callable[[], Iterable[tuple[str, Iterator[Rule]]]]


def pressing_problem(asserted: Asserted, rules: RulesById) -> TemporalProblem:
    """Return the problem of what claims assert, with the rules that leave no choice or no room.

    `rules` gives the rules of each constraint by its id; it is called once the timespans have their certain days.
    """
    problem = asserted.problem
    order_ends(problem)
    bounds = LabelBounds(problem).tightest
    asserted.possible_days = {timespan: _certain(timespan, problem, bounds) for timespan in asserted.possible_days}
    for id_, of_one in rules():
        pressing = (rule for rule in islice(of_one, _MOST_READ) if _presses(rule, problem, bounds))
        for rule in islice(pressing, _MOST_KEPT):
            problem.rule(Tag(id_, rule.atoms), rule.atoms, rule.branches)
    order_ends(problem)
    return problem


def order_ends(problem: TemporalProblem) -> None:
    """Let every timespan start before it ends."""
    for point in [point for point in problem.points if type(point) is End]:
        problem.carry(None, Difference(Start(point.of), point, 0))


def _certain(timespan: Timespan, problem: TemporalProblem, bounds: Bounds) -> DayRange:
    """Return the latest day of a timespan's start and the earliest of its end: those that it must last for.

    One that need not last at any time starts after every day and ends before, so that it overlaps nothing.
    """
    start, end = problem.points.get(Start(timespan), -1), problem.points.get(End(timespan), -1)
    if start not in bounds.most or end not in bounds.least:
        return _NEVER, -_NEVER
    return bounds.most[start] // DAY, bounds.least[end] // DAY


def _presses(rule: Rule, problem: TemporalProblem, bounds: Bounds) -> bool:
    """Return True if a rule has at most one branch, or all of them may be ruled out."""
    if len(rule.branches) <= 1:
        return True
    return all(any(_rules_out(difference, problem, bounds) for difference in branch) for branch in rule.branches)


def _rules_out(difference: Difference, problem: TemporalProblem, bounds: Bounds) -> bool:
    x, y = problem.points.get(difference.x, -1), problem.points.get(difference.y, -1)
    return bounds.rule_out((x, y, difference.ticks, 0))
