"""A limit on work, which is the same on every machine; a time limit would not be."""


class UndecidedError(Exception):
    """The budget ran out before there was an answer, so consistency is unknown."""


class Budget:
    """The number of steps that are left; a step examines one constraint, in well under a microsecond.

    A budget may be part of a larger one, `whole`, which all that it spends is taken from as well.
    """

    __slots__ = ("_whole", "left")

    def __init__(self, steps: int, whole: "Budget | None" = None) -> None:
        self.left = steps
        self._whole = whole

    @property
    def is_spent(self) -> bool:
        """True if it has been overspent."""
        return self.left < 0

    def spend(self, steps: int) -> None:
        """Subtract `steps`; raise UndecidedError if the budget is overspent."""
        self.left -= steps
        if self._whole is not None:
            self._whole.spend(steps)
        if self.left < 0:
            raise UndecidedError
