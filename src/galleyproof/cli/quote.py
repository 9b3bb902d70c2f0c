"""`galley quote`: put the words of a capture in the place of a quote that is nearly there."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from galleyproof.cli.common import at_keyboard, desk_option, refuse_unreadable, require_known, require_root
from galleyproof.cli.printing import refuse, say

if TYPE_CHECKING:
    from galleyproof.claim import Claim
    from galleyproof.desk import Desk

_SOME_OPEN = 1


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
    refuse_unreadable(desk)
    require_known("claim", id_, desk.claims_by_ref)
    claim = desk.claims_by_ref[id_]
    wrong = [*_not_in_capture(desk, claim)]
    try:
        corrected = sum([_correct(desk, claim, row, yes=yes) for row in wrong])
    except (EditError, OSError) as error:
        refuse(f"`{id_}` was not changed: {error}")
    say(_summary(claim, corrected, len(wrong) - corrected))
    raise SystemExit(_SOME_OPEN if corrected < len(wrong) else 0)


def _summary(claim: "Claim", corrected: int, open_: int) -> str:
    if not any(row.quote for row in claim.evidence):
        return f"{claim.ref}: no quotes"
    if not corrected and not open_:
        return f"{claim.ref}: every quote is in its capture"
    return f"{claim.ref}: {corrected} corrected, {open_} open"


def _not_in_capture(desk: "Desk", claim: "Claim") -> Iterator[int]:
    """Yield the places of the rows with a quote that is not in the capture of its source, or cannot be compared."""
    from galleyproof.text.quoting import find, prepare

    for place, row in enumerate(claim.evidence):
        captured = desk.captures.get(row.source)
        if row.quote and (captured is None or find(row.quote, prepare(captured.text)) is None):
            yield place


def _correct(desk: "Desk", claim: "Claim", place: int, *, yes: bool) -> bool:
    """Show a quote with the words of the capture, and write them if they are accepted; return True if they were."""
    from galleyproof.text.quoting import marked_changes, prepare, source_words
    from galleyproof.write.quote_updates import write_quote

    row, at = claim.evidence[place], claim.at("evidence", place, "quote")
    captured, old = desk.captures.get(row.source), row.quote or ""
    if captured is None:
        say(f"{at} {row.source} has no capture that can be read: run `galley capture` first")
        return False
    new = source_words(old, prepare(captured.text))
    if not new:
        say(f"{at} {row.source} has nothing similar to `{old}`")
        return False
    say(f"{at} {row.source}: {marked_changes(old, new)}")
    risk = _risk(old, new)
    for warning in _warnings(claim, place, risk):
        say(f"  {warning}")
    if not _accepted(yes=yes, risky=bool(risk)):
        return False
    write_quote(desk.root, claim, place, old, new)
    return True


def _accepted(*, yes: bool, risky: bool) -> bool:
    return not risky if yes else at_keyboard() and click.confirm("  Write these words?")


def _risk(old: str, new: str) -> str:
    """Return how the figures, days, names and negations of two wordings differ; empty if they do not."""
    from galleyproof.article.anchors.sensitive import describe_change
    from galleyproof.text.span import Span

    return describe_change(old, Span(0, len(old)), new, Span(0, len(new)))


def _warnings(claim: "Claim", place: int, risk: str) -> Iterator[str]:
    """Yield what else to look at if the quote of a row changes."""
    if risk:
        yield f"check the claim, too: the quote {risk}"
    if claim.evidence[place].translation:
        yield "check the translation, too"
    if claim.sign_off:
        yield "the claim must be signed again"
