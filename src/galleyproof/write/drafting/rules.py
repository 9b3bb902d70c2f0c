"""The built-in drafter: one skeleton for each clause of the copy with something to check."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, Item, Sentence, publication_day
from galleyproof.desk import Desk
from galleyproof.text.quoting import find_all, prepare
from galleyproof.text.span import Span
from galleyproof.text.typography import fold
from galleyproof.write.drafting.clauses import clauses
from galleyproof.write.drafting.fact_rules import OPEN, Clause, suggested_fact
from galleyproof.write.drafting.skeleton import Skeleton, flow


class RuleDrafter:
    """A drafter with fixed rules: the same copy always gives the same draft."""

    def draft(self, article: Article, desk: Desk, coverage: Coverage, /) -> Iterator[Skeleton]:
        """Yield one skeleton per clause, except for items that have a claim or a waiver already."""
        last_named = ""
        for sentence in coverage.sentences:
            if any(item.is_open for item in sentence.items):
                yield from _of_sentence(article, desk, sentence, last_named)
            last_named = next(reversed(_people(sentence.items, desk)), last_named)


def _people(items: Sequence[Item], desk: Desk) -> list[str]:
    """Return the ids of the people that items name, in order."""
    named = (id_ for item in items for id_ in item.entities[:1])
    return [id_ for id_ in named if (entity := desk.entity(id_)) and entity.kind == "person"]


def _of_sentence(article: Article, desk: Desk, sentence: Sentence, last_named: str) -> Iterator[Skeleton]:
    text, published = article.text(sentence.paragraph), publication_day(article)
    quotations = [item.span for item in sentence.items if item.kind == "quotation"]
    for span in clauses(text, sentence.span, quotations):
        items = [item for item in sentence.items if span.overlaps(item.span)]
        if any(item.is_open for item in items):
            words = span.of(text)
            clause = Clause(words, sentence.span.of(text), items, sentence.items, published, last_named, desk)
            fact = suggested_fact(clause)
            complete = {} if OPEN in fact.values() else fact
            quote = _quote(text, span, sentence.span)
            yield Skeleton(sentence.paragraph, quote, _assertion(words), complete, _to_do(items, fact))
        last_named = next(reversed(_people(items, desk)), last_named)


def _quote(text: str, span: Span, sentence: Span) -> str:
    """Return the clause if its words occur once in the paragraph, else the sentence, else the whole paragraph."""
    candidates = (fold(place.of(text)) for place in (span, sentence))
    return next((words for words in candidates if len([*find_all(words, prepare(text))]) == 1), fold(text))


def _assertion(text: str) -> str:
    words = fold(text)
    return f"{words[:1].upper()}{words[1:]}."


def _to_do(items: Sequence[Item], fact: Mapping[str, Any]) -> str:
    """Return a note of the names that the desk does not know and of what the fact still lacks."""
    unknown = [fold(item.words) for item in items if item.kind == "name" and not item.entities]
    notes = [f"not in entities.yaml: {', '.join(unknown)}"] if unknown else []
    if OPEN in fact.values():
        notes.append(f"complete the fact: {flow(dict(fact))}")
    elif not fact:
        notes.append("add a fact if one fits")
    return "; ".join(notes)
