"""Another speaker than a statement's: one name, one of several, or the body of a spokesman."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from galleyproof.facts.wording.named_parties import wrong_party
from galleyproof.facts.wording.worded import Mismatch, Wording
from galleyproof.text.names import Mention
from galleyproof.text.reading.words import word_at
from galleyproof.text.sayings import Saying

_JOINING: Final = frozenset(("and", "both", "the"))
_SPOKESMEN: Final = frozenset(("spokesman", "spokeswoman", "spokesperson", "spokespeople"))
_FOR: Final = frozenset(("for", "of", "at"))


def wrong_speaker(wording: Wording, speaker: str, saying: Saying) -> Iterator[Mismatch]:
    """Yield the difference if a text has somebody else say what a statement gives to its speaker."""
    named = wording.reading.names_in(saying.speaker) if saying.speaker else ()
    if saying.is_name:
        if not any(map(wording.is_of_others, named)):
            ids = [id_ for name in named for id_ in name.entities]
            yield from wrong_party(wording, "speaker", (speaker,), named, ids)
    elif _is_list(wording, saying, named):
        several = named if len(named) > 1 else wording.reading.list_with(named[0])
        yield from wrong_party(wording, "speaker", (speaker,), several)
    elif len(named) == 1 and _is_spoken_for(wording, named[0]):
        yield from wrong_party(wording, "speaker", (speaker,), named)


def _is_list(wording: Wording, saying: Saying, named: Sequence[Mention]) -> bool:
    """Return True if the words for the speaker are names and nothing else."""
    if not (named and saying.speaker):
        return False
    first, last = (word_at(wording.reading.words, place) for place in (saying.speaker.start, saying.speaker.end - 1))
    return all(
        word.letters in _JOINING or any(word.span.overlaps(name.span) for name in named)
        for word in wording.reading.words[first : last + 1]
    )


def _is_spoken_for(wording: Wording, name: Mention) -> bool:
    """Return True for a body after `a spokesman for`."""
    before = wording.reading.words[: word_at(wording.reading.words, name.span.start)][-3:]
    return any(one.letters in _SPOKESMEN and other.letters in _FOR for one, other in pairwise(before))
