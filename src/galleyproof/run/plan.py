"""What a run does, by its three steps: folder by folder, cluster by cluster, and once for the desk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from galleyproof.check import Check
from galleyproof.constraint import Constraint
from galleyproof.finding import Criterion


@dataclass(frozen=True)
class Plan:
    """The checks of a run by the step that they belong to, and the day of the run.

    Attributes:
        checks: all checks and constraints, in the order of a report.
        as_of: the day of the run.
    """

    checks: tuple[Criterion, ...]
    as_of: date

    @cached_property
    def local(self) -> tuple[Check, ...]:
        """The checks of the first step: what they find depends on one folder and what it refers to."""
        return tuple(check for check in self._plain if check.is_local)

    @cached_property
    def constraints(self) -> tuple[Constraint, ...]:
        """The constraints of the second step."""
        return tuple(check for check in self.checks if isinstance(check, Constraint))

    @cached_property
    def shared(self) -> tuple[Check, ...]:
        """The checks of the third step that examine groups of claims."""
        return tuple(check for check in self._plain if check.shared)

    @cached_property
    def desk_wide(self) -> tuple[Check, ...]:
        """The checks of the third step that take the whole desk."""
        return tuple(check for check in self._plain if not (check.is_local or check.shared or check.of_waivers))

    @cached_property
    def of_waivers(self) -> tuple[Check, ...]:
        """The checks that come last, because they examine what waivers cover."""
        return tuple(check for check in self._plain if check.of_waivers)

    @property
    def extras(self) -> dict[str, object]:
        """What every check can ask for, whatever its step, by the names of its parameters."""
        return {"as_of": self.as_of, "known": self.known, "constraints": self.constraints}

    @cached_property
    def known(self) -> frozenset[str]:
        """The ids of all checks and constraints."""
        return frozenset(check.id for check in self.checks)

    @property
    def _plain(self) -> Sequence[Check]:
        return [check for check in self.checks if isinstance(check, Check)]
