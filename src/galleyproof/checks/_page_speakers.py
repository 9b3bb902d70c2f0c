"""Who says the words of a statement on the page of a source."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from galleyproof.checks._speakers import looks_like_person, may_mean
from galleyproof.claim import Claim
from galleyproof.desk.lookup import Lookup
from galleyproof.finding import Undecided
from galleyproof.records.entity import Entity
from galleyproof.records.source import Source
from galleyproof.text.quotation_marks import is_quoted, quotations
from galleyproof.text.quoting import find_all, prepare, surroundings
from galleyproof.text.sayings import saying_of
from galleyproof.text.span import Span
from galleyproof.text.typography import fold

_MOST_PLACES: Final = 5
_LABEL = re.compile(
    r"(?:^|\n)\s*(?P<label>[A-Z\u00c0-\u00de][\w.'\u2019-]*(?:\s[A-Z\u00c0-\u00de][\w.'\u2019-]*){0,3}):\s[^\n]*$"
)
"""The name before the words of a transcript: `Ann Bell: We will win.`"""

_FIRST_PERSON = re.compile(r"\b(?:I|we|me|us|my|our|ours|mine|myself|ourselves)\b", re.IGNORECASE)


class Passage(NamedTuple):
    """Words on a page, with the paragraphs around them.

    Attributes:
        source: the source's id.
        page: the text of the page.
        around: the text of the paragraphs around the words.
        span: the place of the words in these paragraphs.
    """

    source: str
    page: str
    around: str
    span: Span

    @property
    def is_direct(self) -> bool:
        """True if the words are between quotation marks."""
        return is_quoted(self.span, self.around)

    @property
    def label(self) -> str:
        """The name before a colon that opens the line of the words, as in a transcript; may be empty."""
        label = _LABEL.search(self.around[: self.span.start])
        return label["label"] if label else ""


def passages(claim: Claim, words: str, lookup: Lookup) -> Iterator[Passage]:
    """Yield the first places of words on the pages that a claim cites."""
    for row in claim.evidence:
        if captured := lookup.captures.get(row.source):
            for span in islice(find_all(words, prepare(captured.text)), _MOST_PLACES):
                near = surroundings(span, captured.text)
                place = Span(span.start - near.start, span.end - near.start)
                yield Passage(row.source, captured.text, near.of(captured.text), place)


def unread_capture(claim: Claim, lookup: Lookup) -> Undecided | None:
    """Return the question that words leave open if a capture that the claim cites could not be read."""
    for row in claim.evidence:
        source = lookup.source(row.source)
        if source and source.capture and row.source not in lookup.captures:
            why = f"the capture of `{row.source}` is missing or altered"
            return Undecided(f"the words cannot be checked: {why}", "words", blocks=True, follows=True)
    return None


def are_indirect(places: Sequence[Passage], speaker: Entity | None, lookup: Lookup) -> bool:
    """Return True if no page has some words as direct speech."""
    if any(place.is_direct or place.label for place in places):
        return False
    language = lookup.settings.language
    return all(
        quotations(place.page) or _is_own_voice(place, speaker, lookup.source(place.source), language)
        for place in places
    )


def _is_own_voice(passage: Passage, speaker: Entity | None, source: Source | None, language: str) -> bool:
    """Return True if a page without quotation marks states words itself, and nobody says them.

    They are somebody's own words if a said-clause or a label gives them to somebody, if they are in the first person,
    or if the whole page is by the speaker, who publishes it or signs it at its head or foot.
    """
    if not ((source and source.language) or language).startswith("en"):
        return False  # the said-clauses of other languages are not read
    if passage.label or _FIRST_PERSON.search(passage.span.of(passage.around)):
        return False
    if saying_of(passage.span, passage.around, _known(passage.around, speaker)):
        return False
    by = f"{source.publisher} {source.title}" if source else ""
    return not (
        speaker and (may_mean(by, speaker) or any(may_mean(line, speaker) for line in _signatures(passage.page)))
    )


def _signatures(page: str) -> Iterator[str]:
    """Yield the lines at the head and foot of a page that may be no more than a name."""
    lines = [line for line in page.split("\n") if line.strip()]
    yield from (line for line in (*lines[:2], *lines[-2:]) if len(line.split()) <= 6 and line.strip()[-1] not in ".!?")  # noqa: PLR2004


def other_speaker(passage: Passage, speaker: Entity) -> str:
    """Return the name of the person who says the words on the page, if it is not the speaker; else an empty string."""
    name = passage.label if not passage.is_direct else ""
    if not name:
        saying = saying_of(passage.span, passage.around, _known(passage.around, speaker))
        if saying is None or saying.speaker is None or not saying.is_name:
            return ""
        name = fold(saying.speaker.of(passage.around))
    if speaker.kind != "person" or may_mean(name, speaker):
        return ""
    if " " not in name:
        fuller = re.search(rf"\b[A-Z][\w'-]+\s{re.escape(name)}\b", passage.page)
        return name if fuller and looks_like_person(fuller[0]) else ""
    return name if looks_like_person(name) else ""


def _known(text: str, speaker: Entity | None) -> tuple[Span, ...]:
    """Return the places of a speaker's names in a text."""
    names = sorted(speaker.spellings, key=len, reverse=True) if speaker else []
    if not names:
        return ()
    return tuple(Span(*match.span()) for match in re.finditer(rf"\b(?:{'|'.join(map(re.escape, names))})\b", text))
