"""The seal of a claim: a hash of everything a checker signs, so that any later change is noticed."""

import json
from hashlib import sha256

from galleyproof.claim import Claim
from galleyproof.desk.references import Records

_UNSEALED = ("waive", "sign_off", "note")
"""Fields that may change after signing, because they say nothing about the fact or its evidence."""


def seal_of(claim: Claim, desk: Records) -> str:
    """Return the seal of a claim as it is now: `sha256:` and 64 hex digits.

    It covers the claim's full id, its fields as written (order and layout do not matter), and the digests of the
    captures of the sources that it cites.
    """
    written = claim.written.tree
    assert isinstance(written, dict)  # noqa: S101 - only mappings are read as claims
    fields = {name: value for name, value in written.items() if name not in _UNSEALED}
    return f"sha256:{sha256(_canonical([claim.ref, fields, _captures(claim, desk)])).hexdigest()}"


def digests(claim: Claim) -> dict[str, str]:
    """Return a digest, 12 hex digits, of each field of a claim as written; order and layout do not matter."""
    written = claim.written.tree
    assert isinstance(written, dict)  # noqa: S101 - only mappings are read as claims
    return {name: sha256(_canonical(value)).hexdigest()[:12] for name, value in written.items()}


def message_of(by: str, on: str, seal: str) -> bytes:
    """Return the bytes that an SSH key signs: the signer, the date and the seal, so that none can be changed."""
    return _canonical([by, on, seal])


def _captures(claim: Claim, desk: Records) -> dict[str, list[str]]:
    cited = (desk.source(row.source) for row in claim.evidence)
    return {source.id: [source.capture.file, source.capture.text_file] for source in cited if source and source.capture}


def _canonical(tree: object) -> bytes:
    """Return a tree as JSON in one canonical form: sorted keys, no spaces, UTF-8."""
    return json.dumps(tree, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
