"""Growth with the engine."""

from typing import Final

from tests.benchmarks.growth import Dimension

DIMENSIONS: Final[tuple[Dimension, ...]] = ()
