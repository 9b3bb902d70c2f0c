"""What would go unnoticed, for a terminal and as JSON: the guard's survey of wrong facts."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from galleyproof.desk import Desk
from galleyproof.desk.saved_survey import SavedKind, SavedPart, SavedSurvey, SavedSurvivor, Tally, survey_digest
from galleyproof.engine.guard import Guarded
from galleyproof.printable import printable
from galleyproof.reports.formats.as_guard import in_words
from galleyproof.reports.formats.as_json import tally_data
from galleyproof.run.mutation import Mutant, Survey
from galleyproof.run.mutation.advice import advice
from galleyproof.text.phrases import brief, count
from galleyproof.text.span import Span

_SHOWN: Final = 10
"""Survivors that a terminal shows; JSON has all."""

_NOT_DECIDING: Final = 5
"""Checks that a terminal shows."""


def survey_data(survey: Survey, desk: Desk) -> dict[str, Any]:
    """Return a survey as data ready for JSON."""
    return {
        "seed": survey.seed,
        "possible": survey.possible,
        **tally_data(survey.whole),
        "kinds": [{"kind": kind, **tally_data(tally)} for kind, tally in survey.by_kind.items()],
        "checks": [
            {"check": check, "noticed": noticed, "alone": alone} for check, (noticed, alone) in survey.by_check.items()
        ],
        "survivors": [_survivor_data(mutant, desk) for mutant in survey.survivors],
    }


def to_save(survey: Survey, desk: Desk, sample: int | None) -> SavedSurvey:
    """Return a survey as it is kept among the reports, folder by folder; `sample` is None if it tried every mutant."""
    parts = {name: _part(survey.of(name), desk, name) for name in desk.by_folder if name}
    return SavedSurvey(seed=survey.seed, sample=sample, folders=parts)


def saved_text(survey: SavedSurvey) -> str:
    """Return a survey to keep, as JSON."""
    return json.dumps(survey.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n"


def _part(survey: Survey, desk: Desk, name: str) -> SavedPart:
    return SavedPart(
        digest=survey_digest(desk.by_folder[name], desk),
        kinds=tuple(
            SavedKind(kind=kind, planted=one.planted, noticed=one.noticed) for kind, one in survey.by_kind.items()
        ),
        survivors=tuple(_saved(mutant, desk) for mutant in survey.survivors),
    )


def _saved(mutant: Mutant, desk: Desk) -> SavedSurvivor:
    paragraph, span = mutant.words or (None, Span(0, 0))
    in_brief = {"before": brief(mutant.before), "after": brief(mutant.after)}
    place = {"paragraph": paragraph, "start": span.start, "end": span.end}
    return SavedSurvivor(**_described(mutant, desk) | in_brief | place)


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
    yield printable(f"{mutant.at}  {mutant.subject}")
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


def _survivor_data(mutant: Mutant, desk: Desk) -> dict[str, Any]:
    place = {"file": mutant.at.file, "line": mutant.at.line}
    return {"kind": mutant.kind, "article": mutant.article, **_described(mutant, desk), **place}


def _described(mutant: Mutant, desk: Desk) -> dict[str, Any]:
    """Return what is wrong in a mutant, and what would notice it."""
    return {
        "kind": mutant.kind,
        "claim": None if mutant.is_of_copy else mutant.subject,
        "field": mutant.field,
        "before": mutant.before,
        "after": mutant.after,
        "says": in_a_sentence(mutant),
        "fix": advice(mutant, desk),
    }
