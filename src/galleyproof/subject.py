"""What checks look at: claims, facts, waivers, each with the place that its problems start from."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from galleyproof.article import Article
from galleyproof.claim import Claim, Waiver
from galleyproof.desk import Desk
from galleyproof.facts import Fact
from galleyproof.finding import Finding, Placed
from galleyproof.location import Path


class Subject(NamedTuple):
    """One thing that a check looks at: what the function is called with, and the claim it belongs to.

    `path` leads from `record` to the part that the check is given, so that a problem's path can start there.
    `stands_for` is how many things were looked at to make it.
    """

    arguments: tuple[Any, ...]
    record: Placed | None = None
    claims: tuple[str, ...] = ()
    path: Path = ()
    stands_for: int = 1


@dataclass(frozen=True, slots=True)
class WaiverUse:
    """A waiver, the claim or article that holds it, and the findings that it covers."""

    waiver: Waiver
    owner: Claim | Article
    path: Path
    covers: tuple[Finding, ...]

    @property
    def claims(self) -> tuple[str, ...]:
        """The claim that holds it, where a claim does."""
        return (self.owner.ref,) if isinstance(self.owner, Claim) else ()


def claims_with(having: str, status: Sequence[str]) -> Callable[[Desk], Iterator[Subject]]:
    """Claims that have a field and one of some statuses, where these are given."""

    def subjects(desk: Desk) -> Iterator[Subject]:
        groups = [desk.claims_by_status.get(each, ()) for each in status] if status else [desk.claims]
        for group in groups:
            for claim in group:
                if not having or getattr(claim, having):
                    yield Subject((claim,), claim, (claim.ref,))

    return subjects


def facts_of(kinds: Sequence[type[Fact]]) -> Callable[[Desk], Iterator[Subject]]:
    """Facts of some kinds, each with its claim."""

    def subjects(desk: Desk) -> Iterator[Subject]:
        for kind in kinds:
            for claim, path, fact in desk.facts.get(kind, ()):
                yield Subject((claim, fact), claim, (claim.ref,), path)

    return subjects
