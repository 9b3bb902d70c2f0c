"""What a text says of the stage that proceedings have reached."""

from collections.abc import Mapping, Sequence
from typing import Final

from galleyproof.text.reading import Mood, Reading, VerbGroup
from galleyproof.text.reading.lemmas import forms_of
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.reading.words import Word, words_of

_STAGES: Final[Mapping[str, str]] = {
    "charge": "charged",
    "indict": "charged",
    "convict": "convicted",
    "acquit": "acquitted",
    "clear": "acquitted",
    "sentence": "sentenced",
    "jail": "sentenced",
    "imprison": "sentenced",
    "appeal": "appealed",
    "drop": "dropped",
    "withdraw": "dropped",
    "discontinue": "dropped",
}
_VERDICT: Final = 7
"""Words after `found` within which the verdict follows."""

_NOUNS: Final = ("appeal", "appeals", "charge", "charges", "sentence", "sentences")
_CASES: Final = frozenset(("charge", "charges", "case", "prosecution", "proceedings"))
_CRIMES: Final = {name: crime for crime in vocabulary("crimes") for name in crime.split("+")}
"""Names of crimes, each with what those of the same crime have in common."""

_VERBS: Final = {
    **{form: verb for form, verb in forms_of(_STAGES).items() if form not in _NOUNS},
    "tried": "try",
    "found": "find",
}


def stages(reading: Reading) -> Sequence[tuple[str, VerbGroup]]:
    """Return the stages that a text says were reached, each with its verb; those denied or to come are left out."""
    groups = [group for group in reading.verbs(_VERBS) if group.mood is Mood.CERTAIN and not group.negated]
    told = ((_stage(reading, group), group) for group in groups)
    return [(stage, group) for stage, group in told if stage]


def _stage(reading: Reading, group: VerbGroup) -> str:
    if group.lemma == "try":
        return "tried" if group.passive else ""
    following = [word.letters for word in reading.words[group.place + 1 : group.place + _VERDICT]]
    if group.lemma == "find":
        if "guilty" not in following:
            return ""
        return "acquitted" if "not" in following[: following.index("guilty")] else "convicted"
    stage = _STAGES[group.lemma]
    is_dropped = group.passive or not _CASES.isdisjoint(following)
    return stage if stage != "dropped" or is_dropped else ""


def other_crime(reading: Reading, charge: str) -> Word | None:
    """Return the name of a crime in a text if it is another one than the charge, which the text does not name."""
    own = {crime for word in words_of(charge) if (crime := _CRIMES.get(word.letters))}
    told = [(word, crime) for word in reading.words if (crime := _CRIMES.get(word.letters))]
    is_own = any(crime in own for _, crime in told)
    return next((word for word, _ in told if reading.part.overlaps(word.span)), None) if own and not is_own else None
