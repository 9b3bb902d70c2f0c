"""The built-in drafter: one skeleton for each sentence of the copy with something to check."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, Item, Sentence, publication_day
from galleyproof.desk import Desk
from galleyproof.text.quoting import find_all, prepare
from galleyproof.text.span import Span
from galleyproof.text.typography import fold
from galleyproof.write.drafting.fact_rules import OPEN, DraftSentence, suggested_fact
from galleyproof.write.drafting.skeleton import Skeleton, flow

_EDGES = " \n\t,;:."


class RuleDrafter:
    """A drafter with fixed rules: the same copy always gives the same draft."""

    def draft(self, article: Article, desk: Desk, coverage: Coverage, /) -> Iterator[Skeleton]:
        """Yield one skeleton per sentence, item of a list or row of a table, unless claims say all of it."""
        he, paragraph = "", 0
        for sentence in coverage.sentences:
            read = _read(article, desk, sentence, he if sentence.paragraph == paragraph else "")
            if sentence.paragraph and any(item.is_open for item in sentence.items):
                yield _skeleton(article, sentence, read)
            he, paragraph = _he_after(read), sentence.paragraph


def _he_after(sentence: DraftSentence) -> str:
    """Return whom `he` or `she` means after a sentence: the one who says it, or whom it means in it already."""
    if sentence.said:
        return sentence.said.speaker
    return sentence.he if sentence.text.startswith(("He ", "She ")) and not sentence.of_kind("name") else ""


def _read(article: Article, desk: Desk, sentence: Sentence, he: str) -> DraftSentence:
    text = article.text(sentence.paragraph)
    span = _trimmed(text, sentence.span)
    return DraftSentence(span.of(text), span.start, sentence.items, publication_day(article), he, desk)


def _skeleton(article: Article, sentence: Sentence, read: DraftSentence) -> Skeleton:
    text, fact = article.text(sentence.paragraph), suggested_fact(read)
    complete = {} if OPEN in fact.values() else fact
    quote = _quote(text, Span(read.start, read.start + len(read.text)))
    return Skeleton(sentence.paragraph, quote, _assertion(read.text), complete, _to_do(sentence.items, fact))


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return Span(start, end)


def _quote(text: str, span: Span) -> str:
    """Return the sentence if its words occur once in the paragraph, else the whole paragraph."""
    words = fold(span.of(text))
    return words if len([*find_all(words, prepare(text))]) == 1 else fold(text)


def _assertion(text: str) -> str:
    words = fold(text)
    ends = words.rstrip("\"'\u201d\u2019)").endswith((".", "!", "?"))
    return f"{words[:1].upper()}{words[1:]}{'' if ends else '.'}"


def _to_do(items: Sequence[Item], fact: Mapping[str, Any]) -> str:
    """Return a note of the names that the desk does not know and of what the fact still lacks."""
    unknown = [fold(item.words) for item in items if item.kind == "name" and not item.entities]
    notes = [f"not in entities.yaml: {', '.join(unknown)}"] if unknown else []
    if OPEN in fact.values():
        notes.append(f"complete the fact: {flow(dict(fact))}")
    elif not fact:
        notes.append("add a fact if one fits")
    return "; ".join(notes)
