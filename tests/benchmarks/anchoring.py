"""The fate of anchors when the copy is edited: nine kinds of edit, each made where a claim is anchored."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from galleyproof.article import Article, Paragraph
from galleyproof.article.anchors import Edit, anchor_at
from galleyproof.article.anchors.locating import span_of
from galleyproof.claim import Anchor
from galleyproof.load import load
from galleyproof.text.span import Span
from tests.benchmarks.edits import KINDS, Passage

CLAIMS = 40
TALKS = Path(__file__).parent / "talks"
MEANT = ("a number changed", "a name changed")


@dataclass(frozen=True)
class Case:
    """A copy before and after an edit, an anchor in the old one, and the true place of its words in the new one."""

    old: Article
    anchor: Anchor
    new: Article
    truth: tuple[int, Span] | None


def cases(kind: str, then: str = "") -> Iterator[Case]:
    """Yield an edit for each of the first claims of this repository's article; `then` names a second edit after it."""
    article, anchors = ours()
    for anchor in anchors:
        span = span_of(anchor, article)
        assert span is not None
        texts = tuple(paragraph.text for paragraph in article.paragraphs)
        was, now = KINDS[kind](Passage(texts, anchor.paragraph - 1, span))
        if then and isinstance(now, Passage):
            now = KINDS[then](now)[1]
        old = _article(article, was.texts)
        changed = anchor_at(old, was.at + 1, was.span, anchor)
        assert changed is not None
        if isinstance(now, Passage):
            yield Case(old, changed, _article(article, now.texts), (now.at + 1, now.span))
        else:
            yield Case(old, changed, _article(article, now), None)


def ours() -> tuple[Article, Sequence[Anchor]]:
    """Return an early form of this repository's article, and the anchors of its first claims.

    It stays as it is, so that the figures of one version can be compared with those of another.
    """
    desk = load(TALKS)
    anchors = [claim.anchor for claim in desk.claims_of["moscow-talks"] if claim.anchor]
    return desk.articles_by_id["moscow-talks"], anchors[:CLAIMS]


def _article(article: Article, texts: Sequence[str]) -> Article:
    return replace(article, paragraphs=tuple(Paragraph(text, line) for line, text in enumerate(texts, 1)))


def outcome(kind: str, case: Case) -> str:
    """Return the fate of an anchor: exact, proposed, changed, orphaned, elsewhere or wrong.

    It is `wrong` if it was moved to other words without asking, or if a changed figure or name went unnoticed, and
    `elsewhere` if the proposed words do not overlap the true ones.
    """
    fate = Edit(case.old, case.new, "en").fate(case.anchor)
    if fate.how == "exact":
        return "exact" if fate.place == case.truth and kind not in MEANT else "wrong"
    if fate.how == "proposed" and kind in MEANT:
        return "wrong"
    if fate.how == "proposed" and fate.place:
        true = case.truth and case.truth[0] == fate.place[0] and case.truth[1].overlaps(fate.place[1])
        return "proposed" if true else "elsewhere"
    return fate.how


def table() -> Iterator[str]:
    """Yield the lines of the table."""
    columns = {
        "exact": "kept or moved exactly",
        "proposed": "proposed",
        "changed": "check fails",
        "orphaned": "orphaned",
        "elsewhere": "proposed elsewhere",
        "wrong": "wrong",
    }
    yield f"| {CLAIMS} claims in an edited copy | {' | '.join(columns.values())} |"
    yield f"|{'---|' * (len(columns) + 1)}"
    for kind in KINDS:
        outcomes = Counter(outcome(kind, case) for case in cases(kind))
        yield f"| {kind} | {' | '.join(str(outcomes[column]) for column in columns)} |"
