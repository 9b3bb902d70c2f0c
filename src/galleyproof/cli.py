"""The `galley` command: options in, exit codes out."""

import click

import galleyproof
from galleyproof.commands import anchor, capture, cover, desk, diff, draft, manual, replay, sign


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(galleyproof.__version__, prog_name="galley")
def main() -> None:
    """Prove the facts of articles: claims as records, against each other, the copy and the evidence."""


for command in (
    *(desk.init, desk.check, desk.report),
    *(anchor.anchor, capture.capture, cover.cover, draft.draft, sign.sign),
    *(replay.overtaken, replay.impact, replay.guard, diff.diff),
    *(manual.checks, manual.explain, manual.schema, manual.date),
):
    main.add_command(command)
