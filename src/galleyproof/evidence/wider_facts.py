"""When what a row states covers a part of a claim without being the same: a wider absence, or attendance of a part."""

from galleyproof.facts.atoms import Attends, NoneOf
from galleyproof.facts.frame import Frame

_JOINS = {"attends": ("attends", "attended"), "attended": ("attended",)}
"""The modes that bear out each mode of taking part: whoever attended was going to."""


def covers(frame: Frame, stated: object, part: object | None) -> bool:
    """Return True if a part of a claim follows from what a row states."""
    return stated == part or _is_wider(stated, part) or _takes_part(frame, stated, part)


def _is_wider(denial: object, part: object | None) -> bool:
    """Return True if one absence covers another: at least as long, and denying at least as much."""
    if not (isinstance(denial, NoneOf) and isinstance(part, NoneOf)) or denial.kind != part.kind:
        return False
    denied = dict(part.fields)
    covered = all(name in denied and {*denied[name]} <= {*values} for name, values in denial.fields)
    since = denial.since is None or (part.since is not None and denial.since <= part.since)
    return covered and since and denial.until >= part.until


def _takes_part(frame: Frame, stated: object, part: object | None) -> bool:
    """Return True if somebody takes part in an event, or in a part of it, as the claim says."""
    if not (isinstance(stated, Attends) and isinstance(part, Attends)) or stated.who != part.who:
        return False
    return stated.mode in _JOINS.get(part.mode, ()) and part.event in (stated.event, *frame.wholes(stated.event))
