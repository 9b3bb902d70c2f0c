"""Compare two reports."""

import json
from pathlib import Path
from typing import Any

import click

from galleyproof.commands.common import form, refuse

_report = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command()
@click.argument("old", type=_report)
@click.argument("new", type=_report)
@form
def diff(old: Path, new: Path, form: str) -> None:
    """Tell what changed between two report.json files, claim by claim. Exit 0: nothing; 1: something; 2: no reports."""
    from galleyproof.reports.comparing import compare

    changes = compare(_read(old), _read(new))
    if form == "json":
        data = [{"what": each.what, "claim": each.claim or None, "words": each.words} for each in changes]
        click.echo(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        for each in changes:
            click.echo(each)
        click.echo("nothing changed" if not changes else f"{len(changes)} changes")
    raise SystemExit(bool(changes))


def _read(path: Path) -> dict[str, Any]:
    from galleyproof.reports.as_json import VERSION

    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        refuse(f"`{path}` is no report: {error}")
    if not isinstance(data, dict) or data.get("version") != VERSION:
        refuse(f"`{path}` is no report of version {VERSION}: write one with `galley check --format json`")
    return data
