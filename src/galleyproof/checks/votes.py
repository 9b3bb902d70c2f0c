"""Votes: counts that can be, outcomes that fit them, and nobody who voted two ways."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from galleyproof.check import check
from galleyproof.claim import Claim
from galleyproof.constraint import Rule, constraint, no_later
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Vote
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.atoms import Decided, Voted
from galleyproof.facts.things import Poll, Tally
from galleyproof.finding import NOTHING_TO_COMPARE, Problem
from galleyproof.records.amounts import Amount
from galleyproof.text.phrases import joined

_NAMED = {"voted_for": "for_", "voted_against": "against", "abstained": "abstain"}
"""The list of those who voted one way, and the count of that way."""


@check(Vote)
def enough_members(claim: Claim, fact: Vote) -> Iterator[Problem]:
    """No more votes are counted than there are members, and no count is below zero or part of a vote.

    Fails:
        fact: {kind: vote, body: council, motion: budget, for: 30, against: 25, members: 51}
    Fails:
        fact: {kind: vote, body: council, motion: budget, for: 30.5}
    Passes:
        fact: {kind: vote, body: council, motion: budget, for: 30, against: 20, absent: 1, members: 51}
    Passes:
        fact: {kind: vote, body: council, motion: budget, for: ~30, against: 20.., members: 51}
    """
    if not (fact.members or any(fact.counts.values())):
        yield NOTHING_TO_COMPARE
    for name in ("for_", "against", "abstain", "absent", "members"):
        count: Amount | None = getattr(fact, name)
        if count and (count.unit or not all(map(_is_count, (count.low, count.high)))):
            yield Problem(f"`{count.text}` is not a number of votes", name.strip("_"), "write a whole number")
    least = sum((count.low for count in fact.counts.values() if count and count.low), Decimal())
    if fact.members and fact.members.high is not None and least > fact.members.high:
        message = f"{least:f} votes are counted, but only {fact.members.high:f} could vote"
        yield Problem(message, "members", "correct the counts or the number of members")


def _is_count(bound: Decimal | None) -> bool:
    return bound is None or (bound >= 0 and bound == bound.to_integral_value()) or bound == -1  # `~0` is -1 to 1


@check(Vote)
def voters_counted(claim: Claim, fact: Vote) -> Iterator[Problem]:
    """No more people are named as voting one way than are counted.

    Fails:
        fact: {kind: vote, body: council, motion: budget, against: 1, voted_against: [ann, ben]}
    Passes:
        fact: {kind: vote, body: council, motion: budget, against: 3, voted_against: [ann, ben]}
    """
    if not any(getattr(fact, names) and getattr(fact, number) for names, number in _NAMED.items()):
        yield NOTHING_TO_COMPARE
    for names, number in _NAMED.items():
        named, count = set(getattr(fact, names)), getattr(fact, number)
        if named and count and count.high is not None and len(named) > count.high:
            message = f"`{names}` names {len(named)}, but {count.high:f} are counted"
            yield Problem(message, names, f"correct the list, or `{number.strip('_')}`")


@check(Vote)
def one_way(claim: Claim, fact: Vote, lookup: Lookup) -> Iterator[Problem]:
    """Nobody is listed under two ways of voting.

    Fails:
        fact: {kind: vote, body: council, motion: budget, voted_for: [ann, ben], voted_against: [ben]}
    Passes:
        fact: {kind: vote, body: council, motion: budget, voted_for: [ann], voted_against: [ben]}
    """
    ways: dict[str, dict[str, None]] = {}
    if len({choice for _, choice in fact.voters}) < 2:  # noqa: PLR2004 - two ways of voting
        yield NOTHING_TO_COMPARE
    for who, choice in fact.voters:
        ways.setdefault(who, {})[choice] = None
    for who, choices in ways.items():
        if len(choices) > 1:
            entity = lookup.entity(who)
            message = f"{entity.name if entity else who} is listed as having voted two ways: {joined([*choices])}"
            yield Problem(message, _list_of([*choices][-1]), "leave the name in one list")


def _list_of(choice: str) -> str:
    return "abstained" if choice == "abstained" else f"voted_{choice}"


@check(Vote)
def outcome(claim: Claim, fact: Vote) -> Iterator[Problem]:
    """A motion is carried or lost as its own counts have it.

    Without `needs`, a motion is carried by more votes for than against; a tie decides nothing, since somebody may have
    the casting vote. If it needed more, say so: a share of the votes for and against, or a number of votes.

    Fails:
        fact: {kind: vote, body: senate, motion: impeachment, for: 43, against: 57, carried: true}
    Fails:
        fact: {kind: vote, body: senate, motion: impeachment, for: 57, against: 43, needs: 2/3, carried: true}
    Passes:
        fact: {kind: vote, body: senate, motion: impeachment, for: 57, against: 43, needs: 2/3, carried: false}
    Passes:
        fact: {kind: vote, body: senate, motion: budget, for: 50, against: 50, carried: true}
    """
    if fact.carried is None or fact.for_ is None:
        yield NOTHING_TO_COMPARE
    elif fact.carried and (short := _falls_short(fact)):
        yield Problem(f"the motion cannot be carried: {short}", "carried", "correct the counts, `needs` or `carried`")
    elif not fact.carried and (enough := _is_enough(fact)):
        fix = "correct the counts or `carried`, or say what it needed in `needs`"
        yield Problem(f"the motion cannot be lost: {enough}", "carried", fix)


def _falls_short(fact: Vote) -> str:
    """Return why the most votes for and the fewest against do not carry a motion; empty if they may."""
    most, fewest = _bound(fact.for_, "high"), _bound(fact.against, "low") or Fraction()
    if most is None:
        return ""
    if fact.needs and fact.needs.isdigit():
        return f"{most} for, and it needed {fact.needs}" if most < int(fact.needs) else ""
    if (share := fact.share_needed) is not None:
        short = most < share * (most + fewest)
        return f"{most} for and {fewest} against are less than {fact.needs}" if short else ""
    return f"{most} for, {fewest} against" if most < fewest else ""


def _is_enough(fact: Vote) -> str:
    """Return why the fewest votes for and the most against do carry a motion; empty if they may not."""
    fewest, most = _bound(fact.for_, "low"), _bound(fact.against, "high")
    if fewest is None:
        return ""
    if fact.needs and fact.needs.isdigit():
        return f"{fewest} for, and it needed {fact.needs}" if fewest >= int(fact.needs) else ""
    if most is None:
        return ""
    if (share := fact.share_needed) is not None:
        enough = fewest > share * (fewest + most)  # at exactly the share, the rule may ask for more than it
        return f"{fewest} for and {most} against are more than {fact.needs}" if enough else ""
    return f"{fewest} for, {most} against" if fewest > most else ""


def _bound(count: Amount | None, side: str) -> Fraction | None:
    bound: Decimal | None = getattr(count, side) if count else None
    return None if bound is None else Fraction(bound)


_ANOTHER = "if these are two votes on the motion, number the later one in `ballot`"


@constraint(Vote, owns=Tally, groups=True, fix=_ANOTHER)
def one_count(asserted: Asserted) -> None:
    """Claims about one vote agree on its counts.

    Fails:
        claims:
          - {id: agency, fact: {kind: vote, body: council, motion: budget, for: 30, against: 20}}
          - {id: paper, fact: {kind: vote, body: council, motion: budget, for: 31}}
    Passes:
        claims:
          - {id: agency, fact: {kind: vote, body: council, motion: budget, for: 30, against: 20}}
          - {id: paper, fact: {kind: vote, body: council, motion: budget, for: 30, abstain: 1}}
          - {id: second, fact: {kind: vote, body: council, motion: budget, for: 31, ballot: 2}}
    """


@constraint(Vote, owns=Poll, fix=_ANOTHER)
def one_day(asserted: Asserted) -> None:
    """Claims about one vote agree on its day.

    Fails:
        claims:
          - {id: agency, fact: {kind: vote, body: council, motion: budget, on: 2021-10-12}}
          - {id: paper, fact: {kind: vote, body: council, motion: budget, on: 2021-10-13}}
    Passes:
        claims:
          - {id: agency, fact: {kind: vote, body: council, motion: budget, on: 2021-10-12}}
          - {id: paper, fact: {kind: vote, body: council, motion: budget, on: 2021-10}}
    """


@constraint(Vote, fix=_ANOTHER)
def one_vote_each(asserted: Asserted) -> Iterator[Rule]:
    """Nobody votes two ways in one vote.

    Fails:
        claims:
          - {id: one, fact: {kind: vote, body: council, motion: budget, voted_for: [ann]}}
          - {id: other, fact: {kind: vote, body: council, motion: budget, voted_against: [ann]}}
    Passes:
        claims:
          - {id: one, fact: {kind: vote, body: council, motion: budget, voted_for: [ann]}}
          - {id: other, fact: {kind: vote, body: council, motion: rates, voted_against: [ann]}}
    """
    ways: dict[tuple[str, Poll], list[Voted]] = {}
    for voted in asserted[Voted]:
        ways.setdefault((voted.who, voted.poll), []).append(voted)
    for choices in ways.values():
        for number, one in enumerate(choices):
            yield from (Rule((one, other)) for other in choices[number + 1 :])


@constraint(Vote, fix=_ANOTHER)
def carried(asserted: Asserted) -> Iterator[Rule]:
    """A motion is carried or lost, and the counts that other claims give fit that.

    If any claim says what the motion needed, only its own counts are compared with that.

    Fails:
        claims:
          - {id: passed, fact: {kind: vote, body: council, motion: budget, carried: true}}
          - {id: counted, fact: {kind: vote, body: council, motion: budget, for: 20, against: 30}}
    Fails:
        claims:
          - {id: passed, fact: {kind: vote, body: council, motion: budget, carried: true}}
          - {id: fell, fact: {kind: vote, body: council, motion: budget, carried: false}}
    Passes:
        claims:
          - {id: fell, fact: {kind: vote, body: senate, motion: bill, carried: false}}
          - {id: counted, fact: {kind: vote, body: senate, motion: bill, for: 55, against: 45, needs: 60}}
    """
    outcomes = [*asserted[Decided]]
    special = {outcome.poll for outcome in outcomes if outcome.needs}
    known: dict[Poll, dict[bool, list[Decided]]] = {}
    for outcome in outcomes:
        if outcome.carried is not None:
            known.setdefault(outcome.poll, {}).setdefault(outcome.carried, []).append(outcome)
    for poll, by_outcome in known.items():
        for won in by_outcome.get(True, ()):
            yield from (Rule((won, lost)) for lost in by_outcome.get(False, ()))
        for winner, outcomes_of in by_outcome.items() if poll not in special else ():
            more, fewer = ("for", "against") if winner else ("against", "for")
            at_least = no_later(Tally(poll, fewer), Tally(poll, more))
            yield from (Rule((outcome,), ((at_least,),)) for outcome in outcomes_of)
