"""Entities and sources that an earlier run has kept: the same records, made when somebody asks for them."""

from pathlib import Path

import pytest

from galleyproof.desk.by_folder import REGISTERS
from galleyproof.load import DeskOnDemand
from galleyproof.load.desk_files import read_files
from galleyproof.run.plan import Plan
from galleyproof.run.registers import registers_of
from tests.helpers.tools import TODAY, desk_at

DESK = """
says: An example.
entities:
  - {id: ann, kind: person, names: [Ann Bell, {name: Anna Belova, language: ru}]}
  - {id: envoy, kind: office, names: [the envoy], of: norland}
  - {id: ann, kind: body, names: [ANN]}
sources:
  - {id: paper, title: A report, publisher: The Paper, tier: primary}
  - {id: amended, title: A report, publisher: The Paper, tier: primary, corrects: paper}
"""


@pytest.fixture
def desks(tmp_path: Path) -> tuple[DeskOnDemand, DeskOnDemand]:
    """Return a desk that reads its registers, and the same one with what a run of it has kept."""
    files = read_files(desk_at(tmp_path, DESK))
    read, kept = DeskOnDemand.of(files), DeskOnDemand.of(files)
    kept.start_with(registers_of(read, Plan((), TODAY)))
    return read, kept


def test_they_are_the_same_without_reading_the_files(desks: tuple[DeskOnDemand, DeskOnDemand]) -> None:
    read, kept = desks
    for name in ("entities_by_id", "sources_by_id", "corrections"):
        records = getattr(kept, name)
        assert {id_: one.model_dump() for id_, one in records.items()} == {
            id_: one.model_dump() for id_, one in getattr(read, name).items()
        }
    assert REGISTERS not in kept.records_of.computed


@pytest.mark.parametrize("text", ["Ann Bell, the envoy", "Anna Belova and ANN", "Bell and Belova"])
def test_a_text_names_the_same(desks: tuple[DeskOnDemand, DeskOnDemand], text: str) -> None:
    read, kept = desks
    assert [*kept.registry.mentions(text)] == [*read.registry.mentions(text)]


def test_a_place_is_that_in_the_file(desks: tuple[DeskOnDemand, DeskOnDemand]) -> None:
    read, kept = desks
    for path in ((), ("of",), ("names", 0)):
        assert kept.entities_by_id["envoy"].at(*path) == read.entities_by_id["envoy"].at(*path)


def test_what_has_been_read_already_stays(desks: tuple[DeskOnDemand, DeskOnDemand]) -> None:
    read, _ = desks
    assert read.entities
    read.start_with({"entities": [], "sources": []})
    assert read.entities_by_id.keys() == {"ann", "envoy"}
