"""A limit on work, which is the same on every machine; a time limit would not be."""


class UndecidedError(Exception):
    """The budget ran out before there was an answer, so consistency is unknown."""


class Budget:
    """The number of steps that are left; a step examines one constraint, in well under a microsecond."""

    __slots__ = ("left",)

    def __init__(self, steps: int) -> None:
        self.left = steps

    def spend(self, steps: int) -> None:
        """Subtract `steps`; raise UndecidedError if the budget is overspent."""
        self.left -= steps
        if self.left < 0:
            raise UndecidedError
