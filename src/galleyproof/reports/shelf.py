"""The sources of an article: how close each stands, whose voice it is, whether it is stored, what leans on it."""

from collections import defaultdict
from dataclasses import dataclass

from galleyproof.article import Article
from galleyproof.claim import DECIDING, Claim
from galleyproof.desk import Desk
from galleyproof.reports.untrusted import web_link
from galleyproof.run import Run
from galleyproof.source import Source


@dataclass(frozen=True, slots=True)
class Leaning:
    """A source with the claims that lean on it.

    Attributes:
        link: its address, where a browser may follow it; `origin`, in words, where it has it from.
        voice: a letter, the same for all sources that are one voice; nothing for one that adds none of its own.
        claims: those that a row from it helps to decide; `alone`, those that no other voice helps to decide.
        is_stored: whether a copy of it is stored on the desk.
    """

    source: Source
    link: str
    origin: str
    voice: str
    claims: tuple[Claim, ...]
    alone: int
    is_stored: bool


def shelf(run: Run, article: Article) -> tuple[Leaning, ...]:
    """The sources that the article's claims cite, those on which most leans first."""
    cited: dict[str, list[Claim]] = defaultdict(list)
    for claim in run.desk.claims_of.get(article.id, ()):
        for row in claim.evidence:
            if run.desk.source(row.source):
                cited.setdefault(row.source, [])
                if (row.stance in DECIDING or row.fact) and claim not in cited[row.source]:
                    cited[row.source].append(claim)
    sources = [run.desk.sources_by_id[id_] for id_ in cited]
    voices = run.assessed.voices.voices(sources, article.front.outlet)
    voice_of = {source.id: number for number, voice in enumerate(voices, 1) for source in voice}
    found = [
        Leaning(
            source=source,
            link=web_link(source.url),
            origin=_origin(run.desk, source),
            voice=str(voice_of.get(source.id, "")),
            claims=tuple(cited[source.id]),
            alone=sum(_leans_alone(claim, voice_of.get(source.id), voice_of) for claim in cited[source.id]),
            is_stored=source.id in run.desk.captures,
        )
        for source in sources
    ]
    return tuple(sorted(found, key=lambda each: (-len(each.claims), each.source.publisher, each.source.id)))


def _leans_alone(claim: Claim, voice: int | None, voice_of: dict[str, int]) -> bool:
    """Whether no other voice than one decides a claim."""
    rows = (row for row in claim.evidence if row.stance in DECIDING or row.fact)
    return {voice_of.get(row.source) for row in rows} <= {voice, None}


def _origin(desk: Desk, source: Source) -> str:
    """Where a source has it from: the publisher of another source, or the bare name."""
    if source.origin is None:
        return ""
    other = desk.source(source.origin)
    return f"{other.publisher}, {other.title}" if other else source.origin
