"""The checks of an invented desk; each docstring is the check's manual."""

from collections.abc import Iterator

from galleyproof import Claim, Problem, check
from galleyproof.facts import Vote


@check(Vote)
def vote_is_whole(claim: Claim, fact: Vote) -> Iterator[Problem]:
    """A vote with counts gives its day too, as the minutes do.

    Fails:
        fact: {kind: vote, body: council, motion: reopen the baths, for: 9, against: 6}
    Passes:
        fact: {kind: vote, body: council, motion: reopen the baths, for: 9, against: 6, on: 2026-10-13}
    """
    if fact.on is None:
        yield Problem("gives the counts of a vote without its day", "for", "add `on`, the day of the vote")
