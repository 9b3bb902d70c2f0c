"""The run as JSON, version 1: for other programs, and for comparing two runs."""

import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from galleyproof.article import Article
from galleyproof.article.correction_entries import Correction
from galleyproof.article.coverage import Coverage
from galleyproof.claim import Claim
from galleyproof.desk import full_id
from galleyproof.desk.saved_survey import SavedPart, Tally
from galleyproof.engine.guard import Guarded, search_limit
from galleyproof.evidence.derivation import derivation
from galleyproof.evidence.seal import digests
from galleyproof.finding import Finding
from galleyproof.printable import printable_lines
from galleyproof.records.location import Location
from galleyproof.reports.formats.report_format import VERSION
from galleyproof.reports.views.evidence_summary import summarise_evidence
from galleyproof.reports.views.grades import Grading
from galleyproof.reports.views.surveyed import surveyed
from galleyproof.reports.views.verdict import findings_of, gradings
from galleyproof.run import Outcome, Run
from galleyproof.run.check_counts import CheckCount
from galleyproof.run.suspicion import Suspect, suspects_about


def render(run: Run, article: Article | None = None) -> str:
    """Return the whole run, or its results for one article, as JSON text."""
    return text_of(as_data(run, article))


def text_of(data: dict[str, Any]) -> str:
    """Return data as JSON text that can be printed."""
    return printable_lines(json.dumps(data, ensure_ascii=False, indent=1)) + "\n"


def as_data(
    run: Run,
    article: Article | None = None,
    guarded: Sequence[Guarded] | None = None,
    suspected: Sequence[Suspect] = (),
) -> dict[str, Any]:
    """Return the whole run, or its results for one article, as data ready for JSON.

    The guard and the suspects are included where they are given: computing each takes as long as the run.
    """
    desk = run.desk
    articles = (article,) if article else desk.articles
    claims = desk.claims_of.get(article.id, ()) if article else desk.claims
    findings = findings_of(run, article) if article else run.listed
    grades = gradings(run, articles)
    return {
        "version": VERSION,
        "desk": desk.settings.name,
        "as_of": run.as_of.isoformat(),
        "articles": [_article(run, one, grades[one.id]) for one in articles],
        "claims": [_claim(run, claim) for claim in claims],
        "findings": [finding_data(finding) for finding in findings],
        "checks": [_check_count(count) for count in run.check_counts],
        "coverage": {one.id: coverage_data(run.coverage[one.id]) for one in articles},
        **_guard(guarded, articles),
        **_survey(run, articles),
        **_suspects(suspects_about(suspected, run, findings)),
    }


def _suspects(suspected: Sequence[Suspect]) -> dict[str, Any]:
    return {"suspects": [one._asdict() for one in suspected]} if suspected else {}


def _guard(guarded: Sequence[Guarded] | None, articles: Sequence[Article]) -> dict[str, Any]:
    if guarded is None:
        return {}
    ids = {article.id for article in articles}
    values = [value for value in guarded if value.article in ids]
    limit = search_limit(values)
    return {"guard": [guarded_data(value) for value in values], **({"guard_limit": limit} if limit else {})}


def _survey(run: Run, articles: Sequence[Article]) -> dict[str, Any]:
    """Return what the guard's saved survey says about some articles, by their ids; without survivors if it is older."""
    known = [(one.id, surveyed(run, one)) for one in articles]
    data = {id_: _surveyed(one.part, is_older=one.is_older) for id_, one in known if one.part}
    return {"survey": data} if data else {}


def _surveyed(part: SavedPart, *, is_older: bool) -> dict[str, Any]:
    detail = {} if is_older else part.model_dump(mode="json", exclude={"digest"})
    return {**tally_data(part.whole), "is_older": is_older, **detail}


def tally_data(tally: Tally) -> dict[str, int]:
    """Return how many wrong facts were planted and noticed, and the share."""
    return {"planted": tally.planted, "noticed": tally.noticed, "percent": tally.percent}


def guarded_data(guarded: Guarded) -> dict[str, Any]:
    """Return a date or number and its bounds, as text; null if unlimited."""
    return {
        "claim": guarded.claim,
        "field": guarded.field_text,
        "written": guarded.written,
        "earliest": _bound(guarded.earliest),
        "latest": _bound(guarded.latest),
        "untold": guarded.unknown_because or None,
        "file": guarded.at.file,
        "line": guarded.at.line,
    }


def coverage_data(coverage: Coverage) -> dict[str, Any]:
    """Return the counts of checkable items in the copy, and of sentences with no open item."""
    return {
        "things": len(coverage.items),
        "covered": coverage.covered,
        "waived": coverage.waived,
        "open": coverage.open,
        "sentences": len(coverage.sentences),
        "whole": coverage.covered_sentences,
    }


def _bound(bound: date | Decimal | None) -> str | None:
    return None if bound is None else str(bound)


def _article(run: Run, article: Article, grading: Grading) -> dict[str, Any]:
    claims = run.desk.claims_of.get(article.id, ())
    counts, evidence = run.outcomes(claims), summarise_evidence(run.desk, claims)
    return {
        "id": article.id,
        "title": article.front.title,
        "outlet": article.front.outlet,
        "published": article.front.published.text,
        "stage": article.front.stage,
        "file": article.at().file,
        "evidence": {"rows": evidence.rows, "sources": evidence.sources, "stored": evidence.archived},
        "counts": {
            "stand": counts[Outcome.PASSED],
            "look": counts[Outcome.WARNING] + counts[Outcome.UNCHECKED],
            "block": counts[Outcome.ERROR],
            "waived": counts[Outcome.WAIVED],
        },
        "verdict": _verdict(grading),
        "corrections": [_correction(article, one) for one in article.front.corrections],
    }


def _verdict(grading: Grading) -> dict[str, Any]:
    return {
        "grade": grading.grade.value,
        "why": grading.why,
        "wrong": [
            {"claim": one.claim.ref, "why": one.why, "sentences": [sentence for _, sentence in one.sentences]}
            for one in grading.wrong
        ],
        "statuses": dict(grading.statuses),
        "undecided": grading.undecided,
        "unclaimed": grading.unclaimed,
    }


def _correction(article: Article, correction: Correction) -> dict[str, Any]:
    return {
        "day": correction.day.text,
        "what": correction.what,
        "because": correction.because,
        "claims": [full_id(id_, article.id) for id_ in correction.claims],
    }


def _claim(run: Run, claim: Claim) -> dict[str, Any]:
    place, assessed = claim.at(), run.assessed[claim]
    return {
        "id": claim.ref,
        "says": claim.says,
        "status": claim.status,
        "computed": assessed.status,
        "derivation": derivation(assessed, claim.status),
        "known_then": assessed.known_then,
        "file": place.file,
        "line": place.line,
        "outcome": run.outcome(claim).recorded,
        "record": digests(claim),
    }


def finding_data(finding: Finding) -> dict[str, Any]:
    """Return one finding as data ready for JSON."""
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "message": finding.message,
        "fix": finding.fix,
        "claims": list(finding.claims),
        "at": [_place(place) for place in finding.at],
        "waived": finding.waived is not None,
        "because": finding.waived,
        "overtaken": finding.overtaken is not None,
        "overtaken_by": finding.overtaken.words if finding.overtaken else None,
    }


def _place(place: Location) -> dict[str, Any]:
    return {"file": place.file, "line": place.line, "column": place.column}


def _check_count(count: CheckCount) -> dict[str, Any]:
    return {
        "id": count.check.id,
        "checked": count.checked,
        "not_applicable": count.not_applicable,
        "undecided": count.undecided,
        "waived": count.waived,
        "failed": count.failed,
    }
