"""A limit on work that is the same on every machine, where a limit on time would not be."""


class UndecidedError(Exception):
    """The budget ran out before there was an answer: neither consistent nor in conflict, but not known."""


class Budget:
    """How many steps may still be spent; a step is one constraint looked at, well under a microsecond."""

    __slots__ = ("left",)

    def __init__(self, steps: int) -> None:
        self.left = steps

    def spend(self, steps: int) -> None:
        """Take `steps` off; raise UndecidedError once more was spent than there was."""
        self.left -= steps
        if self.left < 0:
            raise UndecidedError
