"""A desk that stays warm: after an edit only what the edit touches is read, examined and solved again.

What the first two steps find is kept with digests of all that it depends on. A session keeps it in memory, and in a
`Keep` if it is given one, so that the next process starts from there.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from galleyproof.desk.by_folder import REGISTERS
from galleyproof.engine.claim_facts import merged
from galleyproof.facts.frame import Frame
from galleyproof.finding import Criterion
from galleyproof.garbage import paused_garbage_collection
from galleyproof.load import DeskOnDemand
from galleyproof.load.desk_files import DeskFiles, read_files, refreshed
from galleyproof.load.files import Unsaved
from galleyproof.run import Run, conclude
from galleyproof.run.assembling import assemble, day_of
from galleyproof.run.cluster_step import Cluster, ClusterFindings, prove, solve_with
from galleyproof.run.digests import digest_of
from galleyproof.run.encoding import MALFORMED, Data, decode_cluster, encode, encode_cluster, from_text, to_text
from galleyproof.run.examining import Examination
from galleyproof.run.folder_result import FolderResult
from galleyproof.run.folder_step import Surroundings
from galleyproof.run.keeping import Held, Keep, Kept, Known
from galleyproof.run.outside import Outside, inputs_of
from galleyproof.run.plan import Plan
from galleyproof.run.registers import Changes, LookedUp, Registers, changes_between, registers_of
from galleyproof.run.sharing import Examined, examine_all
from galleyproof.run.watching import Watch, unwatched


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
        unsaved: the texts of files that are open in a text editor, by their paths: they are checked in place of what is
            on disk.
        watch: is shown how far a run is.
    """

    root: Path
    today: date | None = None
    as_of: date | None = None
    house_checks: bool = True
    jobs: int = 1
    keep: Keep | None = None
    unsaved: Unsaved = field(default_factory=dict)
    watch: Watch = unwatched
    desk: DeskOnDemand | None = field(default=None, init=False)
    around: Surroundings | None = field(default=None, init=False)
    known: dict[str, Known] | None = field(default=None, init=False)
    clusters: Mapping[str, Data] = field(default_factory=dict, init=False)
    registers: dict[str, Registers] = field(default_factory=dict, init=False)
    solved_with: str = field(default="", init=False)
    _assembled: tuple[str, DeskOnDemand, Sequence[Criterion]] | None = field(default=None, init=False)

    @paused_garbage_collection()
    def refresh(self, paths: Iterable[Path] | None = None) -> Run:
        """Run the desk as it is now.

        Args:
            paths: the files that have changed since the last run, saved or not; by default any may have.
        """
        before = self.desk.files if self.desk else None
        if before is None or paths is None:
            files = read_files(self.root, unsaved=self.unsaved)
        else:
            files = refreshed(before, paths, self.unsaved)
        self.desk, checks = self._assemble(files)
        day = day_of(self.desk, self.today or date.today(), self.as_of)  # noqa: DTZ011 - the newsroom's own day
        self.around = Surroundings(self.desk, Plan(tuple(checks), day))
        return _Refresh(self, self.desk, self.around).run()

    def run_of(self, desk: DeskOnDemand, around: Surroundings) -> Run:
        """Run another desk from what is known of this one, and keep nothing of it; only its records may differ."""
        return _Refresh(copy(self), desk, around).run()

    @property
    def surroundings(self) -> Surroundings:
        """The desk and the plan of the last run."""
        assert self.around  # noqa: S101 - there has been a run
        return self.around

    @property
    def frame(self) -> Frame:
        """The desk of the last run as its facts see it."""
        return self.surroundings.frame(merged(one.result.desk_facts for one in (self.known or {}).values()))

    def start(self) -> None:
        """Begin with what was kept by an earlier process."""
        self.known = {}
        if self.keep is None:
            return
        self.solved_with, self.clusters = self.keep.clusters()
        for name, (*digests, data) in self.keep.folders().items():
            with suppress(*MALFORMED):
                self.known[name] = Known(from_text(data), *digests)

    def registers_with(self, digest: str) -> Registers | None:
        """Return the registers of an earlier run by their digest."""
        if digest not in self.registers and self.keep and (data := self.keep.registers(digest)):
            self.registers[digest] = data
        return self.registers.get(digest)

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

    def __init__(self, session: Session, desk: DeskOnDemand, around: Surroundings) -> None:
        self.session, self.desk, self.plan, self.around = session, desk, around.plan, around
        self.inputs = inputs_of(desk, around.plan, session.keep.code if session.keep else "")
        self.held: list[Held] = []
        self.new_data: dict[str, Data] = {}
        self.changes: dict[str, Changes | None] = {}

    def run(self) -> Run:
        """Examine and solve what has changed, and return the run."""
        session, own = self.session, self.inputs.own
        if session.known is None:
            session.start()
        before = session.known or {}
        known = {name: one for name in own if (one := self._still_known(name, before.get(name)))}
        if REGISTERS in known and (kept := session.registers_with(self.inputs.registers)):
            with suppress(*MALFORMED):
                self.desk.start_with(kept)
        anew = [name for name in own if name not in known]
        elsewhere = merged(one.result.desk_facts for one in known.values())
        examined, desk_facts = examine_all(anew, self.around, elsewhere, session.jobs, session.watch)
        outside = Outside(desk_facts, own, whole=bool(self.around.desk.main_ids))
        known.update(self._known(examined, outside))
        stale = [name for name, one in known.items() if one.outside != outside.digest(one.result)]
        known.update(self._known(examine_all(stale, self.around, desk_facts, session.jobs)[0], outside))
        results = [known[name].result for name in own]
        self.desk.claims_of.filled.update(result.name for result in results if result.claims)
        frame = self.around.frame(desk_facts)
        proved, clusters = self._prove(results, frame, outside.facts_digest)
        self._save(known, clusters)
        session.known, session.clusters, session.solved_with = known, clusters, self.inputs.registers
        return conclude(results, proved, self.around, frame)

    def _still_known(self, name: str, one: Known | None) -> Known | None:
        """Return what is known of a folder if nothing that it depends on has changed, but for other folders."""
        own, common, registers = self.inputs.own[name], self.inputs.common, self.inputs.registers
        if one is None or (one.own, one.common) != (own, common) or self._touched(one.registers, one.result.looked_up):
            return None
        if one.registers != registers:
            self.held.append(Held(name, own, common, one.outside, one.registers))
        return one._replace(registers=registers)

    def _touched(self, registers: str, looked_up: LookedUp) -> bool:
        """Return True if something that was looked up in the registers with a digest differs now."""
        if registers == self.inputs.registers:
            return False
        if registers not in self.changes:
            before = self.session.registers_with(registers)
            self.changes[registers] = changes_between(before, self._registers) if before else None
        changes = self.changes[registers]
        return changes is None or changes.touch(looked_up)

    @cached_property
    def _registers(self) -> Registers:
        """The registers as they are now."""
        return registers_of(self.around.desk, self.plan)

    def _known(self, examined: Iterable[Examined], outside: Outside) -> dict[str, Known]:
        """Return what is known of folders that were examined, and note their data for the next process."""
        found, inputs = {}, self.inputs
        for result, data in examined:
            name, stored = result.name, result.with_stored_keys()
            if self.session.keep:
                self.new_data[name] = data or encode(stored)
            digests = inputs.own[name], inputs.common, outside.digest(result), inputs.registers
            found[name] = Known(stored, *digests)
        return found

    def _prove(
        self, results: Sequence[FolderResult], frame: Frame, facts_digest: str
    ) -> tuple[dict[str, Examination], dict[str, Data]]:
        """Return the results of the constraints, and what each cluster proved by its mark; solve only new clusters."""
        clusters: dict[str, Data] = {}
        solve_anew = solve_with(self.around, frame)

        def solve(cluster: Cluster) -> ClusterFindings:
            mark = digest_of([self.inputs.common, facts_digest, *cluster.marks])
            clusters[mark] = self.session.clusters.get(mark)
            found = decode_cluster(clusters[mark])
            if found is None or self._touched(self.session.solved_with, found.looked_up):
                found = solve_anew(cluster.facts())
                clusters[mark] = encode_cluster(found)
            return found

        return prove(results, self.plan, solve, self.session.watch), clusters

    def _save(self, known: Mapping[str, Known], clusters: Mapping[str, Data]) -> None:
        session, registers = self.session, self.inputs.registers
        is_new = not any(one.registers == registers for one in (session.known or {}).values())
        if is_new:
            session.registers = {registers: self._registers}
        if session.keep is None:
            return
        folders: dict[str, Kept | None] = {name: None for name in session.known or {} if name not in known}
        for name, data in self.new_data.items():
            folders[name] = (*known[name][1:], to_text(data))
        same = session.solved_with == registers and clusters.keys() == session.clusters.keys()
        new_registers = registers, self._registers if is_new else None
        session.keep.save(folders, self.held, None if same else clusters, new_registers)
