"""Commands that check a desk, write its reports, and create one."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from galleyproof.cli.common import Request, requests_run, require_known, runs_desk, today
from galleyproof.cli.printing import COULD_NOT_RUN, refuse, say, say_commands, say_report, shown

if TYPE_CHECKING:
    from galleyproof.reports.formats.shown import Shown
    from galleyproof.run import Run

_ERRORS_FOUND = 1


class _Asked(NamedTuple):
    """What `galley check` is asked to print, and whether an undecided cluster fails."""

    form: str
    verbosity: int
    check_id: str
    claim: str
    strict: bool


@click.command()
@requests_run
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    help="Print text (default), JSON, annotations for GitHub Actions, or SARIF.",
)
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file instead of the terminal."
)
@click.option(
    "-v", "--verbose", "verbosity", count=True, help="Show warnings and notes in full; -vv open questions too."
)
@click.option("--only", "check_id", metavar="CHECK", default="", help="Show only what this check found, in full.")
@click.option("--claim", "claim", metavar="ID", default="", help="Show only this claim, by its full id, in full.")
@click.option("--strict", is_flag=True, help="Exit with 1 also if a cluster of claims is left undecided.")
def check(  # noqa: PLR0913, PLR0917 - the options of the command
    request: Request, form: str, output: Path | None, verbosity: int, check_id: str, claim: str, *, strict: bool
) -> None:
    """Check a desk, and print what is wrong.

    The files of the desk and its reports are not changed. What was found is kept in `.galley_cache`, so that the next
    run is quick; the folder can be deleted at any time.

    Exit code 0: nothing blocks publication; 1: errors found; 2: could not run.
    """
    asked = _Asked(form, verbosity, check_id, claim, strict)
    stamp = _stamp(request, asked)
    code, text = _unchanged(request, stamp) or _checked(request, asked, stamp)
    if output:
        from galleyproof.write.atomic import write_file

        write_file(output, shown(click.unstyle(text)))
    elif form == "github":
        say_commands(text)
    else:
        say_report(text)  # click removes the colours unless it prints to a terminal
    raise SystemExit(code)


def _unchanged(request: Request, stamp: str | None) -> tuple[int, str] | None:
    """Return the exit code and output of the last run if nothing that it depends on has changed since."""
    cache = request.cache() if stamp else None
    return cache.output(stamp) if cache and stamp else None


def _checked(request: Request, asked: _Asked, stamp: str | None) -> tuple[int, str]:
    """Run the desk, and return the exit code and the output; keep them if nobody edited the desk meanwhile."""
    run = request.run()  # first, as it pauses the garbage collector while most of the package is loaded
    from galleyproof.reports.formats import as_github, as_json, as_sarif, as_text

    asked_for = _shown(run, asked)
    below = _below_repository(request.root)
    renders: dict[str, Callable[[], str]] = {
        "text": lambda: as_text.render(run, as_text.ansi, asked_for),
        "json": lambda: as_json.render(run),
        "github": lambda: as_github.render(run, below),
        "sarif": lambda: as_sarif.render(run, below),
    }
    text = renders[asked.form]()
    summary_file = os.environ.get("GITHUB_STEP_SUMMARY")
    if asked.form == "github" and summary_file:
        _append(Path(summary_file), as_github.summary(run))
    code = _exit_code(run, strict=asked.strict)
    cache = request.cache() if stamp and stamp == _stamp(request, asked) else None
    if cache and stamp:
        cache.save_output(stamp, code, text)
    return code, text


def _shown(run: "Run", asked: _Asked) -> "Shown":
    """Return what to show of a run; refuse a check or claim that there is none of."""
    from galleyproof.reports.formats.shown import Shown

    if asked.check_id:
        require_known("check", asked.check_id, [check.id for check in run.checks], "`galley checks` lists all")
    if asked.claim:
        require_known("claim", asked.claim, run.desk.claims_by_ref)
    in_full = bool(asked.check_id or asked.claim)
    return Shown(asked.verbosity > 0 or in_full, asked.verbosity > 1 or in_full, asked.check_id, asked.claim)


def _exit_code(run: "Run", *, strict: bool) -> int:
    if run.desk.unreadable:
        return COULD_NOT_RUN
    return _ERRORS_FOUND if run.blocked or (strict and run.undecided_clusters) else 0


def _stamp(request: Request, asked: _Asked) -> str | None:
    """Return the stamp of a run and its output; None if the output must be made anew."""
    if not request.cached or asked.form == "github":
        return None
    from galleyproof.write.cache import code_digest
    from galleyproof.write.stamp import stamp_of

    below = _below_repository(request.root)
    also = (code_digest(), *map(str, asked), f"{today()}", f"{request.as_of}", f"{request.house_checks}", below)
    return stamp_of(request.root, also)


@click.command()
@runs_desk
@click.option("--pdf", is_flag=True, help="Also print each report as a PDF (needs Chromium).")
def report(run: "Run", *, pdf: bool) -> None:
    """Write the reports: a front page and one folder per article."""
    from galleyproof.reports.formats import as_text
    from galleyproof.write.pdf import PrintingError, to_pdf
    from galleyproof.write.publish import publish

    if run.desk.unreadable or "reports" not in run.desk.folders:
        say_report(as_text.render(run, as_text.ansi))
        refuse("no reports were written: fix the errors above first")
    written = publish(run)
    try:
        written += [to_pdf(path) for path in written if pdf and path.name == "report.html"]
    except PrintingError as error:
        refuse(str(error))
    for path in written:
        say(f"wrote {path.relative_to(run.desk.root).as_posix()}")
    say_report(as_text.last_line(run, as_text.ansi))


@click.command()
@click.argument("path", type=click.Path(path_type=Path, file_okay=False), default=".")
def init(path: Path) -> None:
    """Create a desk with a small example that passes every check.

    It has an article with a figure, a statement and a quotation from a capture, a template for articles, settings with
    comments, a house check, and what Git, GitHub and VS Code need. Existing files are never overwritten.
    """
    from galleyproof.write.starter import DeskExistsError, make_desk

    try:
        written = make_desk(path)
    except DeskExistsError as error:
        refuse(f"`{path / str(error)}` already exists: nothing was written")
    for name in written:
        say(f"wrote {name}")
    where = "this folder" if path == Path() else f"`{path}`"
    say(f"Now run `galley check` in {where}, then start an article of your own with `galley new`: README.md says how.")


def _append(path: Path, text: str) -> None:
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        refuse(f"cannot write `{path}`: {error.strerror}")


def _below_repository(root: Path) -> str:
    """Return the path from the root of the Git repository to the desk: empty, or ending with a slash."""
    top = next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), root)
    return "".join(f"{part}/" for part in root.relative_to(top).parts)
