"""What became of an article's anchors, as text for a terminal."""

from collections.abc import Iterator, Sequence

from galleyproof.article import Article
from galleyproof.article.anchors import Followed
from galleyproof.reports.formats.as_text import Paint, plain, printable
from galleyproof.text.folding import fold
from galleyproof.text.phrases import count

_COLOURS = {"moved": "green", "proposed": "yellow", "changed": "red", "orphaned": "red"}
_TO_DO = {
    "changed": "correct the copy, or the claim together with its anchor",
    "orphaned": "anchor it to the copy's own words, or take the claim out",
}


def entry(article: Article, each: Followed, paint: Paint = plain) -> str:
    """One anchor that is not where it was: which, where the copy has it now, what differs, and what to do."""
    return "\n".join(_lines(article, each, paint))


def _lines(article: Article, each: Followed, paint: Paint) -> Iterator[str]:
    fate = each.fate
    word = "moved" if fate.how == "exact" else fate.how
    place = article.place(fate.place[0], fate.place[1].start) if fate.place else each.claim.at("anchor")
    yield f"{paint(word, _COLOURS[word])} {each.claim.ref}: {_paragraphs(each)} {paint(str(place), 'bold')}"
    if fate.why:
        yield f"  {printable(fate.why)}"
    now = fold(fate.place[1].of(article.paragraphs[fate.place[0] - 1].text)) if fate.place else ""
    if word != "moved":
        yield paint(f"  - {printable(fold(each.was.quote))}", "red")
        if now and fate.how != "orphaned":
            yield paint(f"  + {printable(now)}", "green")
    if each.moves and each.claim.sign_off:
        yield f"  The anchor is part of what {_signers(each)} signed: it is to be signed again"
    if word in _TO_DO:
        yield f"  To do: {_TO_DO[word]}"


def _signers(each: Followed) -> str:
    return printable(" and ".join(dict.fromkeys(one.by for one in each.claim.sign_off)))


def _paragraphs(each: Followed) -> str:
    was, now = each.was.paragraph, each.fate.place[0] if each.fate.place else each.was.paragraph
    return f"paragraph {was}" if was == now else f"paragraph {was} -> {now}"


def summary(article: Article, followed: Sequence[Followed], confirmed: int, open_: int) -> str:
    """`moscow-talks: 54 anchors, of which 2 moved, 1 is confirmed and 3 are open`."""
    moved = sum(each.moves and each.fate.how == "exact" for each in followed)
    anchors = count(len(followed), "anchor")
    said = f"{moved} moved, {confirmed} {_be(confirmed)} confirmed and {open_} {_be(open_)} open"
    return f"{article.id}: {anchors}, of which {said}"


def _be(number: int) -> str:
    return "is" if number == 1 else "are"
