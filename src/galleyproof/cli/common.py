"""What commands share: the desk they run, ids that must be known, and how to refuse."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from galleyproof.run import Run

COULD_NOT_RUN = 2

form = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Text, or JSON.")
somewhere = click.argument("path", type=click.Path(path_type=Path), default=".")


class _Day(click.ParamType[date]):
    """A day such as 2021-10-18."""

    name = "day"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"`{value}` is not a day: write one such as 2021-10-18", param, ctx)


def of_a_desk(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the run of the desk at a path or above it, from a day."""

    @wraps(command)
    def running(path: Path, as_of: date | None, no_house_checks: bool, **options: object) -> None:  # noqa: FBT001
        command(_run(path, as_of, house=not no_house_checks), **options)

    for option in (
        click.option("--no-house-checks", is_flag=True, help="Leave out the desk's own checks, which are code."),
        click.option("--as-of", type=_Day(), help="Look at the desk from this day, as in 2021-10-18."),
        somewhere,
    ):
        running = option(running)
    return running


def _run(path: Path, as_of: date | None, *, house: bool) -> "Run":
    from galleyproof.run.from_folder import start

    root = root_of(path)
    if root is None:
        refuse(f"no desk here: neither `{path}` nor a folder above it has claims/desk.yaml; `galley init` makes one")
    return start(root, date.today(), as_of, house=house)  # noqa: DTZ011 - the newsroom's own day


def root_of(path: Path) -> Path | None:
    """The root of the desk at a path or above it."""
    from galleyproof.load.folder import is_desk

    here = path.resolve()
    return next((folder for folder in (here, *here.parents) if is_desk(folder)), None)


def must_know(id_: str, known: Iterable[str], what: str, advice: str = "give its full id, as in article/claim") -> None:
    """Refuse an id that names nothing."""
    from galleyproof.text.phrases import did_you_mean

    if id_ not in (known := [*known]):
        refuse(f"`{id_}` is no {what}: {did_you_mean(id_, known) or advice}")


def refuse(message: str) -> NoReturn:
    """Say why nothing was done, and exit with 2."""
    from galleyproof.reports.untrusted import visible

    click.echo(visible(f"galley: {message}"), err=True)
    raise SystemExit(COULD_NOT_RUN)
