"""A few labels of a problem as a problem of their own, so that the work does not grow with what they leave out."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from galleyproof.solver.problem import BACKGROUND, Edge, Implication, TemporalProblem


class Restriction:
    """Cuts small problems out of a large one, which must not change meanwhile.

    Conflicts among some labels are the same in the problem of those labels alone.
    """

    def __init__(self, problem: TemporalProblem) -> None:
        self._problem = problem
        self._points, self._labels, self._atoms = [*problem.points], [*problem.labels], [*problem.atoms]
        self._always = frozenset(problem.provided[BACKGROUND])
        self._always_rules: dict[int, list[int]] = {}  # by point
        self._rules: dict[int, list[int]] = {}  # by the rarest of their atoms
        self._background: dict[int, list[Edge]] = {}  # by point
        for edge in problem.edges[BACKGROUND]:
            for point in {*edge[:2]}:
                self._background.setdefault(point, []).append(edge)
        numbers = [*chain.from_iterable(problem.rules_by_first_atom)]
        often = Counter(chain.from_iterable(problem.rules[number].atoms for number in numbers))
        for number in numbers:
            rule = problem.rules[number]
            if conditional := rule.atoms - self._always:
                rarest = min(conditional, key=lambda atom: (often[atom], atom))
                self._rules.setdefault(rarest, []).append(number)
            else:
                for point in _points(chain.from_iterable(rule.branches)):
                    self._always_rules.setdefault(point, []).append(number)

    def to(self, labels: Sequence[int], only: Callable[[int], bool] = lambda _: True) -> TemporalProblem:
        """Return the problem of these labels alone, numbered 1, 2, ... in their order, with the rules that count."""
        problem = self._problem
        atoms = {*chain.from_iterable(problem.provided[label] for label in labels)} | self._always
        numbers = [
            number
            for atom in sorted(atoms)
            for number in self._rules.get(atom, ())
            if only(number) and problem.rules[number].atoms <= atoms
        ]
        edges = chain.from_iterable(problem.edges[label] for label in labels)
        branches = chain.from_iterable(problem.rules[number].branches for number in numbers)
        background, always = self._around({*_points(edges), *_points(chain.from_iterable(branches))})
        return self._renumbered(labels, background, sorted({*numbers, *filter(only, always)}))

    def _around(self, points: set[int]) -> tuple[list[Edge], set[int]]:
        """Return the background's differences and the rules that always apply, as far as they are tied to points."""
        edges: dict[Edge, None] = {}
        rules: set[int] = set()
        open_ = sorted({*points, 0})  # what contradicts itself in the background is tied to the origin alone
        for point in open_:  # grows during the loop
            new = [edge for edge in self._background.get(point, ()) if edge not in edges]
            edges.update(dict.fromkeys(new))
            new_rules = [number for number in self._always_rules.get(point, ()) if number not in rules]
            rules.update(new_rules)
            branches = (
                edge for number in new_rules for branch in self._problem.rules[number].branches for edge in branch
            )
            near = {*_points(chain(new, branches))} - points
            points |= near
            open_ += sorted(near)
        return [*edges], rules

    def _renumbered(self, labels: Sequence[int], background: Sequence[Edge], rules: Sequence[int]) -> TemporalProblem:
        """Return a problem of these labels and rules, with points, labels, atoms and rules numbered anew."""
        problem, restricted = self._problem, TemporalProblem()
        points, atoms = {0: 0}, dict[int, int]()

        def edge(old: Edge, source: int) -> Edge:
            x, y, ticks, _ = old
            return points.setdefault(x, len(points)), points.setdefault(y, len(points)), ticks, source

        restricted.edges = [[edge(old, BACKGROUND) for old in background]]
        restricted.provided = [[atoms.setdefault(atom, len(atoms)) for atom in problem.provided[BACKGROUND]]]
        for number, label in enumerate(labels, 1):
            restricted.labels[self._labels[label]] = number
            restricted.edges.append([edge(old, number) for old in problem.edges[label]])
            restricted.provided.append([atoms.setdefault(atom, len(atoms)) for atom in problem.provided[label]])
        for number in rules:
            rule, source = problem.rules[number], ~len(restricted.rules)
            branches = tuple(tuple(edge(old, source) for old in branch) for branch in rule.branches)
            of_rule = frozenset(atoms.setdefault(atom, len(atoms)) for atom in rule.atoms)
            restricted.rules.append(Implication(rule.tag, source, of_rule, branches))
        restricted.points = {self._points[old]: number for old, number in points.items()}
        restricted.atoms = {self._atoms[old]: number for old, number in atoms.items()}
        restricted.rules_by_first_atom = [[] for _ in atoms]
        for number, rule in enumerate(restricted.rules):
            restricted.rules_by_first_atom[min(rule.atoms)].append(number)
        return restricted


def _points(edges: Iterable[Edge]) -> Iterator[int]:
    """Yield the points of edges, apart from the origin."""
    return (point for edge in edges for point in edge[:2] if point)
