"""Commands that judge a desk, report on it, and make one."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from galleyproof.cli.common import COULD_NOT_RUN, of_a_desk, refuse

if TYPE_CHECKING:
    from galleyproof.run import Run

FOUND = 1


@click.command()
@of_a_desk
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    help="Text, JSON, commands of GitHub's workflows, or SARIF.",
)
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="A file to write to instead.")
def check(run: "Run", form: str, output: Path | None) -> None:
    """Check a desk, and write nothing. Exit 0: nothing blocks; 1: errors found; 2: could not run."""
    from galleyproof.reports.formats import as_github, as_json, as_sarif, as_text

    renders: dict[str, Callable[[Run], str]] = {
        "text": as_text.render,
        "json": as_json.render,
        "github": lambda run: as_github.render(run, _below_repository(run.desk.root)),
        "sarif": lambda run: as_sarif.render(run, _below_repository(run.desk.root)),
    }
    if output:
        _write(output, renders[form](run))
    elif form != "text":
        click.echo(renders[form](run), nl=False)
    else:
        click.echo(as_text.render(run, as_text.ansi), nl=False)  # click takes the colours out where there are none
    step = os.environ.get("GITHUB_STEP_SUMMARY")
    if form == "github" and step:
        _append(Path(step), as_github.summary(run))
    raise SystemExit(COULD_NOT_RUN if run.desk.unreadable else FOUND if run.blocked else 0)


@click.command()
@of_a_desk
@click.option("--pdf", is_flag=True, help="Print each article's report to a PDF as well, with the system's Chromium.")
def report(run: "Run", *, pdf: bool) -> None:
    """Write the reports of a desk: its front page, and one folder an article."""
    from galleyproof.reports.formats import as_text
    from galleyproof.write.pdf import PrintingError, to_pdf
    from galleyproof.write.publish import publish

    if run.desk.unreadable or "reports" not in run.desk.folders:
        click.echo(as_text.render(run, as_text.ansi), nl=False)
        refuse("no report was written")
    written = publish(run)
    try:
        written += [to_pdf(path) for path in written if pdf and path.name == "report.html"]
    except PrintingError as error:
        refuse(str(error))
    for path in written:
        click.echo(f"wrote {path.relative_to(run.desk.root).as_posix()}")
    click.echo(as_text.last_line(run, as_text.ansi))


@click.command()
@click.argument("path", type=click.Path(path_type=Path, file_okay=False), default=".")
def init(path: Path) -> None:
    """Make a desk in a folder: a claim, its article, its evidence and a house check, green at once."""
    from galleyproof.write.starter import DeskExistsError, make

    try:
        written = make(path)
    except DeskExistsError as error:
        refuse(f"`{path / str(error)}` is there already: nothing was written")
    for name in written:
        click.echo(f"wrote {name}")
    click.echo("Run `pytest` there; then change the claim, and run it again.")


def _append(path: Path, text: str) -> None:
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        refuse(f"cannot write `{path}`: {error.strerror}")


def _below_repository(root: Path) -> str:
    """The way from the repository that a desk lies in to the desk: nothing, or a path that ends with a slash."""
    top = next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), root)
    return "".join(f"{part}/" for part in root.relative_to(top).parts)


def _write(path: Path, text: str) -> None:
    from galleyproof.write.atomic import write

    try:
        write(path, text)
    except OSError as error:
        refuse(f"cannot write `{path}`: {error.strerror}")
