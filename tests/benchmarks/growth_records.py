"""Growth with records: links between claims, sources, evidence, signatures, waivers, faults and misspelt ids."""

from collections.abc import Callable
from typing import Final

from tests.benchmarks.growth import Dimension, desk


def _linked(field: str, names: Callable[[int, int], str]) -> Callable[[int], dict[str, str]]:
    """Return a maker of desks with so many claims, in which claim `i` of `n` has `field: names(i, n)`."""

    def make(n: int) -> dict[str, str]:
        return desk(
            f"{{id: c{i}, says: Claim {i}., status: opinion, {field}: {names(i, n)}}}"
            if names(i, n)
            else f"{{id: c{i}, says: Claim {i}., status: opinion}}"
            for i in range(n)
        )

    return make


DIMENSIONS: Final = (
    Dimension("a chain of `depends_on`", 1_000, _linked("depends_on", lambda i, n: f"[c{i + 1}]" if i + 1 < n else "")),
)
