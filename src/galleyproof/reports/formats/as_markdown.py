"""The report for a pull request comment, or for reading in a terminal: what blocks first, the claims as tables."""

from collections.abc import Iterable, Iterator, Sequence

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.evidence.derivation import derivation
from galleyproof.finding import Finding
from galleyproof.reports.formats.as_text import counts_text, coverage_text
from galleyproof.reports.formats.markdown_text import code, escape, row, sentence
from galleyproof.reports.views.passages import Passage
from galleyproof.reports.views.verdict import Elsewhere, Verdict, judge, standing
from galleyproof.run import Run
from galleyproof.run.counting import Tally

FOLD, UNFOLD = "<details><summary>Show</summary>", "</details>"
"""The one HTML in it: what is between the two is folded away."""

_MOST = 30  # findings under one heading: a comment has an end
_CLAIM_HEADINGS = ("Claim", "Says", "Status", "Outcome", "Derivation", "Where")
_CHECK_HEADINGS = ("Check", "Proves", "Checked", "Not applicable", "Could not decide", "Waived", "Failed")


def render(run: Run, article: Article, changes: Sequence[str] = ()) -> str:
    """What a run says of an article, as Markdown; `changes` is what differs from the report before it."""
    verdict = judge(run, article)
    parts = (
        _head(run, verdict),
        _findings("What blocks it", verdict.blocking),
        _findings("What needs a look", verdict.looks),
        _unchecked(verdict.unchecked),
        _changes(changes),
        _findings("Waived, and why", verdict.waived),
        _folded(_findings("Overtaken since", verdict.overtaken)),
        _folded(_findings("Notes", verdict.notes)),
        _folded(_findings("What could not be decided", verdict.undecided)),
        _elsewhere(verdict.elsewhere),
        _folded(_claims(run, verdict.passages)),
        _folded(_checks([tally for tally in run.tallies if not tally.is_quiet])),
    )
    return "\n".join(line for part in parts for line in part).rstrip() + "\n"


def _head(run: Run, verdict: Verdict) -> Iterator[str]:
    front = verdict.article.front
    yield f"# May this article run? {verdict.answer.capitalize()}"
    yield ""
    yield f"**{escape(front.title)}**"
    yield ""
    yield f"{escape(front.outlet)}, {escape(front.published.text)}; {front.stage}; as of {run.as_of.isoformat()}."
    yield f"{verdict.why[0].upper()}{verdict.why[1:]}. {counts_text(verdict.counts)}."
    yield f"Evidence: {verdict.holdings}."
    yield f"Coverage: {coverage_text(run.coverage[verdict.article.id])}."
    yield ""
    if front.note:
        yield from (f"Note: {escape(front.note)}", "")


def _folded(part: Iterator[str]) -> Iterator[str]:
    """A part below its heading, folded away, so that a comment begins with what must be done."""
    heading, *rest = [*part] or [""]
    if heading:
        yield from (heading, "", FOLD, *rest, *([""] if rest[-1] else []), UNFOLD, "")


def _findings(heading: str, findings: Sequence[Finding]) -> Iterator[str]:
    if findings:
        yield from (f"## {heading}", "", *map(_finding, findings[:_MOST]))
        more = len(findings) - _MOST
        yield from ([f"- and {more} more, in report.html", ""] if more > 0 else [""])


def _finding(finding: Finding) -> str:
    """One item of a list: the claims, what is wrong, where and by which check, and what to do or why it may stand."""
    subject = f"{', '.join(map(code, finding.claims))}: " if finding.claims else ""
    places = ", ".join(map(code, finding.at))
    item = f"- {subject}{sentence(finding.message)} ({places}; check {code(finding.check)})"
    if finding.waived is not None:
        return f"{item}\n  Waived because: {escape(finding.waived)}"
    return f"{item}\n  To do: {sentence(finding.fix)}" if finding.fix else item


def _unchecked(claims: Sequence[Claim]) -> Iterator[str]:
    if claims:
        yield from ("## Claims that nobody has looked at", "")
        yield from (f"- {code(claim.ref)}: {escape(claim.says)} ({code(claim.at())})" for claim in claims)
        yield ""


def _changes(changes: Sequence[str]) -> Iterator[str]:
    if changes:
        yield from ("## Changed since the report before", "", *(f"- {sentence(each)}" for each in changes), "")


def _elsewhere(files: Sequence[Elsewhere]) -> Iterator[str]:
    if files:
        yield from ("## Elsewhere on the desk", "", "This does not count against the article.", "")
        for other in files:
            yield f"- {code(other.file)}: findings that block: {other.block}; that need a look: {other.look}"
        yield ""


def _claims(run: Run, passages: Iterable[Passage]) -> Iterator[str]:
    yield from ("## The claims, paragraph by paragraph", "")
    for passage in passages:
        name = "Claims without an anchor" if passage.number is None else f"Paragraph {passage.number}"
        yield from (f"### {name}", "")
        if passage.number is not None:
            words = "The article has no such paragraph." if passage.text is None else f"> {escape(passage.text)}"
            yield from (words, "")
        if passage.claims:
            yield from (*_table(_CLAIM_HEADINGS, (_claim(run, claim) for claim in passage.claims)), "")
        else:
            yield from ("No claim is anchored here.", "")


def _claim(run: Run, claim: Claim) -> tuple[object, ...]:
    outcome, how = standing(run, claim), escape(derivation(run.assessed[claim], claim.status))
    return (code(claim.id), escape(claim.says), claim.status, outcome, how, code(claim.at()))


def _checks(tallies: Sequence[Tally]) -> Iterator[str]:
    heading = "## Checks that found something, could not decide or were waived"
    yield from (heading, "", "What each of them saw on the whole desk; the others are in report.html.", "")
    yield from _table(_CHECK_HEADINGS, map(_tally, tallies), numbers=5)


def _tally(tally: Tally) -> tuple[object, ...]:
    numbers = (tally.checked, tally.not_applicable, tally.undecided, tally.waived, tally.failed)
    return (code(tally.check.id), sentence(tally.check.title), *numbers)


def _table(headings: Sequence[str], rows: Iterable[Sequence[object]], numbers: int = 0) -> Iterator[str]:
    """A table, whose last columns are numbers and stand to the right."""
    yield row(*headings)
    yield row(*["---"] * (len(headings) - numbers), *["---:"] * numbers)
    yield from (row(*cells) for cells in rows)
