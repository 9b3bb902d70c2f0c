"""The built-in checks and constraints, one file per theme; a new theme is its file and one line here."""

from functools import cache

from galleyproof.checks import (
    absences,
    anchors,
    attendances,
    attributes,
    calculations,
    corrections,
    coverage,
    dates,
    designations,
    events,
    evidence,
    figures,
    guard,
    lifespans,
    names,
    orders,
    policy,
    posts,
    presences,
    proceedings,
    quantities,
    quotes,
    recognitions,
    records,
    seals,
    sourcing,
    statements,
    status,
    voice,
    votes,
    waivers,
    wording,
)
from galleyproof.constraint import Constraint
from galleyproof.finding import Criterion, criteria_of

_CHECKS = (
    records,
    policy,
    dates,
    status,
    evidence,
    sourcing,
    quotes,
    statements,
    voice,
    anchors,
    corrections,
    coverage,
    guard,
    names,
    figures,
    wording,
    posts,
    events,
    lifespans,
    designations,
    recognitions,
    attributes,
    absences,
    quantities,
    calculations,
    votes,
    orders,
)
_CONSTRAINTS = (
    posts,
    events,
    attendances,
    lifespans,
    presences,
    designations,
    recognitions,
    attributes,
    absences,
    quantities,
    votes,
    proceedings,
    statements,
    orders,
)
"""A conflict that needs several constraints is reported by the first of them in this order."""

_LAST = (seals, waivers)


@cache
def builtin() -> tuple[Criterion, ...]:
    """Return every built-in check and constraint, in the order of a report."""
    checks = (check for theme in _CHECKS for check in criteria_of(theme) if not isinstance(check, Constraint))
    constraints = (check for theme in _CONSTRAINTS for check in criteria_of(theme) if isinstance(check, Constraint))
    return (*checks, *constraints, *(check for theme in _LAST for check in criteria_of(theme)))
