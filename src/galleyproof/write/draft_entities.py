"""Stubs of entities for names that the desk does not know, in a file that the desk does not read.

The kinds are guesses, and a name in the copy may be misspelt: an editor moves what is right to entities.yaml. Were the
stubs read, a slip in the copy would count as a name that the desk knows.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import yaml

from galleyproof.records.entity import Entity
from galleyproof.write.drafting.skeleton import flow
from galleyproof.write.fields import EditError
from galleyproof.write.proposed_ids import proposed_id
from galleyproof.write.yaml_text import read_plain

_HEAD: Final = """\
# Names in the copy that entities.yaml does not have; the desk does not read this file. Delete what is not an entity,
# correct the spelling and the kind of the rest, and move it to claims/entities.yaml.
"""
_KIND_TO_DO: Final = "  # To do: check the kind"
_BODY: Final = re.compile(
    r"\b(?:Council|Committee|Commission|Company|University|College|Institute|Ministry|Department|Agency|Authority|Party|"
    r"Union|Association|Federation|Board|Bank|Court|Club|Group|Trust|Society|Times|Inc|Ltd|Corp|PLC|Police|Parliament|"
    r"Lines?|Shipping|Ferries|Airlines|Airways|Railways?|Holdings|Industries|Builders|Brothers|Foundation|Museum|School|"
    r"Academy|Hospital|Theatre|Orchestra|Tramways|Buses|Transport|United|Rovers)\b"
)
_PLACE: Final = re.compile(
    r"(?:Lake|Mount|Port|River|Cape|Fort) \w+|.*\b(?:Street|Road|Avenue|Square|Park|Lake|River|Bay|Islands?|Mountains?|"
    r"Valley|Bridge|Harbou?r|Airport|Station|County|Province|District|City|Sea|Beach|Hills?|Forest)"
)
_THING: Final = re.compile(r".* (?:Medal|Prize|Award|Cup|Trophy|Act|Treaty|Report)")
_TEAM: Final = 3
"""The words of a name in the plural that is hardly that of a person: `Port Ellery Kings`."""


def entities_of(names: Iterable[str], entities: Sequence[Entity], earlier: str = "") -> str:
    """Return a file with a stub for each name, after those of an earlier draft, which are left as they are.

    Args:
        names: the names that the desk does not know, in the order of the copy.
        entities: the entities of the desk.
        earlier: the text of the earlier draft; empty if there is none.

    Raises:
        EditError: the earlier draft is not a list of entities.
    """
    before = [*_entities(earlier)]
    ids = Counter([*(entity.id for entity in entities), *(str(entity.get("id")) for entity in before)])
    known = {name for entity in before for name in _names(entity)}
    known |= {name for entity in entities for name in entity.spellings}
    new = [name for name in _distinct([*names], known) if name not in known]
    blocks = [*_blocks(new, ids)]
    if before:
        return "\n".join([f"{earlier.rstrip()}\n", *blocks]) if blocks else earlier
    return _HEAD + ("entities:\n" + "\n".join(blocks) if blocks else "entities: []\n")


def number_of_stubs(text: str) -> int:
    """Return the number of entities in a file of stubs."""
    return len([*_entities(text)])


def _blocks(names: Iterable[str], ids: Counter[str]) -> Iterator[str]:
    names = [*names]
    places = [name for name in names if _kind(name) == "place"]
    for name in names:
        kind = _kind(name, places)
        id_ = proposed_id(name, "name", ids)
        yield f"  - id: {id_}\n    kind: {kind}{_KIND_TO_DO}\n    names: {flow([name])}\n"


def _distinct(names: list[str], known: Iterable[str]) -> list[str]:
    """Return each name once, and no last word of a longer name, such as `Dunn` of `Carla Dunn`."""
    last = {name.split()[-1] for name in (*names, *known) if len(name.split()) > 1 and " of " not in name}
    return [name for name in dict.fromkeys(names) if name not in last]


def _kind(name: str, places: Iterable[str] = ()) -> str:
    """Return the kind that a name is most likely of, for an editor to check; `places` are other names of places."""
    words = name.split()
    if _BODY.search(name) or name.isupper() or name.casefold().startswith("the "):
        return "body"
    if _THING.fullmatch(name):
        return "thing"
    if _PLACE.fullmatch(name) or len(words) == 1:
        return "place"
    is_team = len(words) >= _TEAM and words[-1].endswith("s")
    return "body" if is_team or any(name.startswith(f"{place} ") for place in places) else "person"


def _entities(text: str) -> Iterator[dict[str, Any]]:
    try:
        tree = read_plain(text)
    except yaml.YAMLError as error:
        raise EditError("it is not valid YAML") from error
    entities = tree.get("entities", ()) if isinstance(tree, dict) else ()
    if (text.strip() and not isinstance(tree, dict)) or not all(isinstance(entity, dict) for entity in entities):
        raise EditError("it is not a list of entities")
    yield from entities or ()


def _names(entity: dict[str, Any]) -> Iterator[str]:
    names = entity.get("names")
    for name in names if isinstance(names, list) else ():
        yield name["name"] if isinstance(name, dict) and "name" in name else str(name)
