"""Commands that ask what if: another day, another claim, another date."""

from typing import TYPE_CHECKING

import click

from galleyproof.cli.common import require_known, runs_desk
from galleyproof.cli.printing import say_report

if TYPE_CHECKING:
    from galleyproof.run import Run


@click.command()
@runs_desk
def overtaken(run: "Run") -> None:
    """List claims that were correct when published but no longer are.

    Each is shown with what overtook it.
    """
    from galleyproof.reports.formats import as_replay, as_text

    say_report(as_replay.overtaken(run, as_text.ansi))


@click.command()
@click.argument("id_", metavar="CLAIM")
@runs_desk
@click.option("--correction", is_flag=True, help="Draft the correction, and list the published articles to correct.")
def impact(run: "Run", id_: str, *, correction: bool) -> None:
    """List the published claims to recheck if one claim changes.

    Each is shown with its connection to that claim.
    """
    from galleyproof.engine import affected_claims
    from galleyproof.reports.formats import as_correction, as_replay, as_text

    require_known("claim", id_, run.desk.claims_by_ref)
    claim = run.desk.claims_by_ref[id_]
    affected = affected_claims(run.desk, run.findings, claim, run.as_of)
    if correction:
        say_report(as_correction.render(run, claim, affected))
        return
    say_report(as_replay.impact(run, claim, affected, as_text.ansi))
