"""The sources of an article: their tier, their original source, their archived copy, and the claims they decide."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.evidence.independence import origins, publisher_of
from galleyproof.records.source import Source
from galleyproof.reports.untrusted import web_link
from galleyproof.run import Run


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source with the claims that it helps to decide.

    Attributes:
        link: its address, if a browser may follow it.
        origin: the sources it cites, back to the first; empty if it cites none.
        why_not_counted: why it is not counted as independent, as a clause without subject; else empty.
        claims: the claims that its evidence helps to decide.
        alone: how many of them no other independent source helps to decide.
        is_archived: True if a copy of it is stored on the desk.
        corrected: the source that corrects it, if the desk has one.
        corrects: the source that it corrects, if the desk has it.
    """

    source: Source
    link: str
    origin: str
    why_not_counted: str
    claims: tuple[Claim, ...]
    alone: int
    is_archived: bool
    corrected: Source | None
    corrects: Source | None


def source_list(run: Run, article: Article) -> tuple[SourceEntry, ...]:
    """Return the sources that the article's claims cite, those that decide most claims first."""
    deciding: dict[str, list[Claim]] = defaultdict(list)
    alone: dict[str, int] = defaultdict(int)
    claims = run.desk.claims_of.get(article.id, ())
    for claim in claims:
        sources = _deciding(run, claim)
        groups = run.assessed.independence.groups(sources, article.front.outlet)
        for source in sources:
            deciding[source.id].append(claim)
            alone[source.id] += all(source in group for group in groups)
    entries = [
        SourceEntry(
            source=source,
            link=web_link(source.url),
            origin=", citing ".join(map(publisher_of, origins(run.desk, source))),
            why_not_counted=run.assessed.independence.why_not_counted(source, article.front.outlet),
            claims=tuple(deciding[source.id]),
            alone=alone[source.id],
            is_archived=source.id in run.desk.captures,
            corrected=run.desk.corrections.get(source.id),
            corrects=run.desk.source(source.corrects) if source.corrects else None,
        )
        for source in _cited(run, claims)
    ]
    return tuple(sorted(entries, key=lambda entry: (-len(entry.claims), entry.source.publisher, entry.source.id)))


def context_links(entries: Iterable[SourceEntry]) -> dict[str, str]:
    """Return the web addresses of the sources that decide nothing and need no entry.

    The evidence links to them. A source with an archived copy or a correction keeps its entry.
    """
    return {
        entry.source.id: entry.link
        for entry in entries
        if entry.link and not (entry.claims or entry.is_archived or entry.corrected or entry.corrects)
    }


def _deciding(run: Run, claim: Claim) -> list[Source]:
    """Return the sources whose evidence decides a claim, each once."""
    return [*{row.source.id: row.source for row in run.assessed[claim].rows if row.decides}.values()]


def _cited(run: Run, claims: Sequence[Claim]) -> Iterator[Source]:
    """Yield the sources that some claims cite, each once; unknown ones are left out."""
    for id_ in dict.fromkeys(row.source for claim in claims for row in claim.evidence):
        source = run.desk.source(id_)
        if source:
            yield source
