"""Findings block publication or warn, unless a waiver covers them."""

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
def test_an_error_blocks_and_a_warning_warns_unless_waived(
    severity: Severity, waived: str | None, *, blocks: bool, warns: bool
) -> None:
    finding = Finding("a.b", severity, "is wrong", (PLACE,), waived=waived)
    assert (finding.blocks, finding.warns) == (blocks, warns)


@pytest.mark.parametrize("kind", FaultKind)
def test_a_value_cut_short_a_bad_capture_and_an_unread_file_leave_the_records_on_the_desk(kind: FaultKind) -> None:
    stays = kind in (FaultKind.CUT_SHORT, FaultKind.CAPTURE, FaultKind.UNREAD)
    assert Fault("is wrong", PLACE, kind=kind).leaves_out is not stays
