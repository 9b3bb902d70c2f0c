"""A desk that stays warm: after an edit only what the edit touches is read, examined and solved again.

What the first two steps find is kept with digests of all that it depends on. A session keeps it in memory, and in a
`Keep` if it is given one, so that the next process starts from there.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol, TypeAlias

from galleyproof.engine.claim_facts import merged
from galleyproof.facts.frame import Frame
from galleyproof.finding import Criterion
from galleyproof.load import DeskOnDemand
from galleyproof.load.desk_files import DeskFiles, read_files, refreshed
from galleyproof.run import Run, conclude
from galleyproof.run.assembling import assemble, day_of
from galleyproof.run.cluster_step import Cluster, ClusterFindings, prove, solve_with
from galleyproof.run.digests import digest_of
from galleyproof.run.encoding import Data, decode, decode_finding, encode, encode_finding, with_stored_keys
from galleyproof.run.examining import Examination
from galleyproof.run.folder_step import FolderResult, Surroundings
from galleyproof.run.outside import Outside, inputs_of
from galleyproof.run.plan import Plan
from galleyproof.run.sharing import Examined, examine_all

_MALFORMED = (ValueError, KeyError, TypeError, IndexError, AttributeError)
"""What reading data that nobody wrote like this can raise."""


Kept: TypeAlias = tuple[str, str, str, str]
"""What was found in a folder, with digests of what that depends on, in this order:

own: a digest of the folder's files;
common: a digest of what every folder depends on: the code, the settings, the registers, the day;
outside: a digest of what was looked up in other folders;
data: the result, as JSON.
"""


class Keep(Protocol):
    """Where results are kept between processes. It may lose anything, but gives nothing that is damaged."""

    code: str
    """A digest of the code that finds the results."""

    def folders(self) -> Mapping[str, Kept]:
        """Return what is kept of each folder, by its name."""

    def clusters(self) -> Mapping[str, Data]:
        """Return what is kept of each cluster, by its mark."""

    def save(self, folders: Mapping[str, Kept], gone: Sequence[str], clusters: Mapping[str, Data] | None) -> None:
        """Keep the folders that changed, drop those that are gone, and keep these clusters in place of all others."""


class _Known(NamedTuple):
    """The result of a folder with the digests that it was found under."""

    result: FolderResult
    own: str
    common: str
    outside: str


@dataclass
class Session:
    """A warm desk.

    Attributes:
        root: the folder that contains `claims/`.
        today: the day of the runs, unless `as_of` or desk.yaml gives one; by default the day on which each is made.
        as_of: the day of the runs.
        house_checks: False leaves out the desk's own checks, which are code that a reader may not trust.
        jobs: the most processes that may share the work on a large desk.
        keep: where results are kept between processes.
    """

    root: Path
    today: date | None = None
    as_of: date | None = None
    house_checks: bool = True
    jobs: int = 1
    keep: Keep | None = None
    desk: DeskOnDemand | None = field(default=None, init=False)
    known: dict[str, _Known] | None = field(default=None, init=False)
    clusters: Mapping[str, Data] = field(default_factory=dict, init=False)
    _assembled: tuple[str, DeskOnDemand, Sequence[Criterion]] | None = field(default=None, init=False)

    def refresh(self, paths: Iterable[Path] | None = None) -> Run:
        """Run the desk as it is now.

        Args:
            paths: the files that have changed since the last run; by default any may have.
        """
        before = self.desk.files if self.desk else None
        files = read_files(self.root) if before is None or paths is None else refreshed(before, paths)
        self.desk, checks = self._assemble(files)
        day = day_of(self.desk, self.today or date.today(), self.as_of)  # noqa: DTZ011 - the newsroom's own day
        return _Refresh(self, self.desk, Plan(tuple(checks), day)).run()

    def run_of(self, desk: DeskOnDemand) -> Run:
        """Run another desk from what is known of this one, and keep nothing of it; only its records may differ."""
        assert self._assembled and self.known is not None  # noqa: S101, PT018 - the session has been refreshed
        day = day_of(desk, self.today or date.today(), self.as_of)  # noqa: DTZ011 - the newsroom's own day
        return _Refresh(copy(self), desk, Plan(tuple(self._assembled[2]), day)).run()

    def start(self) -> None:
        """Begin with what was kept by an earlier process."""
        self.known, self.clusters = {}, self.keep.clusters() if self.keep else {}
        for name, (own, common, outside, data) in self.keep.folders().items() if self.keep else ():
            try:
                self.known[name] = _Known(decode(json.loads(data)), own, common, outside)
            except _MALFORMED:
                continue

    def _assemble(self, files: DeskFiles) -> tuple[DeskOnDemand, Sequence[Criterion]]:
        """Return the desk and all its checks; the desk's own are loaded anew only if their files have changed."""
        code = files.check_digest
        if self._assembled and self._assembled[0] == code:
            _, earlier, checks = self._assembled
            desk = DeskOnDemand.of(files, earlier.own_faults, earlier)
        else:
            desk, checks = assemble(DeskOnDemand.of(files), house_checks=self.house_checks)
        self._assembled = (code, desk, checks)
        return desk, checks


class _Refresh:
    """One run of a session: what is still known, what is found anew, and the run that comes of both."""

    def __init__(self, session: Session, desk: DeskOnDemand, plan: Plan) -> None:
        self.session, self.plan = session, plan
        self.around = Surroundings(desk, plan)
        self.own, self.common = inputs_of(desk, plan, session.keep.code if session.keep else "")
        self.new_data: dict[str, Data] = {}

    def run(self) -> Run:
        """Examine and solve what has changed, and return the run."""
        session = self.session
        if session.known is None:
            session.start()
        known = {name: one for name, one in (session.known or {}).items() if name in self.own}
        current = {name: one for name, one in known.items() if one[1:3] == (self.own[name], self.common)}
        anew = [name for name in self.own if name not in current]
        elsewhere = merged(one.result.desk_facts for one in current.values())
        examined, desk_facts = examine_all(anew, self.around, elsewhere, session.jobs)
        outside = Outside(desk_facts, self.own, whole=bool(self.around.desk.main_ids))
        known.update(self._known(examined, outside))
        stale = [name for name, one in known.items() if one.outside != outside.digest(one.result)]
        known.update(self._known(examine_all(stale, self.around, desk_facts, session.jobs)[0], outside))
        results = [known[name].result for name in self.own]
        frame = self.around.frame(desk_facts)
        proved, clusters = self._prove(results, frame, outside.facts_digest)
        self._save(known, clusters)
        session.known, session.clusters = known, clusters
        return conclude(results, proved, self.around, frame)

    def _known(self, examined: Iterable[Examined], outside: Outside) -> dict[str, _Known]:
        """Return what is known of folders that were examined, and note their data for the next process."""
        found = {}
        for result, data in examined:
            name, stored = result.name, with_stored_keys(result)
            if self.session.keep:
                self.new_data[name] = data or encode(stored)
            found[name] = _Known(stored, self.own[name], self.common, outside.digest(result))
        return found

    def _prove(
        self, results: Sequence[FolderResult], frame: Frame, facts_digest: str
    ) -> tuple[dict[str, Examination], dict[str, Data]]:
        """Return the results of the constraints, and what each cluster proved by its mark; solve only new clusters."""
        clusters: dict[str, Data] = {}
        solve_anew = solve_with(self.around, frame)

        def solve(cluster: Cluster) -> ClusterFindings:
            mark = digest_of([self.common, facts_digest, *cluster.marks])
            clusters[mark] = self.session.clusters.get(mark)
            found = _findings(clusters[mark])
            if found is None:
                found = solve_anew(cluster.facts())
                clusters[mark] = [[*map(encode_finding, found.findings)], [*map(encode_finding, found.undecided)]]
            return found

        return prove(results, self.plan, solve), clusters

    def _save(self, known: Mapping[str, _Known], clusters: Mapping[str, Data]) -> None:
        keep, before = self.session.keep, self.session.known or {}
        if keep is None:
            return
        new = {name: (*known[name][1:], json.dumps(data, ensure_ascii=False)) for name, data in self.new_data.items()}
        gone = [name for name in before if name not in known]
        keep.save(new, gone, None if clusters.keys() == self.session.clusters.keys() else clusters)


def _findings(data: Data) -> ClusterFindings | None:
    """Return what a cluster proved from data, or None if there is none."""
    try:
        findings, undecided = data
        return ClusterFindings([*map(decode_finding, findings)], [*map(decode_finding, undecided)])
    except _MALFORMED:
        return None
