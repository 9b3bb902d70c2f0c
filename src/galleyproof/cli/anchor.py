"""`galley anchor`: update the anchors of claims after an edit of the article."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from galleyproof.cli.common import at_keyboard, desk_option, require_known, require_root
from galleyproof.cli.printing import refuse, say, say_report

if TYPE_CHECKING:
    from galleyproof.article import Article
    from galleyproof.article.anchors import Baseline, Followed
    from galleyproof.desk import Desk

_SOME_OPEN = 1


@click.command()
@click.argument("id_", metavar="[ARTICLE]", required=False)
@click.option("--yes", is_flag=True, help="Accept every proposed match without asking.")
@click.option("--check", is_flag=True, help="Write nothing, and exit with 1 if an anchor has moved or is open.")
@desk_option
def anchor(id_: str | None, path: Path, *, yes: bool, check: bool) -> None:
    """Update the anchors of claims after an edit of the article.

    An anchor is the words of the article that make a claim. If these words have only moved, the new place is written
    at once. If they have been reworded, the likely match is shown and written once you confirm it. If a figure, day,
    name or negation has changed, nothing is written: correct the article or the claim.

    Once every anchor is settled, the text is saved as claims/ARTICLE/anchored.md, to compare with next time. Without
    ARTICLE, all articles of the desk are updated.

    Exit code 0: every anchor is settled; 1: some are still open; 2: could not run.
    """
    from galleyproof.load import load
    from galleyproof.write.fields import EditError

    desk = load(require_root(path))
    if id_:
        require_known("article", id_, desk.articles_by_id, "give the name of its folder")
    articles = [desk.articles_by_id[id_]] if id_ else [*desk.articles]
    _refuse_unreadable(desk, articles)
    try:
        update = _count_stale if check else partial(_update, yes=yes)
        open_counts = [update(desk, article) for article in articles]
    except (EditError, OSError) as error:
        refuse(f"{error}")
    raise SystemExit(_SOME_OPEN if any(open_counts) else 0)


def _refuse_unreadable(desk: "Desk", articles: "Sequence[Article]") -> None:
    """Refuse a desk with a claim that could not be read: the baseline would be saved without its anchor."""
    ids = {article.id for article in articles}
    for key in sorted(desk.lost):
        register, _, id_ = key.partition(":")
        if register in ("desk", "article") or (register == "claim" and id_.partition("/")[0] in ids):
            name = "claims/desk.yaml" if register == "desk" else f"{register} `{id_}`"
            if id_.endswith("/*"):
                name = f"some claims of `{id_.removesuffix('/*')}`"
            refuse(f"{name} could not be read: `galley check` shows why; fix this first")


def _count_stale(desk: "Desk", article: "Article") -> int:
    """Show the anchors of one article that have moved or are open, write nothing, and return their number."""
    from galleyproof.reports.formats import as_anchors
    from galleyproof.reports.formats.as_text import ansi

    followed, _ = _followed(desk, article)
    stale = [entry for entry in followed if entry.fate.how != "exact" or entry.moves]
    for entry in stale:
        say_report(as_anchors.entry(article, entry, ansi))
    if followed:
        say(as_anchors.summary(article, followed, 0, sum(entry.fate.how != "exact" for entry in stale)))
    return len(stale)


def _followed(desk: "Desk", article: "Article") -> "tuple[list[Followed], Baseline | None]":
    """Return what became of the anchors of one article since its baseline, and the baseline."""
    from galleyproof.article.anchors import follow
    from galleyproof.write.baseline import read_baseline

    baseline = read_baseline(desk.root, article)
    return [*follow(desk.claims_of.get(article.id, ()), article, baseline, desk.settings.language)], baseline


def _update(desk: "Desk", article: "Article", *, yes: bool) -> int:
    """Update the anchors of one article; return the number that are still open."""
    from galleyproof.reports.formats import as_anchors
    from galleyproof.reports.formats.as_text import ansi
    from galleyproof.write.anchor_updates import renew_baseline, write_moved

    followed, baseline = _followed(desk, article)
    if not followed:
        return 0
    exact = [entry for entry in followed if entry.fate.how == "exact"]
    moved = [entry for entry in exact if entry.moves]
    baseline = write_moved(desk.root, baseline, article, moved)
    for entry in moved:
        say_report(as_anchors.entry(article, entry, ansi))
    confirmed = [entry for entry in followed if entry not in exact and _confirmed(article, entry, yes=yes)]
    write_moved(desk.root, baseline, article, [entry for entry in confirmed if entry.moves])
    open_ = len(followed) - len(exact) - len(confirmed)
    say(as_anchors.summary(article, followed, len(confirmed), open_))
    if not open_ and renew_baseline(desk.root, article, followed):
        say(f"{article.id}: saved the text for the next comparison (anchored.md)")
    return open_


def _confirmed(article: "Article", entry: "Followed", *, yes: bool) -> bool:
    """Show an anchor whose words have changed; ask if it has a proposed match, and return True if it is accepted."""
    from galleyproof.reports.formats import as_anchors
    from galleyproof.reports.formats.as_text import ansi

    say_report(as_anchors.entry(article, entry, ansi))
    if entry.fate.how != "proposed":
        return False
    return yes or (at_keyboard() and click.confirm("  Is this the right place?"))
