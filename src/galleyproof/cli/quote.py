"""`galley quote`: put the words of a capture in the place of a quote that is nearly there."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from galleyproof.cli.common import desk_option, refuse, require_known, require_root

if TYPE_CHECKING:
    from galleyproof.claim import Claim
    from galleyproof.desk import Desk

_SOME_OPEN = 1


class Repair(NamedTuple):
    """A quote that is not in its source's capture: its row of evidence, and the capture's words; empty if none."""

    row: int
    old: str
    new: str


@click.command()
@click.argument("id_", metavar="CLAIM")
@click.option("--yes", is_flag=True, help="Accept every proposal without asking.")
@desk_option
def quote(id_: str, path: Path, *, yes: bool) -> None:
    """Correct the quotes of a claim by the captures of their sources.

    A quote that is nearly in the capture is shown with the words of the capture, as in `the [minister -> ministry]
    said`, and written once you confirm it. If a figure, day, name or negation differs, --yes does not accept it: check
    the claim, too.

    Exit code 0: every quote is in its capture; 1: some are not; 2: could not run.
    """
    from galleyproof.load import load
    from galleyproof.write.fields import EditError

    desk = load(require_root(path))
    require_known("claim", id_, desk.claims_by_ref)
    claim = desk.claims_by_ref[id_]
    repairs = _repairs(desk, claim)
    try:
        open_ = sum(not _settle(desk, claim, repair, yes=yes) for repair in repairs)
    except (EditError, OSError) as error:
        refuse(f"`{id_}` was not changed: {error}")
    click.echo(f"{id_}: {len(repairs) - open_} corrected, {open_} open")
    raise SystemExit(_SOME_OPEN if open_ else 0)


def _repairs(desk: "Desk", claim: "Claim") -> list[Repair]:
    """Return the quotes that are not in the captures of their sources."""
    from galleyproof.text.quoting import find, prepare
    from galleyproof.text.quoting.rewording import source_words

    repairs = []
    for place, row in enumerate(claim.evidence):
        captured = desk.captures.get(row.source)
        if row.quote and captured and find(row.quote, text := prepare(captured.text)) is None:
            repairs.append(Repair(place, row.quote, source_words(row.quote, text)))
    return repairs


def _settle(desk: "Desk", claim: "Claim", repair: Repair, *, yes: bool) -> bool:
    """Show a quote with its proposal, and write it if it is accepted; return True if it was."""
    from galleyproof.article.anchors.sensitive import describe_change
    from galleyproof.reports.untrusted import visible
    from galleyproof.text.quoting.rewording import marked_changes
    from galleyproof.text.span import Span
    from galleyproof.write.quote_updates import write_quote

    source, at = claim.evidence[repair.row].source, claim.at("evidence", repair.row, "quote")
    if not repair.new:
        click.echo(visible(f"{at} {source} has nothing similar to `{repair.old}`"))
        return False
    click.echo(visible(f"{at} {source}: {marked_changes(repair.old, repair.new)}"))
    old, new = repair.old, repair.new
    if risk := describe_change(old, Span(0, len(old)), new, Span(0, len(new))):
        click.echo(visible(f"  check the claim, too: the capture {risk}"))
    asked = sys.stdin.isatty() and not yes
    if not (yes and not risk) and not (asked and click.confirm("  Write these words?")):
        return False
    write_quote(desk.root, claim, repair.row, old, new)
    return True
