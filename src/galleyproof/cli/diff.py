"""Compare two reports."""

import json
from pathlib import Path
from typing import Any

import click

from galleyproof.cli.common import form, refuse

_report = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command()
@click.argument("old", type=_report)
@click.argument("new", type=_report)
@form
def diff(old: Path, new: Path, form: str) -> None:
    """Tell what changed between two report.json files, claim by claim. Exit 0: nothing; 1: something; 2: no reports."""
    from galleyproof.reports.views.changes import compare
    from galleyproof.text.phrases import count

    changes = compare(_read(old), _read(new))
    if form == "json":
        data = [{"what": each.what, "claim": each.claim or None, "words": each.words} for each in changes]
        click.echo(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        for each in changes:
            click.echo(each)
        click.echo(count(len(changes), "change") if changes else "nothing changed")
    raise SystemExit(bool(changes))


def _read(path: Path) -> dict[str, Any]:
    from galleyproof.reports.formats.report_format import read

    try:
        return read(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        refuse(f"`{path}` cannot be compared: {error}; `galley check --format json` writes a report")
