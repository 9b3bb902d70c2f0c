"""Commands that explain: the checks, the format, a date."""

from pathlib import Path
from typing import Any

import click

from galleyproof.cli.common import must_know, refuse, root_of, somewhere

FILES = ("claims", "entities", "sources", "desk", "article")
REPORT = "report"


@click.command()
@somewhere
def checks(path: Path) -> None:
    """List every check, the desk's own among them, with what it proves."""
    for each in _checks(path):
        click.echo(f"{each.id:<36} {each.severity:<8} {each.title}")


@click.command()
@click.argument("id_", metavar="ID")
@somewhere
def explain(id_: str, path: Path) -> None:
    """Print the manual of one check, with an example that it fails and one that it passes."""
    known = {each.id: each for each in _checks(path)}
    must_know(id_, known, "check", "`galley checks` lists them")
    click.echo(f"{id_} ({known[id_].severity})\n\n{known[id_].manual}")


@click.command()
@click.argument("name", type=click.Choice([*FILES, REPORT]), default="claims")
def schema(name: str) -> None:
    """Print the JSON Schema (2020-12) of a kind of file, for editors that complete by it; or of report.json."""
    from galleyproof.reports.formats import report_format
    from galleyproof.schema.json_schema import schema_text

    click.echo(report_format.schema_text() if name == REPORT else schema_text(name), nl=False)


@click.command()
@click.argument("text")
def date(text: str) -> None:
    """Print the days that a date may mean, as EARLIEST/LATEST; `..` is open."""
    from galleyproof.records.edtf import DateError, bounds_text, parse

    try:
        click.echo(bounds_text(parse(text)))
    except DateError as error:
        refuse(str(error))


def _checks(path: Path) -> tuple[Any, ...]:
    """All checks: the built-in ones, and those of the desk at a path, where there is one."""
    from galleyproof.checks import builtin
    from galleyproof.load.folder import load
    from galleyproof.run.house_checks import with_house

    root = root_of(path)
    return with_house(load(root), builtin())[1] if root else builtin()
