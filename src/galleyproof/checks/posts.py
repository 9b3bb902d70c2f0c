"""Posts: terms of office."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.checks.terms import backwards
from galleyproof.claim import Claim
from galleyproof.facts import Post
from galleyproof.finding import Problem


@check(Post)
def term_in_order(claim: Claim, fact: Post) -> Iterator[Problem]:
    """A post ends no earlier than it starts.

    Fails:
        fact: {kind: post, holder: said-jawad, office: envoy, start: 2010-09-22, end: 2003-12-04}
    Passes:
        fact: {kind: post, holder: said-jawad, office: envoy, start: 2003-12-04, end: 2010-09-22}
    """
    yield from backwards(*fact.span, at="end")


@check(Post)
def holds_within_term(claim: Claim, fact: Post) -> Iterator[Problem]:
    """A day on which a post was held lies within its term.

    Fails:
        fact: {kind: post, holder: said-jawad, office: envoy, end: 2010-09-22, holds_on: 2011}
    Passes:
        fact: {kind: post, holder: said-jawad, office: envoy, end: 2010-09-22, holds_on: 2010}
    """
    start, end = fact.span
    yield from backwards(start, fact.holds_on, "holds_on", ends="is held on")
    yield from backwards(fact.holds_on, end, "holds_on", starts="is held on")
