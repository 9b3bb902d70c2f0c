"""Claims that share keys, sorted into clusters in little memory: numbers and hashes in place of claims and keys.

Union-find with path halving (Tarjan & van Leeuwen 1984), as in `solver.clusters`, over arrays. The keys of all claims
are never in memory at once: their hashes are kept in parts, by the hash, and each part is linked by itself.
"""

from array import array
from collections.abc import Iterable, Iterator
from hashlib import blake2b

_PARTS = 64


def key_hash(key: str) -> int:
    """Return the same hash of a key in every process, 64 bits.

    Two keys with one hash would put their claims into one cluster, which takes longer and proves the same.
    """
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


class ClusterForest:
    """Claims by number, and the first claim of the cluster that each belongs to."""

    def __init__(self) -> None:
        self._parents = array("q")
        self._hashes = [array("Q") for _ in range(_PARTS)]
        self._numbers = [array("q") for _ in range(_PARTS)]

    def add(self, hashes: Iterable[int]) -> int:
        """Add a claim with the hashes of its keys, and return its number: 0 for the first, and so on."""
        number = len(self._parents)
        self._parents.append(number)
        for own in hashes:
            self._hashes[own % _PARTS].append(own)
            self._numbers[own % _PARTS].append(number)
        return number

    def firsts(self) -> Iterator[int]:
        """Return, for each claim in the order of their numbers, the number of the first claim of its cluster."""
        for hashes, numbers in zip(self._hashes, self._numbers, strict=True):
            first_with: dict[int, int] = {}
            for own, number in zip(hashes, numbers, strict=True):
                self._link(number, first_with.setdefault(own, number))
        return map(self._root, range(len(self._parents)))

    def _link(self, one: int, other: int) -> None:
        one, other = self._root(one), self._root(other)
        self._parents[max(one, other)] = min(one, other)

    def _root(self, number: int) -> int:
        parents = self._parents
        while parents[number] != number:
            parents[number] = number = parents[parents[number]]
        return number
