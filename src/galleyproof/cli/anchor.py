"""Follow the anchors of claims through an edit of the copy."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from galleyproof.cli.common import must_know, refuse, root_of

if TYPE_CHECKING:
    from galleyproof.article import Article
    from galleyproof.article.anchors import Followed
    from galleyproof.desk import Desk

_SOME_OPEN = 1


@click.command()
@click.argument("id_", metavar="[ARTICLE]", required=False)
@click.option("--yes", is_flag=True, help="Confirm every proposal.")
@click.option("--desk", "path", type=click.Path(path_type=Path), default=".", help="The desk; left out, this folder's.")
def anchor(id_: str | None, path: Path, *, yes: bool) -> None:
    """Follow the anchors of claims from the copy they were made for to the copy there is now.

    What is exact is written at once; what is likely is asked, or with `--yes` taken; a changed figure, day, name or
    negation is never written. Once all stand, the copy is kept for the next time, as claims/ARTICLE/anchored.md.
    ARTICLE left out, all of the desk's. Exit 0: all are anchored; 1: some are not; 2: could not run.
    """
    from galleyproof.load.folder import load
    from galleyproof.write.fields import EditError

    root = root_of(path)
    if root is None:
        refuse(f"no desk here: neither `{path}` nor a folder above it has claims/desk.yaml")
    desk = load(root)
    if id_:
        must_know(id_, desk.articles_by_id, "article of this desk", "give the name of its folder")
    articles = [each for each in desk.articles if each.id == (id_ or each.id)]
    _must_be_whole(desk, articles)
    try:
        open_ = [_anchor(desk, each, yes=yes) for each in articles]
    except (EditError, OSError) as error:
        refuse(f"{error}")
    raise SystemExit(_SOME_OPEN if any(open_) else 0)


def _must_be_whole(desk: "Desk", articles: "Sequence[Article]") -> None:
    """Refuse a desk of which a claim could not be read: the copy would be kept without its anchor."""
    homes = {each.id for each in articles}
    for lost in sorted(desk.lost):
        register, _, id_ = lost.partition(":")
        if register in ("desk", "article") or (register == "claim" and id_.partition("/")[0] in homes):
            refuse(f"`{id_}` could not be read: `galley check` says why; mend that first")


def _anchor(desk: "Desk", article: "Article", *, yes: bool) -> int:
    """Follow the anchors of one article; how many stay open."""
    from galleyproof.article.anchors import follow
    from galleyproof.reports.formats import as_anchors
    from galleyproof.reports.formats.as_text import ansi
    from galleyproof.write.anchor_updates import keep_all, write_moved
    from galleyproof.write.baseline import read_kept

    kept = read_kept(desk.root, article)
    followed = [*follow(desk.claims_of.get(article.id, ()), article, kept, desk.settings.language)]
    if not followed:
        return 0
    exact = [each for each in followed if each.fate.how == "exact"]
    moved = [each for each in exact if each.moves]
    if kept:
        kept = write_moved(desk.root, kept, moved)
    for each in moved:
        click.echo(as_anchors.entry(article, each, ansi))
    confirmed = [each for each in followed if each not in exact and _shown(article, each, yes=yes)]
    if kept:
        write_moved(desk.root, kept, [each for each in confirmed if each.moves])
    open_ = len(followed) - len(exact) - len(confirmed)
    click.echo(as_anchors.summary(article, followed, len(confirmed), open_))
    if not open_ and keep_all(desk.root, article, followed):
        click.echo(f"{article.id}: kept the copy")
    return open_


def _shown(article: "Article", each: "Followed", *, yes: bool) -> bool:
    """Show an anchor that is not exact, and ask where it is proposed; whether it is confirmed."""
    from galleyproof.reports.formats import as_anchors
    from galleyproof.reports.formats.as_text import ansi

    click.echo(as_anchors.entry(article, each, ansi))
    if each.fate.how != "proposed":
        return False
    return yes or (sys.stdin.isatty() and click.confirm("  Is that the one?"))
