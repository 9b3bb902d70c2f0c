"""Names in the copy: house spelling, full names on first mention, and titles that fit the day."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache, partial
from typing import Final

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, Item
from galleyproof.check import check_article
from galleyproof.checks._decorators import check_registers
from galleyproof.checks._first_mentions import first_mentions
from galleyproof.checks._honours import honours
from galleyproof.checks._misspellings import five_letter_words, near_names
from galleyproof.checks._namesakes import namesakes
from galleyproof.checks._wrong_titles import wrong_titles
from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.desk.lookup import Lookup
from galleyproof.finding import NOTHING_TO_COMPARE, Problem, Severity
from galleyproof.records.date_words import in_words, when
from galleyproof.records.entity import Name
from galleyproof.text.names.variants import first_variant
from galleyproof.text.phrases import either, first_few, joined
from galleyproof.text.typography import fold, without_accents

_DESCRIBED = ("office", "event")
"""Kinds of entity without a house spelling: their names are descriptions, which vary."""

_UNKNOWN: Final[tuple[str, Mapping[str, Sequence[Name]]]] = ("", {})

_FEW = 3
"""Names of a group that a message lists; it counts the others."""

_MOST_PLACES = 18
"""Further places that a finding about a group points to."""


@check_article
def house_spelling(article: Article, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A name in the copy has the house spelling.

    The house spelling is the entity's first name in entities.yaml, in the language of the copy. A different name is
    fine; a different spelling of the same name is not, but inside a quotation it only gets a note. A name that was not
    in use on the article's day, according to its `from` and `to`, also gets a note.

    Fails:
        claims: [{anchor: {paragraph: 1, quote: came}}]
        entities: [{id: tayeb, kind: person, names: [Tayeb Orsani, Taib Orsani]}]
        article: {text: Taib Orsani came.}
    Passes:
        claims: [{anchor: {paragraph: 1, quote: came}}]
        entities: [{id: tayeb, kind: person, names: [Tayeb Orsani, Taib Orsani]}]
        article: {text: Tayeb Orsani came.}
    """
    covered = coverage[article.id]
    if not covered.names_somebody:
        yield NOTHING_TO_COMPARE
    spelt = cache(partial(_spelt, lookup))
    for item in covered.items:
        preferred, dated = spelt(item.entities[0]) if len(item.entities) == 1 else _UNKNOWN
        is_other_name = item.kind == "name" and without_accents(item.words) != without_accents(preferred)
        differs = first_variant(item.words.split(), preferred.split()) if preferred and is_other_name else None
        if differs:
            yield Problem(
                f"the copy has `{differs[0]}`, but the house spelling is `{preferred}`",
                item.place(article),
                f"write `{differs[1]}`",
                severity=Severity.NOTE if _is_quoted(item, covered) else Severity.WARNING,
                words=item.words,
            )
        elif dated and (name := _out_of_use(dated.get(fold(item.words), ()), article)):
            yield Problem(
                f"`{item.words}` was not in use {when(article.front.published)}, but {_years_of_use(name)}",
                item.place(article),
                "use the name of that day",
                severity=Severity.NOTE,
                words=item.words,
            )


def _is_quoted(name: Item, covered: Coverage) -> bool:
    around = covered.items_in(name.paragraph, name.span, "quotation")
    return any(quotation.span.contains(name.span) for quotation in around)


def _spelt(lookup: Lookup, id_: str) -> tuple[str, Mapping[str, Sequence[Name]]]:
    """Return the house spelling of an entity, empty if its names are descriptions, and its dated names as folded."""
    entity = lookup.entity(id_)
    if entity is None:
        return _UNKNOWN
    dated: dict[str, list[Name]] = {}
    for name in entity.names:
        if isinstance(name, Name):
            dated.setdefault(fold(name.name), []).append(name)
    return entity.name_in(lookup.settings.language) if entity.kind not in _DESCRIBED else "", dated


def _out_of_use(names: Sequence[Name], article: Article) -> Name | None:
    """Return the first of some dated names that was not in use on the article's day."""
    return next((name for name in names if not name.may_be_in_use(article.front.published)), None)


def _years_of_use(name: Name) -> str:
    limits = (("from", name.from_), ("until", name.to))
    return " ".join(f"{word} {in_words(date)}" for word, date in limits if date)


@check_article
def misspelt(article: Article, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """An unknown name in the copy is not a misspelling of a known one.

    Known names are those in entities.yaml. A name of several words is only compared with names that have the others; a
    name of four letters only with those in the copy.

    Fails:
        claims: [{anchor: {paragraph: 1, quote: came}}]
        entities: [{id: orsani, kind: person, names: [Tayeb Orsani]}]
        article: {text: 'Tayeb Orsanitold us, and came.'}
    Passes:
        claims: [{anchor: {paragraph: 1, quote: came}}]
        entities: [{id: orsani, kind: person, names: [Tayeb Orsani]}]
        article: {text: 'Tayeb Orlow told us, and came.'}
    """
    items = [item for item in coverage[article.id].items if item.kind == "name"]
    if not items:
        yield NOTHING_TO_COMPARE
    named = five_letter_words(items, lookup)
    for item in items:
        if item.entities:
            continue
        for word in item.words.split():
            if near := near_names(word, item, lookup, named):
                names = either(lookup.known_words.names_with(near[0]), most=_FEW)
                yield Problem(
                    f"`{word}` is not in entities.yaml, but {either(near[:_FEW])} is",
                    item.place(article),
                    f"if {names} is meant, correct the name; otherwise add it to entities.yaml",
                    severity=Severity.WARNING,
                    words=item.words,
                )
                break


@check_registers(severity=Severity.WARNING)
def one_person(desk: Desk) -> Iterator[Problem]:
    """A person is one entity, not two with different spellings of the name.

    If two entities are the same person, join them with `same_as`; if they are not, give both an `era`.

    Fails:
        entities:
          - {id: tayeb, kind: person, names: [Tayeb Orsani]}
          - {id: taib, kind: person, names: [Taib Orsani]}
    Passes:
        entities:
          - {id: tayeb, kind: person, names: [Tayeb Orsani], era: born 1950}
          - {id: taib, kind: person, names: [Taib Orsani], era: born 1990}
    """
    if not any(entity.kind == "person" for entity in desk.entities):
        yield NOTHING_TO_COMPARE
    for first, second, *others in namesakes(desk.entities, desk.main_ids):
        people = [f"`{person.id}` ({person.name})" for person in (first, second, *others)]
        message = f"{joined(first_few(people, _FEW))} may be the same person"
        fix = "join them with `same_as`, or give both an `era` if they are two people"
        if others:
            fix = "join those who are with `same_as`, and give each an `era` if they are different people"
        also = tuple(person.at("names") for person in (first, *others[:_MOST_PLACES]))
        yield Problem(message, second.at("names"), fix, also=also)


@check_article
def first_mention(article: Article, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """People are named in full at first mention.

    A short name that two people share is a problem; another one gets a note, and so does a full name without an
    office, a title or a description of the person.

    Fails:
        claims: [{anchor: {paragraph: 1, quote: came}}]
        entities: [{id: orsani, kind: person, names: [Tayeb Orsani, Orsani]}]
        article: {text: 'Orsani came, and Tayeb Orsani left.'}
    Passes:
        claims: [{anchor: {paragraph: 1, quote: came}}]
        entities: [{id: orsani, kind: person, names: [Tayeb Orsani, Orsani]}]
        article: {text: 'The minister, Tayeb Orsani, came, and Orsani left.'}
    """
    if not coverage[article.id].names_somebody:
        yield NOTHING_TO_COMPARE
    yield from first_mentions(article, lookup, coverage[article.id])


@check_article
def honour(article: Article, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A `Sir`, `Dame`, `Lord` or `Lady` in the copy is on record, as part of one of the person's names.

    Fails:
        claims: [{anchor: {paragraph: 1, quote: came}}]
        entities: [{id: tayeb, kind: person, names: [Tayeb Orsani]}]
        article: {text: Sir Tayeb Orsani came.}
    Passes:
        claims: [{anchor: {paragraph: 1, quote: came}}]
        entities: [{id: tayeb, kind: person, names: [Tayeb Orsani, Sir Tayeb Orsani]}]
        article: {text: Sir Tayeb Orsani came.}
    """
    if not coverage[article.id].names_somebody:
        yield NOTHING_TO_COMPARE
    yield from honours(article, lookup, coverage[article.id])


@check_article
def title_held(
    article: Article, lookup: Lookup, coverage: Mapping[str, Coverage], constraints: Sequence[Constraint], as_of: date
) -> Iterator[Problem]:
    """The copy gives nobody an office that they cannot have held on the day of publication.

    The title is checked against all claims on the desk; if their dates leave it possible, nothing is reported.

    Fails:
        claims:
          - anchor: {paragraph: 1, quote: came}
            fact: {kind: post, holder: ann, office: mayor, start: 2010, end: 2015}
        entities:
          - {id: ann, kind: person, names: [Ann Orsani]}
          - {id: mayor, kind: office, names: [Mayor of Fordham, mayor of Fordham], seats: 1}
        article: {text: 'The mayor of Fordham, Ann Orsani, came.'}
    Passes:
        claims:
          - anchor: {paragraph: 1, quote: came}
            fact: {kind: post, holder: ann, office: mayor, start: 2010, end: 2015}
        entities:
          - {id: ann, kind: person, names: [Ann Orsani]}
          - {id: mayor, kind: office, names: [Mayor of Fordham, mayor of Fordham], seats: 1}
        article: {text: 'The former mayor of Fordham, Ann Orsani, came.'}
    """
    if not coverage[article.id].names_somebody:
        yield NOTHING_TO_COMPARE
    yield from wrong_titles(article, lookup, coverage[article.id], constraints, as_of)
