"""The seal of a claim: a hash of what is signed, so that whatever is changed afterwards shows."""

import json
from hashlib import sha256

from galleyproof.claim import Claim
from galleyproof.desk import Desk

_UNSEALED = ("waive", "sign_off", "note")
"""What may change under a signature: it says nothing of the fact or the evidence."""


def seal_of(claim: Claim, desk: Desk) -> str:
    """The seal of a claim as it is written now: `sha256:` and 64 hex digits.

    It covers the claim's full id, its fields as written, whatever their order and layout, and the digests that name
    the stored copies of the sources it cites.
    """
    written = claim.written.tree
    assert isinstance(written, dict)  # noqa: S101 - a claim is a mapping, or was never read
    fields = {name: value for name, value in written.items() if name not in _UNSEALED}
    return f"sha256:{sha256(_canonical([claim.ref, fields, _captures(claim, desk)])).hexdigest()}"


def digests(claim: Claim) -> dict[str, str]:
    """A short digest of each field of a claim as it is written, whatever its order and layout: 12 hex digits."""
    written = claim.written.tree
    assert isinstance(written, dict)  # noqa: S101 - the same
    return {name: sha256(_canonical(value)).hexdigest()[:12] for name, value in written.items()}


def message_of(by: str, on: str, seal: str) -> bytes:
    """What an SSH key signs: the seal, with who signs it and when, so that neither can be changed either."""
    return _canonical([by, on, seal])


def _captures(claim: Claim, desk: Desk) -> dict[str, list[str]]:
    cited = (desk.source(row.source) for row in claim.evidence)
    return {each.id: [each.capture.file, each.capture.text_file] for each in cited if each and each.capture}


def _canonical(tree: object) -> bytes:
    """A tree as JSON of one form only: keys sorted, no spaces, UTF-8."""
    return json.dumps(tree, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
