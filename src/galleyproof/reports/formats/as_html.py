"""The report an editor reads: one HTML file with all that a run says of an article."""

from collections.abc import Callable, Sequence
from functools import partial

from galleyproof.article import Article
from galleyproof.claim import STATUSES, Claim
from galleyproof.records.location import Location
from galleyproof.reports.formats.as_text import coverage_text
from galleyproof.reports.formats.templating import page_of
from galleyproof.reports.views.cards import cards
from galleyproof.reports.views.claim_entry import Page, page
from galleyproof.reports.views.marking import Mark, Segment, segments
from galleyproof.reports.views.participants import roster
from galleyproof.reports.views.passages import Passage
from galleyproof.reports.views.source_list import shelf
from galleyproof.reports.views.timeline import timeline
from galleyproof.reports.views.verdict import judge, standing, weight
from galleyproof.reports.views.waiver_list import exceptions
from galleyproof.run import Run
from galleyproof.text.span import Span

_WIDEST = 200  # characters of a line of YAML: enough to know it again


def render(run: Run, article: Article, changes: Sequence[str] = ()) -> str:
    """What a run says of an article, as one HTML file: the same bytes for the same run.

    `changes` is what differs from the report before it, a sentence each.
    """
    verdict, sides = judge(run, article), cards(run, article)
    claims = run.desk.claims_of.get(article.id, ())
    shown = page(run, claims)
    return page_of(
        "report.html",
        f"As of {run.as_of.isoformat()}: {article.front.title}",
        run=run,
        settings=run.desk.settings,
        article=article,
        verdict=verdict,
        page=shown,
        changes=changes,
        placed=run.coverage[article.id].anchored,
        segments=_segments(run, article, shown),
        timeline=timeline(run, article),
        roster=roster(run, article),
        cards=sides,
        card_ids={card.finding: f"card-{number}" for number, card in enumerate(sides, 1)},
        shelf=shelf(run, article),
        source_ids={source.id: f"s{number}" for number, source in enumerate(run.desk.sources)},
        standing=partial(standing, run),
        coverage=coverage_text(run.coverage[article.id]),
        exceptions=[*exceptions(run, article.id)],
        paragraph_at=partial(_paragraph_at, article),
        line=_line_of(run),
        weight=weight,
        numbers={claim.ref: number for passage in verdict.passages for number, claim in passage.numbered},
        statuses=_statuses(shown, claims),
    )


def _statuses(shown: Page, claims: Sequence[Claim]) -> list[tuple[str, str]]:
    """Those that the page names, as declared and as the evidence has it, each with its meaning."""
    named = {status for claim in claims for status in (claim.status, shown.status(claim))}
    return [(status, meaning) for status, meaning in STATUSES.items() if status in named]


def _segments(run: Run, article: Article, page: Page) -> Callable[[Passage], list[Segment]]:
    """The stretches of a paragraph between its marks."""
    read = run.coverage[article.id]
    bare: dict[int, list[tuple[Span, str]]] = {}
    for found in read.found:
        if not found.claims:
            bare.setdefault(found.paragraph, []).append((found.span, "waived" if found.waived else "no claim"))

    def segments_of(passage: Passage) -> list[Segment]:
        marks = [
            Mark(
                read.anchored[claim.ref][1], number, page.elements[id(claim)], standing(run, claim), page.status(claim)
            )
            for number, claim in passage.numbered
            if claim.ref in read.anchored
        ]
        return segments(passage.text or "", marks, bare.get(passage.number or 0, ()))

    return segments_of


def _paragraph_at(article: Article, at: Location) -> int | None:
    """The number of the paragraph that a place of the copy lies in; None for any other place."""
    if at.file != article.at().file:
        return None
    begun = [number for number, paragraph in enumerate(article.paragraphs, 1) if paragraph.line <= at.line]
    return begun[-1] if begun else None


def _line_of(run: Run) -> Callable[[Location], str]:
    def line(place: Location) -> str:
        text = run.desk.line(place).strip()
        return text if len(text) <= _WIDEST else f"{text[:_WIDEST]}..."

    return line
