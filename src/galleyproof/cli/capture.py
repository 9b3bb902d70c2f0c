"""Store copies of sources; the only command that may use the network, and only when it is asked to."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from galleyproof.cli.common import must_know, refuse, root_of

if TYPE_CHECKING:
    from galleyproof.records.source import Source
    from galleyproof.write.capturing import Document

_SOME_FAILED = 1
_NEEDS = "this needs the packages for the web: pip install 'galleyproof[web]'"


@click.command()
@click.argument("what", metavar="[URL|FILE]", required=False)
@click.option("--source", "id_", metavar="ID", help="The source that it is a copy of.")
@click.option("--all", "every", is_flag=True, help="Every source that has an address and no copy yet.")
@click.option("--partial", is_flag=True, help="The copy holds only a part of the document.")
@click.option("--ignore-robots", is_flag=True, help="Fetch what a site's robots.txt asks not to.")
@click.option("--allow-host", "hosts", multiple=True, metavar="HOST[:PORT]", help="A host that need not be public.")
@click.option("--desk", "path", type=click.Path(path_type=Path), default=".", help="The desk; left out, this folder's.")
def capture(  # noqa: PLR0913 - one for each option
    what: str | None,
    id_: str | None,
    path: Path,
    hosts: tuple[str, ...],
    *,
    every: bool,
    partial: bool,
    ignore_robots: bool,
) -> None:
    """Store a copy of a source below claims/captures, and name it in the source's record.

    URL|FILE is what to store; left out, the address in the source's record. Exit 0: stored; 1: some of --all could
    not be; 2: nothing was stored.
    """
    from galleyproof.load.folder import load

    root = root_of(path)
    if root is None:
        refuse(f"no desk here: neither `{path}` nor a folder above it has claims/desk.yaml")
    if every == bool(id_) or (every and what):
        refuse("say which source with `--source ID`, or `--all` for every one that has no copy")
    sources = load(root).sources_by_id
    fetch = _fetching(hosts, ask_robots=not ignore_robots)
    if every:
        todo = [source for source in sources.values() if source.url and not source.capture]
        _store_all(root, todo, fetch, partial=partial)
        return
    must_know(id_ or "", sources, "source of this desk", "add it to claims/sources.yaml first")
    source = sources[id_ or ""]
    where = what or source.url
    if not where:
        refuse(f"`{source.id}` has no `url`: give an address or a file")
    get = _read if what and "://" not in what else fetch  # what a record says is never a file of this machine
    if failed := _store(root, source, where, get, partial=partial):
        refuse(failed)
    click.echo(f"stored a copy of `{source.id}`")


def _store_all(root: Path, todo: "list[Source]", get: "Callable[[str], Document]", *, partial: bool) -> None:
    """Each is written as soon as it is there, so that a second start goes on where the first one ended."""
    from galleyproof.reports.untrusted import visible

    with click.progressbar(todo, label="Storing copies") as shown:
        said = {source.id: _store(root, source, source.url or "", get, partial=partial) for source in shown}
    failed = [source for source in todo if said[source.id]]
    for source in failed:
        click.echo(visible(f"{source.at('url')} {source.id}: {said[source.id]}"), err=True)
    click.echo(f"stored {len(todo) - len(failed)} of {len(todo)}")
    raise SystemExit(_SOME_FAILED if failed else 0)


def _store(root: Path, source: "Source", where: str, get: "Callable[[str], Document]", *, partial: bool) -> str:
    """Store one copy; why not, where that failed."""
    from galleyproof.write.addresses import RefusedError
    from galleyproof.write.capturing import keep
    from galleyproof.write.fields import EditError

    try:
        keep(root, source, get(where), date.today(), complete=not partial)  # noqa: DTZ011 - the newsroom's own day
    except (RefusedError, EditError) as error:
        return str(error)
    except ImportError:
        return _NEEDS
    except OSError as error:
        return f"cannot write: {error}"
    return ""


def _read(where: str) -> "Document":
    from galleyproof.write.capturing import from_file

    return from_file(Path(where))


def _fetching(hosts: tuple[str, ...], *, ask_robots: bool) -> "Callable[[str], Document]":
    """What gets a document from an address; the web's packages are imported when the first one is asked for."""
    fetchers: list[Callable[[str], Document]] = []

    def fetch(url: str) -> "Document":
        if not fetchers:
            from galleyproof.write.web import fetcher

            fetchers.append(fetcher(frozenset(hosts), ask_robots=ask_robots))
        return fetchers[0](url)

    return fetch
