"""Growth: how the time of a run grows with each thing that a desk can have many of.

`python -m tests.benchmarks.growth WORDS` prints the rows of the dimensions with these words in their names, or all.
An exponent of 1 means that four times the input takes four times the time; 2 means sixteen times.
"""

import gc
import json
import math
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from importlib import import_module
from typing import Any, Final, NamedTuple

from galleyproof.checks import builtin
from galleyproof.load.texts import load_texts
from galleyproof.reports.formats import as_text
from galleyproof.run import Run, run

RUNS: Final = 5
AS_OF: Final = date(2026, 1, 1)
AREAS: Final = ("records", "lists", "copy", "engine")
"""The endings of the modules with dimensions: `growth_records` and so on, each with a tuple `DIMENSIONS`."""


class Dimension(NamedTuple):
    """One thing that a desk can have many of.

    Attributes:
        name: what there is many of, as the table prints it.
        n: the smaller of the two numbers that are measured; the other is four times as large.
        make: returns the files of a desk with so many, by their paths.
        command: what is measured, one of `COMMANDS`.
    """

    name: str
    n: int
    make: Callable[[int], Mapping[str, str]]
    command: str = "check"


COMMANDS: Final[Mapping[str, Callable[[Run], object]]] = {"check": as_text.render, "guard": Run.guard}
"""What is done with the run of a desk. The time for reading and checking the desk counts as well."""


def desk(
    claims: Iterable[str], entities: Iterable[str] = (), sources: Iterable[str] = (), copy: str = "", settings: str = ""
) -> dict[str, str]:
    """Return the files of a desk with one article; records are given as YAML on one line: `{id: us-post, ...}`."""
    files = {"claims/desk.yaml": f"name: A desk\n{settings}"}
    for file, key, records in (
        ("entities.yaml", "entities", entities),
        ("sources.yaml", "sources", sources),
        ("talks/claims.yaml", "claims", claims),
    ):
        if lines := "".join(f"  - {record}\n" for record in records):
            files[f"claims/{file}"] = f"{key}:\n{lines}"
    front = "---\ntitle: The talks\noutlet: The Paper\npublished: 2021-10-18\nstage: draft\n---\n\n"
    files["claims/talks/article.md"] = f"{front}{copy or 'Nothing to check.'}\n"
    return files


def dimensions() -> list[Dimension]:
    """Return the dimensions of all areas."""
    return [row for area in AREAS for row in import_module(f"tests.benchmarks.growth_{area}").DIMENSIONS]


def table(words: str = "") -> Iterator[str]:
    """Yield the lines of the table, with the dimensions that have these words in their names."""
    yield "| dimension | n | 4n | bytes | time at n | time at 4n | exponent |"
    yield "|---|---|---|---|---|---|---|"
    yield from (_row(dimension) for dimension in dimensions() if words in dimension.name)


def _row(dimension: Dimension) -> str:
    few, many = dimension.n, 4 * dimension.n
    costs = [(_measured(dimension, few), _measured(dimension, many)) for _ in range(RUNS)]
    before, after = (statistics.median(pair[side]["seconds"] for pair in costs) for side in (0, 1))
    exponent = math.log(after / before, 4)
    size = costs[0][1]["bytes"]
    return f"| {dimension.name} | {few:,} | {many:,} | {size:,} | {before:.2f} s | {after:.2f} s | **{exponent:.2f}** |"


def _measured(dimension: Dimension, n: int) -> dict[str, Any]:
    """Measure a dimension once, in a process of its own, so that no cache is warm."""
    command = [sys.executable, "-m", "tests.benchmarks.growth", "--measure", dimension.name, str(n)]
    cost: dict[str, Any] = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    return cost


def measure(dimension: Dimension, n: int) -> dict[str, float]:
    """Return the seconds of processor time that a desk with so many takes, and its size in bytes."""
    gc.disable()  # as it is in a run
    files = dimension.make(n)
    begin = time.process_time()
    COMMANDS[dimension.command](run(load_texts(files), builtin(), AS_OF))
    seconds = time.process_time() - begin
    return {"seconds": seconds, "bytes": sum(len(text.encode()) for text in files.values())}


def main(arguments: list[str]) -> None:
    """Print rows of the table; with `--measure NAME N`, one measurement as JSON."""
    if arguments[:1] == ["--measure"]:
        name, n = arguments[1:]
        dimension = next(dimension for dimension in dimensions() if dimension.name == name)
        sys.stdout.write(json.dumps(measure(dimension, int(n))))
        return
    for line in table(" ".join(arguments)):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
