"""What one assertion says of another without asking the solver."""

from collections.abc import Sequence

from galleyproof.facts.assertion import Label
from galleyproof.facts.atoms import NoneOf
from galleyproof.solver import Difference, TemporalProblem


def is_said(difference: Difference, labels: Sequence[Label], problem: TemporalProblem) -> bool:
    """Whether a difference stands there as it is, or a narrower one: most do, and the solver need not be asked."""
    x, y = problem.points.get(difference.x), problem.points.get(difference.y)
    edges = (edge for label in labels for edge in problem.edges[problem.labels[label]])
    return any((x, y) == edge[:2] and edge[2] <= difference.ticks for edge in edges)


def is_wider(said: object, atom: object | None) -> bool:
    """Whether one absence covers another: as long or longer, of the same or of more."""
    if not (isinstance(said, NoneOf) and isinstance(atom, NoneOf)) or said.kind != atom.kind:
        return False
    denied = dict(atom.fields)
    covers = all(name in denied and {*denied[name]} <= {*values} for name, values in said.fields)
    since = said.since is None or (atom.since is not None and said.since <= atom.since)
    return covers and since and said.until >= atom.until
