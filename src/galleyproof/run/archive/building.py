"""`galley archive build`: every folder of a desk examined once, and again only after it has changed."""

import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

import pyarrow as pa

from galleyproof.engine.claim_facts import DeskFacts, merged
from galleyproof.load import DeskOnDemand
from galleyproof.load.desk_files import read_files
from galleyproof.run.archive.changed_registers import forget_what_registers_touch
from galleyproof.run.archive.examining_folders import PART, ExaminedPart, PartOfDesk, examine_part
from galleyproof.run.archive.export import export
from galleyproof.run.archive.layout import ArchiveError, Layout, Manifest, listing_of
from galleyproof.run.archive.processes import FOLDERS, ArchivedDesk, parts, shared_out, write_desk_facts
from galleyproof.run.archive.store import Store
from galleyproof.run.assembling import assemble, day_of
from galleyproof.run.outside import Outside, inputs_of
from galleyproof.run.plan import Plan
from galleyproof.run.registers import registers_of

_MANY: Final = 20_000
"""Rows that are written at once."""
_PATTERN: Final = "*?[]"
"""What DuckDB reads as a pattern in the name of a file."""


@dataclass(frozen=True)
class BuildOptions:
    """How an archive is built.

    Attributes:
        root: the desk's root.
        today: the day of the run, unless `as_of` or desk.yaml gives one.
        as_of: the day of the run.
        house_checks: False leaves out the desk's own checks.
        jobs: the number of processes.
        code: a digest of the code that finds the results.
    """

    root: Path
    today: date
    as_of: date | None
    house_checks: bool
    jobs: int
    code: str


class Built(NamedTuple):
    """What a build did: the number of folders of the desk, and of those that were examined; the claims with facts."""

    folders: int
    examined: int
    claims: int


def build(options: BuildOptions, out: Path) -> Built:
    """Build an archive of a desk in the folder `out`, or bring it up to date.

    Raises:
        ArchiveError: nothing could be built there.
    """
    layout = Layout(out)
    files = read_files(options.root, FOLDERS)
    if files.settings is None:
        raise ArchiveError("claims/desk.yaml cannot be read: `galley check` shows why")
    before = _prepare(layout, options.root)
    with Store.open(layout) as store:
        checks_folder = str(files.folders.get("checks", ""))
        listing = listing_of(options.root, checks_folder)
        desk, checks = assemble(DeskOnDemand.of(files), house_checks=options.house_checks)
        plan = Plan(tuple(checks), day_of(desk, options.today, options.as_of))
        manifest = Manifest(
            root=str(options.root),
            as_of=plan.as_of.isoformat(),
            house_checks=options.house_checks,
            code=options.code,
            checks=checks_folder,
            listing=listing,
            buckets=before.buckets,
        )
        layout.write_manifest(manifest)
        inputs = inputs_of(desk, plan, options.code)
        forget_what_registers_touch(store, layout, inputs.registers, lambda: registers_of(desk, plan))
        own, common = inputs.own, inputs.common
        folders = _Build(store, layout, manifest, own, common, options.jobs)
        examined, desk_facts = folders.examine(whole=bool(desk.main_ids))
        manifest = replace(manifest, facts_digest=write_desk_facts(desk_facts, layout.shared))
        manifest = export(store, layout, manifest, [*own], common)
        layout.write_manifest(replace(manifest, complete=True))
        claims = store.connection.execute("SELECT count(*) FROM claims").fetchone()
    return Built(len(own), examined, claims[0] if claims else 0)


def _prepare(layout: Layout, root: Path) -> Manifest:
    """Make the folder of an archive, and return what it says of itself. Any other folder is left alone."""
    out = layout.out.resolve()
    if out.is_relative_to((root / "claims").resolve()):
        raise ArchiveError(f"`{layout.out}` is inside `claims`: name a folder outside it")
    if any(character in f"{layout.out}" for character in _PATTERN):
        raise ArchiveError(f"`{layout.out}` has one of the characters `{_PATTERN}`: name another folder")
    if layout.manifest_file.is_file():
        return layout.read_manifest()
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise ArchiveError(f"`{layout.out}` is not an archive, and not empty: name another folder")
    with layout.refusing_damage():
        out.mkdir(parents=True, exist_ok=True)
        layout.write_manifest(Manifest())
    return Manifest()


@dataclass(frozen=True)
class _Build:
    """One build: which folders are examined, and what comes of it."""

    store: Store
    layout: Layout
    manifest: Manifest
    own: dict[str, str]
    common: str
    jobs: int

    def examine(self, *, whole: bool) -> tuple[int, DeskFacts]:
        """Examine the folders that changed, and those that looked up what changed.

        Return their number, and what the facts of all folders tell each other.
        """
        self.layout.own.write_text(json.dumps(self.own), encoding="utf-8")
        stored = self.store.inputs()
        current = {name for name, digests in stored.items() if digests == (self.own.get(name), self.common)}
        self.store.drop([name for name in stored if name not in current])
        elsewhere = merged(self.store.desk_facts())
        anew = [name for name in self.own if name not in current]
        desk_facts = merged([elsewhere, self._examine(anew, elsewhere)])
        outside = Outside(desk_facts, self.own, whole=whole)
        stale = [folder.name for folder, digest in self.store.lookups() if digest != outside.digest(folder)]
        self.store.drop(stale)
        self._examine(stale, desk_facts)
        return len({*anew, *stale}), desk_facts

    def _examine(self, names: Sequence[str], desk_facts: DeskFacts) -> DeskFacts:
        """Examine some folders and store what is found; return what their facts tell all others."""
        manifest = replace(self.manifest, facts_digest=write_desk_facts(desk_facts, self.layout.shared))
        desk = ArchivedDesk.of(manifest, self.layout)
        tasks = [PartOfDesk(some, desk, self.layout.own.resolve(), self.common) for some in parts(names, PART)]
        with closing(shared_out(examine_part, tasks, self.jobs)) as examined:
            return merged(self._stored(examined))

    def _stored(self, examined: Iterator[ExaminedPart]) -> Iterator[DeskFacts]:
        """Store what was found in many folders at once; yield what they tell all others."""
        waiting: list[ExaminedPart] = []
        for part in examined:
            waiting.append(part)
            if sum(one.size for one in waiting) > _MANY:
                self._add(waiting)
                waiting = []
            yield part.desk_facts
        self._add(waiting)

    def _add(self, parts: Sequence[ExaminedPart]) -> None:
        if parts:
            names = parts[0].tables
            tables = {name: pa.concat_tables(part.tables[name] for part in parts) for name in names}
            self.store.add((folder for part in parts for folder in part.folders), tables)
