"""`galley lsp`: the language server that text editors start."""

import logging
import os
from datetime import date

import click

from galleyproof.cli.common import as_of_option, needs_extra, no_house_checks_option
from galleyproof.cli.edge import TRACEBACK
from galleyproof.cli.printing import refuse


@click.command()
@as_of_option
@no_house_checks_option
@click.option("--stdio", is_flag=True, help="Answer over standard input and output; this is what it always does.")
def lsp(as_of: date | None, *, no_house_checks: bool, stdio: bool) -> None:  # noqa: ARG001 - editors pass `--stdio`
    """Serve a text editor: show findings, complete ids, explain claims, rename.

    Editors start this command themselves, once they know it. It checks what is on the screen, saved or not, and writes
    no file.
    """
    try:
        from galleyproof.lsp.server import serve
    except ImportError:
        refuse(needs_extra("lsp"))
    if not os.environ.get(TRACEBACK):
        logging.getLogger("pygls").setLevel(logging.CRITICAL)  # it logs every refusal, though the editor shows it
    serve(as_of=as_of, house_checks=not no_house_checks)
