"""Commands that keep the files of a desk in order."""

from pathlib import Path

import click

from galleyproof.cli.common import desk_argument, refuse_unreadable, require_root
from galleyproof.cli.printing import say

_NOT_TIDY = 1


@click.command()
@click.option("--check", is_flag=True, help="Write nothing, and exit with 1 if a file is not tidy.")
@desk_argument
def tidy(path: Path, *, check: bool) -> None:
    """Lay out the files of claims, entities and sources alike.

    Fields are indented by two spaces, one of several blank lines is kept, and what is in brackets stays on one line if
    it fits in 120 characters. Entities and sources are sorted by id within their groups: a comment begins a group and
    stays above the record below it. No comment is lost and no value changes: a file that would not say the same
    afterwards, or that has errors, is left as it is.

    Exit code 0: every file is tidy now; 1: with --check, a file is not tidy, or a file was left as it is.
    """
    from galleyproof.write.atomic import locked, write_files
    from galleyproof.write.tidying.whole_desk import tidied_files

    root = require_root(path)
    with locked(root):
        changed, left = tidied_files(root)
        if not check:
            write_files({root / file: text for file, text in changed.items()}, root)
    for file in changed:
        say(f"{file} is not tidy" if check else f"tidied {file}")
    for file, why in left.items():
        say(f"left {file} as it is: {why}")
    if not changed and not left:
        say("every file is tidy")
    raise SystemExit(_NOT_TIDY if left or (check and changed) else 0)


@click.command()
@desk_argument
def migrate(path: Path) -> None:
    """Bring a desk to the newest version of the record format.

    `format` in desk.yaml says which version the desk is in. There is one version so far, 1, so nothing is changed yet.

    Exit code 0: the desk is in the newest version; 2: could not run.
    """
    from galleyproof.load import load
    from galleyproof.write.atomic import write_files
    from galleyproof.write.migrating import migrated

    desk = load(require_root(path))
    refuse_unreadable(desk)
    changed = migrated(desk.texts, desk.settings.format)
    write_files({desk.root / file: text for file, text in changed.items()}, desk.root)
    for file in changed:
        say(f"wrote {file}")
    if not changed:
        say(f"the desk is in format {desk.settings.format}, the newest: nothing to migrate")
