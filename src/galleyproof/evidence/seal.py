"""The seal of a claim: a hash of everything a checker signs, so that any later change is noticed."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256

from galleyproof.claim import Claim
from galleyproof.desk.references import Records
from galleyproof.records.location import Tree

_UNSEALED = ("waive", "sign_off", "note")
"""Fields that may change after signing, because they say nothing about the fact or its evidence."""

_PLACE = ("paragraph", "prefix", "suffix")
"""Fields of an anchor that say where its words are, which an edit above them changes."""


def seal_of(claim: Claim, desk: Records) -> str:
    """Return the seal of a claim as it is now: `sha256:` and 64 hex digits.

    It covers the claim's full id; its fields as written, without the places of its anchors (order and layout do not
    matter, short forms and the defaults of its file are written out); and of the sources that it cites the publisher,
    the tier, the address and the digests of their captures.
    """
    return _seal(claim, _portable(claim), _sources(claim, desk))


def is_sealed_by(seal: str, claim: Claim, desk: Records) -> bool:
    """Return True if a seal is that of a claim as it is now.

    Older seals cover the captures alone, and the oldest the places of the anchors, too.
    """
    captures = _captures(claim, desk)
    written = dict(_sealed(claim))
    older = (_seal(claim, fields, captures) for fields in (_portable(claim), _with_anchors(claim), written))
    return seal == seal_of(claim, desk) or seal in older


def _seal(claim: Claim, fields: Mapping[str, Tree], sources: Mapping[str, object]) -> str:
    return f"sha256:{sha256(_canonical([claim.ref, fields, sources])).hexdigest()}"


def _portable(claim: Claim) -> dict[str, Tree]:
    """Return the fields that are signed, without the places of the anchors."""
    fields = _with_anchors(claim)
    further = fields.get("anchors")
    return {**fields, "anchors": [*map(_without_place, further)]} if isinstance(further, list) else fields


def _with_anchors(claim: Claim) -> dict[str, Tree]:
    """Return the fields that are signed, without the place of the first anchor."""
    return {name: _without_place(value) if name == "anchor" else value for name, value in _sealed(claim)}


def _sealed(claim: Claim) -> Iterator[tuple[str, Tree]]:
    written = claim.written.tree
    assert isinstance(written, dict)  # noqa: S101 - only mappings are read as claims
    return ((name, value) for name, value in written.items() if name not in _UNSEALED)


def _without_place(anchor: Tree) -> Tree:
    if not isinstance(anchor, dict):
        return anchor
    return {name: value for name, value in anchor.items() if name not in _PLACE}


def digests(claim: Claim) -> dict[str, str]:
    """Return a digest, 12 hex digits, of each field of a claim as written; order and layout do not matter."""
    written = claim.written.tree
    assert isinstance(written, dict)  # noqa: S101 - only mappings are read as claims
    return {name: sha256(_canonical(value)).hexdigest()[:12] for name, value in written.items()}


def message_of(by: str, on: str, seal: str) -> bytes:
    """Return the bytes that an SSH key signs: the signer, the date and the seal, so that none can be changed."""
    return _canonical([by, on, seal])


def _sources(claim: Claim, desk: Records) -> dict[str, dict[str, str | list[str] | None]]:
    """Return what a signature covers of the sources that a claim cites."""
    captures = _captures(claim, desk)
    cited = (desk.source(row.source) for row in claim.evidence)
    return {
        source.id: {
            "publisher": source.publisher,
            "tier": source.tier,
            "url": source.url,
            "capture": captures.get(source.id),
        }
        for source in cited
        if source
    }


def _captures(claim: Claim, desk: Records) -> dict[str, list[str]]:
    cited = (desk.source(row.source) for row in claim.evidence)
    return {source.id: [source.capture.file, source.capture.text_file] for source in cited if source and source.capture}


def _canonical(tree: object) -> bytes:
    """Return a tree as JSON in one canonical form: sorted keys, no spaces, UTF-8."""
    return json.dumps(tree, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
