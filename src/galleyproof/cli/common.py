"""Helpers that several commands share: finding the desk, running it, checking ids, and refusing."""

import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING

import click

from galleyproof.cli.printing import refuse
from galleyproof.cli.progress import ProgressLine
from galleyproof.garbage import paused_garbage_collection

if TYPE_CHECKING:
    from galleyproof.desk import Desk
    from galleyproof.run import Run
    from galleyproof.run.folder_step import Surroundings
    from galleyproof.write.cache import Cache

_DESK_FILE = "claims/desk.yaml"  # looked for without loading the package, so that an unchanged desk takes no time

TIERS = ("primary", "secondary", "tertiary")
"""The tiers of a source, written out so that no command loads the records when it starts."""

format_option = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Print text (default) or JSON."
)
jobs_option = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Share the work on a large desk among at most N processes; by default as many as there are cores.",
)
no_house_checks_option = click.option(
    "--no-house-checks",
    is_flag=True,
    help="Skip the desk's own checks, which are Python code, and what earlier runs found: for a desk you do not trust.",
)
desk_argument = click.argument("path", type=click.Path(path_type=Path), default=".")
desk_option = click.option(
    "--desk",
    "path",
    type=click.Path(path_type=Path),
    default=".",
    help="The desk's folder, or a folder inside it; the current folder by default.",
)


class _DayType(click.ParamType[date]):
    """A day such as 2021-10-18."""

    name = "day"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"`{value}` is not a date: write it as in 2021-10-18", param, ctx)


@dataclass(frozen=True)
class Request:
    """A run that a command was asked for.

    Attributes:
        root: the desk's root.
        as_of: the day of the run, if the command gives one.
        house_checks: False leaves out the desk's own checks.
        jobs: the most processes that may share the work.
        cached: False neither reads nor writes what earlier runs found.
    """

    root: Path
    as_of: date | None
    house_checks: bool
    jobs: int
    cached: bool

    def run(self) -> "Run":
        """Run the desk."""
        import gc

        keep, house_checks, watch = self.cache(), self.house_checks, ProgressLine()
        with paused_garbage_collection():
            from galleyproof.run.folder_run import run_folder

            run = run_folder(
                self.root, today(), self.as_of, house_checks=house_checks, jobs=self.jobs, keep=keep, watch=watch
            )
            gc.freeze()  # the process ends soon, and nothing in the run is garbage before that
        return run

    def read(self) -> "Surroundings":
        """Read the desk, without running any check: nothing of its own code is loaded."""
        from galleyproof.load import load
        from galleyproof.run.assembling import day_of
        from galleyproof.run.folder_step import Surroundings
        from galleyproof.run.plan import Plan

        desk = load(self.root)
        return Surroundings(desk, Plan((), day_of(desk, today(), self.as_of)))

    def cache(self) -> "Cache | None":
        """Return what earlier runs found, or None if it is not asked for."""
        from galleyproof.write.cache import Cache

        return Cache(self.root) if self.cached else None


def requests_run(command: Callable[..., None]) -> Callable[..., None]:
    """Pass the command a request for a run of the desk at the given path as of the given day."""
    return desk_argument(_requesting(command))


def requests_run_for_claims(command: Callable[..., None]) -> Callable[..., None]:
    """Pass the command the ids of one or more claims, and the same request; a folder after them is the desk."""
    requesting = _requesting(command)

    @wraps(requesting)
    def split(words: tuple[str, ...], **options: object) -> None:
        ids, desk = (words[:-1], words[-1]) if len(words) > 1 and Path(words[-1]).is_dir() else (words, ".")
        requesting(ids=ids, path=Path(desk), **options)

    return click.argument("words", metavar="CLAIM... [DESK]", nargs=-1, required=True)(split)


def _requesting(command: Callable[..., None]) -> Callable[..., None]:
    @wraps(command)
    def requesting(
        path: Path,
        as_of: date | None,
        no_house_checks: bool,  # noqa: FBT001 - as click passes it
        no_cache: bool,  # noqa: FBT001 - as click passes it
        jobs: int | None,
        **options: object,
    ) -> None:
        jobs = jobs or os.cpu_count() or 1
        cached = not (no_cache or no_house_checks)  # a desk that is not trusted may have brought a cache of its own
        command(Request(require_root(path), as_of, not no_house_checks, jobs, cached), **options)

    no_cache_option = click.option(
        "--no-cache", is_flag=True, help="Start from nothing, and keep nothing for the next run."
    )
    return run_options(no_cache_option(requesting))


as_of_option = click.option("--as-of", type=_DayType(), help="Check the desk as of this day, such as 2021-10-18.")


def run_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options of a run: the day, the desk's own checks, and the number of processes."""
    for option in (jobs_option, no_house_checks_option, as_of_option):
        command = option(command)
    return command


def runs_desk(command: Callable[..., None]) -> Callable[..., None]:
    """Run the desk at the given path as of the given day, and pass the run to the command."""

    @wraps(command)
    def running(request: Request, **options: object) -> None:
        command(request.run(), **options)

    return requests_run(running)


def today() -> date:
    """Return today's date where the newsroom is."""
    return date.today()  # noqa: DTZ011 - local time is meant


def at_keyboard() -> bool:
    """Return True if there is somebody to ask."""
    return sys.stdin.isatty()


def needs_extra(extra: str) -> str:
    """Return why a command cannot run without the packages of an extra."""
    return f"this needs extra packages: run `pip install 'galleyproof[{extra}]'`"


def find_root(path: Path) -> Path | None:
    """Return the root folder of the desk that a path lies in, or None."""
    folder = path.resolve()
    return next((root for root in (folder, *folder.parents) if (root / _DESK_FILE).is_file()), None)


def require_root(path: Path) -> Path:
    """Return the root folder of the desk that a path lies in; refuse if there is none."""
    root = find_root(path)
    if root is None:
        refuse(f"no desk in `{path}` or any folder above it (no claims/desk.yaml): `galley init` creates one")
    return root


def require_known(
    noun: str,
    id_: str,
    known: Iterable[str],
    advice: str = "give its full id, as in article/claim",
    where: str = " on this desk",
) -> None:
    """Refuse an id that is not among the known ones, and suggest the nearest."""
    from galleyproof.text.phrases import did_you_mean

    if id_ not in (known := [*known]):
        refuse(f"no {noun} `{id_}`{where}: {did_you_mean(id_, known) or advice}")


def refuse_unreadable(desk: "Desk") -> None:
    """Refuse a desk with settings that could not be read: nothing else of it was read either."""
    if desk.unreadable:
        refuse("claims/desk.yaml could not be read: `galley check` shows why")
