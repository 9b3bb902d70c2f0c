"""Calculations: the names that they use, their units, and a result that agrees with the claim's figure."""

from collections.abc import Iterator, Sequence

from galleyproof.check import check
from galleyproof.checks._given_figures import missing_from_words
from galleyproof.claim import Claim
from galleyproof.desk.calculation_names import all_given, formula_of
from galleyproof.desk.lookup import Lookup
from galleyproof.evidence import Assessments
from galleyproof.evidence.calculating import NotWorkedOut, work_out
from galleyproof.evidence.calculation_support import goes_round
from galleyproof.evidence.used_figures import uses_of
from galleyproof.evidence.working import Working
from galleyproof.evidence.working_words import figures_with_sources, worked_out
from galleyproof.finding import Problem, Severity, Undecided
from galleyproof.records import Ref
from galleyproof.records.formulas import names_in
from galleyproof.text.phrases import did_you_mean, either

_AGAINST = ("partly", "disputed", "refuted")
"""Statuses that say already that the evidence is against the claim."""


@check(having="calculation")
def agree(claim: Claim, lookup: Lookup, assessed: Assessments) -> Iterator[Problem | Undecided]:
    """The result of a calculation agrees with the claim's figure, rounded to its last digit.

    Ranges and approximate figures are carried through: the result is a contradiction only if none of its values rounds
    to the claim's, and undecided if only some do. So is a calculation that divides by what can be zero.

    Fails:
        status: verified
        fact: {kind: quantity, of: city, measure: growth, value: 30, unit: "%"}
        calculation: (new - old) / old
        evidence:
          - source: budget
            shows: 'It rose from $500,000 to $600,000.'
            gives: {new: 600000 USD, old: 500000 USD}
        sources: [{id: budget, tier: primary}]
        entities: [{id: city, kind: place}]
    Passes:
        status: verified
        fact: {kind: quantity, of: city, measure: growth, value: 20, unit: "%"}
        calculation: (new - old) / old
        evidence:
          - source: budget
            shows: 'It rose from $500,000 to $598,000.'
            gives: {new: 598000 USD, old: 500000 USD}
        sources: [{id: budget, tier: primary}]
        entities: [{id: city, kind: place}]
    """
    working = work_out(claim, lookup)
    if isinstance(working, NotWorkedOut) and working.kind == "zero":
        yield Undecided(f"the calculation cannot be worked out: {working.because}", "calculation")
    elif isinstance(working, Working) and working.verdict == "open":
        yield Undecided(f"the result is less exact than the claim: {worked_out(working)}", "calculation")
    elif isinstance(working, Working) and working.verdict == "contradicts" and not _says_so(claim, assessed):
        message = "; ".join([worked_out(working), *figures_with_sources(working, claim, lookup)])
        yield Problem(message, "calculation", "correct the figure, or the calculation")


def _says_so(claim: Claim, assessed: Assessments) -> bool:
    return claim.status in _AGAINST and claim.status == assessed[claim].status


@check(having="calculation")
def units(claim: Claim, lookup: Lookup) -> Iterator[Problem]:
    """The units of a calculation fit: what is added has one unit, and the result has that of the claim's figure.

    USD less USD is USD; USD by USD is a share, which agrees with percent as 100 times itself.

    Fails:
        fact: {kind: quantity, of: city, measure: budget, value: 1100000, unit: USD}
        calculation: schools + roads
        evidence:
          - source: budget
            shows: "$600,000 for schools and 500,000 euros for roads."
            gives: {schools: 600000 USD, roads: 500000 EUR}
        sources: [{id: budget}]
        entities: [{id: city, kind: place}]
    Passes:
        fact: {kind: quantity, of: city, measure: budget, value: 1200000, unit: USD, per: year}
        calculation: monthly * 1
        evidence: [{source: budget, shows: "$100,000 a month", gives: {monthly: 100000 USD a month}}]
        sources: [{id: budget}]
        entities: [{id: city, kind: place}]
    """
    working = work_out(claim, lookup)
    if isinstance(working, NotWorkedOut) and working.kind == "units":
        fix = "give all figures in units that fit, or correct the calculation"
        yield Problem(f"the units do not fit: {working.because}", "calculation", fix)


@check(having="calculation")
def names(claim: Claim, lookup: Lookup) -> Iterator[Problem]:
    """Every name in a calculation has one figure, which is in the words of the row that gives it.

    Names come from `gives`, or are the ids of other claims of the article that have a quantity. A figure that the
    calculation does not use is a warning.

    Fails:
        fact: {kind: quantity, of: city, measure: growth, value: 20, unit: "%"}
        calculation: (new - odl) / odl
        evidence:
          - source: budget
            shows: 'It rose from $500,000 to $600,000.'
            gives: {new: 600000 USD, old: 500000 USD}
        sources: [{id: budget}]
        entities: [{id: city, kind: place}]
    Fails:
        fact: {kind: quantity, of: city, measure: growth, value: 20, unit: "%"}
        calculation: (new - old) / old
        evidence:
          - source: budget
            shows: 'It rose to $600,000.'
            gives: {new: 600000 USD, old: 500000 USD}
        sources: [{id: budget}]
        entities: [{id: city, kind: place}]
    Passes:
        claims:
          - {id: before, fact: {kind: quantity, of: city, measure: budget, value: 500000, unit: USD, on: 2020}}
          - {id: now, fact: {kind: quantity, of: city, measure: budget, value: 600000, unit: USD, on: 2021}}
          - id: growth
            fact: {kind: quantity, of: city, measure: growth, value: 20, unit: "%"}
            calculation: (now - before) / before
        entities: [{id: city, kind: place}]
    """
    yield from _unnamed(claim, lookup)
    used = names_in(formula_of(claim))
    for given, row, path in all_given(claim):
        if given.name not in used:
            fix = "use it in `calculation`, or remove it"
            yield Problem(f"the calculation does not use `{given.name}`", path, fix, severity=Severity.WARNING)
        if row is not None and given.amount and (wrong := missing_from_words(given, claim.evidence[row])):
            yield Problem(wrong, path, "quote the words that give the figure, or correct it")


def _unnamed(claim: Claim, lookup: Lookup) -> Iterator[Problem]:
    """Yield the names of a calculation without a figure, or with several."""
    uses = uses_of(claim, lookup)
    for name, id_ in uses.unknown.items():
        if not lookup.has_lost(Ref("claim"), id_, claim.article):
            yield _unknown(name, id_, claim, lookup)
    for name in uses.differing:
        yield Problem(f"`{name}` is given different figures", "calculation", "give them different names")
    if not uses.unknown and goes_round(claim, lookup):
        message = "the calculation uses the figure of a claim that is worked out from this one"
        yield Problem(message, "calculation", "give one of the figures in `gives`, with its source")


def _unknown(name: str, id_: str, claim: Claim, lookup: Lookup) -> Problem:
    other = lookup.claim(id_, claim.article)
    if other and other.ref == claim.ref:
        message, fix = f"`{name}` is the figure of this claim itself", "use the figures that it is worked out from"
    elif other:
        message, fix = f"`{name}` has no figure: the claim `{id_}` has no such quantity", "name a claim with a quantity"
    elif name != id_:
        message, fix = f"`{name}` has no figure: no claim `{id_}` on this desk", "correct the id of the claim"
    else:
        return _not_given(name, [at.given.name for at in all_given(claim)])
    return Problem(message, "calculation", fix)


def _not_given(name: str, known: Sequence[str]) -> Problem:
    expected = f": expected {either(known)}" if known else ""
    message = f"the calculation uses `{name}`, which nothing gives a figure{expected}"
    fix = did_you_mean(name, known)
    if not fix and "-" in name:
        fix = "for a minus, write spaces around it, as in `new - old`"
    fix = fix or "give it in `gives` of the evidence, or write the id of a claim with a quantity"
    return Problem(message, "calculation", fix)
