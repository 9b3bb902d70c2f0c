"""A desk in an older version of the record format, brought to the newest one step at a time."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

Step: TypeAlias = Callable[[Mapping[str, str]], Mapping[str, str]]
"""From the texts of a desk, by their paths, to the texts that the next version of the format writes differently."""

STEPS: Final[Mapping[int, Step]] = {}
"""By a version of the format, the step from it to the next. There has been one version so far, so there is none."""


def migrated(texts: Mapping[str, str], version: int, steps: Mapping[int, Step] = STEPS) -> dict[str, str]:
    """Return the texts of a desk that differ in the newest version of the format.

    Args:
        texts: the texts of the desk, by their paths from its root.
        version: the version that they are in.
        steps: the step from each version to the next.
    """
    now = dict(texts)
    while version in steps:
        now |= steps[version](now)
        version += 1
    return {file: text for file, text in now.items() if text != texts.get(file)}
