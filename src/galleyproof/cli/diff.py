"""`galley diff`: compare two reports."""

import json
from pathlib import Path
from typing import Any

import click

from galleyproof.cli.common import format_option
from galleyproof.cli.printing import refuse, say, say_report

_report_file = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command()
@click.argument("old", type=_report_file)
@click.argument("new", type=_report_file)
@format_option
def diff(old: Path, new: Path, form: str) -> None:
    """Compare two report.json files, and say in a sentence what became of each claim.

    Exit code 0: no changes; 1: changes; 2: one of the files is not a report.
    """
    from galleyproof.reports.views.changes import compare, in_sentences
    from galleyproof.text.phrases import count

    changes = compare(_read(old), _read(new))
    if form == "json":
        data = [{"what": change.what, "claim": change.claim or None, "words": change.words} for change in changes]
        say_report(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        sentences = in_sentences(changes)
        for sentence in sentences:
            say(sentence)
        say(count(len(sentences), "change") if changes else "nothing changed")
    raise SystemExit(bool(changes))


def _read(path: Path) -> dict[str, Any]:
    from galleyproof.regular_file import RefusedError, read_named
    from galleyproof.reports.formats.report_format import read

    try:
        return read(read_named(path).decode())
    except RefusedError as error:
        refuse(f"cannot compare `{path}`: {error.why}")
    except (OSError, ValueError) as error:
        refuse(f"cannot compare `{path}`: {error}; make a report with `galley check --format json`")
