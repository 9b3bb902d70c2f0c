"""The cost of the engine. `python -m tests.benchmarks.engine CLAIMS` solves one archive and prints its figures."""

import gc
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

from galleyproof.checks import builtin
from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.engine.claim_facts import frame_of
from galleyproof.engine.solution import Solution
from galleyproof.engine.solve import solve, solve_facts
from galleyproof.solver import ORIGIN, Difference, TemporalProblem, minimal_conflicts
from tests.benchmarks import chronicle
from tests.engine.test_oracle import problems, statements
from tests.helpers.oracle import Oracle
from tests.helpers.random_desks import random_desk

CONSTRAINTS = [check for check in builtin() if isinstance(check, Constraint)]
RUNS, RUNS_OF_THE_LARGEST = 5, 3


def table() -> Iterator[str]:
    """Yield the lines of the engine's table."""
    yield "| desk | engine time | per claim | memory | result |"
    yield "|---|---|---|---|---|"
    article = chronicle.desk(50, contradictions=3)
    yield _row("an article of 50 claims with 3 contradictions", 50, _desk(article))
    for claims in (1_000, 10_000, 100_000, 1_000_000):
        yield _row(f"{claims:,} consistent claims, given as rows of facts", claims, _archive(claims))
    yield _row("a cluster of 500 claims: one office, 50 holders", 500, _desk(chronicle.office(50, 10)))
    yield _row("a hostile cluster: nine terms in too short a time", 9, _hostile(9))
    ours, theirs = _against_z3()
    times = f"z3: {theirs:.1f} s, **{theirs / ours:.0f}** times as long"
    yield f"| 200 random desks with all kinds of fact, compared with z3 | {ours * 1e3:.0f} ms | | | {times} |"


def _row(what: str, claims: int, cost: dict[str, Any]) -> str:
    seconds = cost["seconds"]
    shown = f"{seconds * 1e3:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"
    return f"| {what} | **{shown}** | {seconds / claims * 1e6:.0f} us | {cost.get('memory', '')} | {cost['result']} |"


def _median(work: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median of several runs in seconds of processor time."""
    seconds = []
    for _ in range(runs):
        begin = time.process_time()
        work()
        seconds.append(time.process_time() - begin)
    return statistics.median(seconds)


def _desk(desk: Desk, runs: int = RUNS) -> dict[str, Any]:
    solution = solve(desk, CONSTRAINTS, chronicle.AS_OF)
    result = f"{len(solution.conflicts)} conflicts, {len(solution.undecided)} undecided"
    return {"seconds": _median(lambda: solve(desk, CONSTRAINTS, chronicle.AS_OF), runs), "result": result}


def _rows(claims: int, runs: int) -> dict[str, Any]:
    """Group and solve claims that are given as the facts they assert, without their other fields."""
    desk, rows = chronicle.rows(claims)

    def work() -> Solution:
        return solve_facts(rows, frame_of(desk, rows, chronicle.AS_OF), CONSTRAINTS, chronicle.AS_OF)

    solution = work()
    result = f"{len(solution.conflicts)} conflicts, {len(solution.undecided)} undecided"
    return {"seconds": _median(work, runs), "result": result}


def _archive(claims: int) -> dict[str, Any]:
    """Solve an archive in its own process, to measure its memory."""
    command = [sys.executable, "-m", "tests.benchmarks.engine", str(claims)]
    cost: dict[str, Any] = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    return cost


def _hostile(holders: int) -> dict[str, Any]:
    """Solve terms of a hundred ticks each in a time that is one tick too short for all of them."""
    problem = TemporalProblem()
    for holder in range(holders):
        start, end = ("start", holder), ("end", holder)
        problem.provide(holder, holder)
        problem.carry(holder, Difference(ORIGIN, start, 0))
        problem.carry(holder, Difference(end, ORIGIN, 100 * holders - 1))
        problem.carry(holder, Difference(start, end, -100))
    for one, other in combinations(range(holders), 2):
        apart = ((Difference(("end", a), ("start", b), 0),) for a, b in ((one, other), (other, one)))
        problem.rule("one seat", (one, other), apart)
    answer = minimal_conflicts(problem)
    return {
        "seconds": _median(lambda: minimal_conflicts(problem)),
        "result": "decided" if answer.complete else "undecided",
    }


def _against_z3() -> tuple[float, float]:
    """Return the processor time for all minimal conflicts of the same clusters: ours and z3's."""
    stated = [problem for seed in range(200) for problem in problems(random_desk(seed))]
    ours = _median(lambda: [minimal_conflicts(problem) for problem in stated])
    oracles = [Oracle(statements(problem)) for problem in stated]
    return ours, _median(lambda: [oracle.by_marco() for oracle in oracles], 1)


def main(claims: int) -> None:
    """Solve one archive and print its figures as JSON."""
    import resource  # noqa: PLC0415 - missing on Windows, which must not break the rest

    gc.disable()  # as it is in a run
    cost = _rows(claims, RUNS if claims < 1_000_000 else RUNS_OF_THE_LARGEST)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(json.dumps({**cost, "memory": f"{memory:,} MB"}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
