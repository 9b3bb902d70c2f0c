"""The built-in checks, one file a theme; a new theme is its file and one line here."""

from galleyproof import constraints
from galleyproof.check import Check, discover
from galleyproof.checks import (
    absence,
    anchors,
    attributes,
    coverage,
    dates,
    designations,
    events,
    evidence,
    figures,
    lifespans,
    names,
    order,
    posts,
    quantities,
    quotes,
    recognition,
    records,
    seals,
    sourcing,
    statements,
    status,
    voice,
    waivers,
)

_THEMES = (
    records,
    dates,
    status,
    evidence,
    sourcing,
    quotes,
    statements,
    voice,
    anchors,
    coverage,
    names,
    figures,
    posts,
    events,
    lifespans,
    designations,
    recognition,
    attributes,
    absence,
    quantities,
    order,
    *constraints.THEMES,
    seals,
    waivers,
)


def builtin() -> tuple[Check, ...]:
    """Every built-in check, in the order of a report."""
    return tuple(check for theme in _THEMES for check in discover(theme))
