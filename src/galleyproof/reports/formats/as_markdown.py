"""The report as Markdown, for a pull request or a terminal: errors first, then the claims as tables."""

from collections.abc import Iterable, Iterator, Sequence

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.desk import full_id
from galleyproof.evidence.derivation import derivation
from galleyproof.finding import Finding
from galleyproof.records.date_words import day_in_words, in_words
from galleyproof.reports.formats.as_text import also_in_words, counts_text, coverage_text
from galleyproof.reports.formats.markdown_text import code, escape, row, sentence
from galleyproof.reports.views.ledger import LedgerLine, corrections_due
from galleyproof.reports.views.passages import Passage
from galleyproof.reports.views.surveyed import surveyed
from galleyproof.reports.views.verdict import Elsewhere, Verdict, judge
from galleyproof.run import Run
from galleyproof.run.check_counts import CheckCount
from galleyproof.run.suspicion import Suspect, suspects_about
from galleyproof.text.phrases import count, first_few

FOLD, UNFOLD = "<details><summary>Show</summary>", "</details>"
"""The only HTML in the report; the lines between the two are folded away."""

_MOST = 30  # findings under one heading; GitHub limits the length of a comment
_MOST_PLACES = 6  # of a finding, and claims
_CLAIM_HEADINGS = ("Claim", "Wording", "Status", "Outcome", "Explanation", "Record")
_CHECK_HEADINGS = ("Check", "Rule", "Checked", "Not applicable", "Undecided", "Waived", "Failed")


def render(run: Run, article: Article, changes: Sequence[str] = (), suspected: Sequence[Suspect] = ()) -> str:
    """Return the report on an article as Markdown.

    `changes` are the differences from the last report, `suspected` the suspects of the desk.
    """
    verdict = judge(run, article)
    parts = (
        _head(run, verdict),
        _suspects(suspects_about(suspected, run, verdict.findings)),
        _findings("Errors that block publication", verdict.blocking),
        _findings("Warnings that need a look", verdict.warnings),
        _unchecked(verdict.unchecked),
        _changes(changes),
        _findings("Waived, with the reasons", verdict.waived),
        _corrections(article),
        _folded(_findings("Overtaken since publication", verdict.overtaken)),
        _folded(_findings("Notes", verdict.notes)),
        _folded(_findings("Undecided", verdict.undecided)),
        _elsewhere(verdict.elsewhere),
        _folded(_claims(run, verdict.passages)),
        _folded(_checks([count for count in run.check_counts if not count.is_quiet])),
    )
    return "\n".join(line for part in parts for line in part).rstrip() + "\n"


def _head(run: Run, verdict: Verdict) -> Iterator[str]:
    front = verdict.article.front
    yield f"# {verdict.grading.grade}"
    yield ""
    yield f"**{escape(front.title)}**"
    yield ""
    yield f"{escape(front.outlet)}, {escape(in_words(front.published))}; {front.stage}."
    yield f"Checked as of {day_in_words(run.as_of)}."
    grading = verdict.grading
    yield f"{sentence(grading.why)}; {counts_text(verdict.counts)}."
    yield f"By the evidence: {grading.by_status}. Would go unnoticed: {grading.unnoticed}."
    yield f"Evidence: {verdict.evidence}."
    yield f"Coverage: {coverage_text(run.coverage[verdict.article.id])}."
    yield surveyed(run, verdict.article).line
    yield ""
    if grading.wrong:
        yield from ("To correct:", "", *map(_correction_due, corrections_due(grading.wrong)), "")
    if front.note:
        yield from (f"Note: {escape(front.note)}", "")


def _correction_due(line: LedgerLine) -> str:
    return f"- {sentence(line.words)} ({', '.join(map(code, line.claims))})"


def _suspects(suspected: Sequence[Suspect]) -> Iterator[str]:
    if suspected:
        yield from ("## Check these first", "", "If these claims are wrong, every contradiction is resolved.", "")
        yield from (*(f"- {code(one.claim)}: {sentence(one.words)}" for one in suspected), "")


def _folded(part: Iterator[str]) -> Iterator[str]:
    """Yield a part with everything below its heading folded away, so that a comment opens with what needs doing."""
    heading, *rest = [*part] or [""]
    if heading:
        yield from (heading, "", FOLD, *rest, *([""] if rest[-1] else []), UNFOLD, "")


def _findings(heading: str, findings: Sequence[Finding]) -> Iterator[str]:
    if findings:
        yield from (f"## {heading}", "", *map(_finding, findings[:_MOST]))
        more = len(findings) - _MOST
        yield from ([f"- and {more} more, listed in report.html", ""] if more > 0 else [""])


def _finding(finding: Finding) -> str:
    """Return one item of a list: the claims, the problem, its place and check, and the fix or the waiver's reason."""
    subject = f"{', '.join(first_few([*map(code, finding.claims)], _MOST_PLACES))}: " if finding.claims else ""
    places = ", ".join(first_few([*map(code, finding.at)], _MOST_PLACES))
    item = f"- {subject}{sentence(finding.message)} ({places}; check {code(finding.check)})"
    item += "".join(f"\n  Also: {sentence(other)}" for other in also_in_words(finding))
    if finding.waived is not None:
        return f"{item}\n  Waived because: {escape(finding.waived)}"
    return f"{item}\n  To do: {sentence(finding.fix)}" if finding.fix else item


def _corrections(article: Article) -> Iterator[str]:
    if article.front.corrections:
        yield from ("## Corrections published", "")
        for one in article.front.corrections:
            claims = "".join(f" ({code(full_id(id_, article.id))})" for id_ in one.claims)
            yield f"- {escape(in_words(one.day))}: {escape(one.what)} {escape(one.because)}{claims}"
        yield ""


def _unchecked(claims: Sequence[Claim]) -> Iterator[str]:
    if claims:
        yield from ("## Claims not yet checked", "")
        yield from (f"- {code(claim.ref)}: {escape(claim.says)} ({code(claim.at())})" for claim in claims)
        yield ""


def _changes(changes: Sequence[str]) -> Iterator[str]:
    if changes:
        yield from ("## Changes since the last report", "", *(f"- {sentence(change)}" for change in changes), "")


def _elsewhere(files: Sequence[Elsewhere]) -> Iterator[str]:
    if files:
        yield from ("## Elsewhere on the desk", "", "These do not count against this article.", "")
        for other in files:
            yield f"- {code(other.file)}: {count(other.errors, 'error')}, {count(other.warnings, 'warning')}"
        yield ""


def _claims(run: Run, passages: Iterable[Passage]) -> Iterator[str]:
    yield from ("## Claims, paragraph by paragraph", "")
    for passage in passages:
        yield from (f"### {passage.name}", "")
        if passage.number is not None:
            words = (
                f"The article has no paragraph {passage.number}."
                if passage.text is None
                else "\n>\n".join(f"> {escape(line)}" for line in passage.text.split("\n"))
            )
            yield from (words, "")
        if passage.claims:
            yield from (*_table(_CLAIM_HEADINGS, (_claim(run, claim) for claim in passage.claims)), "")
        else:
            yield from ("No claims in this paragraph.", "")


def _claim(run: Run, claim: Claim) -> tuple[object, ...]:
    outcome, how = run.outcome(claim), escape(derivation(run.assessed[claim], claim.status))
    return (code(claim.id), escape(claim.says), claim.status, outcome, how, code(claim.at()))


def _checks(counts: Sequence[CheckCount]) -> Iterator[str]:
    heading = "## Checks with findings, waivers or undecided questions"
    yield from (heading, "", "Results for the whole desk; report.html lists all checks.", "")
    yield from _table(_CHECK_HEADINGS, map(_check, counts), numbers=5)


def _check(row: CheckCount) -> tuple[object, ...]:
    numbers = (row.checked, row.not_applicable, row.undecided, row.waived, row.failed)
    return (code(row.check.id), sentence(row.check.title), *numbers)


def _table(headings: Sequence[str], rows: Iterable[Sequence[object]], numbers: int = 0) -> Iterator[str]:
    """Yield the lines of a table; the last `numbers` columns are aligned to the right."""
    yield row(*headings)
    yield row(*["---"] * (len(headings) - numbers), *["---:"] * numbers)
    yield from (row(*cells) for cells in rows)
