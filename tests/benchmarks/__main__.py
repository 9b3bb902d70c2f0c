"""`make bench`: the cost of a desk, measured and written to RESULTS.md.

`python -m tests.benchmarks "The copy" Pages` measures only these parts; the other tables stay as they are.

Every figure is the median of five whole processes. Commands that are compared take turns, so that a machine that slows
down slows both.
"""

import os
import platform
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import (
    anchoring,
    archive,
    archiving,
    careers,
    copy,
    drafting,
    engine,
    growth,
    pages,
    quotes,
    rerunning,
)

RESULTS = Path(__file__).parent / "RESULTS.md"
REPOSITORY = Path(__file__).parents[2]
RUNS = 5
_TABLE = re.compile(r"^## (.+)\n\n((?:.+\n)*.+)", re.MULTILINE)
# Compiled modules are kept between processes, as they are in an installed package.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
CSAFE = """
import pathlib, sys, yaml
for path in pathlib.Path(sys.argv[1]).rglob("*.yaml"):
    yaml.load(path.read_bytes(), yaml.CSafeLoader)
"""
CASES = """
import pytest

@pytest.mark.parametrize("case", range({number}))
def test_case(case):
    assert case >= {failing}
"""


@dataclass(frozen=True)
class Cost:
    """The cost of one command: processor and wall clock time in seconds, and the peak memory of a process in MB."""

    cpu: float
    memory: float
    wall: float


def run(command: Sequence[str | Path], folder: Path) -> Cost:
    """Run a command to its end, ignoring its exit code, and return its cost as the operating system reports it."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, _, usage = os.wait4(process.pid, 0)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, time.perf_counter() - begin)


def medians(commands: Mapping[str, Sequence[str | Path]], folder: Path) -> dict[str, Cost]:
    """Return the median cost of each command; the commands take turns."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            costs[name].append(run(command, folder))
    return {
        name: Cost(
            statistics.median(cost.cpu for cost in runs),
            max(cost.memory for cost in runs),
            statistics.median(cost.wall for cost in runs),
        )
        for name, runs in costs.items()
    }


def galley() -> str:
    """Return the command installed beside this Python."""
    return str(Path(sys.executable).parent / "galley")


def reading(folder: Path) -> list[str]:
    """Compare `galley check` from nothing with PyYAML's fast loader on the same bytes, for growing desks."""
    lines = ["| claims | galley check | memory | per claim | CSafeLoader alone | ratio |", "|---|---|---|---|---|---|"]
    for claims in (1_000, 5_000, 20_000, 80_000):
        root = archive.write(folder / f"read-{claims}", claims)
        commands: dict[str, Sequence[str | Path]] = {"galley": [galley(), "check", "--no-cache", root]}
        if claims <= 20_000:
            commands["csafe"] = [sys.executable, "-c", CSAFE, root / "claims"]
        cost = medians(commands, folder)
        own, other = cost["galley"], cost.get("csafe")
        yardstick = f"{other.cpu:.2f} s | **{own.cpu / other.cpu:.2f}**" if other else "|"
        per_claim = own.cpu / claims * 1e6
        lines.append(f"| {claims:,} | {own.cpu:.2f} s | {own.memory:.0f} MB | {per_claim:.0f} us | {yardstick} |")
    return lines


def items(folder: Path) -> list[str]:
    """Compare `pytest` on a desk with a parametrised test of as many cases; none or 500 fail."""
    number, failures = 5_000, 500
    pytest = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    commands: dict[str, Sequence[str | Path]] = {}
    for failing in (0, failures):
        desk = archive.write(folder / f"claims-{failing}", number, broken=failing)
        cases = _cases(folder / f"cases-{failing}", number, failing)
        if not failing:
            commands["cold"] = [*pytest, "--no-desk-cache", f"--rootdir={desk}", desk]
        commands[f"warm {failing}"] = [*pytest, f"--rootdir={desk}", desk]
        commands[f"cases {failing}"] = [*pytest, f"--rootdir={cases}", cases]
        run(commands[f"warm {failing}"], folder)  # keeps what the warm runs find again
    commands["check"] = [galley(), "check", "--no-cache", folder / "claims-0"]
    cpu = {name: cost.cpu for name, cost in medians(commands, folder).items()}
    idle, cold, warm = cpu["cases 0"], cpu["cold"], cpu["warm 0"]
    rows = [
        ("5,000 items", "processor time", "per item"),
        ("---", "---", "---"),
        ("cases that do nothing", f"{idle:.2f} s", f"{idle / number * 1e6:.0f} us"),
        ("claims that pass, from nothing", f"{cold:.2f} s", _ratio(cold, idle, number)),
        ("the same without `galley check`", f"{cold - cpu['check']:.2f} s", _ratio(cold - cpu["check"], idle, number)),
        ("claims that pass, unchanged since the last run", f"{warm:.2f} s", _ratio(warm, idle, number)),
        ("500 of the claims fail, unchanged", f"{cpu['warm 500']:.2f} s", _more(cpu["warm 500"] - warm, failures)),
        ("500 of the cases fail", f"{cpu['cases 500']:.2f} s", _more(cpu["cases 500"] - idle, failures)),
    ]
    return [f"| {' | '.join(row)} |" for row in rows]


def _cases(root: Path, number: int, failing: int) -> Path:
    root.mkdir()
    (root / "test_cases.py").write_text(CASES.format(number=number, failing=failing))
    return root


def _more(cpu: float, failures: int) -> str:
    return f"**{cpu / failures * 1e3:.2f}** ms more per failure"


def _ratio(cpu: float, cases: float, number: int) -> str:
    return f"{cpu / number * 1e6:.0f} us, **{cpu / cases:.2f}** of a case"


def starting(folder: Path) -> list[str]:
    """Measure how long an editor waits on this repository's own desk."""
    commands: dict[str, Sequence[str | Path]] = {
        "`galley --help`": [galley(), "--help"],
        "`galley check` on this desk, from nothing": [galley(), "check", "--no-cache", REPOSITORY],
        "`galley check` on this desk, unchanged": [galley(), "check", REPOSITORY],
    }
    rows = [f"| {name} | {cost.cpu:.2f} s |" for name, cost in medians(commands, folder).items()]
    return ["| command | processor time |", "|---|---|", *rows]


PARTS: Mapping[str, Callable[[Path], Iterable[str]]] = {
    "Reading and checking": reading,
    "Running again": lambda _: rerunning.table(),
    "Items under pytest": items,
    "Start-up": starting,
    "The engine": lambda _: engine.table(),
    "Suspects": lambda _: careers.table(),
    "Quotes": lambda _: quotes.table(),
    "The copy": lambda _: copy.table(),
    "Anchors": lambda _: anchoring.table(),
    "Drafts": lambda _: drafting.table(),
    "Pages": lambda _: pages.table(),
    "An archive": lambda _: archiving.table(),
    "Growth": lambda _: growth.table(),
}


def main(*titles: str) -> None:
    """Measure everything, or only the parts with some titles, and write each table once it is there."""
    tables = dict(_TABLE.findall(RESULTS.read_text(encoding="utf-8")))
    with TemporaryDirectory(prefix="galley-bench-") as name:
        for title in titles or PARTS:
            begin = time.perf_counter()
            tables[title] = "\n".join(PARTS[title](Path(name)))
            _write(tables)
            sys.stdout.write(f"## {title} ({time.perf_counter() - begin:.0f} s)\n\n{tables[title]}\n\n")
            sys.stdout.flush()


def _write(tables: Mapping[str, str]) -> None:
    machine = f"{os.cpu_count()} shared cores, Python {platform.python_version()}"
    head = [
        "# Benchmarks",
        "",
        f"Written by `make bench`: medians of {RUNS} whole processes, each table taken in one run on {machine}.",
        "Processor time unless a table says otherwise, and the highest peak memory of the five. Quote the ratios.",
    ]
    body = [line for title in PARTS if title in tables for line in ("", f"## {title}", "", tables[title])]
    RESULTS.write_text("\n".join([*head, *body, ""]), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
