"""The fuzzer: each case is a desk with a few faults and one command, and both follow from a number.

Run `python -m tests.hardening.fuzzing 200000` for a long search, with the number of the first case after it if need be.
"""

import re
import shutil
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random
from typing import Final

import click
from click.testing import CliRunner

from galleyproof.cli import main
from galleyproof.load.files import name_of
from galleyproof.run import Run
from galleyproof.run.folder_run import run_folder
from tests.hardening.hostile import commands_in, forbidden_in
from tests.hardening.mutations import Files, mutated
from tests.helpers.tools import TODAY, snapshot

COMMANDS: Final = (
    *("check", "check --format json", "check --format github", "check --format sarif", "report", "suspects"),
    *("guard --sample 9", "guard --format json --sample 9", "guard --claim talks/counted"),
    *("overtaken", "overtaken --as-of 2040-01-01", "suspects --format json", "checks", "explain house.a.rule"),
    *("anchor --yes --desk", "capture --verify --desk", "cover talks", "cover talks --format json", "draft talks"),
    *("draft talks --output -", "impact talks/met", "impact talks/met --correction"),
    *("sign talks/absent --by Ed", "sign talks/met --by Ed", "sign talks/met talks background --by Ed"),
    *("quote talks/met --yes --desk", "tidy", "tidy --check", "migrate"),
    *("add entity --kind person --name Kern --desk", "add source --publisher TASS --title Staff --tier primary --desk"),
    *("add claim --article talks --says Troops. --anchor troops --desk", "new rain --title Rain --desk"),
)
_BLOCK: Final = 1_000
_OPTIONLESS: Final = ("add", "anchor", "capture", "checks", "explain", "migrate", "new", "quote", "tidy")


def problems_of(case: int, root: Path) -> Iterator[str]:
    """Write the desk of a case into an empty folder, run it or one command, and yield whatever must not happen."""
    write(mutated(case), root)
    if case % 2:
        yield from _problems_of_command(Random(case).choice(COMMANDS), root)  # noqa: S311 - nothing to keep secret
        return
    try:
        run = run_folder(root, TODAY, house_checks=False)
    except Exception as error:  # noqa: BLE001 - whatever it is, it must not happen
        yield f"a run raised {error!r}"
    else:
        yield from _problems_of_run(run, root)


def _problems_of_command(command: str, root: Path) -> Iterator[str]:
    options = [] if command.split(maxsplit=1)[0] in _OPTIONLESS else ["--no-cache", "--jobs", "1"]
    before = snapshot(root)
    result = CliRunner().invoke(main, [*command.split(), str(root), *options])
    if not isinstance(result.exception, SystemExit | None) or result.exit_code not in (0, 1, 2):
        yield f"`{command}` exits with {result.exit_code}: {result.exception!r}"
    if forbidden := forbidden_in(result.output):
        yield f"`{command}` prints {forbidden!r}"
    if "github" not in command and (acted_on := commands_in(result.output)):
        yield f"`{command}` prints {acted_on[0]!r}"
    after = snapshot(root)
    if result.exit_code == 2 and after != before:
        yield f"`{command}` refuses, and changes {sorted({name for name, _ in before.items() ^ after.items()})}"
    if left := [name for name in after if ".galley-" in name]:
        yield f"`{command}` leaves {left}"
    if beside := [path for path in root.parent.iterdir() if path != root]:
        yield f"`{command}` writes {beside}"


def write(files: Files, root: Path) -> None:
    """Write the files of a desk."""
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _problems_of_run(run: Run, root: Path) -> Iterator[str]:
    files = {name_of(path, root): path for path in root.rglob("*")}
    for finding in (*run.findings, *run.undecided):
        if finding.crashed:
            yield f"a check crashed: {finding.check}: {finding.message}"
        for place in finding.at:
            if place.file not in files and place.file != "claims/desk.yaml":
                yield f"{finding.check} names the file {place.file!r}"
            elif not 1 <= place.line <= _lines(files.get(place.file)) or place.column < 1:
                yield f"{finding.check} names the line {place}"


def _lines(path: Path | None) -> int:
    """Return the number of lines of a file, as editors count them; 1 for a folder, or what is missing."""
    text = path.read_bytes().decode("utf-8", "replace") if path and path.is_file() else ""
    return len(re.split("\r\n|\r|\n", text))


def failures(first: int, cases: int) -> Iterator[tuple[int, str]]:
    """Yield the cases that show a problem, with the problem."""
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("error")
        for case in range(first, first + cases):
            root = Path(folder, "desk")
            for problem in problems_of(case, root):
                yield case, problem
            shutil.rmtree(root, ignore_errors=True)


def search(cases: int, first: int = 0) -> int:
    """Print the cases that show a problem, and now and then the pace; return the number of problems.

    The cases are shared out among all cores, each block to a new process: what click and the caches keep ends with it.
    """
    started, done, problems = time.perf_counter(), 0, 0
    blocks = [(start, min(_BLOCK, first + cases - start)) for start in range(first, first + cases, _BLOCK)]
    with ProcessPoolExecutor(max_tasks_per_child=1) as pool:
        for (_, size), found in zip(blocks, pool.map(_block, blocks), strict=True):
            for case, problem in found:
                click.echo(f"case {case}: {problem!a}")
            done, problems = done + size, problems + len(found)
            click.echo(f"{done:,} cases, {problems:,} problems, {time.perf_counter() - started:,.0f} seconds")
    return problems


def _block(block: tuple[int, int]) -> list[tuple[int, str]]:
    return [*failures(*block)]


if __name__ == "__main__":
    sys.exit(bool(search(*map(int, sys.argv[1:]))))
