"""`galley capture`: save copies of sources. This is the only command that may use the network."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

import click

from galleyproof.cli.common import TIERS, desk_option, needs_extra, require_known, require_root, today
from galleyproof.cli.printing import refuse, say

if TYPE_CHECKING:
    from galleyproof.desk import Desk
    from galleyproof.records.source import Source
    from galleyproof.write.capturing import CapturedDocument

    Fetch = Callable[[str], CapturedDocument]

_SOME_FAILED = 1


@click.command()
@click.argument("what", metavar="[URL|FILE]", required=False)
@click.option("--source", "id_", metavar="ID", help="The source to capture, by its id.")
@click.option(
    "--tier",
    type=click.Choice(TIERS),
    default="secondary",
    help="The tier of a source that has no record yet; `secondary` by default.",
)
@click.option("--all", "every", is_flag=True, help="Capture every source that has an address and no capture yet.")
@click.option("--verify", is_flag=True, help="Prove that the text of each capture comes from its file.")
@click.option("--partial", is_flag=True, help="Record that the capture holds only part of the document.")
@click.option("--ignore-robots", is_flag=True, help="Fetch pages even if the site's robots.txt asks not to.")
@click.option(
    "--allow-host",
    "hosts",
    multiple=True,
    metavar="HOST[:PORT]",
    help="Also fetch from this host, though it is not on the public internet.",
)
@desk_option
def capture(  # noqa: PLR0913 - one for each option
    what: str | None,
    id_: str | None,
    path: Path,
    hosts: tuple[str, ...],
    tier: str,
    *,
    every: bool,
    verify: bool,
    partial: bool,
    ignore_robots: bool,
) -> None:
    """Save a copy of a source, so that quotes from it can be checked.

    The copy (the capture) is saved in claims/captures and named in the source's record. Give a web address or a file;
    by default the address in the record is used. A source without a record gets one from what the page says about
    itself: publisher, title, date and language.

    With --verify, nothing is fetched or saved: the text of every stored file is extracted again and compared with the
    stored text. Name one source with --source to verify that alone.

    Exit code 0: saved, or all verified; 1: with --all, some sources could not be captured, or with --verify, some texts
    do not come from their files; 2: nothing was saved.
    """
    from galleyproof.load import load

    root = require_root(path)
    if verify:
        _verify(root, id_)
    if every == bool(id_ or what):
        refuse("name a source with `--source ID`, or capture all that have no capture yet with `--all`")
    desk = load(root)
    fetch = _web_fetcher(hosts, ask_robots=not ignore_robots)
    if every:
        _store_all(desk, fetch, partial=partial)
    # A record's `url` is never read as a file: only somebody at the keyboard may name a file of this machine.
    get = _read_file if what and "://" not in what else fetch
    if source := _known_source(desk, id_, what):
        _store_one(root, source, what, get, partial=partial)
    else:
        _add_captured(desk, _NewSource(id_ or "", what or "", tier), get, partial=partial)


def _known_source(desk: "Desk", id_: str | None, what: str | None) -> "Source | None":
    """Return the source with an id, or with an address; None for a new one."""
    from galleyproof.text.spelling import closest

    if id_ and id_ in desk.sources_by_id:
        return desk.sources_by_id[id_]
    if id_ and (not what or closest(id_, desk.sources_by_id)):
        require_known("source", id_, desk.sources_by_id, "give its address or a file too, and it is added")
    return next((source for source in desk.sources if source.url and source.url == what and not id_), None)


class _NewSource(NamedTuple):
    """A source without a record: its id (empty to have one proposed), where it is, and its tier."""

    id: str
    address: str
    tier: str


def _add_captured(desk: "Desk", new: _NewSource, get: "Fetch", *, partial: bool) -> None:
    """Add a source with its capture, from what the page says about itself."""
    from galleyproof.write.adding import add_record, register_file
    from galleyproof.write.capturing import stored_capture
    from galleyproof.write.new_records import new_source, page_fields

    record: dict[str, Any] = {}
    file = register_file(desk.root, "sources")

    def save() -> None:
        document = get(new.address)
        record.update(new_source(desk, new.id, page_fields(document.page, new.address, new.tier)))
        capture = stored_capture(desk.root, document, today(), complete=not partial)
        add_record(desk.root, file, "sources", {**record, "capture": capture})

    if failure := _failure(save):
        refuse(failure)
    say(f"captured `{record['id']}`, and added it to {file}: {record['publisher']}, {record['title']} ({new.tier})")
    say("Check its record: the tier is yours to decide, and a page may be wrong about itself.")


def _verify(root: Path, id_: str | None) -> NoReturn:
    """Verify the captures of all sources, or of one; exit with code 1 if one is not proved."""
    from galleyproof.load import load
    from galleyproof.text.phrases import count

    sources = load(root).sources_by_id
    if id_:
        require_known("source", id_, sources)
    captured = [source for source in sources.values() if source.capture and id_ in (None, source.id)]
    failures = {source.id: _why_unproved(root, source) for source in captured}
    for source in captured:
        if failures[source.id]:
            say(f"{source.at('capture')} {source.id}: {failures[source.id]}", err=True)
    failed = sum(map(bool, failures.values()))
    say(f"verified {len(captured) - failed} of {count(len(captured), 'capture')}")
    raise SystemExit(_SOME_FAILED if failed else 0)


def _why_unproved(root: Path, source: "Source") -> str:
    from galleyproof.load.captures import read_captures, stored_bytes
    from galleyproof.write.verifying import verify_capture

    _, faults = read_captures([source], lambda name: stored_bytes(root, name))
    if faults or source.capture is None:
        return faults[0].message if faults else ""
    try:
        return verify_capture(root, source.capture)
    except ImportError:
        refuse(needs_extra("web"))


def _store_one(root: Path, source: "Source", what: str | None, get: "Fetch", *, partial: bool) -> None:
    """Capture a source from a web address or a file, or from the address in its record; refuse if that failed."""
    address = what or source.url
    if not address:
        refuse(f"source `{source.id}` has no `url`: give a web address or a file")
    if failure := _store(root, source, address, get, partial=partial):
        refuse(failure)
    say(f"captured `{source.id}`")


def _store_all(desk: "Desk", fetch: "Fetch", *, partial: bool) -> NoReturn:
    """Capture every source that has an address and no capture yet; exit with code 1 if that fails for one.

    Each is saved at once, so that an interrupted command can simply be repeated.
    """
    from galleyproof.text.phrases import count

    sources = [source for source in desk.sources if source.url and not source.capture]
    with click.progressbar(sources, label="Capturing sources") as progress:
        failures = {
            source.id: _store(desk.root, source, source.url or "", fetch, partial=partial) for source in progress
        }
    failed = [source for source in sources if failures[source.id]]
    for source in failed:
        say(f"{source.at('url')} {source.id}: {failures[source.id]}", err=True)
    say(f"captured {len(sources) - len(failed)} of {count(len(sources), 'source')}")
    raise SystemExit(_SOME_FAILED if failed else 0)


def _store(root: Path, source: "Source", address: str, get: "Fetch", *, partial: bool) -> str:
    """Capture one source; return the reason if that failed, else an empty string."""
    from galleyproof.write.capturing import store_capture

    return _failure(lambda: store_capture(root, source, get(address), today(), complete=not partial))


def _failure(save: Callable[[], None]) -> str:
    """Save something; return the reason if that failed, else an empty string."""
    from galleyproof.write.addresses import CaptureError
    from galleyproof.write.fields import EditError

    try:
        save()
    except (CaptureError, EditError) as error:
        return str(error)
    except ImportError:
        return needs_extra("web")
    except OSError as error:
        return f"the capture could not be saved: {error}"
    return ""


def _read_file(path: str) -> "CapturedDocument":
    from galleyproof.write.capturing import from_file

    return from_file(Path(path))


def _web_fetcher(hosts: tuple[str, ...], *, ask_robots: bool) -> "Fetch":
    """Return a function that fetches an address, and imports the packages for the web only once it is called."""
    fetchers: list[Fetch] = []

    def fetch(url: str) -> "CapturedDocument":
        if not fetchers:
            from galleyproof.write.web import fetcher

            fetchers.append(fetcher(frozenset(hosts), ask_robots=ask_robots))
        return fetchers[0](url)

    return fetch
