"""Baselines: an `anchored.md` file as the article that its anchors were last set against."""

from dataclasses import replace

from galleyproof.article import Article, FrontMatter
from galleyproof.article.anchors import Baseline
from galleyproof.article.correction_entries import KnownCopy
from galleyproof.claim import Anchor
from galleyproof.finding import Fault, FaultKind
from galleyproof.load.articles import FRONT, paragraphs
from galleyproof.load.tree import read
from galleyproof.load.validate import validate
from galleyproof.records import Model
from galleyproof.records.location import Location, Written


class BaselineFrontMatter(Model):
    """The fields between the two `---` lines at the top of an `anchored.md`.

    `published_copy` is a digest of the words that readers know: those of the article as first anchored after its
    publication, or since its last correction. `corrections` counts the corrections that it has by then.
    """

    title: str | None = None
    standfirst: str | None = None
    published_copy: str | None = None
    corrections: int = 0
    anchors: dict[str, tuple[Anchor, ...]]

    @property
    def known(self) -> KnownCopy | None:
        """The copy that readers know, if the article was published by then."""
        return KnownCopy(self.published_copy, self.corrections) if self.published_copy else None

    def of(self, article: Article) -> FrontMatter:
        """Return the front matter of the article with the headline and standfirst of the baseline."""
        own = {"title": self.title, "standfirst": self.standfirst}
        return article.front.model_copy(update=own) if self.title else article.front


def parse_baseline(text: str, file: str, article: Article) -> Baseline | Fault:
    """Return the baseline of an article from the text of its file, or why it cannot be read."""
    front = FRONT.match(text)
    document = read(text[: front.start("end")] if front else text, file)
    if front is None or document.tree is None:
        return Fault("was not written by `galley anchor`: delete it to start over", Location(file), kind=FaultKind.YAML)
    matter, faults = validate(BaselineFrontMatter, Written(document.tree, document.positions, 0))
    if matter is None or not document.whole:
        first = [*document.faults, *faults][0]
        return replace(first, message=f"{first.message}: correct it, or delete the file to start over")
    copy = tuple(paragraphs(text, front.end()))
    return Baseline(replace(article, front=matter.of(article), paragraphs=copy), matter.anchors, matter.known)
