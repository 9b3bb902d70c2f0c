"""Decorators of built-in checks that examine folders, registers, or what claims have in common."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from galleyproof.article import Article
from galleyproof.check import Check, Decorator, Function, Keys, Subject, WaiverUse, make_check
from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.finding import Severity
from galleyproof.records import mentions
from galleyproof.records.location import Path

PlacedKeys: TypeAlias = Callable[[Claim], Iterable[tuple[str, Path]]]

_EXAMINED, _OTHER = "+", "-"


def check_folder(function: Function) -> Check:
    """Make a check of a function that examines the records of one folder, given as a desk that has nothing else.

    The entities and sources are in a folder of their own, named "".
    """

    def subjects(folder: Desk) -> Iterator[Subject]:
        yield Subject((folder,), stands_for=int(not folder.name))

    return make_check(function, subjects, Severity.ERROR)


def check_article_waiver(*, severity: Severity = Severity.ERROR) -> Decorator:
    """Make a check of a function that examines a waiver of an article, the words that it covers, and the article."""

    def subjects(uses: Iterable[WaiverUse]) -> Iterator[Subject]:
        for use in uses:
            if isinstance(use.owner, Article):
                yield Subject((use.waiver, use.covers, use.owner), use.owner, path=use.path)

    return lambda function: make_check(function, subjects, severity, takes=3, of_waivers=True)


def check_registers(*, severity: Severity = Severity.ERROR) -> Decorator:
    """Make a check of a function that examines the entities and sources, given as a desk that has nothing else."""

    def subjects(folder: Desk) -> Iterator[Subject]:
        if not folder.name:
            yield Subject((folder,))

    return lambda function: make_check(function, subjects, severity)


def check_shared(passages: PlacedKeys, *, by: int, severity: Severity = Severity.ERROR) -> Decorator:
    """Make a check of a function that examines claims with something in common: `def repeated(claims, uses): ...`.

    Args:
        passages: yields what a claim has that others may have too, as text, with its path in the record.
        by: the fewest claims that make a group; the function is called once for each group, with its claims, and with
            each use of what they share as a claim and a path.
        severity: of its findings.
    """

    def keys(claim: Claim) -> Iterator[str]:
        return (key for key, _ in passages(claim))

    def subjects(keyed: Iterable[tuple[str, str]], desk: Desk) -> Iterator[Subject]:
        groups: dict[str, dict[str, None]] = {}
        for ref, key in keyed:
            groups.setdefault(key, {})[ref] = None
        groups = {key: refs for key, refs in groups.items() if len(refs) >= by}
        uses = _uses(passages, groups, desk)
        for key, refs in groups.items():
            own = [ref for ref in refs if (key, ref) in uses]  # of two claims with one id, the desk knows the first
            if len(own) >= by:
                claims = [desk.claims_by_ref[ref] for ref in own]
                yield Subject((claims, [use for ref in own for use in uses[key, ref]]), claims=(*own,), stands_for=0)

    return lambda function: make_check(function, subjects, severity, takes=2, shared=keys, fewest=by)


def _uses(
    passages: PlacedKeys, groups: Mapping[str, Iterable[str]], desk: Desk
) -> Mapping[tuple[str, str], Sequence[tuple[Claim, Path]]]:
    """Return, by key and full id, where the claims of some groups have the keys of these groups."""
    uses: dict[tuple[str, str], list[tuple[Claim, Path]]] = {}
    for ref in dict.fromkeys(ref for refs in groups.values() for ref in refs):  # in order: folders are read in turn
        claim = desk.claims_by_ref[ref]
        for key, path in passages(claim):
            if key in groups:
                uses.setdefault((key, ref), []).append((claim, path))
    return uses


def check_facts_again(examined: Callable[[Claim], bool], *, severity: Severity = Severity.ERROR) -> Decorator:
    """Make a check of a function that compares claims with those that may have the same facts: `def again(pairs): ...`.

    Args:
        examined: returns True for the claims that the check examines; each is paired with others that it does not.
        severity: of its findings.
    """

    def keys(claim: Claim) -> Iterator[str]:
        mark = _EXAMINED if examined(claim) else _OTHER
        if mark == _EXAMINED:  # even if it has no facts
            yield mark
        for _, fact in claim.all_facts:
            yield " ".join((mark, fact.kind, *(id_ for _, id_ in mentions(fact))))  # equal facts have the same

    def subjects(keyed: Iterable[tuple[str, str]], desk: Desk) -> Iterator[Subject]:
        keyed = [*keyed]
        own: dict[str, list[str]] = {}
        for ref, key in keyed:
            if key[0] == _EXAMINED:
                own.setdefault(ref, []).append(key[1:])
        wanted = {_OTHER + key for about in own.values() for key in about if key}
        others: dict[str, list[str]] = {}
        for ref, key in keyed if wanted else ():
            if key in wanted:
                others.setdefault(key[1:], []).append(ref)
        for ref, about in own.items():
            found = dict.fromkeys(other for key in about for other in others.get(key, ()))
            pairs = [(desk.claims_by_ref[ref], desk.claims_by_ref[other]) for other in found]
            yield Subject((pairs,), claims=(ref,))

    return lambda function: make_check(function, subjects, severity, of_claims=True, shared=keys)


def check_links(links: Keys) -> Decorator:
    """Make a check of a function that examines where claims lead, once for all of them: `def ring(links): ...`.

    Args:
        links: yields what a claim leads to, as full ids, or as words of the check's own for what is not a claim. The
            function is called with a mapping from the full id of each claim that leads to anything.
    """

    def subjects(keyed: Iterable[tuple[str, str]], _: Desk) -> Iterator[Subject]:
        onward: dict[str, list[str]] = {}
        for ref, key in keyed:
            onward.setdefault(ref, []).append(key)
        number = sum(any("/" in key for key in keys) for keys in onward.values())
        yield Subject((onward,), stands_for=number)

    return lambda function: make_check(function, subjects, Severity.ERROR, of_claims=True, shared=links)


def check_words(words: Keys, *, severity: Severity = Severity.ERROR) -> Decorator:
    """Make a check of a function that examines the settings by the words that claims use: `def names(words): ...`.

    Args:
        words: yields those of a claim, as text. The function is called once, with the words of all claims.
        severity: of its findings.
    """

    def subjects(keyed: Iterable[tuple[str, str]], _: Desk) -> Iterator[Subject]:
        yield Subject((frozenset(word for _, word in keyed),))

    return lambda function: make_check(function, subjects, severity, shared=words)
