"""What checks say: a problem as a check words it, and the finding that the run makes of it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Protocol

from galleyproof.records.location import Location, Path


class Severity(StrEnum):
    """How much a finding matters: an error blocks, a warning needs a look, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Its place from the gravest, which is 0."""
        return [*Severity].index(self)


class FaultKind(StrEnum):
    """What reading a file can trip over; each kind is worded as a finding by one check."""

    FILE = "file"
    YAML = "yaml"
    CUT_SHORT = "cut short"
    FIELD = "field"
    DATE = "date"
    HOUSE = "house"
    CAPTURE = "capture"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that could not be read, and where.

    Attributes:
        kind: which check reports it.
        message: what is wrong, as a sentence that starts in lower case.
        at: where it stands.
        fix: what to do about it.
        also: other places that the message speaks of.
    """

    kind: FaultKind
    message: str
    at: Location
    fix: str = ""
    also: tuple[Location, ...] = ()

    @property
    def leaves_out(self) -> bool:
        """Whether the record that it stands in is left out of the desk."""
        return self.kind not in (FaultKind.CUT_SHORT, FaultKind.CAPTURE)


class Placed(Protocol):
    """Anything that a problem can point into: a claim, an entity, a source, an article."""

    def at(self, *path: str | int) -> Location:
        """Where a field stands."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check found wrong, in the fewest words; the run adds the check's id, the place and the claims.

    Attributes:
        message: what is wrong, naming the field and both values, starting in lower case.
        at: the field, as a path from the fact (or the claim) that the check was given; or a place of its own.
        fix: what the editor can do about it.
        on: the record that the path starts from, where it is not the one that the check was given.
        claims: the claims that a desk-wide problem names, as full ids.
        severity: where it differs from the check's own.
        also: other places that the message speaks of.
        words: the words of the copy that it is about, where it is about some.
    """

    message: str
    at: str | Path | Location = ()
    fix: str = ""
    on: Placed | None = None
    claims: tuple[str, ...] = ()
    severity: Severity | None = None
    also: tuple[Location, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Undecided:
    """A check's third answer: it looked, and what is there does not decide it. Never an alarm, never a pass.

    Attributes:
        why: what stands in the way.
        at: the field, as in a Problem.
        blocks: the claim counts as not checked, and fails, because what it needs could not be read.
    """

    why: str
    at: str | Path | Location = ()
    blocks: bool = False


class Overtaken(NamedTuple):
    """What time did to claims that stood on their own day: which they are, what overtook them, and that in words."""

    claims: tuple[str, ...]
    by: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with everything that a report needs.

    Attributes:
        check: the id of the check that found it.
        severity: error, warning or note.
        message: what is wrong.
        fix: what to do about it, or nothing.
        claims: full ids of the claims it names, sorted.
        at: the places it names, the first one foremost.
        waived: the reason of the waiver that covers it, or None.
        crashed: the check itself failed, which no waiver covers.
        overtaken: what overtook claims that stood on their own day, or None.
        words: the words of the copy that it is about, which a waiver can name.
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

    @property
    def blocks(self) -> bool:
        """Whether nothing may run before it is mended."""
        return self.severity is Severity.ERROR and self.waived is None

    @property
    def sentence(self) -> str:
        """What is wrong, behind the claims that it names."""
        return f"{', '.join(self.claims)}: {self.message}" if self.claims else self.message

    @property
    def needs_a_look(self) -> bool:
        """Whether it is a warning that nobody has waived."""
        return self.severity is Severity.WARNING and self.waived is None
