"""`galley archive check`: what the desk makes of its folders and clusters."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from galleyproof.run.archive.layout import ArchiveError, Layout, Manifest, listing_of
from galleyproof.run.archive.processes import ArchivedDesk
from galleyproof.run.archive.proving import prove_clusters
from galleyproof.run.archive.reported import Reported
from galleyproof.run.archive.results import AsData, ResultSummary, write_results
from galleyproof.run.archive.store import Store
from galleyproof.run.archive.third_step import conclude_archive

Engine: TypeAlias = Callable[[ArchivedDesk, Layout], None]
"""Solves the clusters of an archive that are not solved yet, and writes what they prove to `solved_anew`."""


def check_archive(out: Path, engine: Engine, code: str, as_data: AsData) -> ResultSummary:
    """Check an archive, and write the findings into its folder.

    Args:
        out: the folder of the archive.
        engine: solves the clusters.
        code: a digest of the code that finds the results.
        as_data: returns a finding as data ready for JSON.

    Raises:
        ArchiveError: there is no complete archive of the desk as it is now.
    """
    layout = Layout(out)
    manifest = layout.read_manifest()
    _require_current(manifest, code, out)
    desk = ArchivedDesk.of(manifest, layout)
    with Store.open(layout) as store:
        prove_clusters(store, layout, lambda: engine(desk, layout))
        reported = Reported(store, layout)
        conclude_archive(desk, store, layout.read_names(), reported)
        return write_results(store, layout, reported, as_data)


def _require_current(manifest: Manifest, code: str, out: Path) -> None:
    """Refuse an archive that is not of the desk as it is now."""
    again = f"run `galley archive build {out}` again"
    if not manifest.complete:
        raise ArchiveError(f"the last build of `{out}` was not finished: {again}")
    if manifest.code != code:
        raise ArchiveError(f"`{out}` was built by another version of Galleyproof: {again}")
    if manifest.listing != listing_of(Path(manifest.root), manifest.checks):
        raise ArchiveError(f"the desk has changed since `{out}` was built: {again}")
