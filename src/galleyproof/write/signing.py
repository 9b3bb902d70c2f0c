"""Writing a checker's signature into claims."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.evidence import ssh
from galleyproof.evidence.allowed_signers import why_not_allowed
from galleyproof.evidence.seal import message_of, seal_of
from galleyproof.evidence.signers import person_of
from galleyproof.records.location import Tree
from galleyproof.write.fields import FieldEdit, set_fields
from galleyproof.write.yaml_text import FieldValue


def sign(  # noqa: PLR0913 - who, what, when, and with which key
    desk: Desk, claims: Iterable[Claim], by: str, on: str, key: Path | None = None, *, listed_in: str | None = None
) -> None:
    """Sign claims as they were loaded, all or none; if a file has changed since, the signature does not match it.

    Args:
        desk: the desk of the claims.
        claims: the claims to sign.
        by: the signer's name; their earlier signature is replaced, those of others are kept.
        on: the day of signing, as `2021-10-18`.
        key: an SSH key to sign with.
        listed_in: the text of an allowed_signers file that must list the key for the signer.

    Raises:
        EditError: a claim's record cannot be written.
        SshError: the key cannot be used, or the desk does not list it for the signer.
        OSError: a file cannot be read or replaced.
    """
    edits = []
    for claim in claims:
        signature = _signature(seal_of(claim, desk), by, on, key, listed_in)
        edits.append(FieldEdit(claim, "sign_off", partial(_joined, new=signature, by=by)))
    set_fields(desk.root, edits)


def _signature(seal: str, by: str, on: str, key: Path | None, listed_in: str | None) -> dict[str, FieldValue]:
    signature: dict[str, FieldValue] = {"by": by, "on": on, "seal": seal}
    if key:
        signature["signature"] = armored = ssh.sign(message_of(by, on, seal), key)
        why = why_not_allowed(listed_in, by, ssh.NAMESPACE, on, ssh.key_of(armored)) if listed_in is not None else ""
        if why:
            raise ssh.SshError(why)
    return signature


def _joined(old: Tree | None, new: dict[str, FieldValue], by: str) -> FieldValue:
    """Return the signatures of the others on disk with the new one; a single signature is not put in a list."""
    signatures = old if isinstance(old, list) else [old] if old else []
    others = [other for other in signatures if not (isinstance(other, dict) and _is_same_name(other.get("by"), by))]
    return [*others, new] if others else new


def _is_same_name(name: Tree | None, by: str) -> bool:
    return isinstance(name, str) and person_of(name) == person_of(by)
