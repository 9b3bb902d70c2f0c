"""From a record to the places that name it, and back."""

from collections.abc import Iterable

from lsprotocol import types as lsp

from galleyproof.lsp.diagnostics import uri_of
from galleyproof.lsp.places import Cursor, Lines
from galleyproof.lsp.spots import Spot, Spots

_OWN = ("definition", "baseline")


def definitions(spots: Spots, file: str, cursor: Cursor) -> list[lsp.Location]:
    """Return the records that are named at a cursor; from the words of an anchor, their place in the copy."""
    found: list[Spot] = []
    for spot in spots.at(file, cursor):
        if spot.role == "anchor":
            found += (one for one in spots.of(spot.target) if one.role == "copy")
        elif defined := spots.definition(spot.target):
            found.append(defined)
    return _located(found, spots)


def references(spots: Spots, file: str, cursor: Cursor, *, with_definition: bool) -> list[lsp.Location]:
    """Return every place that names the record at a cursor, in records and in the copy.

    If several records are named there, as where claims share their words, it is those of the fewest words.
    """
    here = spots.at(file, cursor)
    targets = {spot.target for spot in here if spot.extent == here[0].extent}
    left_out = ("baseline",) if with_definition else _OWN
    found = (spot for target in targets for spot in spots.of(target) if spot.role not in left_out)
    return _located(sorted(found, key=lambda spot: (spot.file, spot.extent)), spots)


def _located(found: Iterable[Spot], spots: Spots) -> list[lsp.Location]:
    """Return spots as the protocol names them, once each."""
    places = dict.fromkeys((spot.file, spot.extent) for spot in found)
    lines = {file: Lines(spots.desk.texts[file]) for file, _ in places}
    return [lsp.Location(uri_of(spots.desk.root, file), lines[file].range(extent)) for file, extent in places]
