"""The report that editors read: everything a run has to say about an article, in one HTML file."""

from collections import Counter
from collections.abc import Callable, Sequence

from galleyproof.article import Article
from galleyproof.claim import STATUSES, Claim
from galleyproof.engine.guard import Guarded, search_limit
from galleyproof.records.date_words import day_in_words
from galleyproof.records.location import Location
from galleyproof.reports.formats.as_text import coverage_text
from galleyproof.reports.formats.templating import page_of
from galleyproof.reports.views.cards import cards
from galleyproof.reports.views.claim_entry import Page, page
from galleyproof.reports.views.copy_blocks import Layout, blocks, edges, lay_out
from galleyproof.reports.views.grades import TONES
from galleyproof.reports.views.ledger import (
    alike,
    by_cause,
    changed,
    corrections_due,
    overtaken_claims,
    signed_in_words,
    signers,
)
from galleyproof.reports.views.marking import Mark, segments
from galleyproof.reports.views.participants import roster
from galleyproof.reports.views.passages import Passage
from galleyproof.reports.views.source_list import context_links, source_list
from galleyproof.reports.views.surveyed import Surveyed, surveyed
from galleyproof.reports.views.timeline import timeline
from galleyproof.reports.views.verdict import Verdict, judge, label_of
from galleyproof.reports.views.waiver_list import waiver_entries
from galleyproof.run import Run
from galleyproof.run.suspicion import Suspect, suspects_about
from galleyproof.text.span import Span

_WIDEST = 200  # characters of a line of YAML, which are enough to recognise it


def render(
    run: Run,
    article: Article,
    changes: Sequence[str] = (),
    guarded: Sequence[Guarded] = (),
    suspected: Sequence[Suspect] = (),
) -> str:
    """Return the report on an article as one HTML file; the same run gives the same bytes.

    Args:
        run: the run.
        article: the article.
        changes: the differences from the last report, one sentence each.
        guarded: the guard of the desk, which the timeline draws.
        suspected: the suspects of the desk; the report lists those in contradictions that concern the article.
    """
    verdict, claims = judge(run, article), run.desk.claims_of.get(article.id, ())
    this_page = page(run, claims)
    return page_of(
        "report.html",
        f"As of {day_in_words(run.as_of)}: {article.front.title}",
        run=run,
        settings=run.desk.settings,
        article=article,
        verdict=verdict,
        tones=TONES,
        page=this_page,
        changes=changed(changes),
        suspected=suspects_about(suspected, run, verdict.findings),
        outcome=run.outcome,
        waiver_entries=[*waiver_entries(run, article.id)],
        line=_line_of(run),
        label_of=label_of,
        alike=alike,
        numbers={claim.ref: number for passage in verdict.passages for number, claim in passage.numbered},
        **_copy(run, article, this_page),
        **_dates(run, article, guarded),
        **_ledger(run, verdict),
        **_contradictions(run, verdict),
        **_sources(run, article),
        **_claims(run, this_page, claims),
    )


def _copy(run: Run, article: Article, this_page: Page) -> dict[str, object]:
    """Return the copy with its marks, its coverage, and what the guard's saved survey says about it."""
    coverage, known = run.coverage[article.id], surveyed(run, article)
    return {
        "placed": coverage.anchored,
        "coverage": coverage_text(coverage),
        "surveyed": known,
        "layouts": _layouts(run, article, this_page, known),
        "paragraph_at": article.paragraph_at,
    }


def _dates(run: Run, article: Article, guarded: Sequence[Guarded]) -> dict[str, object]:
    """Return the timeline, where the search for its slack stopped if it did, and the attendance."""
    return {
        "timeline": timeline(run, article, guarded),
        "guard_limit": search_limit([value for value in guarded if value.article == article.id]),
        "roster": roster(run, article),
    }


def _ledger(run: Run, verdict: Verdict) -> dict[str, object]:
    """Return the lines under the verdict."""
    return {
        "corrections_due": corrections_due(verdict.grading.wrong),
        "overtaken": overtaken_claims(run, verdict.overtaken),
        "warnings": by_cause(run, verdict.warnings),
        "questions": by_cause(run, verdict.undecided),
        "notes": by_cause(run, verdict.notes),
    }


def _contradictions(run: Run, verdict: Verdict) -> dict[str, object]:
    """Return the cards, and the id of the card that each finding is on."""
    conflicts = cards(run, verdict.findings)
    numbered = enumerate(conflicts, 1)
    ids = {finding: f"card-{number}" for number, card in numbered for finding in (card.finding, *card.also)}
    return {"cards": conflicts, "card_ids": ids}


def _sources(run: Run, article: Article) -> dict[str, object]:
    """Return the sources, the links to those without an entry, and the ids of those with one."""
    entries = source_list(run, article)
    links = context_links(entries)
    return {
        "source_list": entries,
        "context_links": links,
        "listed": frozenset(entry.source.id for entry in entries) - links.keys(),
        "source_ids": {source.id: f"s{number}" for number, source in enumerate(run.desk.sources)},
    }


def _claims(run: Run, this_page: Page, claims: Sequence[Claim]) -> dict[str, object]:
    """Return the claims by status, and who has signed them."""
    return {
        "statuses": _statuses(this_page, claims),
        "by_status": _by_status(this_page, claims),
        "problems": sum(this_page.is_problem(claim) for claim in claims),
        "signed": signed_in_words(claims, run.desk.settings.policy.sign_offs),
        "signers": signers(claims),
        "unsigned": [claim.ref for claim in claims if not claim.sign_off],
    }


def _statuses(this_page: Page, claims: Sequence[Claim]) -> list[tuple[str, str]]:
    """Return the statuses that the page names, declared or by the evidence, each with its meaning."""
    names = {status for claim in claims for status in (claim.status, this_page.status(claim))}
    return [(status, meaning) for status, meaning in STATUSES.items() if status in names]


def _by_status(this_page: Page, claims: Sequence[Claim]) -> list[tuple[str, int]]:
    """Return the number of claims by their status by the evidence, in the order of `STATUSES`."""
    numbers = Counter(this_page.status(claim) for claim in claims)
    return [(status, number) for status in STATUSES if (number := numbers[status])]  # type: ignore[index]


def _layouts(run: Run, article: Article, page: Page, known: Surveyed) -> Callable[[Passage], list[Layout]]:
    """Return a function that lays out the text of a passage, split at its marks."""
    coverage = run.coverage[article.id]
    unclaimed: dict[int, list[tuple[Span, str]]] = {}
    for item in coverage.items:
        if not item.claims:
            unclaimed.setdefault(item.paragraph, []).append((item.span, "waived" if item.waived else "no claim"))

    def layouts_of(passage: Passage) -> list[Layout]:
        number = passage.number or 0
        paragraph = article.paragraph(number)
        shape = blocks(paragraph) if paragraph else []
        marks = [
            Mark(
                span=coverage.anchored[claim.ref][1],
                number=nth,
                element=page.elements[claim.at()],
                outcome=run.outcome(claim),
                status=page.status(claim),
            )
            for nth, claim in passage.numbered
            if claim.ref in coverage.anchored
        ]
        unguarded = [*known.unguarded(number)]
        return lay_out(shape, segments(passage.text or "", marks, unclaimed.get(number, ()), unguarded, edges(shape)))

    return layouts_of


def _line_of(run: Run) -> Callable[[Location], str]:
    def line(place: Location) -> str:
        text = run.desk.line(place).strip()
        return text if len(text) <= _WIDEST else f"{text[:_WIDEST]}..."

    return line
