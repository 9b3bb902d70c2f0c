"""The verbs of saying, their forms, and the manner that each of them gives."""

from collections.abc import Mapping
from importlib.resources import files
from typing import Final, Literal, TypeAlias, cast

Manner: TypeAlias = Literal["asserts", "denies", "asks", "supposes", "quotes"]

_IRREGULAR: Final = frozenset(
    ("told", "said", "says", "spoke", "spoken", "swore", "sworn", "thought", "wrote", "written")
)
_DOUBLED: Final = frozenset(("admit", "quip", "refer"))
"""Verbs that double their last letter: `admitted`."""


def _forms(verb: str) -> set[str]:
    """Return the forms of a verb that follow a speaker: `denies`, `denied`, `denying`."""
    if verb in _IRREGULAR:
        return {verb}
    if verb in _DOUBLED:
        return {verb, f"{verb}s", f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"}
    stem = verb.removesuffix("e")
    if verb.endswith("y") and verb[-2] not in "aeo":
        return {verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"}
    return {verb, f"{verb}es" if verb.endswith(("ss", "sh")) else f"{verb}s", f"{stem}ed", f"{stem}ing"}


def _read() -> dict[str, Manner | None]:
    manners: dict[str, Manner | None] = {}
    manner: Manner | None = None
    for word in (files("galleyproof.text") / "verbs_of_saying.txt").read_text(encoding="utf-8").split():
        if word.endswith(":"):
            manner = None if word == "plain:" else cast("Manner", word[:-1])
        else:
            manners.update(dict.fromkeys(_forms(word), manner))
    return manners


MANNERS: Final[Mapping[str, Manner | None]] = _read()
"""The manner of each form of a verb of saying; None if the verb does not say."""

SPOKEN: Final = "|".join(sorted(MANNERS))
"""All forms, as alternatives of a pattern."""
