"""What a text says of the stage that proceedings have reached."""

from collections.abc import Mapping, Sequence
from typing import Final

from galleyproof.text.reading import Mood, Reading, VerbGroup
from galleyproof.text.reading.lemmas import forms_of

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
}
_VERDICT: Final = 7
"""Words after `found` within which the verdict follows."""

_NOUNS: Final = ("appeal", "appeals", "charge", "charges", "sentence", "sentences")
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
    if group.lemma == "find":
        following = [word.letters for word in reading.words[group.place + 1 : group.place + _VERDICT]]
        if "guilty" not in following:
            return ""
        return "acquitted" if "not" in following[: following.index("guilty")] else "convicted"
    return _STAGES[group.lemma]
