"""The `galley` command: its commands and options.

Exit code 0 means fine, 1 problems, 2 that it could not run, 3 that Galleyproof itself failed.

Modules:
    checking: `init`, `check`, `report`
    add, anchor, capture, cover, diff, draft, new, quote, sign, suspects: one command each
    archiving: `archive build` and `archive check`
    guarding: `guard`
    editing: `lsp`
    upkeep: `tidy`, `migrate`
    what_if: `overtaken`, `impact`
    manual: `checks`, `explain`, `schema`, `date`
    progress: the line that shows how far a run is
    common: options that commands share
    printing: everything that is printed, and refusals
    edge: what a command raises, as one sentence and an exit code
"""

import click

from galleyproof import __version__
from galleyproof.cli import (
    add,
    anchor,
    archiving,
    capture,
    checking,
    cover,
    diff,
    draft,
    editing,
    guarding,
    manual,
    new,
    quote,
    sign,
    suspects,
    upkeep,
    what_if,
)
from galleyproof.cli.edge import Commands


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="galley")
def main() -> None:
    """Check the facts of articles.

    A desk keeps every claim of an article as a record. Galleyproof checks these records against each other, the
    article and the evidence, and reports what does not agree.
    """


for command in (
    *(checking.init, new.new, checking.check, checking.report),
    *(add.add, anchor.anchor, capture.capture, cover.cover, draft.draft, quote.quote, sign.sign),
    *(what_if.overtaken, what_if.impact, guarding.guard, suspects.suspects, diff.diff),
    *(archiving.archive, editing.lsp, upkeep.tidy, upkeep.migrate),
    *(manual.checks, manual.explain, manual.schema, manual.date),
):
    main.add_command(command)
