"""Waivers: exceptions that are known, justified, used, and not yet past."""

from collections.abc import Iterator, Sequence
from datetime import date

from galleyproof.check import check_waiver
from galleyproof.claim import Waiver
from galleyproof.finding import Finding, Problem, Undecided
from galleyproof.text.phrases import did_you_mean


@check_waiver
def of_a_check(waiver: Waiver, covers: Sequence[Finding], known: frozenset[str]) -> Iterator[Problem | Undecided]:
    """A waiver names one check, by its full id.

    Fails:
        status: unverifiable
        waive: [{check: status, because: The archive is closed., by: desk}]
    Passes:
        status: unverifiable
        waive: [{check: status.searched, because: The archive is closed., by: desk}]
    """
    if _did_not_run(waiver, known):
        yield Undecided("the house's own checks did not run", "check")
    elif waiver.check not in known:
        near = did_you_mean(waiver.check, known) or "`galley checks` lists them"
        yield Problem(f"waives `{waiver.check}`, which is no check", "check", near)


@check_waiver
def justified(waiver: Waiver, covers: Sequence[Finding]) -> Iterator[Problem]:
    """A waiver says why, and who decided.

    Fails:
        status: unverifiable
        waive: [{check: status.searched}]
    Passes:
        status: unverifiable
        waive: [{check: status.searched, because: The archive is closed., by: desk}]
    """
    for name, value in (("because", waiver.because), ("by", waiver.by)):
        if not (value or "").strip():
            yield Problem(f"waives `{waiver.check}` and has no `{name}`", "check", f"add `{name}:` to the waiver")


@check_waiver
def expired(waiver: Waiver, covers: Sequence[Finding], as_of: date) -> Iterator[Problem]:
    """A waiver counts until its last day.

    Fails:
        status: unverifiable
        waive: [{check: status.searched, because: The archive is closed., by: desk, until: 2020-12-31}]
    Passes:
        status: unverifiable
        waive: [{check: status.searched, because: The archive is closed., by: desk, until: 2999-12-31}]
    """
    if waiver.is_past(as_of) and waiver.until:
        message = f"waives `{waiver.check}` until {waiver.until.text}, and it is {as_of.isoformat()}"
        yield Problem(message, "until", "look at the finding again: mend it, or give the waiver a new date and reason")


@check_waiver
def used(waiver: Waiver, covers: Sequence[Finding], known: frozenset[str], as_of: date) -> Iterator[Problem]:
    """A waiver covers a finding; one that covers none is taken out, lest it hide the next one.

    A finding that names several claims is covered by a waiver that names the others in `with`.

    Fails:
        status: opinion
        waive: [{check: status.searched, because: The archive is closed., by: desk}]
    Passes:
        status: unverifiable
        waive: [{check: status.searched, because: The archive is closed., by: desk}]
    """
    if not covers and waiver.check in known and not waiver.is_past(as_of):
        fix = "take it out; if the finding names other claims too, name them in `with`"
        yield Problem(f"waives `{waiver.check}`, which finds nothing here", "check", fix)


def _did_not_run(waiver: Waiver, known: frozenset[str]) -> bool:
    return waiver.check.startswith("house.") and not any(id_.startswith("house.") for id_ in known)
