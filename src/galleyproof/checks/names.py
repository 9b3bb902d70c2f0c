"""Names: everybody is spelt as the house spells them, introduced in full, and given only the title they held."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, product

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, Found, Sentence, titled
from galleyproof.check import check_article, check_desk
from galleyproof.claim import suppose
from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.engine.supposing import against
from galleyproof.facts import Post
from galleyproof.finding import Problem, Severity
from galleyproof.records.entity import Entity
from galleyproof.text.names.registry import FULL, is_full, words_of_names
from galleyproof.text.names.transliteration import keys
from galleyproof.text.names.variants import is_near, variant
from galleyproof.text.phrases import both, either

_CLAUSE = re.compile(r",\s(?:who|the|an?|[\w-]+'s)\s")
_DESCRIBED = ("office", "event")
"""Kinds whose names say what they are, in more than one way."""


@check_article
def house_spelling(article: Article, desk: Desk, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A name in the copy is spelt as the house spells it: as the entity's first name in the copy's language.

    Another name for the same is no other spelling; words that somebody is quoted with may differ, which is a note.

    Fails:
        claims: [{anchor: {paragraph: 1, quote: came}}]
        entities: [{id: tayeb, kind: person, names: [Tayeb Orsani, Taib Orsani]}]
        article: {text: Taib Orsani came.}
    Passes:
        claims: [{anchor: {paragraph: 1, quote: came}}]
        entities: [{id: tayeb, kind: person, names: [Tayeb Orsani, Taib Orsani]}]
        article: {text: Tayeb Orsani came.}
    """
    read = coverage[article.id]
    quotations = [each for each in read.found if each.kind == "quotation"]
    for found in read.found:
        entity = desk.entity(found.entities[0]) if len(found.entities) == 1 else None
        house = entity.name_in(desk.settings.language) if entity and entity.kind not in _DESCRIBED else ""
        differs = variant(found.words.split(), house.split()) if found.kind == "name" else None
        if differs:
            inside = any(each.paragraph == found.paragraph and each.span.holds(found.span) for each in quotations)
            yield Problem(
                f"the copy has `{differs[0]}`, and the house writes `{house}`",
                found.place(article),
                f"write `{differs[1]}`",
                severity=Severity.NOTE if inside else Severity.WARNING,
                words=found.words,
            )


@check_article
def misspelt(article: Article, desk: Desk, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A name that the registry does not have is not nearly one that it has.

    Fails:
        claims: [{anchor: {paragraph: 1, quote: came}}]
        entities: [{id: orsani, kind: person, names: [Tayeb Orsani]}]
        article: {text: 'Tayeb Orsanitold us, and came.'}
    Passes:
        claims: [{anchor: {paragraph: 1, quote: came}}]
        entities: [{id: orsani, kind: person, names: [Tayeb Orsani]}]
        article: {text: 'Tayeb Orlow told us, and came.'}
    """
    unknown = [each for each in coverage[article.id].found if each.kind == "name" and not each.entities]
    known = words_of_names(desk.entities) if unknown else {}
    for found in unknown:
        for word in found.words.split():
            near = [name for name in known if is_near(word, name)] if word not in known else []
            if near:
                yield Problem(
                    f"`{word}` is nearly {either(near[:3])}, and the registry does not have it",
                    found.place(article),
                    f"is it {either(known[near[0]])}? If not, add whom it names to the entities",
                    severity=Severity.WARNING,
                    words=found.words,
                )
                break


@check_desk(severity=Severity.WARNING)
def one_person(desk: Desk) -> Iterator[Problem]:
    """One person is one entity: two whose names are spellings of one are told apart by `era`, or joined by `same_as`.

    Fails:
        entities:
          - {id: tayeb, kind: person, names: [Tayeb Orsani]}
          - {id: taib, kind: person, names: [Taib Orsani]}
    Passes:
        entities:
          - {id: tayeb, kind: person, names: [Tayeb Orsani], era: born 1950}
          - {id: taib, kind: person, names: [Taib Orsani], era: born 1990}
    """
    by_key: dict[tuple[str, ...], dict[str, Entity]] = defaultdict(dict)
    for entity in desk.entities:
        for name in entity.spellings if entity.kind == "person" else ():
            if len(name.split()) >= FULL:
                for key in product(*map(keys, name.split())):
                    by_key[key][entity.id] = entity
    pairs = {
        (one.id, other.id): (one, other) for each in by_key.values() for one, other in combinations(each.values(), 2)
    }
    same = desk.same_ids
    for one, other in pairs.values():
        joined = same.get(one.id, one.id) == same.get(other.id, other.id)
        if not joined and not (one.era and other.era):
            message = f"`{one.id}` and `{other.id}` can be one person: {one.name}, {other.name}"
            fix = "join them with `same_as`, make them one entity, or tell them apart with `era` in both"
            yield Problem(message, other.at("names"), fix, also=(one.at("names"),))


@check_article
def first_mention(article: Article, desk: Desk, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """Whoever is first named in an article is named in full, and later as the house likes.

    Without an office, a title or a word of who it is beside it, that is a note.

    Fails:
        claims: [{anchor: {paragraph: 1, quote: came}}]
        entities: [{id: orsani, kind: person, names: [Tayeb Orsani, Orsani]}]
        article: {text: 'Orsani came, and Tayeb Orsani left.'}
    Passes:
        claims: [{anchor: {paragraph: 1, quote: came}}]
        entities: [{id: orsani, kind: person, names: [Tayeb Orsani, Orsani]}]
        article: {text: 'The minister, Tayeb Orsani, came, and Orsani left.'}
    """
    met: set[str] = set()
    for sentence in coverage[article.id].sentences:
        for found in sentence.found:
            people = [each for id_ in found.entities if (each := desk.entity(id_)) and each.kind == "person"]
            if not people or met.intersection(each.id for each in people):
                continue
            full = [each for each in people if is_full(found.words, each)]
            met.update(each.id for each in full or people)
            place = found.place(article)
            if not full:
                names = either(each.name for each in people)
                message = f"`{found.words}` is named here first, and not in full: {names}"
                yield Problem(message, place, "name them in full here", severity=Severity.WARNING, words=found.words)
            elif not _is_introduced(found, sentence, article, desk):
                message = f"`{found.words}` is named here first, with no office or title"
                yield Problem(message, place, severity=Severity.NOTE)


@check_article
def title_held(
    article: Article, desk: Desk, coverage: Mapping[str, Coverage], constraints: Sequence[Constraint], as_of: date
) -> Iterator[Problem]:
    """Nobody is given an office in the copy that they cannot have held on the article's day.

    What the copy says is put to the engine with the desk's claims: where the dates leave room, it says nothing.

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
    for each in {
        (each.person, each.office): each for each in titled(article, coverage[article.id], desk.entities_by_id)
    }.values():
        fact = Post(kind="post", holder=each.person, office=each.office, holds_on=article.front.published)
        supposed = suppose(f"{each.person} is {each.office}.", fact, article.written)
        for found in against(supposed, desk, constraints, as_of)[:1]:
            others = sorted(found.claims)
            person, office = desk.entities_by_id[each.person].name, desk.entities_by_id[each.office].name
            yield Problem(
                f"the copy calls {person} `{each.at.words}` on {article.front.published.text}, and {both(others)} "
                f"{'says' if len(others) == 1 else 'say'} otherwise",
                each.at.place(article),
                f"look at who was {office} on that day",
                claims=tuple(others),
                severity=found.severity,
                also=tuple(desk.claims_by_ref[ref].at() for ref in others),
            )


def _is_introduced(found: Found, sentence: Sentence, article: Article, desk: Desk) -> bool:
    """Whether a person is named with an office or a title, or with a clause that says who it is."""
    people = {word for id_ in found.entities for name in desk.entities_by_id[id_].spellings for word in name.split()}
    after = article.paragraphs[found.paragraph - 1].text[found.span.end :]
    beside = (desk.entity(id_) for each in sentence.found for id_ in each.entities)
    return (
        not people.issuperset(found.words.split())
        or bool(_CLAUSE.match(after))
        or any(each.kind == "title" for each in sentence.found)
        or any(each and each.kind == "office" for each in beside)
    )
