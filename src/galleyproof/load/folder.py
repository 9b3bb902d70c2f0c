"""The whole desk from its files: whatever they hold, a Desk comes back with its faults."""

from dataclasses import dataclass, field
from pathlib import Path

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.desk import BACKGROUND, Desk
from galleyproof.finding import Fault, FaultKind
from galleyproof.load.articles import read_article
from galleyproof.load.captures import read_captures
from galleyproof.load.files import Entry, entries, name_of, no_folder, read_text, stray
from galleyproof.load.registers import Shelf, read_shelf
from galleyproof.load.tree import read
from galleyproof.load.validate import validate
from galleyproof.records.entity import Entity
from galleyproof.records.location import Location, Written
from galleyproof.records.settings import DESK_FILE, SIGNERS_FILE, Settings
from galleyproof.records.source import Source
from galleyproof.text.phrases import brief


def is_desk(root: Path) -> bool:
    """Whether a folder is a desk's root."""
    return (root / DESK_FILE).is_file()


@dataclass(slots=True)
class _Piles:
    """What has been read so far."""

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
    """Read the desk of a root folder; nothing raises. With a faulty `desk.yaml` nothing else is read."""
    piles = _Piles(root)
    piles.settings = _settings(piles)
    if piles.settings:
        for entry in entries((root / DESK_FILE).parent):
            _add(entry, piles)
        _miss_articles(piles)
    else:
        piles.lost.add("desk:*")
    captures, faults = read_captures(piles.sources, root)
    signers = _signers(piles)
    return Desk(
        root=root,
        settings=piles.settings or Settings(name=root.name),
        entities=tuple(piles.entities),
        sources=tuple(piles.sources),
        articles=tuple(piles.articles),
        claims=tuple(piles.claims),
        faults=(*piles.faults, *faults),
        lost=frozenset(piles.lost),
        texts=piles.texts,
        folders=piles.folders,
        captures=captures,
        allowed_signers=signers,
    )


def _settings(piles: _Piles) -> Settings | None:
    """What `desk.yaml` says, or None where that cannot be told."""
    text = _text(piles.root / DESK_FILE, piles)
    if text is None:
        return None
    document = read(text, DESK_FILE)
    piles.faults += document.faults
    if document.tree is None:
        return None
    written = Written(document.tree, document.positions, 0)
    settings, faults = validate(Settings, written)
    piles.faults += faults
    if settings is None or not document.whole:
        return None
    for name, value in (("checks", settings.checks), ("reports", settings.reports)):
        _add_folder(name, value, written, piles)
    return settings


def _add_folder(name: str, value: str, written: Written, piles: _Piles) -> None:
    folder = piles.root / value
    wrong = no_folder(folder, piles.root)
    if name == "checks" and value != Settings.model_fields["checks"].default and not (wrong or folder.exists()):
        wrong = "does not exist"  # and what was to prove something proves nothing
    if not wrong:
        piles.folders[name] = folder
        return
    message, place = f"`{name}: {brief(value)}` {wrong}", written.at((name,))
    piles.faults.append(Fault(FaultKind.FIELD, message, place, "name a folder below the desk's root"))


def _add(entry: Entry, piles: _Piles) -> None:
    """Read one file of the desk onto its pile."""
    if entry.shelf == "desk":
        return
    if entry.shelf == "stray":
        piles.faults.append(stray(entry, piles.root))
        return
    file, text = name_of(entry.path, piles.root), _text(entry.path, piles)
    if entry.shelf == "article":
        _add_article(text, file, entry.home, piles)
    elif text is None:
        piles.lost |= _lost({"*"}, entry)
    else:
        _add_records(read_shelf(text, file, entry.shelf), entry, piles)


def _add_article(text: str | None, file: str, home: str, piles: _Piles) -> None:
    article, faults = read_article(text, file, home) if text is not None else (None, [])
    piles.faults += faults
    if article:
        piles.articles.append(article)
    else:
        piles.lost.add(f"article:{home}")


def _add_records(shelf: Shelf, entry: Entry, piles: _Piles) -> None:
    piles.faults += shelf.faults
    piles.lost |= _lost(shelf.lost, entry)
    for record in shelf.records:
        match record:
            case Claim():
                piles.claims.append(record)
            case Entity():
                piles.entities.append(record)
            case Source():
                piles.sources.append(record)


def _lost(ids: set[str], entry: Entry) -> set[str]:
    register = {"entities": "entity:", "sources": "source:"}.get(entry.shelf, f"claim:{entry.home}/")
    return {register + id_ for id_ in ids}


def _miss_articles(piles: _Piles) -> None:
    """A folder of claims needs the article that makes them."""
    known = {article.id for article in piles.articles} | {BACKGROUND}
    homes = {claim.article: claim for claim in reversed(piles.claims)}
    for home, first in sorted(homes.items()):
        if home not in known and f"article:{home}" not in piles.lost:
            message = f"`claims/{home}` holds claims and no `article.md`"
            place = Location(first.written.location.file)
            fix = f"add `claims/{home}/article.md`, or move the claims to `claims/background`"
            piles.faults.append(Fault(FaultKind.FILE, message, place, fix))


def _signers(piles: _Piles) -> str | None:
    path = piles.root / SIGNERS_FILE
    return _text(path, piles) if path.exists() else None


def _text(path: Path, piles: _Piles) -> str | None:
    text = read_text(path, piles.root)
    if isinstance(text, Fault):
        piles.faults.append(text)
        return None
    piles.texts[name_of(path, piles.root)] = text
    return text
