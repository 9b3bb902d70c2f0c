"""Chains of claims, for the checks: where the links between claims lead, found once for all claims."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from galleyproof.desk import Desk
from galleyproof.finding import Problem
from galleyproof.text.phrases import count

Links: TypeAlias = Mapping[str, Sequence[str]]
"""What each claim leads to, by its full id."""

_SHOWN = 8
"""Claims of a chain that are all shown; of a longer one the first three and the last are."""

_PLACES = 20
"""Places that a finding about many claims mentions."""


class Ring(NamedTuple):
    """Claims that all lead to each other, and the shortest way from the first of them back to itself."""

    members: tuple[str, ...]
    path: tuple[str, ...]


class Route(NamedTuple):
    """The shortest way to an end: the next claim on it, the number of steps, and the last claim before the end."""

    next: str
    steps: int
    last: str


def rings(links: Links) -> Iterator[Ring]:
    """Yield each group of claims that all lead to each other, and each claim that leads to itself."""
    order = {ref: number for number, ref in enumerate(links)}
    for group in _components(links):
        members = tuple(sorted(group, key=order.__getitem__))
        if len(members) > 1 or members[0] in links[members[0]]:
            yield Ring(members, _way_back(members[0], links, frozenset(members)))


def _components(links: Links) -> Iterator[list[str]]:
    """Yield the strongly connected components, by Tarjan's algorithm; a long chain must not exhaust the stack."""
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_refs: dict[str, None] = {}
    for top in links:
        path = [] if top in number else [(top, iter(links[top]))]
        while path:
            ref, following = path[-1]
            if ref not in number:
                number[ref] = lowest[ref] = len(number)
                open_refs[ref] = None
            for other in following:
                if other in links and other not in number:
                    path.append((other, iter(links[other])))
                    break
                if other in open_refs:
                    lowest[ref] = min(lowest[ref], number[other])
            else:
                path.pop()
                if path:
                    lowest[path[-1][0]] = min(lowest[path[-1][0]], lowest[ref])
                if lowest[ref] == number[ref]:
                    yield [*_closed(open_refs, ref)]


def _closed(open_refs: dict[str, None], first: str) -> Iterator[str]:
    """Yield the claims that were opened from `first` on, and close them."""
    ref = ""
    while ref != first:
        ref, _ = open_refs.popitem()
        yield ref


def _way_back(first: str, links: Links, members: frozenset[str]) -> tuple[str, ...]:
    """Return the shortest way from a claim back to itself, within its group."""
    before: dict[str, str] = {}
    queue = [first]
    for ref in queue:  # grows while it is walked, so the search is breadth-first
        for other in links[ref]:
            if other in members and other not in before:
                before[other] = ref
                queue.append(other)
        if first in before:
            break
    path = [first, before[first]]
    while path[-1] != first:
        path.append(before[path[-1]])
    return tuple(reversed(path))


def routes(links: Links, end: str) -> dict[str, Route]:
    """Return the shortest way to `end` from every claim that leads to it."""
    sources: dict[str, list[str]] = {}
    for ref, others in links.items():
        for other in others:
            sources.setdefault(other, []).append(ref)
    found = {ref: Route(end, 1, ref) for ref in sources.get(end, ())}
    queue = [*found]
    for ref in queue:  # grows while it is walked, so the search is breadth-first
        for source in sources.get(ref, ()):
            if source not in found:
                found[source] = Route(ref, found[ref].steps + 1, found[ref].last)
                queue.append(source)
    return found


def ways(ref: str, links: Links, found: Mapping[str, Route]) -> dict[str, str]:
    """Return the claims before the end that the links of a claim lead to, nearest first, each with the link to take."""
    onward = sorted((other for other in links[ref] if other in found), key=lambda other: found[other].steps)
    nearest: dict[str, str] = {}
    for other in onward:
        nearest.setdefault(found[other].last, other)
    return nearest


def chain_text(first: str, onward: str, found: Mapping[str, Route]) -> str:
    """Return the way from a claim over the claim `onward` to an end, as an editor reads it."""
    route = found[onward]
    path = [first, onward]
    while len(path) < min(route.steps + 1, _SHOWN):
        path.append(found[path[-1]].next)
    return _arrows(path, route.last, route.steps + 1)


def ring_text(ring: Ring) -> str:
    """Return the way around a ring as an editor reads it: `a` -> `b` -> `a`."""
    return _arrows(ring.path[:_SHOWN], ring.path[-1], len(ring.path))


def ring_problem(wrong: str, ring: Ring, field: str, fix: str, desk: Desk) -> Problem:
    """Return a problem for claims that all lead to each other; `wrong` says how, and `field` is where they say so."""
    others = len(ring.members) - len(ring.path) + 1
    like_them = f", like {count(others, 'more claim')}" if others else ""
    message = f"{wrong}: {ring_text(ring)}{like_them}"
    first, *also = (desk.claims_by_ref[ref].at(field) for ref in ring.members[:_PLACES])
    return Problem(message, first, fix, claims=ring.members, also=(*also,))


def _arrows(path: Sequence[str], last: str, length: int) -> str:
    """Return a path of a length, of which at least the first eight claims are given: `a` -> `b` -> `c`."""
    steps = [f"`{ref.partition('/')[2]}`" for ref in path]
    if length > _SHOWN:
        steps = [*steps[:3], f"{length - 4:,} more", f"`{last.partition('/')[2]}`"]
    return " -> ".join(steps)
