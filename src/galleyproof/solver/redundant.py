"""Rules that cannot affect the answer, such as "one holder at a time" for two holders a century apart."""

from collections.abc import Iterable

from galleyproof.solver.problem import Edge, TemporalProblem


def useful_rules(problem: TemporalProblem) -> list[int]:
    """Return the numbers of the rules that can affect the answer.

    A rule is dropped if every choice of providers that could switch it on carries differences that imply
    the same branch. This does not depend on any other rule, so all such rules can be dropped at once
    without adding or losing a conflict.
    """
    common = _CommonBounds(problem)
    return [
        number
        for number, rule in enumerate(problem.rules)
        if not any(all(common.imply(rule.atoms, edge) for edge in branch) for branch in rule.branches)
    ]


def providers(problem: TemporalProblem) -> list[list[int]]:
    """Return, for each atom, the labels that make it true."""
    labels_by_atom: list[list[int]] = [[] for _ in problem.rules_by_first_atom]
    for label, atoms in enumerate(problem.provided):
        for atom in atoms:
            labels_by_atom[atom].append(label)
    return labels_by_atom


class _CommonBounds:
    """The bounds that hold whichever labels make some atoms true; a bound is the least k with `x - y <= k`."""

    def __init__(self, problem: TemporalProblem) -> None:
        self._providers = providers(problem)
        self._edges = problem.edges
        self._of_label: dict[int, dict[tuple[int, int], int]] = {}
        self._sorted: dict[int, list[int]] = {}
        self._of_atom: dict[tuple[int, int, int], int | None] = {}

    def imply(self, atoms: Iterable[int], edge: Edge) -> bool:
        """Return True if the atoms give `x - y <= ticks`, directly or as latest x minus earliest y."""
        x, y, ticks, _ = edge
        bound = self._tightest(atoms, x, y)
        if bound is not None and bound <= ticks:
            return True
        latest, earliest = self._tightest(atoms, x, 0), self._tightest(atoms, 0, y)
        return latest is not None and earliest is not None and latest + earliest <= ticks

    def _tightest(self, atoms: Iterable[int], x: int, y: int) -> int | None:
        """Return the bound on `x - y` if all of these atoms are true, None if there is none."""
        bounds = (self._loosest(atom, x, y) for atom in atoms)
        return min((bound for bound in bounds if bound is not None), default=None)

    def _loosest(self, atom: int, x: int, y: int) -> int | None:
        """Return the bound that every label that makes an atom true sets, None if one of them sets none."""
        key = (atom, x, y)
        if key not in self._of_atom:
            self._of_atom[key] = None
            labels = self._fewest_first(atom)
            if labels and (x, y) in self._bounds(labels[0]):  # mostly not, and there may be very many
                bounds = [self._bounds(label).get((x, y)) for label in labels]
                known = [bound for bound in bounds if bound is not None]
                self._of_atom[key] = max(known) if len(known) == len(bounds) else None
        return self._of_atom[key]

    def _fewest_first(self, atom: int) -> list[int]:
        """Return the labels that make an atom true, those with the fewest bounds first."""
        if atom not in self._sorted:
            self._sorted[atom] = sorted(self._providers[atom], key=lambda label: len(self._bounds(label)))
        return self._sorted[atom]

    def _bounds(self, label: int) -> dict[tuple[int, int], int]:
        """Return the bounds that a label sets."""
        if label not in self._of_label:
            bounds = self._of_label[label] = {}
            for x, y, ticks, _ in self._edges[label]:
                bounds[x, y] = min(ticks, bounds.get((x, y), ticks))
        return self._of_label[label]
