"""A checker's signature, written under a claim."""

from pathlib import Path

from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.evidence import ssh
from galleyproof.evidence.seal import message_of, seal_of
from galleyproof.records.location import Tree
from galleyproof.text.folding import fold
from galleyproof.write.fields import Value, set_field


def sign(desk: Desk, claim: Claim, by: str, on: str, key: Path | None = None) -> None:
    """Sign a claim as the desk was loaded; if it was changed since, the signature shows that.

    Args:
        desk: the desk that the claim is on.
        claim: what is signed.
        by: who signs; their own earlier signature is replaced, and those of others stay.
        on: the day.
        key: an SSH key to sign with.

    Raises:
        EditError: the claim's record cannot be written.
        SshError: the key cannot be used.
    """
    seal = seal_of(claim, desk)
    signature: dict[str, Value] = {"by": by, "on": on, "seal": seal}
    if key:
        signature["signature"] = ssh.sign(message_of(by, on, seal), key)
    set_field(desk.root, claim, "sign_off", lambda old: _joined(old, signature, by))


def _joined(old: Tree | None, new: dict[str, Value], by: str) -> Value:
    """The signatures on disk without this signer's own, and the new one: alone, or as a list."""
    listed = old if isinstance(old, list) else [old] if old else []
    others = [each for each in listed if not (isinstance(each, dict) and _is(each.get("by"), by))]
    return [*others, new] if others else new


def _is(name: Tree | None, by: str) -> bool:
    return isinstance(name, str) and fold(name).casefold() == fold(by).casefold()
