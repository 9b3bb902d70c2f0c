"""Whole desks on which nothing is wrong: true histories, and what can be said of them."""

from collections.abc import Callable, Mapping
from random import Random
from typing import Final, NamedTuple, TypeAlias

from galleyproof.strategies._world.around import iso
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
    office, meeting, designation, recognition, attribute, figures, saying, stay
)  # fmt: skip
"""What can happen in a world."""


class Chronicle(NamedTuple):
    """A desk on which nothing is wrong, and what time does to it.

    `outlived` is, by claim, the last day (an ordinal) on which what it says to be still so, or not yet so, was right.
    """

    tree: DeskTree
    outlived: Mapping[str, int]


def chronicle(chance: Random, claims: int = 40, *, is_alone: bool = True) -> Chronicle:
    """A small desk of so many claims, of one world; `is_alone` if nothing is to be added to it."""
    tree = _empty()
    return Chronicle(tree, _write(tree, World(chance, is_alone=is_alone), claims))


def archive(claims: int, seed: int = 1) -> Chronicle:
    """A large desk of so many claims and a few more: worlds that know nothing of each other, of 40 claims each."""
    chance, tree, outlived, number = Random(seed), _empty(), dict[str, int](), 0  # noqa: S311 - nothing to keep secret
    while sum(map(len, tree["claims"].values())) < claims:
        number += 1
        outlived |= _write(tree, World(chance, f"w{number}-"), 40)
    return Chronicle(tree, outlived)


def _empty() -> DeskTree:
    desk = {"name": "A chronicle", "as_of": iso(TODAY), "attributes": {ONE_VALUED: {"values": "one"}}}
    return {"desk": desk, "entities": [], "sources": [], "articles": {}, "claims": {}}


def _write(tree: DeskTree, world: World, claims: int) -> Mapping[str, int]:
    """Let a world happen, and write what can be said of it."""
    for _ in range(world.chance.randrange(1, 6)):
        world.chance.choice(STORIES)(world)
    lives(world)
    for story in (order, absence, absence):
        story(world)
    writer = Writer(tree, world)
    writer.write(claims)
    return writer.outlived
