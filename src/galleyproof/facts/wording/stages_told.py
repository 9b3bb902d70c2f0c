"""What a text says of the stage that proceedings have reached."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile
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
_OPEN: Final = frozenset(("also", "should", "would", "whether", "if"))
_FEW: Final = 3
"""Words before a verb that say whether it is so."""

_CASES: Final = frozenset(("charge", "charges", "case", "prosecution", "proceedings"))
_CRIMES: Final = {name: crime for crime in vocabulary("crimes") for name in crime.split("+")}
"""Names of crimes, each with what those of the same crime have in common."""

_VERBS: Final = {
    **{form: verb for form, verb in forms_of(_STAGES).items() if form not in _NOUNS},
    "tried": "try",
    "found": "find",
}


def stages(reading: Reading, charge: str) -> Sequence[tuple[str, VerbGroup]]:
    """Return the stages that a text says were reached, each with its verb.

    Those denied or to come are left out, and those of another crime if the text names the charge as well.
    """
    groups = [group for group in reading.verbs(_VERBS) if _is_fact(reading, group)]
    ends = [group.first for group in groups[1:]] + [len(reading.words)]
    told = [(_stage(reading, group), group, end) for group, end in zip(groups, ends, strict=True)] if groups else []
    own = _crimes(words_of(charge))
    is_named = not own.isdisjoint(_crimes(reading.words))
    return [
        (stage, group)
        for stage, group, end in told
        if stage and not (is_named and _is_of_another_crime(reading.words, group, end, own))
    ]


def _is_fact(reading: Reading, group: VerbGroup) -> bool:
    """Return True unless a verb is denied, only possible, or a condition: `if convicted, she faces a fine`."""
    before = reading.words[group.first - 1].letters if group.first else ""
    return group.mood is Mood.CERTAIN and not group.negated and before not in ("if", "unless", "whether")


def _is_of_another_crime(words: Sequence[Word], group: VerbGroup, end: int, own: AbstractSet[str]) -> bool:
    """Return True if the crime named after a verb, up to a number, or else before a passive one, is not one's own."""
    first = group.first
    while group.passive and first > 0 and not words[first].breaks:
        first -= 1
    after = _crimes([*takewhile(lambda word: not word.breaks, words[group.place + 1 : end])])
    crimes = after or _crimes(words[first : group.first])
    return bool(crimes) and crimes.isdisjoint(own)


def _crimes(words: Sequence[Word]) -> AbstractSet[str]:
    return {crime for word in words if (crime := _CRIMES.get(word.letters))}


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
    own = _crimes(words_of(charge))
    told = [(word, crime) for word in reading.words if (crime := _CRIMES.get(word.letters))]
    if not own or any(crime in own for _, crime in told):
        return None
    return next((word for word, _ in told if reading.part.overlaps(word.span) and not _is_further(reading, word)), None)


def _is_further(reading: Reading, crime: Word) -> bool:
    """Return True if the charge of a crime is denied, only possible, or one more: `may also be charged with murder`."""
    group = next((one for one in [*reading.verbs(_VERBS)][::-1] if reading.words[one.place].span < crime.span), None)
    if group is None:
        return False
    before = {word.letters for word in reading.words[max(group.first - _FEW, 0) : group.place]}
    return group.negated or group.mood is not Mood.CERTAIN or not _OPEN.isdisjoint(before)
