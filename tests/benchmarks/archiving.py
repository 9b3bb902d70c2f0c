"""An archive on one machine: building and checking it, once from nothing and once after 1 % of the articles changed.

`python -m tests.benchmarks.archiving 1000000` measures an archive of a million claims; it needs 2 GB of disk space.
Each command runs once, as one process with its helpers. Spark solves the same clusters as DuckDB.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from tests.benchmarks import archive

CLAIMS: Final = 20_000
_FOLDER, _ALIKE = 50, 4
"""Claims in an article, and claims on the same term of office, each in another article."""
_EVERY = 100
"""One article of so many is changed."""
_PAUSE = 0.1
"""Seconds between two looks at the memory."""
_END = re.compile(r"(?<=      end: )\d{4}")


class Use(NamedTuple):
    """What a command and its helpers used: seconds on the clock and of processors, and the peak memory in MB."""

    seconds: float
    cpu: float
    memory: float


def table(claims: int = CLAIMS) -> Iterator[str]:
    """Yield the lines of the table."""
    yield f"| {claims:,} claims in {claims // _FOLDER:,} articles | time | processor time | peak memory |"
    yield "|---|---|---|---|"
    with TemporaryDirectory(prefix="galley-bench-") as name:
        for step, use in measured(Path(name), claims):
            yield f"| {step} | {use.seconds:.1f} s | {use.cpu:.1f} s | {use.memory:,.0f} MB |"


def measured(folder: Path, claims: int) -> Iterator[tuple[str, Use]]:
    """Yield each step and what it used."""
    root = archive.write(folder / "desk", claims, folder=_FOLDER, alike=_ALIKE, broken=claims // 1000)
    out = folder / "out"
    yield "build", _galley("build", out, "--desk", root)
    yield "check", _galley("check", out)
    change(root)
    yield "build after 1 % of the articles changed", _galley("build", out, "--desk", root)
    yield "check after that", _galley("check", out)
    (out / "solved.parquet").unlink()
    yield "check from nothing, DuckDB", _galley("check", out)
    if shutil.which("java"):
        (out / "solved.parquet").unlink()
        yield "check from nothing, Spark `local[2]` (with the Java runtime)", _galley("check", out, "--engine", "spark")


def change(root: Path) -> None:
    """Let one term in every hundredth article end three years early, which contradicts other articles."""
    for article in sorted(root.glob("claims/article-*"))[_EVERY // 2 :: _EVERY]:
        file = next(article.glob("part-*.yaml"))
        text = file.read_text()
        file.write_text(_END.sub(lambda year: str(int(year[0]) - 3), text, count=1))


def _galley(*words: object) -> Use:
    start, peak, cpu = time.perf_counter(), 0.0, dict[int, float]()
    command = [sys.executable, "-m", "galleyproof", "archive", *map(str, words)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            family = [*_family(process.pid)]
            peak = max(peak, sum(map(_memory, family)))
            cpu.update((pid, seconds) for pid in family if (seconds := _cpu(pid)))
            time.sleep(_PAUSE)
    return Use(time.perf_counter() - start, sum(cpu.values()), peak)


def _family(pid: int) -> Iterator[int]:
    """Yield a process and all that it has started, as Linux lists them."""
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in _text(children).split():
            yield from _family(int(child))


def _memory(pid: int) -> float:
    """Return the memory of a process in MB, with its share of what it has in common with others."""
    line = re.search(r"^Pss: +(\d+)", _text(Path(f"/proc/{pid}/smaps_rollup")), re.MULTILINE)
    return int(line[1]) / 1024 if line else 0.0


def _cpu(pid: int) -> float:
    """Return the processor time of a process in seconds, without that of others that it has started."""
    fields = _text(Path(f"/proc/{pid}/stat")).rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") if fields else 0.0


def _text(file: Path) -> str:
    try:
        return file.read_text()
    except OSError:  # the process has ended
        return ""


if __name__ == "__main__":
    for printed in table(int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS):
        sys.stdout.write(f"{printed}\n")
        sys.stdout.flush()
