"""`galley guard`: what would go unnoticed."""

import click

from galleyproof.cli.common import Request, format_option, refuse_unreadable, requests_run, require_known
from galleyproof.cli.printing import refuse, say, say_report

_SAMPLE = 300
"""The wrong facts that are planted unless somebody asks for another number."""


@click.command()
@requests_run
@format_option
@click.option("--claim", "id_", metavar="ID", help="Only this claim, by its full id, as in article/claim.")
@click.option("--all", "whole", is_flag=True, help="Plant every wrong fact, and not only some drawn at random.")
@click.option(
    "--sample", type=click.IntRange(min=1), metavar="N", help="How many wrong facts to plant; 300 by default."
)
@click.option("--seed", default=1, show_default=True, metavar="N", help="The seed of all random choices.")
@click.option("--save", is_flag=True, help="Keep the result for the reports; plants every wrong fact by default.")
@click.option("--slack", is_flag=True, help="Show how far each date and number could move before a check fails.")
def guard(  # noqa: PLR0913 - the options of the command
    request: Request, form: str, id_: str | None, *, whole: bool, sample: int | None, seed: int, save: bool, slack: bool
) -> None:
    """Show what would go unnoticed: plant wrong facts one at a time.

    Each is planted in memory, in a record or in the copy, and a run looks for it. Nothing is written, except with
    --save: then the reports tell what would go unnoticed, until an article changes.
    """
    from galleyproof.reports.formats import as_guard, as_survey
    from galleyproof.run.mutation import Trial, survey
    from galleyproof.run.session import Session
    from galleyproof.write.publish import save_survey

    run = request.run()
    refuse_unreadable(run.desk)
    if id_ is not None:
        require_known("claim", id_, run.desk.claims_by_ref)
    guarded = [entry for entry in run.guard() if id_ in (None, entry.claim)]
    if slack:
        say_report(as_guard.as_json(guarded) if form == "json" else as_guard.as_text(guarded))
        return
    if save and id_ is not None:
        refuse("--save takes no --claim: it keeps what was found for all claims")
    if save and "reports" not in run.desk.folders:
        refuse("nothing can be saved, because desk.yaml puts the reports outside the desk: `galley check` shows where")
    most = None if whole or ((id_ or save) and not sample) else sample or _SAMPLE
    session = Session(request.root, as_of=run.as_of, house_checks=request.house_checks)
    found = survey(Trial(session), most=most, seed=seed, claim=id_ or "", jobs=request.jobs)
    if save:
        save_survey(run.desk, as_survey.saved_text(as_survey.to_save(found, run.desk, most)))
    if form == "json":
        say_report(as_guard.as_json(guarded, as_survey.survey_data(found, run.desk)))
        return
    say_report(as_survey.as_text(found, run.desk, guarded))
    say(as_guard.last_line(guarded))
