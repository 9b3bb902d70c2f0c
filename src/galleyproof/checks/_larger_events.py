"""The larger events that attending an event counts for, by the register and by claims."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final, TypeAlias

from galleyproof.facts.assertion import Asserted
from galleyproof.facts.atoms import Attends, Within
from galleyproof.facts.outward import WaysOut

_AWAY: Final = ("absent", "declined")

_MOST_LINKS: Final = 30
"""Claims that link an event to a larger one: no series of talks is nested so deep, and a reader follows far fewer."""

Reason: TypeAlias = tuple["Reason", Within] | None
"""The claims that put one event within another: the last of them, after the reason for the others."""


class LargerEvents:
    """The events that matter, out of those that an attendance counts for: its own and the larger ones.

    `wanted` are the events that matter; no time is spent on the way to others.
    """

    def __init__(self, asserted: Asserted, wanted: Collection[str]) -> None:
        self._wanted = wanted
        self._within: dict[str, list[Within]] = {}
        for within in asserted[Within] if wanted else ():
            self._within.setdefault(within.part, []).append(within)
        self._ways = WaysOut(asserted.frame.outward, {*wanted, *self._within})
        attended = (attends.event for attends in asserted[Attends]) if wanted else ()
        self._leading = self._leading_to_wanted({*attended, *self._within})

    def counted_for(self, attends: Attends) -> Iterator[tuple[str, tuple[Within, ...]]]:
        """Yield the wanted events that an attendance counts for, nearest first, with the claims that link them."""
        if attends.event in self._wanted:
            yield attends.event, ()
        if attends.mode not in _AWAY and attends.event in self._leading:
            for event, reason in self._larger(attends.event):
                if event in self._wanted:
                    yield event, _in_order(reason)

    def _larger(self, event: str) -> Iterator[tuple[str, Reason]]:
        """Yield the larger events on the way to wanted ones, nearest first."""
        queue: list[tuple[str, Reason, int, bool]] = [(event, None, 0, True)]
        seen = {event}
        for inner, reason, links, is_first in queue:  # grows during the loop, so that the nearest events come first
            # What an event of the register is part of has been queued with it.
            steps = [(whole, reason, links, False) for whole in (self._ways.all(inner) if is_first else ())]
            claimed = self._within.get(inner, ()) if links < _MOST_LINKS else ()
            steps += [(within.whole, (reason, within), links + 1, True) for within in claimed]
            for step in steps:
                whole, because, _, _ = step
                if whole not in seen and whole in self._leading:
                    seen.add(whole)
                    queue.append(step)
                    yield whole, because

    def _leading_to_wanted(self, events: Iterable[str]) -> set[str]:
        """Return the wanted events, and those of `events` that are part of a wanted one, directly or not."""
        parts: dict[str, list[str]] = {}
        open_, known = [*events], {*events}
        for event in open_:  # grows during the loop
            wholes = (self._ways.next(event), *(within.whole for within in self._within.get(event, ())))
            for whole in filter(None, wholes):
                parts.setdefault(whole, []).append(event)
                if whole not in known:
                    known.add(whole)
                    open_.append(whole)
        leading = [*self._wanted]
        reached = {*leading}
        for event in leading:  # grows during the loop
            inner = [part for part in parts.get(event, ()) if part not in reached]
            reached.update(inner)
            leading += inner
        return reached


def _in_order(reason: Reason) -> tuple[Within, ...]:
    claims: list[Within] = []
    while reason is not None:
        reason, within = reason
        claims.append(within)
    return (*reversed(claims),)
