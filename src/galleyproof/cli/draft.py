"""Write a first draft of an article's claims."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from galleyproof.cli.common import must_know, of_a_desk, refuse

if TYPE_CHECKING:
    from galleyproof.run import Run

FILE = "draft.yaml"


@click.command()
@click.argument("id_", metavar="ARTICLE")
@of_a_desk
@click.option("--output", help="A file to write to instead of the article's draft.yaml; `-` prints.")
@click.option("--drafter", default="rules", show_default=True, help="Who drafts: the rules, or an installed drafter.")
def draft(run: "Run", id_: str, output: str | None, drafter: str) -> None:
    """Write a claim, yet unchecked, for each thing in an article that no claim stands behind. No model: rules alone.

    Exit 0: written; 2: not written.
    """
    from galleyproof.write.atomic import write
    from galleyproof.write.draft_file import said, text_of
    from galleyproof.write.drafting import drafters

    must_know(id_, run.desk.articles_by_id, "article of this desk", "give the name of its folder")
    known = drafters()
    must_know(drafter, known, "drafter that is installed", f"there is {', '.join(known)}")
    article = run.desk.articles_by_id[id_]
    skeletons = [*known[drafter]().draft(article, run.desk, run.coverage[id_])]
    text = text_of(skeletons, [claim.id for claim in run.desk.claims_of.get(id_, ())])
    if output == "-":
        click.echo(text, nl=False)
        return
    path = Path(output) if output else run.desk.root / article.at().file.removesuffix("article.md") / FILE
    if path.exists():
        refuse(f"`{path}` is there already: take it out, or name another file with `--output`")
    try:
        write(path, text)
    except OSError as error:
        refuse(f"cannot write `{path}`: {error.strerror}")
    click.echo(f"wrote {said(len(skeletons))} to {path}")
