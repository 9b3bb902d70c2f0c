"""Commands that ask what if: another day, another claim, another date."""

from typing import TYPE_CHECKING

import click

from galleyproof.cli.common import form, must_know, of_a_desk, refuse

if TYPE_CHECKING:
    from galleyproof.run import Run


@click.command()
@of_a_desk
def overtaken(run: "Run") -> None:
    """List the claims that held on their own day and no longer hold, and what overtook them."""
    from galleyproof.reports.formats import as_replay, as_text

    click.echo(as_replay.overtaken(run, as_text.ansi), nl=False)


@click.command()
@click.argument("id_", metavar="CLAIM")
@of_a_desk
def impact(run: "Run", id_: str) -> None:
    """List every published claim that would fall if one claim changed, and why."""
    from galleyproof.engine.impact import impact as touched_by
    from galleyproof.reports.formats import as_replay, as_text

    must_know(id_, run.desk.claims_by_ref, "claim of this desk")
    claim = run.desk.claims_by_ref[id_]
    touched = touched_by(run.desk, run.findings, claim, run.as_of)
    click.echo(as_replay.impact(run, claim, touched, as_text.ansi), nl=False)


@click.command()
@of_a_desk
@form
@click.option("--claim", "id_", metavar="ID", help="Only this claim, by its full id.")
def guard(run: "Run", form: str, id_: str | None) -> None:
    """Tell how far each date and number could be wrong before any check noticed, the widest first."""
    from galleyproof.reports.formats import as_guard

    if run.desk.unreadable:
        refuse("desk.yaml could not be read: `galley check` says why")
    if id_ is not None:
        must_know(id_, run.desk.claims_by_ref, "claim of this desk")
    guarded = [each for each in run.guard if id_ in (None, each.claim)]
    click.echo(as_guard.as_json(guarded) if form == "json" else as_guard.as_text(guarded), nl=False)
