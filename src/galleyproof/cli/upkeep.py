"""Commands that keep the files of a desk in order."""

from pathlib import Path

import click

from galleyproof.cli.common import desk_argument, require_root
from galleyproof.cli.printing import refuse, say


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
    if desk.unreadable:
        refuse("claims/desk.yaml could not be read: `galley check` shows why; fix this first")
    changed = migrated(desk.texts, desk.settings.format)
    write_files({desk.root / file: text for file, text in changed.items()}, desk.root)
    for file in changed:
        say(f"wrote {file}")
    if not changed:
        say(f"the desk is in format {desk.settings.format}, the newest: nothing to migrate")
