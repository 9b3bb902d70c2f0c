"""What the guard's saved survey says about an article."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from galleyproof.article import Article
from galleyproof.desk.saved_survey import SavedPart, SavedSurvivor, survey_digest
from galleyproof.run import Run
from galleyproof.text.span import Span

_WORST: Final = 20
"""Survivors that a report lists."""

_MARKED: Final = ("name", "title", "day", "figure")
_SAVE: Final = "run `galley guard --save`"


@dataclass(frozen=True, slots=True)
class Surveyed:
    """What is known of the wrong facts that an article would notice.

    Attributes:
        part: the article's part of the saved survey; None if there is none.
        is_older: True if the article has changed since.
    """

    part: SavedPart | None
    is_older: bool

    @property
    def line(self) -> str:
        """The score in a line, or what would give one."""
        if self.part is None:
            return f"Guard: {_SAVE} to see how many wrong facts would be noticed."
        whole = self.part.whole
        facts = f"{whole.planted:,} wrong {'fact was' if whole.planted == 1 else 'facts were'}"
        older = f" The survey is older than the article: {_SAVE}." if self.is_older else ""
        noticed = f"the checks noticed {whole.percent} % ({whole.noticed:,})"
        return f"As a test, {facts} put into copies of the records, one at a time; {noticed}.{older}"

    @property
    def current(self) -> SavedPart | None:
        """The survey, if it is that of the article as it is now."""
        return None if self.is_older else self.part

    @property
    def worst(self) -> Sequence[SavedSurvivor]:
        """The worst of what nothing noticed."""
        return self.current.survivors[:_WORST] if self.current else ()

    @property
    def by_remedy(self) -> Mapping[str, Sequence[SavedSurvivor]]:
        """The same by what would have noticed them."""
        remedies: dict[str, list[SavedSurvivor]] = {}
        for one in self.worst:
            remedies.setdefault(one.fix, []).append(one)
        return remedies

    def unguarded(self, paragraph: int) -> Iterator[Span]:
        """Yield the names, days and figures of a paragraph that could be wrong unnoticed."""
        for one in self.current.survivors if self.current else ():
            if one.paragraph == paragraph and one.kind.endswith(_MARKED) and one.start < one.end:
                yield Span(one.start, one.end)


def surveyed(run: Run, article: Article) -> Surveyed:
    """Return what the saved survey says about an article."""
    part = run.desk.surveyed(article.id)
    return Surveyed(part, part is not None and part.digest != survey_digest(run.desk.by_folder[article.id], run.desk))
