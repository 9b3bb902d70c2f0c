"""`galley draft`: write a first draft of an article's claims."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from galleyproof.cli.common import refuse, require_known, runs_desk

if TYPE_CHECKING:
    from galleyproof.article import Article
    from galleyproof.run import Run

FILE = "draft.yaml"


@click.command()
@click.argument("id_", metavar="ARTICLE")
@runs_desk
@click.option("--output", metavar="FILE", help="Write to this file instead of the article's draft.yaml; `-` prints.")
@click.option(
    "--drafter",
    metavar="NAME",
    default="rules",
    show_default=True,
    help="Use this drafter: the built-in rules, or an installed plug-in.",
)
def draft(run: "Run", id_: str, output: str | None, drafter: str) -> None:
    """Draft a claim for each item that no claim covers yet.

    The drafts have the status `unchecked`. By default they are made by fixed rules, without a language model.

    Exit code 0: written; 2: not written.
    """
    from galleyproof.text.phrases import count, either
    from galleyproof.write.atomic import write_file
    from galleyproof.write.draft_file import text_of
    from galleyproof.write.drafting import drafters

    require_known("article", id_, run.desk.articles_by_id, "give the name of its folder")
    known = drafters()
    require_known("drafter", drafter, known, f"choose {either(known)}", where="")
    article = run.desk.articles_by_id[id_]
    skeletons = [*known[drafter]().draft(article, run.desk, run.coverage[id_])]
    text = text_of(skeletons, [claim.id for claim in run.desk.claims_of.get(id_, ())])
    if output == "-":
        click.echo(text, nl=False)
        return
    path = _new_file(run, article, output)
    try:
        write_file(path, text)
    except OSError as error:
        refuse(f"cannot write `{path}`: {error.strerror}")
    click.echo(f"wrote {count(len(skeletons), 'claim')} to {path}")


def _new_file(run: "Run", article: "Article", output: str | None) -> Path:
    path = Path(output) if output else (run.desk.root / article.at().file).with_name(FILE)
    if path.exists():
        refuse(f"`{path}` already exists: delete it, or choose another file with `--output`")
    return path
