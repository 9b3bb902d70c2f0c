"""What a check is, and the decorators that make one of a function.

A check yields problems and nothing else: the run adds its id, the places and the claims, and counts what it saw.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from inspect import getdoc, isfunction, signature
from types import ModuleType
from typing import Any, NamedTuple, TypeAlias, overload

from galleyproof.article import Article
from galleyproof.claim import Claim, Status, Waiver
from galleyproof.desk import Desk
from galleyproof.facts import Fact
from galleyproof.finding import FaultKind, Finding, Placed, Problem, Severity, Undecided
from galleyproof.records.location import Path

Says: TypeAlias = Iterable[Problem | Undecided]
Function: TypeAlias = Callable[..., Says]

_OWN = "galleyproof.checks."
_EXTRAS = ("desk", "as_of", "known", "assessed", "coverage", "constraints")
"""What a check is given besides its subject, where it has a parameter of that name: the desk, the run's day,
the ids of the run's checks, what the evidence makes of each claim, what of each article its claims cover, and the run's
constraints."""


class Subject(NamedTuple):
    """One thing that a check looks at: what the function is called with, and the claim it belongs to.

    `path` leads from `record` to the part that the check is given, so that a problem's path can start there.
    `stands_for` is how many things were looked at to make it.
    """

    arguments: tuple[Any, ...]
    record: Placed | None = None
    claims: tuple[str, ...] = ()
    path: Path = ()
    stands_for: int = 1


@dataclass(frozen=True, slots=True)
class WaiverUse:
    """A waiver, the claim or article that holds it, and the findings that it covers."""

    waiver: Waiver
    owner: Claim | Article
    path: Path
    covers: tuple[Finding, ...]

    @property
    def claims(self) -> tuple[str, ...]:
        """The claim that holds it, where a claim does."""
        return (self.owner.ref,) if isinstance(self.owner, Claim) else ()


def claims_with(having: str, status: Sequence[str]) -> Callable[[Desk], Iterator[Subject]]:
    """Claims that have a field and one of some statuses, where these are given."""

    def subjects(desk: Desk) -> Iterator[Subject]:
        groups = [desk.claims_by_status.get(each, ()) for each in status] if status else [desk.claims]
        for group in groups:
            for claim in group:
                if not having or getattr(claim, having):
                    yield Subject((claim,), claim, (claim.ref,))

    return subjects


def facts_of(kinds: Sequence[type[Fact]]) -> Callable[[Desk], Iterator[Subject]]:
    """Facts of some kinds, each with its claim."""

    def subjects(desk: Desk) -> Iterator[Subject]:
        for kind in kinds:
            for claim, path, fact in desk.facts.get(kind, ()):
                yield Subject((claim, fact), claim, (claim.ref,), path)

    return subjects


@dataclass(frozen=True)
class Check:
    """A function that can find something, with its id, its severity and what it looks at.

    Attributes:
        id: `module.function`; a house check's begins with `house.`.
        function: called once a subject; yields problems.
        subjects: what a desk holds for it, or for a check of waivers, what the run so far holds.
        severity: of its problems, unless they say otherwise.
        manual: its docstring.
        extras: which of `desk`, `as_of` and `known` the function takes.
        of_claims: whether its subjects are claims or parts of them, so that the others are "not applicable".
        of_waivers: whether it looks at waivers, and so after all other checks.
    """

    id: str
    function: Function
    subjects: Callable[..., Iterable[Subject]]
    severity: Severity
    manual: str
    extras: tuple[str, ...]
    of_claims: bool = False
    of_waivers: bool = False

    @property
    def is_house(self) -> bool:
        """Whether the desk brought it along."""
        return self.id.startswith("house.")

    @property
    def title(self) -> str:
        """The first sentence of its manual."""
        return self.manual.partition("\n")[0]


_Maker: TypeAlias = Callable[[Function], Check]


@overload
def check(function: Function, /) -> Check: ...
@overload
def check(
    *kinds: type[Fact], having: str = "", status: Sequence[Status] = (), severity: Severity = Severity.ERROR
) -> _Maker: ...
def check(
    *kinds: Any, having: str = "", status: Sequence[Status] = (), severity: Severity = Severity.ERROR
) -> Check | _Maker:
    """Make a check of a function that looks at one claim at a time.

    `@check` calls it with every claim; `@check(Post)` with (claim, fact) for every fact of these kinds;
    `having="anchor"` and `status=("refuted",)` keep to the claims that have the field or the status.
    A parameter named `desk` or `as_of` is given the desk or the run's day.
    """
    if len(kinds) == 1 and isfunction(kinds[0]):
        return _make(kinds[0], claims_with("", ()), Severity.ERROR, of_claims=True)
    subjects = facts_of(kinds) if kinds else claims_with(having, status)
    return lambda function: _make(function, subjects, severity, takes=2 if kinds else 1, of_claims=True)


@overload
def check_desk(function: Function, /) -> Check: ...
@overload
def check_desk(*, severity: Severity) -> _Maker: ...
def check_desk(function: Function | None = None, /, *, severity: Severity = Severity.ERROR) -> Check | _Maker:
    """Make a check of a function that looks at the whole desk: `def one_each(desk): ...`."""

    def subjects(desk: Desk) -> Iterator[Subject]:
        yield Subject((desk,))

    if function is not None:
        return _make(function, subjects, severity)
    return lambda function: _make(function, subjects, severity)


def check_article(function: Function) -> Check:
    """Make a check of a function that looks at one article at a time."""

    def subjects(desk: Desk) -> Iterator[Subject]:
        for article in desk.articles:
            yield Subject((article,), article)

    return _make(function, subjects, Severity.ERROR)


def check_reading(kind: FaultKind, *, severity: Severity = Severity.ERROR) -> _Maker:
    """Make a check of a function that words one kind of fault; it is called with all of them."""

    def subjects(desk: Desk) -> Iterator[Subject]:
        faults = [fault for fault in desk.faults if fault.kind is kind]
        yield Subject((faults,), stands_for=len(desk.texts))

    return lambda function: _make(function, subjects, severity)


def check_waiver(function: Function) -> Check:
    """Make a check of a function that looks at one waiver and the findings that it covers."""

    def subjects(uses: Iterable[WaiverUse]) -> Iterator[Subject]:
        for use in uses:
            yield Subject((use.waiver, use.covers), use.owner, use.claims, use.path)

    return _make(function, subjects, Severity.ERROR, takes=2, of_waivers=True)


def discover(module: ModuleType) -> tuple[Check, ...]:
    """The checks that a module defines, in the order of its text."""
    return tuple(value for value in vars(module).values() if isinstance(value, Check))


def id_of(function: Callable[..., object]) -> str:
    """The id of the check that a function makes: `posts.one_holder`."""
    module = function.__module__
    theme = function.__globals__.get("THEME", module.removeprefix(_OWN)) if module.startswith(_OWN) else module
    return f"{theme}.{function.__name__}"


def _make(  # noqa: PLR0913 - one keyword for each trait of a check
    function: Function,
    subjects: Callable[..., Iterable[Subject]],
    severity: Severity,
    *,
    takes: int = 1,
    of_claims: bool = False,
    of_waivers: bool = False,
) -> Check:
    """The check of a function that takes so many arguments, and whatever extras it names after them."""
    extras = tuple(name for name in [*signature(function).parameters][takes:] if name in _EXTRAS)
    manual = getdoc(function) or ""
    return Check(id_of(function), function, subjects, severity, manual, extras, of_claims, of_waivers)
