"""The figures that a claim's calculation uses: those that its evidence rows give, and those of other claims."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from galleyproof.claim import Claim
from galleyproof.desk.calculation_names import GivenAt, formula_of, given_by_name
from galleyproof.desk.references import Records
from galleyproof.evidence.working import YEAR, UsedFigure, figure_of
from galleyproof.facts import Quantity
from galleyproof.records.amounts import Amount
from galleyproof.records.durations import singular
from galleyproof.records.formulas import Formula, names_in


@dataclass(frozen=True, slots=True)
class Uses:
    """What a calculation uses.

    Attributes:
        formula: the formula.
        figures: the figures by name, as far as they are known.
        unknown: the names that nothing gives a figure, each with the claim id that it should be the figure of.
        differing: the names that are given different figures.
    """

    formula: Formula
    figures: Mapping[str, UsedFigure]
    unknown: Mapping[str, str]
    differing: tuple[str, ...]


def uses_of(claim: Claim, records: Records) -> Uses:
    """Return the figures that a claim's calculation uses."""
    formula = formula_of(claim)
    figures: dict[str, UsedFigure] = {}
    unknown: dict[str, str] = {}
    differing = []
    for name, given in given_by_name(claim, names_in(formula)).items():
        found = [figure for at in given if (figure := _figure(at, claim, records))]
        if len({figure.meaning for figure in found}) > 1:
            differing.append(name)
        if len(found) == len(given):
            places = tuple(place for figure in found for place in figure.places)
            figures[name] = replace(found[0], places=places)
        else:
            unknown[name] = next(at.given.claim for at in given if _figure(at, claim, records) is None)
    return Uses(formula, figures, unknown, tuple(differing))


def figure_named(id_: str, home: str, records: Records) -> tuple[Claim, Quantity] | None:
    """Return a claim with its first quantity, or with the one that `#2` or `#<measure>` names."""
    claim, which = records.claim(id_, home), id_.partition("#")[2]
    for number, (_, fact) in enumerate(claim.all_facts if claim else (), 1):
        if claim and isinstance(fact, Quantity) and which in ("", str(number), fact.measure):
            return claim, fact
    return None


def _figure(at: GivenAt, claim: Claim, records: Records) -> UsedFigure | None:
    given = at.given
    if given.amount:
        figure = figure_of(given.name, given.amount, given.unit)
        if _is_year(given.amount, given.unit, claim.figure):
            figure = replace(figure_of(given.name, given.amount, "years"), unit="")
        return figure if at.row is None else replace(figure, places=(at.row,))
    named = figure_named(given.claim, claim.article, records)
    if named is None or named[0].ref == claim.ref:
        return None
    other, fact = named
    figure = figure_of(given.name, fact.value, fact.unit or fact.value.unit, fact.per or "")
    return replace(figure, claim=other.ref)


def _is_year(amount: Amount, unit: str, claimed: Quantity | None) -> bool:
    """Return True if a figure without a unit is a year that an age or a number of years is worked out from."""
    in_years = claimed is not None and "year" in (singular(claimed.unit or ""), claimed.value.unit)
    return in_years and not unit and YEAR.fullmatch(amount.text) is not None
