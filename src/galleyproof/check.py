"""Checks: functions that examine claims, articles or the whole desk, and the decorators that make a check of one.

A check yields problems and nothing else. The run adds the check's id, the place and the claims, and counts what it
examined. A check of claims or articles that does without the whole desk runs folder by folder, and what it found is
kept until something that it read changes; a check that takes the desk runs last, once for all folders.

The decorators of checks that only the built-in ones need are in `checks/_decorators.py`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from inspect import isfunction, signature
from typing import Any, Final, NamedTuple, TypeAlias, overload

from galleyproof.article import Article
from galleyproof.claim import Claim, Status, Waiver
from galleyproof.desk import Desk
from galleyproof.facts import Fact
from galleyproof.finding import Criterion, FaultKind, Placed, Problem, Severity, Undecided, criterion_id
from galleyproof.records.location import Path
from galleyproof.text.phrases import did_you_mean, either

Function: TypeAlias = Callable[..., Iterable[Problem | Undecided]]
Keys: TypeAlias = Callable[[Claim], Iterable[str]]

EXTRAS: Final[Mapping[str, str]] = {
    "lookup": "the records that a claim or article refers to, a `Lookup`",
    "desk": "the whole desk, a `Desk`: such a check runs anew after every edit",
    "as_of": "the day of the run, a `datetime.date`",
    "known": "the ids of all checks of the run, a set of text",
    "assessed": "the status that the evidence gives each claim, `Assessments`",
    "coverage": "the `Coverage` of each article by its claims, by the article's id",
    "constraints": "the constraints of the run, a sequence of `Constraint`",
}
"""The things that a check can ask for besides its subject, by the names of their parameters."""


class Subject(NamedTuple):
    """One thing that a check examines.

    Attributes:
        arguments: what the function is called with.
        record: the record that problems are placed in, if it is one record.
        claims: the claims, by full id, that its problems are about.
        path: the way from `record` to the part that the check is given; a problem's own path continues from there.
        stands_for: how many things were examined to make it.
    """

    arguments: tuple[Any, ...]
    record: Placed | None = None
    claims: tuple[str, ...] = ()
    path: Path = ()
    stands_for: int = 1


@dataclass(frozen=True, slots=True)
class WaiverUse:
    """A waiver, the claim or article that has it, and the words that the findings that it covers are about."""

    waiver: Waiver
    owner: Claim | Article
    path: Path
    covers: frozenset[str]

    @property
    def claims(self) -> tuple[str, ...]:
        """The full id of the claim that has it; empty for an article's."""
        return (self.owner.ref,) if isinstance(self.owner, Claim) else ()


@dataclass(frozen=True, kw_only=True)
class Check(Criterion):
    """A function that yields problems, with its id, its severity and its subjects.

    Attributes:
        function: called once for each subject; yields problems.
        subjects: takes the desk (for a check of waivers, their uses) and yields the subjects.
        extras: those of `EXTRAS` that the function takes.
        of_claims: True if its subjects are claims or parts of claims, so that the other claims are "not applicable".
        of_articles: True if its subjects are articles, likewise.
        of_waivers: True if it examines waivers, and so runs after all other checks.
        of_desk: True if its subject is the whole desk.
        shared: if it examines claims that have something in common, or where claims lead: yields that for a claim.
        fewest: the fewest claims that must have something in common for it to matter.
    """

    function: Function
    subjects: Callable[..., Iterable[Subject]]
    extras: tuple[str, ...]
    of_claims: bool = False
    of_articles: bool = False
    of_waivers: bool = False
    of_desk: bool = False
    shared: Keys | None = None
    fewest: int = 1

    @property
    def is_local(self) -> bool:
        """True if it examines each folder by itself; such a check takes no `desk`."""
        return not (self.of_waivers or self.of_desk or self.shared or "desk" in self.extras)


Decorator: TypeAlias = Callable[[Function], Check]


@overload
def check(function: Function, /) -> Check: ...
@overload
def check(
    *kinds: type[Fact], having: str = "", status: Sequence[Status] = (), severity: Severity = Severity.ERROR
) -> Decorator: ...
def check(
    *kinds: Any, having: str = "", status: Sequence[Status] = (), severity: Severity = Severity.ERROR
) -> Check | Decorator:
    """Make a check of a function that examines one claim at a time.

    `@check` calls it with every claim; `@check(Post)` with (claim, fact) for every fact of these kinds;
    `having="anchor"` and `status=("refuted",)` restrict it to claims that have the field or the status.
    Further parameters are the extras of `EXTRAS`, by name.

    Raises:
        TypeError: a parameter is none of the extras.
    """
    if len(kinds) == 1 and isfunction(kinds[0]):
        return make_check(kinds[0], _claims_with("", ()), Severity.ERROR, of_claims=True)
    subjects = _facts_of(kinds) if kinds else _claims_with(having, tuple(status))
    return lambda function: make_check(function, subjects, severity, takes=2 if kinds else 1, of_claims=True)


@overload
def check_desk(function: Function, /) -> Check: ...
@overload
def check_desk(*, severity: Severity) -> Decorator: ...
def check_desk(function: Function | None = None, /, *, severity: Severity = Severity.ERROR) -> Check | Decorator:
    """Make a check of a function that examines the whole desk: `def one_each(desk): ...`."""

    def subjects(desk: Desk) -> Iterator[Subject]:
        yield Subject((desk,))

    if function is not None:
        return make_check(function, subjects, severity, of_desk=True)
    return lambda function: make_check(function, subjects, severity, of_desk=True)


@overload
def check_article(function: Function, /) -> Check: ...
@overload
def check_article(*, severity: Severity) -> Decorator: ...
def check_article(function: Function | None = None, /, *, severity: Severity = Severity.ERROR) -> Check | Decorator:
    """Make a check of a function that examines one article at a time: `def has_a_headline(article): ...`."""

    def subjects(desk: Desk) -> Iterator[Subject]:
        for article in desk.articles:
            yield Subject((article,), article)

    if function is not None:
        return make_check(function, subjects, severity, of_articles=True)
    return lambda function: make_check(function, subjects, severity, of_articles=True)


def check_reading(kind: FaultKind, *, severity: Severity = Severity.ERROR) -> Decorator:
    """Make a check of a function that reports one kind of fault; it is called with all of them at once."""

    def subjects(desk: Desk) -> Iterator[Subject]:
        faults = [fault for fault in desk.faults if fault.kind is kind]
        yield Subject((faults,), stands_for=len(desk.texts))

    return lambda function: make_check(function, subjects, severity)


def check_waiver(function: Function) -> Check:
    """Make a check of a function that examines one waiver and the words of the findings that it covers."""

    def subjects(uses: Iterable[WaiverUse]) -> Iterator[Subject]:
        for use in uses:
            yield Subject((use.waiver, use.covers), use.owner, use.claims, use.path)

    return make_check(function, subjects, Severity.ERROR, takes=2, of_waivers=True)


@cache
def _claims_with(having: str, status: tuple[str, ...]) -> Callable[[Desk], Iterator[Subject]]:
    """Return the subjects of a check of claims: those with a field and one of some statuses, where these are given."""

    def subjects(desk: Desk) -> Iterator[Subject]:
        groups = [desk.claims_by_status.get(name, ()) for name in status] if status else [desk.claims]
        for group in groups:
            for claim in group:
                if not having or getattr(claim, having):
                    yield Subject((claim,), claim, (claim.ref,))

    return subjects


def _facts_of(kinds: Sequence[type[Fact]]) -> Callable[[Desk], Iterator[Subject]]:
    """Return the subjects of a check of facts: those of some kinds, with their claims."""

    def subjects(desk: Desk) -> Iterator[Subject]:
        for kind in kinds:
            for claim, path, fact in desk.facts.get(kind, ()):
                yield Subject((claim, fact), claim, (claim.ref,), path)

    return subjects


def make_check(  # noqa: PLR0913 - one keyword for each trait of a check
    function: Function,
    subjects: Callable[..., Iterable[Subject]],
    severity: Severity,
    *,
    takes: int = 1,
    of_claims: bool = False,
    of_articles: bool = False,
    of_waivers: bool = False,
    of_desk: bool = False,
    shared: Keys | None = None,
    fewest: int = 1,
) -> Check:
    """Make the check of a function that takes so many arguments, and the extras that it names after them."""
    extras = tuple([*signature(function).parameters][takes:])
    for name in extras:
        if name not in EXTRAS:
            expected = did_you_mean(name, EXTRAS) or f"expected one of: {either(EXTRAS)}"
            raise TypeError(f"`{function.__name__}` has an unknown parameter `{name}`; {expected}")
    return Check(
        id=criterion_id(function),
        function=function,
        severity=severity,
        subjects=subjects,
        extras=extras,
        of_claims=of_claims,
        of_articles=of_articles,
        of_waivers=of_waivers,
        of_desk=of_desk,
        shared=shared,
        fewest=fewest,
    )
