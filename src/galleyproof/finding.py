"""Findings: the problem that a check yields, and the finding that the run makes of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from inspect import getdoc
from pathlib import Path as FilePath
from traceback import extract_tb
from types import ModuleType
from typing import Any, Final, NamedTuple, Protocol

from galleyproof.records.location import Location, Path
from galleyproof.text.phrases import brief, first_few

_BUILT_IN = "galleyproof.checks."
_PACKAGE: Final = f"{FilePath(__file__).parent}/"
_LONGEST = 300  # characters of an error's words
_MOST_CLAIMS = 8  # that a sentence names


class Severity(StrEnum):
    """The severity of a finding: an error blocks publication, a warning asks for a decision, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Its place from the gravest, which is 0."""
        return [*Severity].index(self)


@dataclass(frozen=True, kw_only=True)
class Criterion:
    """A rule that findings are reported under: a check or a constraint.

    Attributes:
        id: `theme.function`, such as `posts.one_holder`; that of a house check begins with `house.`.
        function: the function it was made of.
        severity: the severity of its findings, unless they have their own.
    """

    id: str
    function: Callable[..., Any]
    severity: Severity

    @property
    def manual(self) -> str:
        """The docstring of its function, with examples."""
        return getdoc(self.function) or ""

    @property
    def title(self) -> str:
        """The first sentence of its manual."""
        return self.manual.partition("\n")[0]

    @property
    def theme(self) -> str:
        """The part of its id before the full stop."""
        return self.id.partition(".")[0]

    @property
    def is_built_in(self) -> bool:
        """True if it is one of Galleyproof's."""
        return self.function.__module__.startswith(_BUILT_IN)

    @property
    def is_house(self) -> bool:
        """True if it is one of the desk's own checks."""
        return self.id.startswith("house.")


def criterion_id(function: Callable[..., object]) -> str:
    """Return the id of the check or constraint made of a function: its theme and its name.

    The theme is the name of the function's module; a built-in one may set `THEME` instead.
    """
    module = function.__module__
    if module.startswith(_BUILT_IN):
        module = function.__globals__.get("THEME", module.removeprefix(_BUILT_IN))
    return f"{module}.{function.__name__}"


def criteria_of(module: ModuleType) -> Iterator[Criterion]:
    """Yield the checks and constraints that a module defines, in the order of its text."""
    return (value for value in vars(module).values() if isinstance(value, Criterion))


REPORT_IT: Final = (
    "report this message to the makers of Galleyproof; until it is fixed, nothing that could not be read is verified"
)
"""What to do about a fault of Galleyproof's own."""


def own_fault(error: BaseException) -> str:
    """Return that Galleyproof itself failed, with the error and its place in the code."""
    ours = [frame for frame in extract_tb(error.__traceback__) if frame.filename.startswith(_PACKAGE)]
    place = f" (at {ours[-1].filename.removeprefix(_PACKAGE)}:{ours[-1].lineno})" if ours else ""
    what = ": ".join(filter(None, (type(error).__name__, " ".join(str(error).split()))))
    return f"Galleyproof itself failed, which is our fault: {brief(what, _LONGEST)}{place}"


class Placed(Protocol):
    """Anything that a problem can point into: a claim, an entity, a source, an article."""

    def at(self, *path: str | int) -> Location:
        """Return the place of a field."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem that a check found; the run adds the check's id, the place and the claims.

    Attributes:
        message: what is wrong, with the field and both values, starting in lower case; `fix`, one thing to do about it.
        at: the field, as a path from the fact or claim that the check was given; or a place of its own.
        on: the record that the path starts from, if it is not the one that the check was given.
        claims: the claims that a desk-wide problem is about, by full id.
        severity: its severity, if it differs from the check's own.
        also: further places that the message mentions.
        words: the words of the copy that it is about, if any; a waiver can name them.
        cause: the same for all problems of one cause, which are shown as one; the message, if theirs differ.
    """

    message: str
    at: str | Path | Location = ()
    fix: str = ""
    on: Placed | None = None
    claims: tuple[str, ...] = ()
    severity: Severity | None = None
    also: tuple[Location, ...] = ()
    words: str = ""
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Undecided(Problem):
    """A question that a check cannot answer from what is there; neither a finding nor a pass.

    Attributes:
        message: what it could not decide, and why.
        blocks: True if the claim fails as long as it is open, because something that it needs could not be read.
        follows: True if it blocks for no other reason than a fault that is reported by itself.
    """

    blocks: bool = False
    follows: bool = False


@dataclass(frozen=True, slots=True)
class NotApplicable(Problem):
    """What a check yields if its subject gives it nothing to compare, so that the subject does not count as checked."""


NOTHING_TO_COMPARE: Final = NotApplicable("nothing to compare")


class FaultKind(StrEnum):
    """A kind of fault in a file; one check reports each kind."""

    FILE = "file"
    YAML = "yaml"
    CUT_SHORT = "cut short"
    FIELD = "field"
    DATE = "date"
    HOUSE = "house"
    CAPTURE = "capture"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Fault(Problem):
    """A problem with reading a file, at a place of its own."""

    at: Location
    kind: FaultKind = FaultKind.FILE

    @property
    def leaves_out(self) -> bool:
        """True if the record that it is in is left out of the desk."""
        return self.kind not in (FaultKind.CUT_SHORT, FaultKind.CAPTURE, FaultKind.UNREAD)


class Overtaken(NamedTuple):
    """Claims that were correct on their own day, the claims that overtook them, and that in words."""

    claims: tuple[str, ...]
    by: tuple[str, ...]
    words: str


class Finding(NamedTuple):
    """A problem with everything that a report needs.

    Attributes:
        check: the id of the check that found it.
        severity: error, warning or note.
        message: what is wrong.
        at: the places it mentions, the main one first.
        fix: one thing to do about it; empty if there is none.
        claims: the claims that it is about, by full id, sorted.
        waived: the reason of the waiver that covers it, or None.
        crashed: True if the check itself failed, which no waiver covers.
        overtaken: what overtook claims that were correct on their own day, or None.
        words: the words of the copy that it is about, which a waiver can name.
        follows: True if it only follows from another finding, beside which it is not listed.
        cause: the same for all findings of one cause; empty if it stands alone.
        also: what else comes of the same cause, for a report to list below it.
    """

    check: str
    severity: Severity
    message: str
    at: tuple[Location, ...]
    fix: str = ""
    claims: tuple[str, ...] = ()
    waived: str | None = None
    crashed: bool = False
    overtaken: Overtaken | None = None
    words: str = ""
    follows: bool = False
    cause: str = ""
    also: tuple["Finding", ...] = ()

    @property
    def blocks(self) -> bool:
        """True if it must be fixed before publication."""
        return self.severity is Severity.ERROR and self.waived is None

    @property
    def warns(self) -> bool:
        """True if it is a warning that nobody has waived."""
        return self.severity is Severity.WARNING and self.waived is None

    @property
    def sentence(self) -> str:
        """Its message, preceded by the claims that it is about."""
        return f"{', '.join(first_few(self.claims, _MOST_CLAIMS))}: {self.message}" if self.claims else self.message
