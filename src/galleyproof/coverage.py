"""The copy read from its own side: which claim stands behind each thing in it that can be checked."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sentencex import segment

from galleyproof.anchoring import span_of
from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.dates import Edtf
from galleyproof.desk import Desk
from galleyproof.facts import Quantity
from galleyproof.prose import Thing, days, numbers, resolve, things
from galleyproof.quoting import Span
from galleyproof.record import mentions
from galleyproof.words import fold

CHECK = "coverage.claimed"
"""The check that a waiver in the front matter names to except words of the copy."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something in the copy that can be checked.

    Attributes:
        thing: what it is, and where in its paragraph.
        words: as the copy has it.
        claims: those that stand behind it: anchored to it, or in its sentence and about it.
        waived: why none needs to; nothing where none says so.
    """

    thing: Thing
    words: str
    claims: tuple[Claim, ...]
    waived: str

    @property
    def is_open(self) -> bool:
        """Whether nothing stands behind it, and nobody excepted it."""
        return not (self.claims or self.waived)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the copy: its paragraph's number, its span there, and what in it can be checked."""

    paragraph: int
    span: Span
    found: tuple[Found, ...]


@dataclass(frozen=True)
class Coverage:
    """What of an article its claims cover."""

    article: Article
    sentences: tuple[Sentence, ...]

    @cached_property
    def found(self) -> tuple[Found, ...]:
        """Everything in it that can be checked."""
        return tuple(found for sentence in self.sentences for found in sentence.found)

    @property
    def covered(self) -> int:
        """How many things have a claim."""
        return sum(bool(each.claims) for each in self.found)

    @property
    def waived(self) -> int:
        """How many have none and need none."""
        return sum(bool(each.waived and not each.claims) for each in self.found)

    @property
    def whole(self) -> int:
        """How many sentences have nothing open."""
        return sum(not any(each.is_open for each in sentence.found) for sentence in self.sentences)

    @property
    def share(self) -> float:
        """What part of the things is covered or waived, from 0 to 1; 1 where there is nothing to check."""
        return (self.covered + self.waived) / len(self.found) if self.found else 1.0


def cover(desk: Desk, article: Article) -> Coverage:
    """Hold the copy of an article against the claims that are anchored in it."""
    anchored: dict[int, list[tuple[Span, Claim]]] = {}
    for claim in desk.claims_of.get(article.id, ()):
        span = span_of(claim.anchor, article) if claim.anchor else None
        if claim.anchor and span:
            anchored.setdefault(claim.anchor.paragraph, []).append((span, claim))
    covering = _Covering(desk, article)
    sentences = [
        sentence
        for number in range(1, len(article.paragraphs) + 1)
        for sentence in covering.paragraph(number, anchored.get(number, []))
    ]
    return Coverage(article, tuple(sentences))


@dataclass(frozen=True)
class _Covering:
    desk: Desk
    article: Article

    def paragraph(self, number: int, anchored: list[tuple[Span, Claim]]) -> Iterator[Sentence]:
        text = self.article.paragraphs[number - 1].text
        found = things(text)
        for span in _sentences(text, self.desk.settings.language):
            here = [each for each in found if span.start <= each.start < span.end]
            near = [each for each in anchored if _overlap(each[0], span)]
            yield Sentence(number, span, tuple(self._found(thing, text, near) for thing in here))

    def _found(self, thing: Thing, text: str, near: list[tuple[Span, Claim]]) -> Found:
        words = text[thing.start : thing.end]
        span = Span(thing.start, thing.end)
        claims = tuple(claim for at, claim in near if _overlap(at, span) or self._is_of(claim, thing, words))
        waived = (
            each.because or "" for each in self.article.front.waive if each.check == CHECK and each.excepts(words)
        )
        return Found(thing, words, claims, next(waived, ""))

    def _is_of(self, claim: Claim, thing: Thing, words: str) -> bool:
        """Whether a claim of the same sentence is about a thing: it names it, its figure or its day."""
        if thing.kind == "figure":
            return any(self._gives(claim, words))
        if thing.kind == "day":
            return any(self._dates(claim, words))
        if fold(words).casefold() in fold(claim.says).casefold():
            return True
        named = {id_ for _, fact in claim.all_facts for ref, id_ in mentions(fact) if ref.to == "entity"}
        said = f" {fold(words).casefold()} "
        return thing.kind == "name" and any(
            f" {each} " in said for id_ in named for each in self._spellings.get(id_, ())
        )

    def _gives(self, claim: Claim, words: str) -> Iterator[bool]:
        said = [*numbers(claim.says)]
        for number in numbers(words):
            yield any(number.fits(*each.bounds) for each in said)
            yield any(
                number.fits(fact.value.low, fact.value.high)
                for _, fact in claim.all_facts
                if isinstance(fact, Quantity)
            )

    def _dates(self, claim: Claim, words: str) -> Iterator[bool]:
        for day in days(words):
            for time in resolve(day, self.own):
                for _, fact in claim.all_facts:
                    dates = (each for each in vars(fact).values() if isinstance(each, Edtf) and each.earliest)
                    yield any(time.meets(each.earliest, each.latest) for each in dates)

    @cached_property
    def own(self) -> date:
        return dateline(self.article) or date.min

    @cached_property
    def _spellings(self) -> dict[str, frozenset[str]]:
        """The names of each entity, and the last word of a person's, as the copy may use it."""
        found = {}
        for entity in self.desk.entities:
            names = [fold(name if isinstance(name, str) else name.name).casefold() for name in entity.names]
            short = [name.split()[-1] for name in names] if entity.kind == "person" else []
            found[entity.id] = frozenset((*names, *short))
        return found


def dateline(article: Article) -> date | None:
    """The day from which an article says `last week`; None where it is not known to the month."""
    published = article.front.published
    if published.earliest is None or published.latest is None or published.latest - published.earliest > 31:  # noqa: PLR2004
        return None
    return date.fromordinal(published.earliest)


def _sentences(text: str, language: str) -> Iterator[Span]:
    """The sentences of a paragraph, each with the space before it."""
    place = 0
    for sentence in segment(language.partition("-")[0], text):
        words = sentence.strip()
        start = text.find(words, place) if words else -1
        if start >= 0:
            yield Span(place, start + len(words))
            place = start + len(words)
    if text[place:].strip():
        yield Span(place, len(text))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
