"""Titles that the copy gives to people who cannot have held them on the day of publication."""

from collections.abc import Iterator, Sequence
from datetime import date

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, titles_given
from galleyproof.claim import hypothetical_claim
from galleyproof.constraint import Constraint
from galleyproof.desk.lookup import Lookup
from galleyproof.engine.hypothetical import contradictions_of
from galleyproof.facts import Post
from galleyproof.finding import Problem
from galleyproof.records.date_words import in_words
from galleyproof.text.phrases import both


def wrong_titles(
    article: Article, lookup: Lookup, coverage: Coverage, constraints: Sequence[Constraint], as_of: date
) -> Iterator[Problem]:
    """Yield a problem for each title that contradicts the claims of the desk."""
    titles = titles_given(article, coverage, lookup.entities_by_id, lookup.settings.numeric_dates)
    for title in {(title.person, title.office): title for title in titles}.values():
        fact = Post(kind="post", holder=title.person, office=title.office, holds_on=article.front.published)
        hypothetical = hypothetical_claim(f"{title.person} is {title.office}.", fact, article.written)
        desk = lookup.desk_about(title.person, title.office)
        for conflict in contradictions_of(hypothetical, desk, constraints, as_of)[:1]:
            others = sorted(conflict.claims)
            person, office = lookup.entities_by_id[title.person].name, lookup.entities_by_id[title.office].name
            yield Problem(
                f"the copy of {in_words(article.front.published)} calls {person} `{title.item.words}`, "
                f"but {both(others)} {'says' if len(others) == 1 else 'say'} otherwise",
                title.item.place(article),
                f"check who was {office} on that day",
                claims=tuple(others),
                severity=conflict.severity,
                also=tuple(lookup.claims_by_ref[ref].at() for ref in others),
            )
