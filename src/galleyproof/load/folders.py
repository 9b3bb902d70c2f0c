"""One folder of a desk: the records in its files, and everything that is wrong with them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.desk import BACKGROUND
from galleyproof.finding import REPORT_IT, Fault, FaultKind, own_fault
from galleyproof.load.articles import read_article
from galleyproof.load.conflict_markers import conflict_marker
from galleyproof.load.desk_files import FileText
from galleyproof.load.files import ARTICLE, FileEntry
from galleyproof.load.placing import placed
from galleyproof.load.registers import FileRecords, read_records
from galleyproof.records.entity import Entity
from galleyproof.records.location import Location
from galleyproof.records.source import Source


@dataclass(slots=True)
class FolderRecords:
    """The records of a folder, its faults, and the records that these leave out; the names are those of `Desk`."""

    articles: list[Article] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)


def read_folder(files: Sequence[FileText]) -> FolderRecords:
    """Return what the files of one folder contain."""
    records = FolderRecords()
    baseline = ""
    for file in files:
        if file.entry.kind != "baseline":
            _read_into(file, records)
        elif isinstance(file.text, str):  # `galley anchor` reports others that it cannot read
            baseline = file.text
            records.faults += filter(None, [conflict_marker(file.text, file.file)])
    if baseline:
        records.articles = [replace(article, anchored=baseline) for article in records.articles]
    records.claims = placed(records.claims, records.articles)
    _report_missing_article(records, [file for file in files if file.entry.meant == ARTICLE])
    return records


def _read_into(file: FileText, records: FolderRecords) -> None:
    try:
        _add_text(file, file.text, records)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other files can still be read
        _add_text(file, Fault(own_fault(error), Location(file.file), REPORT_IT, kind=FaultKind.FILE), records)


def _add_text(file: FileText, text: str | Fault, records: FolderRecords) -> None:
    entry = file.entry
    if isinstance(text, Fault):
        records.faults.append(text)
        if entry.kind == "article":
            records.lost.add(f"article:{entry.article}")
        elif entry.kind not in ("misplaced", "unread"):
            records.lost |= _lost_ids({"*"}, entry)
    elif entry.kind == "article":
        _add_article(text, file.file, entry.article, records)
    else:
        _add_records(read_records(text, file.file, entry.kind), entry, records)


def _add_article(text: str, file: str, id_: str, records: FolderRecords) -> None:
    article, faults = read_article(text, file, id_)
    records.faults += faults
    if article:
        records.articles.append(article)
    else:
        records.lost.add(f"article:{id_}")


def _add_records(contents: FileRecords, entry: FileEntry, records: FolderRecords) -> None:
    records.faults += contents.faults
    records.lost |= _lost_ids(contents.lost, entry)
    for record in contents.records:
        match record:
            case Claim():
                records.claims.append(record)
            case Entity():
                records.entities.append(record)
            case Source():
                records.sources.append(record)


def _lost_ids(ids: set[str], entry: FileEntry) -> set[str]:
    prefix = {"entities": "entity:", "sources": "source:"}.get(entry.kind, f"claim:{entry.article}/")
    return {prefix + id_ for id_ in ids}


def _report_missing_article(records: FolderRecords, misnamed: Sequence[FileText]) -> None:
    """Report a folder that has claims but no article, or only files with other names that may be meant as one."""
    claim = next(iter(records.claims), None)
    if claim is None or records.articles or claim.article == BACKGROUND or f"article:{claim.article}" in records.lost:
        return
    message = f"`claims/{claim.article}` has claims but no `article.md`"
    fix = f"add `claims/{claim.article}/article.md`, or move the claims to `claims/background`"
    place = Location(claim.written.location.file)
    if misnamed:
        fix, place = f"rename `{misnamed[0].file}` to `{ARTICLE}`", Location(misnamed[0].file)
        records.faults = [fault for fault in records.faults if fault.at != place]
    records.faults.append(Fault(message, place, fix, kind=FaultKind.FILE))
