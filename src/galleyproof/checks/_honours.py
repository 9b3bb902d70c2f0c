"""Honours in the copy: `Sir`, `Dame` and the like before a name."""

import re
from collections.abc import Iterator
from typing import Final

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage
from galleyproof.desk.lookup import Lookup
from galleyproof.finding import Problem, Severity

_HONOUR: Final = re.compile(r"\b(Sir|Dame|Lord|Lady|Baron|Baroness|Viscount)\s")
_LONGEST: Final = 10


def honours(article: Article, lookup: Lookup, coverage: Coverage) -> Iterator[Problem]:
    """Yield a problem for each honour that no name of the person has."""
    for item in coverage.items:
        person = lookup.entity(item.entities[0]) if len(item.entities) == 1 else None
        if person is None or person.kind != "person":
            continue
        text = article.text(item.paragraph)
        given = _HONOUR.match(item.words) or _HONOUR.search(text, max(item.span.start - _LONGEST, 0), item.span.start)
        if given and not any(name.startswith(given[1]) for name in person.spellings):
            message = f"the copy has `{given[1]}` before `{person.name}`, which is not on record"
            fix = "check the honour, and add the name with it to entities.yaml, or take it out"
            yield Problem(message, item.place(article), fix, severity=Severity.WARNING, words=item.words)
