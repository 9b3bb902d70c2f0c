"""The `galley` command: options in, exit codes out."""

import click

import galleyproof
from galleyproof.cli import anchor, capture, checking, cover, diff, draft, manual, sign, what_if


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(galleyproof.__version__, prog_name="galley")
def main() -> None:
    """Prove the facts of articles: claims as records, against each other, the copy and the evidence."""


for command in (
    *(checking.init, checking.check, checking.report),
    *(anchor.anchor, capture.capture, cover.cover, draft.draft, sign.sign),
    *(what_if.overtaken, what_if.impact, what_if.guard, diff.diff),
    *(manual.checks, manual.explain, manual.schema, manual.date),
):
    main.add_command(command)
