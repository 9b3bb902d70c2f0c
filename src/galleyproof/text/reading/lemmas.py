"""The forms of verbs, such as `recognised` of `recognise`, in British and American spelling."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

_IRREGULAR: Final = {
    "acquit": "acquits acquitted acquitting",
    "be": "is are was were been being",
    "become": "becomes became becoming",
    "begin": "begins began begun beginning",
    "bring": "brings brought",
    "cancel": "cancels cancelled canceled cancelling canceling",
    "come": "comes came coming",
    "fall": "falls fell fallen falling",
    "find": "finds found finding",
    "fly": "flies flew flown flying",
    "get": "gets got getting",
    "give": "gives gave given giving",
    "go": "goes went gone going",
    "grow": "grows grew grown growing",
    "hold": "holds held holding",
    "lead": "leads led leading",
    "leave": "leaves left leaving",
    "meet": "meets met meeting",
    "ban": "bans banned banning",
    "quit": "quits quit quitting",
    "rise": "rises rose risen rising",
    "run": "runs ran running",
    "say": "says said saying",
    "see": "sees saw seen",
    "send": "sends sent sending",
    "sit": "sits sat sitting",
    "skip": "skips skipped skipping",
    "speak": "speaks spoke spoken speaking",
    "stay": "stays stayed staying",
    "stand": "stands stood standing",
    "step": "steps stepped stepping",
    "strike": "strikes struck striking",
    "take": "takes took taken taking",
    "throw": "throws threw thrown throwing",
    "travel": "travels travelled traveled travelling traveling",
    "label": "labels labelled labeled labelling labeling",
    "win": "wins won winning",
    "withdraw": "withdraws withdrew withdrawn withdrawing",
}


_DOUBLING: Final = re.compile(r"[^aeiou]+[aeiou][bdgmnprt]")
"""Short verbs that double their last letter: `dropped`."""


def forms_of(verbs: Iterable[str]) -> Mapping[str, str]:
    """Return every form of some verbs with the verb that it belongs to."""
    return {form: verb for verb in verbs for spelt in _spellings(verb) for form in _forms(spelt)}


def _spellings(verb: str) -> Iterable[str]:
    """Return the British and the American spelling of a verb."""
    return {verb, f"{verb.removesuffix('ise')}ize"} if verb.endswith("ise") else {verb}


def _forms(verb: str) -> Iterable[str]:
    if verb in _IRREGULAR:
        return verb, *_IRREGULAR[verb].split()
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    stem = verb.removesuffix("e")
    plural = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z")) else f"{verb}s"
    doubled = (f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing") if _DOUBLING.fullmatch(verb) else ()
    return verb, plural, f"{stem}ed", f"{stem}ing", *doubled


IRREGULAR_PAST: Final = frozenset(
    [
        "came",
        "went",
        "gave",
        "took",
        "held",
        "led",
        "left",
        "met",
        "became",
        "began",
        "brought",
        "fell",
        "flew",
        "found",
        "got",
        "grew",
        "ran",
        "rose",
        "said",
        "saw",
        "sent",
        "sat",
        "spoke",
        "stood",
        "told",
        "thought",
        "wrote",
        "won",
        "lost",
        "cut",
        "put",
        "set",
        "shut",
        "beat",
        "built",
        "bought",
        "broke",
        "caught",
        "chose",
        "drew",
        "drove",
        "kept",
        "laid",
        "made",
        "paid",
        "quit",
        "read",
        "sold",
        "shot",
        "spent",
        "struck",
    ]
)
"""The past forms of common irregular verbs."""
