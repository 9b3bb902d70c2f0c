"""A desk with a mutant planted in it, in memory; no file is written."""

from dataclasses import replace

from galleyproof.claim import Claim
from galleyproof.load import DeskOnDemand
from galleyproof.load.articles import read_article
from galleyproof.load.desk_files import DeskFiles
from galleyproof.load.folders import FolderRecords
from galleyproof.load.placing import placed
from galleyproof.load.validate import validate
from galleyproof.records.location import Location, Positions, Tree, Written, size
from galleyproof.run.digests import digest_of
from galleyproof.run.mutation.mutants import Change, Mutant


def planted(desk: DeskOnDemand, mutant: Mutant) -> DeskOnDemand | None:
    """Return the desk with a mutant in place of what is right; None if its record is not valid.

    No desk can have such a mutant: `galley check` refuses it before anything else. Copy that is wrong together with
    its anchors has no baseline, as if it had been wrong when its anchors were set.
    """
    change = mutant.change
    records = _changed(desk.records_of[change.folder], change)
    if records is None:
        return None
    other = DeskOnDemand.of(_files(desk.files, mutant), desk.own_faults, desk)
    other.records_of.computed[change.folder] = records
    return other


def _changed(records: FolderRecords, change: Change) -> FolderRecords | None:
    """Return the records of a folder after a change; None if one of them is not valid."""
    claims = []
    for number, claim in enumerate(records.claims):
        if number not in change.records:
            claims.append(claim)
        elif (tree := change.records[number]) is not None:
            new, _ = validate(Claim, _written(tree, claim.written.location))
            if new is None:
                return None
            claims.append(new)
    articles = records.articles
    if change.copy is not None:
        [article] = articles
        changed, _ = read_article(change.copy, article.written.location.file, article.id)
        if changed is None:
            return None
        articles = [changed if change.records else replace(changed, anchored=article.anchored)]
    return replace(records, claims=placed(claims, articles), articles=articles)


def _written(tree: Tree, place: Location) -> Written:
    """Return a record that is in no file, each part at the place of the one that it replaces."""
    positions = Positions(place.file)
    for _ in range(size(tree) + 1):
        positions.add(place.line - 1, place.column - 1)
    return Written(tree, positions, 0)


def _files(files: DeskFiles, mutant: Mutant) -> DeskFiles:
    """Return the files of a desk with the new copy, and with another digest for the folder that changes."""
    change = mutant.change
    own = files.by_folder[change.folder]
    if change.copy is not None:
        own = tuple(replace(file, text=change.copy) if file.entry.kind == "article" else file for file in own)
    mark = digest_of([mutant.subject, mutant.kind, mutant.field, mutant.after, mutant.at.line])
    return files.with_folders({change.folder: own}, {change.folder: mark})
