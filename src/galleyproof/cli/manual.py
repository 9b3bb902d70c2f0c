"""Commands that explain: the checks, the file format, a date."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from galleyproof.cli.common import desk_argument, find_root, no_house_checks_option, require_known
from galleyproof.cli.printing import refuse, say, say_report

if TYPE_CHECKING:
    from galleyproof.finding import Criterion

FILES = ("claims", "entities", "sources", "desk", "article")
REPORT = "report"


@click.command()
@desk_argument
@no_house_checks_option
def checks(path: Path, *, no_house_checks: bool) -> None:
    """List all checks, including the desk's own.

    Each is shown with its severity and what it proves.
    """
    for check in (*_built_in(), *(() if no_house_checks else _own(path))):
        say(f"{check.id:<36} {check.severity:<8} {check.title}")


@click.command()
@click.argument("id_", metavar="ID")
@desk_argument
@no_house_checks_option
def explain(id_: str, path: Path, *, no_house_checks: bool) -> None:
    """Explain a check, with a failing and a passing example."""
    known = {check.id: check for check in _built_in()}
    if id_ not in known and not no_house_checks:
        known.update((check.id, check) for check in _own(path))
    require_known("check", id_, known, "`galley checks` lists them all", where="")
    say_report(f"{id_} ({known[id_].severity})\n\n{known[id_].manual}")


@click.command()
@click.argument("name", type=click.Choice([*FILES, REPORT]), default="claims")
def schema(name: str) -> None:
    """Print the JSON Schema of a desk file or of report.json.

    Text editors use the schema (JSON Schema 2020-12) to suggest fields and to underline mistakes.
    """
    from galleyproof.reports.formats import report_format
    from galleyproof.schema import schema_text

    say_report(report_format.schema_text() if name == REPORT else schema_text(name))


@click.command()
@click.argument("text")
def date(text: str) -> None:
    """Print the earliest and the latest day that a date can mean.

    The two are printed as EARLIEST/LATEST; `..` means no limit.
    """
    from galleyproof.records.edtf import DateError, bounds_text, parse

    try:
        say(bounds_text(parse(text)))
    except DateError as error:
        refuse(str(error))


def _built_in() -> "Sequence[Criterion]":
    from galleyproof.checks import builtin

    return builtin()


def _own(path: Path) -> "Sequence[Criterion]":
    """Return the checks of the desk at a path, which loads their code; none if there is no desk."""
    from galleyproof.load import load
    from galleyproof.run.house_checks import with_house_checks

    root = find_root(path)
    return with_house_checks(load(root), ())[1] if root else ()
