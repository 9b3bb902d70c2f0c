"""How a run tells whoever waits for it how far it is."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")


class Watch(Protocol):
    """Yields some things one by one, and may show how many of them are done."""

    def __call__(self, doing: str, things: Sequence[T], /) -> Iterable[T]:
        """Yield the things; `doing` says what is done with them, as in `Checking articles`."""


def unwatched(doing: str, things: Sequence[T], /) -> Iterable[T]:  # noqa: ARG001 - as any watch
    """Yield the things, and show nothing."""
    return things
