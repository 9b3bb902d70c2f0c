"""`galley suspects`: the claims to check first."""

import json
from typing import TYPE_CHECKING

import click

from galleyproof.cli.common import format_option, refuse_unreadable, runs_desk
from galleyproof.cli.printing import say, say_report

if TYPE_CHECKING:
    from galleyproof.run import Run


@click.command()
@runs_desk
@format_option
def suspects(run: "Run", form: str) -> None:
    """List the claims to check first: the fewest that resolve all contradictions.

    Of claims that contradict each other, the one with the weaker support is listed. Overtaken claims and waived
    contradictions are left out.
    """
    from galleyproof.run.suspicion import suspects as suspects_of
    from galleyproof.text.phrases import count

    refuse_unreadable(run.desk)
    found = suspects_of(run)
    if form == "json":
        say_report(json.dumps({"suspects": [one._asdict() for one in found]}, ensure_ascii=False, indent=1))
        return
    for one in found:
        say(f"{one.claim}: {one.words}")
    say(f"{count(len(found), 'claim')} to check first" if found else "no contradictions")
