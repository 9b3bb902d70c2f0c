"""`galley sign`: sign one or more claims."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from galleyproof.cli.common import Request, requests_run_for_claims, require_known, today
from galleyproof.cli.printing import refuse, say

if TYPE_CHECKING:
    from galleyproof.claim import Claim
    from galleyproof.desk import Desk
    from galleyproof.run import Run

_SIGNATURE_CHECKS = "seals."


@click.command()
@requests_run_for_claims
@click.option("--by", metavar="NAME", required=True, help="The name of the person who signs.")
@click.option(
    "--ssh-key", "key", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="Sign with this SSH key."
)
def sign(request: Request, ids: tuple[str, ...], by: str, key: Path | None) -> None:
    """Sign claims that you have checked. The name of an article stands for all its claims.

    Any later edit to a claim, or to the captures of its sources, voids the signature. A claim that is
    unchecked, or has an error that blocks publication, cannot be signed; if one of several cannot, none is. If the desk
    has `claims/allowed_signers`, it must list NAME, and the key.

    Exit code 0: signed; 2: not signed.
    """
    run = request.run()
    claims = _claims(run.desk, ids)
    if key and not key.is_file():
        refuse(f"`{key}` is not a key: name the file of an SSH key")
    name = by.strip()
    if not name:
        refuse("give the name of the person who signs with `--by NAME`")
    day = today().isoformat()
    for claim in claims:
        _refuse_unchecked(claim)
        _refuse_blocked(run, claim)
    _refuse_unlisted(run, name, day)
    _sign(run.desk, claims, name, day, key)


def _claims(desk: "Desk", ids: Sequence[str]) -> list["Claim"]:
    """Return the claims that somebody signs, each once."""
    claims = {claim.ref: claim for id_ in ids for claim in desk.claims_of.get(id_, ())}
    for id_ in ids:
        if id_ not in desk.claims_of:
            require_known("claim", id_, desk.claims_by_ref)
            claims[id_] = desk.claims_by_ref[id_]
    return [*claims.values()]


def _sign(desk: "Desk", claims: Sequence["Claim"], name: str, day: str, key: Path | None) -> None:
    from galleyproof.evidence.ssh import SshError
    from galleyproof.write.fields import EditError
    from galleyproof.write.signing import sign as write_signatures

    try:
        write_signatures(desk, claims, name, day, key, listed_in=desk.allowed_signers)
    except (EditError, SshError, OSError) as error:
        refuse(f"nothing was signed: {error}")
    for claim in claims:
        say(f"{name} signed `{claim.ref}`")


def _refuse_unchecked(claim: "Claim") -> None:
    """Refuse a claim that nobody has checked."""
    if claim.status == "unchecked":
        refuse(f"`{claim.ref}` was not signed, because it is still unchecked: check it, and set its status")


def _refuse_unlisted(run: "Run", name: str, day: str) -> None:
    """Refuse somebody whom the desk's list of signers does not allow to sign."""
    from galleyproof.evidence.allowed_signers import why_not_allowed
    from galleyproof.evidence.ssh import NAMESPACE

    allowed = run.desk.allowed_signers
    if allowed is None:
        if run.desk.settings.policy.sign_with_keys:
            refuse("this desk asks for signatures with keys, but has no `claims/allowed_signers`")
    elif why := why_not_allowed(allowed, name, NAMESPACE, day):
        refuse(why)


def _refuse_blocked(run: "Run", claim: "Claim") -> None:
    """Refuse a claim that is blocked by an error, unless the error is about its signatures."""
    for finding in run.findings_by_claim.get(claim.ref, ()):
        if finding.blocks and not finding.check.startswith(_SIGNATURE_CHECKS):
            refuse(f"`{claim.ref}` was not signed, because an error blocks it: {finding.message} ({finding.at[0]})")
