"""Findings block or ask for a look; a waiver stills them."""

import pytest

from galleyproof.finding import Fault, FaultKind, Finding, Severity
from galleyproof.records.location import Location

PLACE = Location("a.yaml")


@pytest.mark.parametrize(
    ("severity", "waived", "blocks", "warns"),
    [
        (Severity.ERROR, None, True, False),
        (Severity.ERROR, "known", False, False),
        (Severity.WARNING, None, False, True),
        (Severity.WARNING, "known", False, False),
        (Severity.NOTE, None, False, False),
    ],
)
def test_what_a_finding_asks_for(severity: Severity, waived: str | None, *, blocks: bool, warns: bool) -> None:
    finding = Finding("a.b", severity, "is wrong", (PLACE,), waived=waived)
    assert (finding.blocks, finding.warns) == (blocks, warns)


@pytest.mark.parametrize("kind", FaultKind)
def test_what_was_cut_short_and_what_was_captured_leave_their_records_on_the_desk(kind: FaultKind) -> None:
    assert Fault("is wrong", PLACE, kind=kind).leaves_out is (kind not in (FaultKind.CUT_SHORT, FaultKind.CAPTURE))
