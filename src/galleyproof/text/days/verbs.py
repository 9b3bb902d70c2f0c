"""The words beside a date that say what happened then: a start, an end, a birth, something said."""

import re
from typing import Final, Literal, NamedTuple, TypeAlias

from galleyproof.text.opening_words import by_first_letter

Edge: TypeAlias = Literal["", "start", "end", "before", "by", "after"]
"""The side of a period that a date bounds; empty for a day on which something was so."""

About: TypeAlias = Literal["", "post", "life", "mark", "event", "custody", "said", "reported"]
"""The matter that a verb dates: an office, a life, a ban or recognition, an event, an arrest, words said, or what they
report."""


class DatingVerb(NamedTuple):
    """What a verb or noun says of the date beside it."""

    edge: Edge
    about: About


_TABLE: Final[dict[DatingVerb, str]] = {
    DatingVerb("start", "post"): (
        "took office|takes office|taking office|took over|takes over|took up|sworn in|inaugurated|inauguration|"
        "appointed|appointment|elected|named|became|becomes|assumed office|took the oath|succeeded|installed"
    ),
    DatingVerb("end", "post"): (
        "resigned|resigns|resigning|resignation|stepped down|steps down|stepping down|stood down|stands down|quit|"
        "retired|retires|retirement|left office|leaves office|leaving office|left the post|left the job|left his post|"
        "left her post|sacked|dismissed|dismissal|fired|ousted|ousting|voted out|lost his seat|lost her seat"
    ),
    DatingVerb(
        "start", "life"
    ): "dates from|dating from|dates back to|dating back to|born|birth|founded|founding|established|set up|formed",
    DatingVerb("end", "life"): (
        "died|dies|death|killed|assassinated|assassination|murdered|executed|drowned|passed away|dissolved|disbanded|"
        "abolished|wound up|shut down|shut its doors|went out of business|folded|ceased to exist"
    ),
    DatingVerb("start", "mark"): (
        "banned|designated|designation|listed|labelled|labeled|branded|outlawed|blacklisted|sanctioned|recognised|"
        "recognized|recognises|recognizes|recognition"
    ),
    DatingVerb("end", "mark"): "lifted|withdrawn|withdrew|revoked|delisted|broke off|rescinded|cancelled",
    DatingVerb("start", "event"): (
        "began|begin|begins|beginning|started|start|starts|starting|opened|opens|open|opening|kicked off|broke out|"
        "arrived|arrives|arrival|launched|got under way|commenced"
    ),
    DatingVerb("end", "event"): (
        "ended|end|ends|ending|closed|close|closes|closing|closure|finished|finishes|concluded|concludes|wrapped up|"
        "left|leaves|departed|departs|departure|expired|expires"
    ),
    DatingVerb("", "custody"): "arrested|detained|released|bailed|freed|extradited|deported|questioned|arrest",
    DatingVerb("", "said"): (
        "said|says|told|wrote|writes|tweeted|posted|added|warned|denied|spoke|speaking|testified|interview|insisted|"
        "stated|claimed|confirmed|argued|remarked"
    ),
}
VERBS: Final = {word: verb for verb, words in _TABLE.items() for word in words.split("|")}
"""What each dating verb or noun says of the date beside it."""

FINDING: Final = re.compile(
    rf"(?<![\w-])(?:{by_first_letter('|'.join(sorted(VERBS, key=len, reverse=True)))})\b", re.IGNORECASE
)
"""A dating verb or noun; not `re-elected`, which is no start."""

SAID_WHEN: Final = re.compile(
    r"\s(?:(?:on|in|at|during|to|via|earlier|late|reporters|journalists|lawmakers|him|her|us)\b[^;]*"
    r"|(?:the\s)?(?-i:[A-Z])[\w' ]*)?",
    re.IGNORECASE,
)
"""The words between `said` and the day on which it was said."""

TOLD_WHEN: Final = re.compile(r"\s[^;,:]*")
"""The words between `told` and the day: whoever was told, wherever."""

POSTPONING: Final = r"(?:put\soff|postponed|delayed|pushed\sback|rescheduled|held\sover)"
MOVED: Final = re.compile(
    rf"\b(?:{POSTPONING}|moved|brought\sforward)\s(?:until|till|to|for)\s(?:the\s)?\Z", re.IGNORECASE
)
"""The words before the day on which something begins after all."""

_BOUND_WORDS: Final[dict[Edge, str]] = {
    "end": r"until|till|through|up\sto|up\suntil|ending|lasting\sto",
    "by": r"by|no\slater\sthan|not\slater\sthan|on\sor\sbefore",
    "before": r"before|prior\sto|ahead\sof",
    "after": r"after|following",
    "start": r"since|from|starting|beginning|effective|as\sof|dating\sback\sto|dating\sfrom|dating\sto",
}
_ADVERBS: Final = r"(?:(?:his|her|its|their)\s[\w-]+\s)?(?:(?:at\sleast|about|around|the|early|late|on|in|of)\s)*"
BOUNDS: Final = {
    edge: re.compile(rf"(?<!\w)(?:{words})\s{_ADVERBS}\Z", re.IGNORECASE) for edge, words in _BOUND_WORDS.items()
}
"""The words directly before a date that make it a bound."""
