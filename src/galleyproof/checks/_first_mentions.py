"""First mentions of people in the copy: the full name, and who they are."""

from collections.abc import Iterator
from typing import Final

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, EntityKinds
from galleyproof.checks._descriptions import has_office, is_described
from galleyproof.desk.lookup import Lookup
from galleyproof.finding import Problem, Severity
from galleyproof.text.names import is_full_name
from galleyproof.text.phrases import either

_FEW: Final = 3
"""Names of a group that a message lists; it counts the others."""


def first_mentions(article: Article, lookup: Lookup, coverage: Coverage) -> Iterator[Problem]:
    """Yield a problem for each person whose first mention is without the full name or a description."""
    kinds = EntityKinds(lookup.entities_by_id)
    mentioned: set[str] = set()
    considered: set[frozenset[str]] = set()
    for sentence in coverage.sentences:
        names_office: bool | None = None  # not known until somebody without a description is named
        for item in sentence.items:
            members = item.entities.members
            people = kinds.named(item, "person") if members and members not in considered else ()
            considered.add(members)  # whatever comes of it, one of them is mentioned from now on
            if not people or not mentioned.isdisjoint(members):
                continue
            full = [person for person in people if is_full_name(item.words, person)]
            mentioned.update(person.id for person in full or people)
            if not full:
                names = either((person.name for person in people), most=_FEW)
                message = f"first mention of `{item.words}` without the full name, {names}"
                severity = Severity.WARNING if len(people) > 1 else Severity.NOTE
                fix = "give the full name here"
                yield Problem(message, item.place(article), fix, severity=severity, words=item.words)
            elif not is_described(item, article, lookup):
                names_office = has_office(sentence, kinds) if names_office is None else names_office
                if not names_office:
                    message = f"first mention of `{item.words}` without an office, a title or a description"
                    yield Problem(message, item.place(article), severity=Severity.NOTE)
