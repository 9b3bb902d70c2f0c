"""The `galley` command: options in, exit codes out. What is heavy is imported where it is used."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

import galleyproof

if TYPE_CHECKING:
    from galleyproof.run import Run

FOUND, COULD_NOT_RUN = 1, 2
FILES = ("claims", "entities", "sources", "desk", "article")


class _Day(click.ParamType[date]):
    """A day such as 2021-10-18."""

    name = "day"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"`{value}` is not a day: write one such as 2021-10-18", param, ctx)


def _of_a_desk(command: Callable[..., Any]) -> Callable[..., Any]:
    """What every command that runs a desk takes."""
    for option in (
        click.option("--no-house-checks", is_flag=True, help="Leave out the desk's own checks, which are code."),
        click.option("--as-of", type=_Day(), help="Look at the desk from this day, as in 2021-10-18."),
        click.argument("path", type=click.Path(path_type=Path), default="."),
    ):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(galleyproof.__version__, prog_name="galley")
def main() -> None:
    """Prove the facts of articles: claims as records, against each other, the copy and the evidence."""


@main.command()
@_of_a_desk
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Text, or JSON.")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="A file to write to instead.")
def check(path: Path, as_of: date | None, no_house_checks: bool, form: str, output: Path | None) -> None:  # noqa: FBT001
    """Check a desk, and write nothing. Exit 0: nothing blocks; 1: errors found; 2: could not run."""
    from galleyproof.reports import as_json, as_text

    run = _run(path, as_of, house=not no_house_checks)
    if output:
        _write(output, as_json.render(run) if form == "json" else as_text.render(run))
    elif form == "json":
        click.echo(as_json.render(run), nl=False)
    else:
        click.echo(as_text.render(run, as_text.ansi), nl=False)  # click takes the colours out where there are none
    _exit(run)


@main.command()
@_of_a_desk
def report(path: Path, as_of: date | None, no_house_checks: bool) -> None:  # noqa: FBT001
    """Write the reports of a desk, one folder an article."""
    from galleyproof.publish import publish
    from galleyproof.reports import as_text

    run = _run(path, as_of, house=not no_house_checks)
    if run.desk.unreadable or "reports" not in run.desk.folders:
        click.echo(as_text.render(run, as_text.ansi), nl=False)
        _refuse("no report was written")
    for written in publish(run):
        click.echo(f"wrote {written.relative_to(run.desk.root).as_posix()}")
    click.echo(as_text.last_line(run, as_text.ansi))


@main.command()
@_of_a_desk
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Text, or JSON.")
@click.option("--claim", "id_", metavar="ID", help="Only this claim, by its full id.")
def guard(path: Path, as_of: date | None, no_house_checks: bool, form: str, id_: str | None) -> None:  # noqa: FBT001
    """Tell how far each date and number could be wrong before any check noticed, the widest first."""
    from galleyproof.reports import as_guard

    run = _run(path, as_of, house=not no_house_checks)
    if run.desk.unreadable:
        _refuse("desk.yaml could not be read: `galley check` says why")
    if id_ is not None:
        _known(id_, run.desk.claims_by_ref, "claim of this desk")
    guarded = [each for each in run.guard if id_ in (None, each.claim)]
    click.echo(as_guard.as_json(guarded) if form == "json" else as_guard.as_text(guarded), nl=False)


@main.command()
@click.argument("path", type=click.Path(path_type=Path), default=".")
def checks(path: Path) -> None:
    """List every check, the desk's own among them, with what it proves."""
    for each in _checks(path):
        click.echo(f"{each.id:<36} {each.severity:<8} {each.title}")


@main.command()
@click.argument("id_", metavar="ID")
@click.argument("path", type=click.Path(path_type=Path), default=".")
def explain(id_: str, path: Path) -> None:
    """Print the manual of one check, with an example that it fails and one that it passes."""
    known = {each.id: each for each in _checks(path)}
    _known(id_, known, "check", "`galley checks` lists them")
    click.echo(f"{id_} ({known[id_].severity})\n\n{known[id_].manual}")


@main.command()
@click.argument("name", type=click.Choice(FILES), default="claims")
def schema(name: str) -> None:
    """Print the JSON Schema (2020-12) of a kind of file, for editors that complete by it."""
    from galleyproof.schema import schema_text

    click.echo(schema_text(name), nl=False)


@main.command("date")
@click.argument("text")
def date_(text: str) -> None:
    """Print the days that a date may mean, as EARLIEST/LATEST; `..` is open."""
    from galleyproof.dates import DateError, bounds_text, parse

    try:
        click.echo(bounds_text(parse(text)))
    except DateError as error:
        _refuse(str(error))


@main.command()
@click.argument("path", type=click.Path(path_type=Path, file_okay=False), default=".")
def init(path: Path) -> None:
    """Make a desk in a folder: a claim, its article, its evidence and a house check, green at once."""
    from galleyproof.starter import DeskExistsError, make

    try:
        written = make(path)
    except DeskExistsError as error:
        _refuse(f"`{path / str(error)}` is there already: nothing was written")
    for name in written:
        click.echo(f"wrote {name}")
    click.echo("Run `pytest` there; then change the claim, and run it again.")


def _run(path: Path, as_of: date | None, *, house: bool) -> "Run":
    from galleyproof.start import start

    root = _root(path)
    if root is None:
        _refuse(f"no desk here: neither `{path}` nor a folder above it has claims/desk.yaml; `galley init` makes one")
    return start(root, date.today(), as_of, house=house)  # noqa: DTZ011 - the newsroom's own day


def _root(path: Path) -> Path | None:
    """The desk's root at a path or above it."""
    from galleyproof.load.desk import is_desk

    here = path.resolve()
    return next((folder for folder in (here, *here.parents) if is_desk(folder)), None)


def _checks(path: Path) -> tuple[Any, ...]:
    """All checks: the built-in ones, and those of the desk at a path, where there is one."""
    from galleyproof.checks import builtin
    from galleyproof.house import with_house
    from galleyproof.load.desk import load

    root = _root(path)
    return with_house(load(root), builtin())[1] if root else builtin()


def _known(id_: str, known: Iterable[str], what: str, advice: str = "give its full id, as in article/claim") -> None:
    """Refuse an id that names nothing."""
    from galleyproof.spelling import did_you_mean

    if id_ not in (known := [*known]):
        _refuse(f"`{id_}` is no {what}: {did_you_mean(id_, known) or advice}")


def _exit(run: "Run") -> NoReturn:
    raise SystemExit(COULD_NOT_RUN if run.desk.unreadable else FOUND if run.blocked else 0)


def _write(path: Path, text: str) -> None:
    from galleyproof.publish import write

    try:
        write(path, text)
    except OSError as error:
        _refuse(f"cannot write `{path}`: {error.strerror}")


def _refuse(message: str) -> NoReturn:
    click.echo(f"galley: {message}", err=True)
    raise SystemExit(COULD_NOT_RUN)
