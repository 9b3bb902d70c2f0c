"""Waivers: exceptions that name a check, give a reason, are in use and have not expired."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import date

from galleyproof.article import Article
from galleyproof.article.waived_places import occurrences
from galleyproof.check import check_waiver
from galleyproof.checks._decorators import check_article_waiver
from galleyproof.claim import Waiver
from galleyproof.evidence.signers import person_of
from galleyproof.finding import Problem, Severity, Undecided
from galleyproof.records.date_words import day_in_words, in_words
from galleyproof.text.phrases import count, did_you_mean, either
from galleyproof.text.typography import fold

_CLAIMED = "coverage.claimed"


@check_waiver
def of_a_check(waiver: Waiver, covers: AbstractSet[str], known: frozenset[str]) -> Iterator[Problem | Undecided]:
    """A waiver names one check by its full id.

    Fails:
        status: unverifiable
        waive: [{check: status, because: The archive is closed., by: desk}]
    Passes:
        status: unverifiable
        waive: [{check: status.searched, because: The archive is closed., by: desk}]
    """
    if _did_not_run(waiver, known):
        yield Undecided("the house checks did not run", "check")
    elif waiver.check not in known:
        near = did_you_mean(waiver.check, known) or "run `galley checks` for a list of checks"
        yield Problem(f"waives unknown check `{waiver.check}`", "check", near)


@check_waiver
def justified(waiver: Waiver, covers: AbstractSet[str]) -> Iterator[Problem]:
    """A waiver gives the reason and says who decided.

    Fails:
        status: unverifiable
        waive: [{check: status.searched}]
    Passes:
        status: unverifiable
        waive: [{check: status.searched, because: The archive is closed., by: desk}]
    """
    for name, value in (("because", waiver.because), ("by", waiver.by)):
        if not (value or "").strip():
            yield Problem(f"waives `{waiver.check}` but has no `{name}`", "check", f"add `{name}` to the waiver")


@check_waiver
def seconded(waiver: Waiver, covers: AbstractSet[str]) -> Iterator[Problem]:
    """Two people decide to do without a check of signatures.

    Fails:
        sign_off: {by: A checker, on: 2021-10-17, seal: sha256:0}
        waive: [{check: seals.unbroken, because: The file was moved., by: A checker}]
    Passes:
        sign_off: {by: A checker, on: 2021-10-17, seal: sha256:0}
        waive: [{check: seals.unbroken, because: The file was moved., by: A checker, seconded_by: An editor}]
    """
    if waiver.check.startswith("seals.") and waiver.by:
        people = {person_of(name) for name in (*_SEVERAL.split(waiver.by), waiver.seconded_by or "")} - {""}
        if len(people) < 2:  # noqa: PLR2004 - two people
            message = f"waives `{waiver.check}` on the word of {waiver.by} alone"
            yield Problem(message, "check", "have a second person agree, and name them in `seconded_by`")


_SEVERAL = re.compile(r"\s+and\s+|\s*[,;&]\s*")
"""What stands between several names."""


@check_waiver
def expired(waiver: Waiver, covers: AbstractSet[str], as_of: date) -> Iterator[Problem]:
    """No waiver is past its last day.

    Fails:
        status: unverifiable
        waive: [{check: status.searched, because: The archive is closed., by: desk, until: 2020-12-31}]
    Passes:
        status: unverifiable
        waive: [{check: status.searched, because: The archive is closed., by: desk, until: 2999-12-31}]
    """
    if waiver.is_past(as_of) and waiver.until:
        message = f"waives `{waiver.check}` until {in_words(waiver.until)}, but this run is as of {day_in_words(as_of)}"
        yield Problem(message, "until", "fix the finding, or renew the waiver with a new date and reason")


@check_article_waiver(severity=Severity.WARNING)
def ends(waiver: Waiver, covers: AbstractSet[str], article: Article) -> Iterator[Problem]:
    """A waiver for the copy has a last day.

    Fails:
        article:
          text: It is set in Lisbon.
          waive: [{check: coverage.claimed, words: [Lisbon], because: A setting., by: desk}]
    Passes:
        article:
          text: It is set in Lisbon.
          waive: [{check: coverage.claimed, words: [Lisbon], because: A setting., by: desk, until: 2999-12-31}]
    """
    is_open = waiver.until is None or waiver.until.latest is None
    if is_open and (not waiver.words or occurrences(waiver, article)):
        yield Problem(f"waives `{waiver.check}` without an end", "check", "add the last day as `until`")


@check_article_waiver()
def named_words(waiver: Waiver, covers: AbstractSet[str], article: Article) -> Iterator[Problem]:
    """A waiver for the copy names the words that it covers, and where they are if the copy repeats them.

    Give the number of the paragraph as `paragraph`, and the sentence or part of it as `sentence` if that is not enough.
    Words in several places are a warning.

    Fails:
        article:
          text: It is set in Lisbon.
          waive: [{check: coverage.claimed, because: A setting., by: desk, until: 2999-12-31}]
    Fails:
        article:
          text: It is set in Lisbon. He left Lisbon.
          waive: [{check: coverage.claimed, words: [Lisbon], because: A setting., by: desk, until: 2999-12-31}]
    Passes:
        article:
          text: It is set in Lisbon. He left Lisbon.
          waive:
            - check: coverage.claimed
              paragraph: 1
              sentence: It is set in Lisbon.
              words: [Lisbon]
              because: A setting.
              by: desk
              until: 2999-12-31
    """
    if not waiver.words and waiver.paragraph is None:
        if waiver.check == _CLAIMED or any(covers):
            message = f"waives `{waiver.check}` for the whole article"
            yield Problem(message, "check", "name the `words` that it covers, and their `paragraph`")
        return
    most = len(set(map(fold, waiver.words)))
    if most and (number := occurrences(waiver, article)) > most:
        message = f"waives `{waiver.check}` for {either(waiver.words, 3)} in {count(number, 'place')}"
        fix = "name the `paragraph`, and the `sentence` if needed; one waiver for each place"
        yield Problem(message, "words", fix, severity=Severity.WARNING)


@check_waiver
def used(waiver: Waiver, covers: AbstractSet[str], known: frozenset[str], as_of: date) -> Iterator[Problem]:
    """A waiver covers at least one finding.

    Remove a waiver that covers none, or it may hide a later finding. To cover a finding that names several claims,
    list the others in `with`.

    Fails:
        status: opinion
        waive: [{check: status.searched, because: The archive is closed., by: desk}]
    Passes:
        status: unverifiable
        waive: [{check: status.searched, because: The archive is closed., by: desk}]
    """
    if not covers and waiver.check in known and not waiver.is_past(as_of):
        fix = "remove the waiver, or list the finding's other claims in `with`"
        yield Problem(f"waives `{waiver.check}`, but that check finds nothing here", "check", fix)


def _did_not_run(waiver: Waiver, known: frozenset[str]) -> bool:
    return waiver.check.startswith("house.") and not any(id_.startswith("house.") for id_ in known)
