"""The built-in drafter: a skeleton for each clause of the copy that holds something to check."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, Found, Sentence, dateline
from galleyproof.desk import Desk
from galleyproof.text.folding import fold
from galleyproof.text.quoting import prepare, spans
from galleyproof.text.span import Span
from galleyproof.write.drafting.clauses import clauses
from galleyproof.write.drafting.fact_rules import OPEN, Clause, typed
from galleyproof.write.drafting.skeleton import Skeleton, flow


class RuleDrafter:
    """Reads clauses by rules alone, so that the same copy always makes the same draft."""

    def draft(self, article: Article, desk: Desk, read: Coverage) -> Iterator[Skeleton]:
        """A skeleton a clause; what claims or the front matter cover already is left out."""
        met = ""
        for sentence in read.sentences:
            if any(found.is_open for found in sentence.found):
                yield from _of_sentence(article, desk, sentence, met)
            met = next(reversed(_people(sentence.found, desk)), met)


def _people(found: Sequence[Found], desk: Desk) -> list[str]:
    """The persons whom things name, in their order."""
    named = (id_ for each in found for id_ in each.entities[:1])
    return [id_ for id_ in named if (entity := desk.entity(id_)) and entity.kind == "person"]


def _of_sentence(article: Article, desk: Desk, sentence: Sentence, met: str) -> Iterator[Skeleton]:
    text, own = article.paragraphs[sentence.paragraph - 1].text, dateline(article)
    quotations = [found.span for found in sentence.found if found.kind == "quotation"]
    for span in clauses(text, sentence.span, quotations):
        found = [each for each in sentence.found if span.meets(each.span)]
        if any(each.is_open for each in found):
            fact = typed(Clause(span.of(text), sentence.span.of(text), found, sentence.found, own, met, desk))
            whole = {} if OPEN in fact.values() else fact
            quote = _quote(text, span, sentence.span)
            yield Skeleton(sentence.paragraph, quote, _says(span.of(text)), whole, _to_do(found, fact))
        met = next(reversed(_people(found, desk)), met)


def _quote(text: str, span: Span, sentence: Span) -> str:
    """The clause's words where the paragraph has them once, else its sentence's, else all that the paragraph has."""
    told = (fold(each.of(text)) for each in (span, sentence))
    return next((words for words in told if len([*spans(words, prepare(text))]) == 1), fold(text))


def _says(text: str) -> str:
    words = fold(text)
    return f"{words[:1].upper()}{words[1:]}."


def _to_do(found: Sequence[Found], fact: Mapping[str, Any]) -> str:
    """Whom the desk does not know, and what of the fact is missing."""
    unknown = [fold(each.words) for each in found if each.kind == "name" and not each.entities]
    asks = [f"not in entities.yaml: {', '.join(unknown)}"] if unknown else []
    if OPEN in fact.values():
        asks.append(f"fact: {flow(dict(fact))}")
    elif not fact:
        asks.append("give it a fact, or leave it without one")
    return "; ".join(asks)
