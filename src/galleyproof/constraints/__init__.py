"""What cannot be, one file a theme: functions that state it as rules, and leave the proof to the solver."""

from galleyproof.constraints import (
    absence,
    attendance,
    attributes,
    designations,
    events,
    lifespans,
    order,
    posts,
    presence,
    quantities,
    recognition,
    statements,
)

THEMES = (
    posts,
    events,
    attendance,
    lifespans,
    presence,
    designations,
    recognition,
    attributes,
    absence,
    quantities,
    statements,
    order,
)
"""In the order in which a conflict that needs several constraints is given to one."""
