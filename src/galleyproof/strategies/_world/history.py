"""Consistent desks: true histories, and claims about them."""

from collections.abc import Callable, Mapping
from random import Random
from typing import Final, NamedTuple, TypeAlias

from galleyproof.strategies._world.around import iso
from galleyproof.strategies._world.decisions import proceeding, vote
from galleyproof.strategies._world.history_state import World
from galleyproof.strategies._world.labels import ONE_VALUED, attribute, designation, lives, recognition
from galleyproof.strategies._world.links import absence, order
from galleyproof.strategies._world.meetings import meeting
from galleyproof.strategies._world.offices import office
from galleyproof.strategies._world.sayings import saying, stay
from galleyproof.strategies._world.trees import DeskTree
from galleyproof.strategies._world.true_figures import figures
from galleyproof.strategies._world.writing import TODAY, Writer

Story: TypeAlias = Callable[[World], None]

STORIES: Final[tuple[Story, ...]] = (
    office, meeting, designation, recognition, attribute, figures, saying, stay, vote, proceeding
)  # fmt: skip
"""Everything that can happen in a world."""


class Chronicle(NamedTuple):
    """A consistent desk, and the days after which its claims are overtaken.

    `outlived` gives, by claim, the last day (an ordinal) on which its "still" or "not yet" was correct.
    """

    tree: DeskTree
    outlived: Mapping[str, int]


def chronicle(chance: Random, claims: int = 40, *, is_alone: bool = True) -> Chronicle:
    """Return a small desk of so many claims about one world; `is_alone` if nothing will be added to it."""
    tree = _empty()
    return Chronicle(tree, _write(tree, World(chance, is_alone=is_alone), claims))


def archive(claims: int, seed: int = 1) -> Chronicle:
    """Return a large desk of at least so many claims, about unrelated worlds of 40 claims each."""
    chance, tree, outlived, number = Random(seed), _empty(), dict[str, int](), 0  # noqa: S311 - nothing to keep secret
    while sum(map(len, tree["claims"].values())) < claims:
        number += 1
        outlived |= _write(tree, World(chance, f"w{number}-"), 40)
    return Chronicle(tree, outlived)


def _empty() -> DeskTree:
    desk = {"name": "A chronicle", "as_of": iso(TODAY), "attributes": {ONE_VALUED: {"values": "one"}}}
    return {"desk": desk, "entities": [], "sources": [], "articles": {}, "claims": {}}


def _write(tree: DeskTree, world: World, claims: int) -> Mapping[str, int]:
    """Make a history in a world, and write claims about it."""
    for _ in range(world.chance.randrange(1, 6)):
        world.chance.choice(STORIES)(world)
    lives(world)
    for story in (order, absence, absence):
        story(world)
    writer = Writer(tree, world)
    writer.write(claims)
    return writer.outlived
