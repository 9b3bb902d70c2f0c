"""New entities, sources and claims as the fields of their records; what the desk has already is refused."""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import PurePath, PurePosixPath
from urllib.parse import urlsplit

from galleyproof.article import Article, paragraph_name
from galleyproof.desk import Desk
from galleyproof.text.phrases import joined
from galleyproof.text.quoting import find_all, prepare
from galleyproof.text.typography import fold
from galleyproof.write.fields import EditError
from galleyproof.write.page_metadata import page_metadata
from galleyproof.write.proposed_ids import proposed_id
from galleyproof.write.yaml_text import FieldValue

_WORDS = 6
"""The words of a name that its id is made of."""


def new_entity(desk: Desk, id_: str, kind: str, names: Iterable[str]) -> dict[str, FieldValue]:
    """Return an entity; without an id, one is made of its name.

    Raises:
        EditError: the desk has this id, or this name and no other id is given.
    """
    spellings = [*dict.fromkeys(" ".join(name.split()) for name in names)]
    _require_new("entity", id_, desk.entities_by_id)
    if not id_:
        for entity in desk.entities:
            if same := {*map(_same, spellings)} & {*map(_same, entity.spellings)}:
                name = next(name for name in spellings if _same(name) in same)
                raise EditError(
                    f"entity `{entity.id}` has the name {name} already: to add another of the same name, give it an id "
                    "with `--id`"
                )
    id_ = id_ or proposed_id(spellings[0], "entity", Counter([*desk.entities_by_id]), _WORDS)
    return {"id": id_, "kind": kind, "names": spellings}


def new_source(desk: Desk, id_: str, fields: Mapping[str, str]) -> dict[str, FieldValue]:
    """Return a source; without an id, one is made of its publisher and title.

    Raises:
        EditError: the desk has this id or address, or this publisher and title and no other id is given.
    """
    _require_new("source", id_, desk.sources_by_id)
    url = fields.get("url", "").rstrip("/")
    for source in desk.sources:
        if url and source.url and source.url.rstrip("/") == url:
            raise EditError(f"source `{source.id}` has this address already")
        if not id_ and all(_same(f"{vars(source)[name]}") == _same(fields[name]) for name in ("publisher", "title")):
            raise EditError(
                f"source `{source.id}` has this publisher and title already: to add another, give it an id of its own"
            )
    words = f"{fields['publisher']} {fields['title']}"
    id_ = id_ or proposed_id(words, "source", Counter([*desk.sources_by_id]), _WORDS)
    return {"id": id_, **{name: value for name, value in fields.items() if value}}


def page_fields(page: bytes, address: str, tier: str) -> dict[str, str]:
    """Return the fields of a source from what its page says about itself; a site may go by the name of its host.

    Raises:
        EditError: neither the page nor an address says who publishes it.
    """
    said, url = page_metadata(page), address if "://" in address else ""
    parts = urlsplit(url)
    publisher = said.publisher or (parts.hostname or "").removeprefix("www.")
    if not publisher:
        raise EditError(
            "the document does not say who publishes it: run `galley add source` first, then capture with `--source ID`"
        )
    title = said.title or PurePosixPath(parts.path).stem or PurePath(address).stem or publisher
    fields = {"publisher": publisher, "title": title, "url": url, "published": said.published}
    return {**fields, "tier": tier, "language": said.language}


def new_claim(desk: Desk, article: str, id_: str, says: str, fields: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    """Return a claim of an article; without an id, one is made of what it says.

    Raises:
        EditError: the article has this claim.
    """
    claims = desk.claims_of.get(article, ())
    _require_new("claim", id_, [claim.id for claim in claims])
    for claim in claims:
        if _same(claim.says) == _same(says):
            raise EditError(f"claim `{claim.ref}` says this already")
    id_ = id_ or proposed_id(says, "claim", Counter(claim.id for claim in claims))
    return {"id": id_, "says": says, **fields}


def anchor_at(article: Article, words: str) -> dict[str, FieldValue]:
    """Return the anchor of words that the copy has once.

    Raises:
        EditError: the copy does not have them, or has them more than once.
    """
    places = [number for number, paragraph in article.numbered for _ in find_all(words, prepare(paragraph.text))]
    if not places:
        raise EditError(f"the copy of `{article.id}` does not have the words of the anchor: copy them from it")
    if len(places) > 1:
        where = joined(dict.fromkeys(map(paragraph_name, places)))
        raise EditError(
            f"the copy of `{article.id}` has the words of the anchor more than once ({where}): give more of them"
        )
    return {"paragraph": places[0], "quote": words}


def _require_new(noun: str, id_: str, taken: Iterable[str]) -> None:
    if id_ and id_ in [*taken]:
        raise EditError(f"{noun} `{id_}` already exists: choose another id, or edit the record")


def _same(name: str) -> str:
    """Return what two names or sentences have in common if they are the same."""
    return fold(" ".join(name.split())).casefold().rstrip(".")
