"""`galley cover`: show which parts of an article no claim covers."""

import click

from galleyproof.cli.common import Request, format_option, requests_run, require_known
from galleyproof.cli.printing import say_report


@click.command()
@click.argument("id_", metavar="ARTICLE")
@requests_run
@format_option
def cover(request: Request, id_: str, form: str) -> None:
    """Print an article and mark everything that no claim covers.

    Names, numbers, dates, titles and quotations without a claim are shown in brackets.
    """
    from galleyproof.reports.formats import as_coverage, as_text

    around = request.read()
    require_known("article", id_, around.desk.articles_by_id, "give the name of its folder")
    article = around.desk.articles_by_id[id_]
    covered = article, around.cover(article)
    text = as_coverage.as_json(*covered) if form == "json" else as_coverage.as_text(*covered, as_text.ansi)
    say_report(text)
