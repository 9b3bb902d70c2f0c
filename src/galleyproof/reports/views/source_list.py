"""The sources of an article: how close each stands, whose voice it is, whether it is stored, what leans on it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.evidence.independence import origins, who
from galleyproof.records.source import Source
from galleyproof.reports.untrusted import web_link
from galleyproof.run import Run


@dataclass(frozen=True, slots=True)
class Leaning:
    """A source with the claims that lean on it.

    Attributes:
        link: its address, where a browser may follow it.
        origin: whom it has it from, back to the first; nothing for what speaks for itself.
        silence: why it adds no voice, as what it is or does; nothing where it adds one.
        claims: those that a row from it helps to decide; `alone`, how many of them no other voice helps to decide.
        is_stored: whether a copy of it is stored on the desk.
        corrected: the source that supersedes it, and `corrects`, the one that it does, where the desk has them.
    """

    source: Source
    link: str
    origin: str
    silence: str
    claims: tuple[Claim, ...]
    alone: int
    is_stored: bool
    corrected: Source | None
    corrects: Source | None


def shelf(run: Run, article: Article) -> tuple[Leaning, ...]:
    """The sources that the article's claims cite, those on which most leans first."""
    deciding: dict[str, list[Claim]] = defaultdict(list)
    alone: dict[str, int] = defaultdict(int)
    claims = run.desk.claims_of.get(article.id, ())
    for claim in claims:
        sources = _deciding(run, claim)
        voices = run.assessed.voices.voices(sources, article.front.outlet)
        for source in sources:
            deciding[source.id].append(claim)
            alone[source.id] += all(source in voice for voice in voices)
    found = [
        Leaning(
            source=source,
            link=web_link(source.url),
            origin=" after ".join(map(who, origins(run.desk, source))),
            silence=run.assessed.voices.silence(source, article.front.outlet),
            claims=tuple(deciding[source.id]),
            alone=alone[source.id],
            is_stored=source.id in run.desk.captures,
            corrected=run.desk.corrected.get(source.id),
            corrects=run.desk.source(source.corrects) if source.corrects else None,
        )
        for source in _cited(run, claims)
    ]
    return tuple(sorted(found, key=lambda each: (-len(each.claims), each.source.publisher, each.source.id)))


def _deciding(run: Run, claim: Claim) -> list[Source]:
    """The sources whose rows decide a claim, each once."""
    return [*{row.source.id: row.source for row in run.assessed[claim].rows if row.decides}.values()]


def _cited(run: Run, claims: Sequence[Claim]) -> Iterator[Source]:
    """The sources that some claims cite, each once; what the desk does not know is none."""
    for id_ in dict.fromkeys(row.source for claim in claims for row in claim.evidence):
        source = run.desk.source(id_)
        if source:
            yield source
