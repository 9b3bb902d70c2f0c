"""Show what of an article no claim stands behind."""

from typing import TYPE_CHECKING

import click

from galleyproof.cli.common import form, must_know, of_a_desk

if TYPE_CHECKING:
    from galleyproof.run import Run


@click.command()
@click.argument("id_", metavar="ARTICLE")
@of_a_desk
@form
def cover(run: "Run", id_: str, form: str) -> None:
    """Print the copy of an article, with each name, number, date, title and quotation that no claim stands behind."""
    from galleyproof.reports.formats import as_coverage, as_text

    must_know(id_, run.desk.articles_by_id, "article of this desk", "give the name of its folder")
    article = run.desk.articles_by_id[id_]
    text = as_coverage.as_json(run, article) if form == "json" else as_coverage.as_text(run, article, as_text.ansi)
    click.echo(text, nl=False)
