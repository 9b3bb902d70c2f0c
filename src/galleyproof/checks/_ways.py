"""What the checks of several themes share: the ways from a claim over others that it names."""

from collections.abc import Callable, Iterable, Iterator

from galleyproof.claim import Claim
from galleyproof.desk import Desk

Way = tuple[Claim, ...]


def ways(claim: Claim, names: Callable[[Claim], Iterable[str]], desk: Desk) -> Iterator[Way]:
    """The shortest way from a claim to each claim it reaches, nearest first; back to itself, where it does."""
    open_: list[Way] = [(claim,)]
    seen: set[str] = set()
    for way in open_:  # which grows as it is walked: breadth first
        for id_ in names(way[-1]):
            step = desk.claim(id_, way[-1].article)
            if step and step.ref not in seen:
                seen.add(step.ref)
                yield (*way, step)
                open_.append((*way, step))


def shown(way: Way) -> str:
    """A way as an editor reads it: `a` -> `b` -> `a`."""
    return " -> ".join(f"`{claim.id}`" for claim in way)
