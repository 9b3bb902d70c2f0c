"""Whether a name that the copy or a page gives as a speaker is somebody else than the speaker of a statement."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from galleyproof.desk.lookup import Lookup
from galleyproof.records.entity import BODIES, Entity
from galleyproof.text.typography import fold

_NAME_WORD: Final = re.compile(r"[^\W\d_][\w'-]*[a-z\u00df-\u00ff]")
_NO_PERSON_WORDS = (
    "agency alliance army assembly association authority bank board bureau church city club college commission "
    "committee company congress corporation council county court department east federation force forces "
    "foundation front government group hospital house inc institute islamic journal ltd ministry mission "
    "movement national nations news north office organisation organization palace parliament party police post "
    "press republic school senate service society south state states street team times today tribunal union "
    "united university watch west world"
)
_NO_PERSON: Final = frozenset(_NO_PERSON_WORDS.split())
"""Words that names of people do not have."""

_FULL: Final = 2


def is_somebody_else(named: Iterable[str], speaker: Entity, lookup: Lookup) -> bool:
    """Return True if none of the entities with a name can be meant by the speaker, and all are of a like kind.

    A body may speak through a person, and a person for a body; a place may stand for a body. None of these is compared.
    """
    others = [entity for id_ in named if (entity := lookup.entity(id_))]
    return bool(others) and all(_are_apart(other, speaker, lookup) for other in others)


def _are_apart(one: Entity, other: Entity, lookup: Lookup) -> bool:
    are_alike = (one.kind == "person") == (other.kind == "person") and {one.kind, other.kind} <= {"person", *BODIES}
    return are_alike and not {*_reached(one, lookup)} & {*_reached(other, lookup)}


def _reached(entity: Entity, lookup: Lookup) -> Iterator[str]:
    """Yield an entity's id, and for a body all that it belongs to or speaks for."""
    ids, seen = [entity.id], set[str]()
    for id_ in ids:  # grows during the loop
        if id_ in seen or not (reached := lookup.entity(id_)):
            continue
        seen.add(id_)
        yield id_
        wider = (reached.part_of, *reached.member_of) if entity.kind != "person" else ()
        ids += [further for further in (reached.same_as, *wider, *reached.speaks_for) if further]


def may_mean(words: str, entity: Entity) -> bool:
    """Return True if words can be a name of an entity, as they share a word with one."""
    wanted = {word.strip(".,'").casefold() for name in entity.spellings for word in fold(name).split()}
    given = {re.sub(r"'s?$", "", word.strip(".,")).casefold() for word in fold(words).split()}
    return bool(wanted & given)


def looks_like_person(words: str) -> bool:
    """Return True if words that no record knows look like a person's full name, not like that of a body or place."""
    parts = fold(words).split()
    is_plain = all(_NAME_WORD.fullmatch(part) and part[0].isupper() for part in parts)
    return is_plain and _FULL <= len(parts) <= _FULL + 1 and not _NO_PERSON.intersection(map(str.casefold, parts))
