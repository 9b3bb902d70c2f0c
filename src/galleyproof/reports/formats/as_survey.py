"""What would go unnoticed, for a terminal and as JSON: the guard's survey of wrong facts."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from galleyproof.desk import Desk
from galleyproof.engine.guard import Guarded
from galleyproof.printable import printable
from galleyproof.reports.formats.as_guard import in_words
from galleyproof.run.mutation import Mutant, Survey, Tally
from galleyproof.run.mutation.advice import advice
from galleyproof.text.phrases import brief, count

_SHOWN: Final = 10
"""Survivors that a terminal shows; JSON has all."""

_NOT_DECIDING: Final = 5
"""Checks that a terminal shows."""


def survey_data(survey: Survey, desk: Desk) -> dict[str, Any]:
    """Return a survey as data ready for JSON."""
    return {
        "seed": survey.seed,
        "possible": survey.possible,
        **_tally_data(survey.whole),
        "kinds": [{"kind": kind, **_tally_data(tally)} for kind, tally in survey.by_kind.items()],
        "checks": [
            {"check": check, "noticed": noticed, "alone": alone} for check, (noticed, alone) in survey.by_check.items()
        ],
        "survivors": [_survivor_data(mutant, desk) for mutant in survey.survivors],
    }


def as_text(survey: Survey, desk: Desk, guarded: Sequence[Guarded]) -> str:
    """Return the score, the count of each kind, and the worst of what nothing noticed."""
    if not survey.tried:
        return "there is nothing to get wrong: no claims, and no copy\n"
    slack = {(value.claim, value.field_text): in_words(value) for value in guarded if value.is_examined}
    lines = [_score(survey), "", *_table(survey.by_kind)]
    if survey.survivors:
        more = len(survey.survivors) - _SHOWN
        lines += ["", f"What would go unnoticed{f', the first {_SHOWN} of {len(survey.survivors)}' * (more > 0)}:"]
        for mutant in survey.survivors[:_SHOWN]:
            lines += ["", *_survivor(mutant, desk, slack)]
    return "\n".join([*lines, "", *_checks(survey)]) + "\n"


def in_a_sentence(mutant: Mutant) -> str:
    """Return what a mutant is: `if the article said "Norland" for "Borland" in paragraph 4, nothing would notice`."""
    before, after = (printable(brief(text)) for text in (mutant.before, mutant.after))
    if mutant.is_of_copy:
        also = " and the claims anchored there did too" if mutant.is_anchored else ""
        return f'if the article said "{after}" for "{before}" in {mutant.field}{also}, nothing would notice'
    if mutant.field == "says":
        return f'if `says` had "{after}" for "{before}", nothing would notice'
    if not mutant.field:
        return "if this claim were left out, nothing would notice"
    if not mutant.after:
        return f"if `{mutant.field}` (`{before}`) were left out, nothing would notice"
    if mutant.kind.endswith("another claim"):
        return f"if `{mutant.field}` were evidence for another claim (from `{after}`), nothing would notice"
    return f"if `{mutant.field}` were `{after}` and not `{before}`, nothing would notice"


def _score(survey: Survey) -> str:
    planted, noticed = survey.whole
    facts = f"{planted:,} of {survey.possible:,}" if planted < survey.possible else f"all {planted:,}"
    drawn = f", drawn with seed {survey.seed}" if planted < survey.possible else ""
    return f"Wrong facts planted one at a time: {facts}{drawn}. Noticed: {noticed:,} ({survey.whole.percent} %)."


def _table(kinds: Mapping[str, Tally]) -> Iterator[str]:
    width = max(map(len, kinds))
    for kind, (planted, noticed) in kinds.items():
        yield f"{kind:{width}}  {noticed:>5,} of {planted:>5,}  {Tally(planted, noticed).percent:>3} %"


def _survivor(mutant: Mutant, desk: Desk, slack: Mapping[tuple[str, str], str]) -> Iterator[str]:
    where = f"{mutant.at}  {mutant.subject}"
    yield printable(where)
    bounds = next((words for (claim, name), words in slack.items() if _is_at(mutant, claim, name)), "")
    why = f" ({bounds})" if bounds and mutant.kind.startswith(("a date", "a figure")) else ""
    yield f"  {in_a_sentence(mutant)}{why}"
    yield f"  To do: {advice(mutant, desk)}"


def _is_at(mutant: Mutant, claim: str, name: str) -> bool:
    return mutant.subject == claim and name.removesuffix(".start").removesuffix(".end") == mutant.field


def _checks(survey: Survey) -> Iterator[str]:
    if most := [*survey.by_check.items()][:_NOT_DECIDING]:
        named = ", ".join(f"{check} {noticed:,} ({alone:,} alone)" for check, (noticed, alone) in most)
        yield f"Noticed most often by {named}; {count(len(survey.by_check), 'check')} in all."


def _tally_data(tally: Tally) -> dict[str, int]:
    return {"planted": tally.planted, "noticed": tally.noticed, "percent": tally.percent}


def _survivor_data(mutant: Mutant, desk: Desk) -> dict[str, Any]:
    return {
        "kind": mutant.kind,
        "article": mutant.article,
        "claim": None if mutant.is_of_copy else mutant.subject,
        "field": mutant.field,
        "before": mutant.before,
        "after": mutant.after,
        "says": in_a_sentence(mutant),
        "fix": advice(mutant, desk),
        "file": mutant.at.file,
        "line": mutant.at.line,
    }
