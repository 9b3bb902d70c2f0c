"""`galley cover`: show which parts of an article no claim covers."""

from typing import TYPE_CHECKING

import click

from galleyproof.cli.common import format_option, require_known, runs_desk
from galleyproof.cli.printing import say

if TYPE_CHECKING:
    from galleyproof.run import Run


@click.command()
@click.argument("id_", metavar="ARTICLE")
@runs_desk
@format_option
def cover(run: "Run", id_: str, form: str) -> None:
    """Print an article and mark everything that no claim covers.

    Names, numbers, dates, titles and quotations without a claim are shown in brackets.
    """
    from galleyproof.reports.formats import as_coverage, as_text

    require_known("article", id_, run.desk.articles_by_id, "give the name of its folder")
    article = run.desk.articles_by_id[id_]
    text = as_coverage.as_json(run, article) if form == "json" else as_coverage.as_text(run, article, as_text.ansi)
    say(text, nl=False)
