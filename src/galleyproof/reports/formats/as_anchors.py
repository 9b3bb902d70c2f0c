"""The anchors of an article after an edit of the copy, as text for a terminal."""

from collections.abc import Iterator, Sequence

from galleyproof.article import Article, paragraph_name
from galleyproof.article.anchors import Followed
from galleyproof.printable import printable
from galleyproof.reports.formats.as_text import Paint, plain
from galleyproof.text.markdown import in_plain_words
from galleyproof.text.phrases import count, joined
from galleyproof.text.typography import fold

_COLOURS = {"moved": "green", "proposed": "yellow", "changed": "red", "orphaned": "red"}
_TO_DO = {
    "changed": "correct the copy, or correct the claim and its anchor",
    "orphaned": "anchor the claim to words of the copy, or remove it",
}


def entry(article: Article, anchor: Followed, paint: Paint = plain) -> str:
    """Return one anchor that has moved or changed: its old and new place, its old and new words, and how to fix it."""
    return "\n".join(_lines(article, anchor, paint))


def _lines(article: Article, anchor: Followed, paint: Paint) -> Iterator[str]:
    fate = anchor.fate
    word = "moved" if fate.how == "exact" else fate.how
    place = article.place(fate.place[0], fate.place[1].start) if fate.place else anchor.claim.at(*anchor.path)
    where = f"{printable(anchor.claim.ref)}: {_paragraphs(anchor)} {paint(printable(str(place)), 'bold')}"
    yield f"{paint(word, _COLOURS[word])} {where}"
    if fate.why:
        yield f"  {printable(fate.why)}"
    now = fold(fate.place[1].of(article.text(fate.place[0]))) if fate.place else ""
    if word != "moved":
        yield paint(f"  - {printable(fold(in_plain_words(anchor.was.quote)))}", "red")
        if now and fate.how != "orphaned":
            yield paint(f"  + {printable(now)}", "green")
    if anchor.changes_words and anchor.claim.sign_off:
        yield f"  This changes what {_signers(anchor)} signed: the claim must be signed again"
    if word in _TO_DO:
        yield f"  To do: {_TO_DO[word]}"


def _signers(anchor: Followed) -> str:
    return printable(joined(dict.fromkeys(signature.by for signature in anchor.claim.sign_off)))


def _paragraphs(anchor: Followed) -> str:
    was, now = anchor.was.paragraph, anchor.fate.place[0] if anchor.fate.place else anchor.was.paragraph
    return paragraph_name(was) if was == now else f"{paragraph_name(was)} -> {now or paragraph_name(now)}"


def summary(article: Article, followed: Sequence[Followed], confirmed: int, open_: int) -> str:
    """Return `moscow-talks: 54 anchors, 2 moved, 1 confirmed, 3 open`."""
    moved = sum(anchor.moves and anchor.fate.how == "exact" for anchor in followed)
    return f"{article.id}: {count(len(followed), 'anchor')}, {moved} moved, {confirmed} confirmed, {open_} open"
