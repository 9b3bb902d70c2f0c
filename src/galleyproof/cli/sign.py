"""Sign a claim."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from galleyproof.cli.common import must_know, of_a_desk, refuse

if TYPE_CHECKING:
    from galleyproof.run import Run

_OWN_CHECKS = "seals."


@click.command()
@click.argument("id_", metavar="CLAIM")
@of_a_desk
@click.option("--by", required=True, help="Who signs.")
@click.option(
    "--ssh-key", "key", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="A key to sign with."
)
def sign(run: "Run", id_: str, by: str, key: Path | None) -> None:
    """Sign a claim: whatever is edited afterwards, in it or in its sources' copies, voids the signature.

    A claim that an error blocks is not signed. Exit 0: signed; 2: not signed.
    """
    from galleyproof.evidence.ssh import SshError
    from galleyproof.write.fields import EditError
    from galleyproof.write.signing import sign as write

    must_know(id_, run.desk.claims_by_ref, "claim of this desk")
    if not by.strip():
        refuse("say who signs with `--by NAME`")
    claim = run.desk.claims_by_ref[id_]
    found = run.of_claim.get(claim.ref, ())
    blocking = [each for each in found if each.blocks and not each.check.startswith(_OWN_CHECKS)]
    if blocking:
        refuse(f"`{id_}` is not signed while it is blocked: {blocking[0].at[0]} {blocking[0].message}")
    try:
        write(run.desk, claim, by.strip(), date.today().isoformat(), key)  # noqa: DTZ011 - the newsroom's own day
    except (EditError, SshError, OSError) as error:
        refuse(f"`{id_}` is not signed: {error}")
    click.echo(f"{by.strip()} signed `{id_}`")
