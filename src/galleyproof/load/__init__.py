"""A whole desk from its folder: whatever the files contain, a Desk comes back with its faults."""

from dataclasses import dataclass, field
from pathlib import Path

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.desk import BACKGROUND, Desk
from galleyproof.finding import Fault, FaultKind
from galleyproof.load.articles import read_article
from galleyproof.load.captures import read_captures
from galleyproof.load.files import FileEntry, entries, folder_problem, misplaced, name_of, read_text
from galleyproof.load.registers import FileRecords, read_records
from galleyproof.load.tree import read
from galleyproof.load.validate import validate
from galleyproof.records.entity import Entity
from galleyproof.records.location import Location, Written
from galleyproof.records.settings import DESK_FILE, SIGNERS_FILE, Settings
from galleyproof.records.source import CAPTURES, Source
from galleyproof.text.phrases import brief


def is_desk(root: Path) -> bool:
    """Return True if a folder is the root of a desk."""
    return (root / DESK_FILE).is_file()


@dataclass(slots=True)
class _Parts:
    """The parts of a desk, collected file by file; the names are those of `Desk`."""

    root: Path
    settings: Settings | None = None
    entities: list[Entity] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)
    texts: dict[str, str] = field(default_factory=dict)
    folders: dict[str, Path] = field(default_factory=dict)


def load(root: Path) -> Desk:
    """Read the desk in a folder, without raising. If `desk.yaml` is faulty, no other file is read."""
    parts = _Parts(root)
    parts.settings = _read_settings(parts)
    if parts.settings:
        for entry in entries((root / DESK_FILE).parent):
            _read_into(entry, parts)
        _report_missing_articles(parts)
    else:
        parts.lost.add("desk:*")
    captures, faults = read_captures(parts.sources, lambda name: (root / CAPTURES / name).read_bytes())
    signers = _read_signers(parts)
    return Desk(
        root=root,
        settings=parts.settings or Settings(name=root.name),
        entities=tuple(parts.entities),
        sources=tuple(parts.sources),
        articles=tuple(parts.articles),
        claims=tuple(parts.claims),
        faults=(*parts.faults, *faults),
        lost=frozenset(parts.lost),
        texts=parts.texts,
        folders=parts.folders,
        captures=captures,
        allowed_signers=signers,
    )


def _read_settings(parts: _Parts) -> Settings | None:
    """Return the settings in `desk.yaml`, or None if anything in it is wrong."""
    text = _read_text(parts.root / DESK_FILE, parts)
    if text is None:
        return None
    document = read(text, DESK_FILE)
    parts.faults += document.faults
    if document.tree is None:
        return None
    written = Written(document.tree, document.positions, 0)
    settings, faults = validate(Settings, written)
    parts.faults += faults
    if settings is None or not document.whole:
        return None
    for name, value in (("checks", settings.checks), ("reports", settings.reports)):
        _add_folder(name, value, written, parts)
    return settings


def _add_folder(name: str, value: str, written: Written, parts: _Parts) -> None:
    folder = parts.root / value
    problem = folder_problem(folder, parts.root)
    if name == "checks" and value != Settings.model_fields["checks"].default and not (problem or folder.exists()):
        problem = "does not exist"  # without this, checks that the desk relies on would silently not run
    if not problem:
        parts.folders[name] = folder
        return
    message, place = f"`{name}: {brief(value)}` {problem}", written.at((name,))
    parts.faults.append(Fault(message, place, "name a folder inside the desk", kind=FaultKind.FIELD))


def _read_into(entry: FileEntry, parts: _Parts) -> None:
    """Read one file of the desk and add what it contains."""
    if entry.kind == "desk":
        return
    if entry.kind == "misplaced":
        parts.faults.append(misplaced(entry, parts.root))
        return
    file, text = name_of(entry.path, parts.root), _read_text(entry.path, parts)
    if entry.kind == "article":
        _add_article(text, file, entry.article, parts)
    elif text is None:
        parts.lost |= _lost_ids({"*"}, entry)
    else:
        _add_records(read_records(text, file, entry.kind), entry, parts)


def _add_article(text: str | None, file: str, id_: str, parts: _Parts) -> None:
    article, faults = read_article(text, file, id_) if text is not None else (None, [])
    parts.faults += faults
    if article:
        parts.articles.append(article)
    else:
        parts.lost.add(f"article:{id_}")


def _add_records(contents: FileRecords, entry: FileEntry, parts: _Parts) -> None:
    parts.faults += contents.faults
    parts.lost |= _lost_ids(contents.lost, entry)
    for record in contents.records:
        match record:
            case Claim():
                parts.claims.append(record)
            case Entity():
                parts.entities.append(record)
            case Source():
                parts.sources.append(record)


def _lost_ids(ids: set[str], entry: FileEntry) -> set[str]:
    prefix = {"entities": "entity:", "sources": "source:"}.get(entry.kind, f"claim:{entry.article}/")
    return {prefix + id_ for id_ in ids}


def _report_missing_articles(parts: _Parts) -> None:
    """Report folders that have claims but no article, one fault per folder."""
    known = {article.id for article in parts.articles} | {BACKGROUND}
    first_claims = {claim.article: claim for claim in reversed(parts.claims)}
    for id_, claim in sorted(first_claims.items()):
        if id_ not in known and f"article:{id_}" not in parts.lost:
            message = f"`claims/{id_}` has claims but no `article.md`"
            place = Location(claim.written.location.file)
            fix = f"add `claims/{id_}/article.md`, or move the claims to `claims/background`"
            parts.faults.append(Fault(message, place, fix, kind=FaultKind.FILE))


def _read_signers(parts: _Parts) -> str | None:
    path = parts.root / SIGNERS_FILE
    return _read_text(path, parts) if path.exists() else None


def _read_text(path: Path, parts: _Parts) -> str | None:
    text = read_text(path, parts.root)
    if isinstance(text, Fault):
        parts.faults.append(text)
        return None
    parts.texts[name_of(path, parts.root)] = text
    return text
