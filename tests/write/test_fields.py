"""Writing one field: every other byte of the file stays the same, and two writers do not lose each other's changes."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.load import load
from galleyproof.load.tree import read
from galleyproof.records.source import Source
from galleyproof.write.fields import EditError, FieldEdit, MakeValue, set_field, set_fields
from tests.helpers.raw import desk_of
from tests.helpers.tools import REPOSITORY

FILE = "claims/sources.yaml"
LAID_OUT = """\
# Our sources.
sources:
  - id: first   # the first one
    publisher: "A paper"
    title: >-
      A title that
      runs on
    tier: primary

  # The second one begins here.
  - {id: second, publisher: B, title: 'It''s', tier: primary}
  - id: third
    publisher: C
    title: |
      Two
      lines
    tier: secondary
    # a last word
"""


def sources_of(root: Path, text: str = LAID_OUT) -> dict[str, Source]:
    return dict(load(desk_of(root, {FILE: text.encode()})).sources_by_id)


def written(root: Path, id_: str, name: str, value: object, text: str = LAID_OUT) -> str:
    """Return the file after one field of one record has been set."""
    sources = sources_of(root, text)
    set_field(root, sources[id_], name, lambda _: value)  # type: ignore[arg-type,return-value] # any value
    return (root / FILE).read_bytes().decode()


@pytest.mark.parametrize(
    ("id_", "after", "field"),
    [
        ("first", "    tier: primary\n\n", "    language: 'no'\n"),
        ("third", "    tier: secondary\n", "    language: 'no'\n"),
    ],
)
def test_a_new_field_is_added_below_the_last_one(tmp_path: Path, id_: str, after: str, field: str) -> None:
    assert written(tmp_path, id_, "language", "no") == LAID_OUT.replace(after, after.replace("\n", "\n" + field, 1), 1)


def test_a_record_on_one_line_stays_on_one_line(tmp_path: Path) -> None:
    new = written(tmp_path, "second", "capture", {"file": "a.txt", "complete": False})
    assert new == LAID_OUT.replace("primary}", "primary, capture: {file: a.txt, complete: false}}")


def test_an_existing_field_is_replaced_in_place(tmp_path: Path) -> None:
    new = written(tmp_path, "first", "title", "Another: title")
    assert new == LAID_OUT.replace(">-\n      A title that\n      runs on", "'Another: title'")


A, B = "a" * 64, "b" * 64
CAPTURE = """\
    capture:
      # where it is
      file: AAA.txt   # the document
      on: 2021-10-18
"""


def test_only_the_part_of_a_field_that_changes_is_written(tmp_path: Path) -> None:
    old = LAID_OUT.replace("    # a last word\n", CAPTURE.replace("AAA", A))
    new = written(tmp_path, "third", "capture", {"file": f"{B}.txt", "on": "2021-10-18"}, old)
    assert new == old.replace(A, B)


def test_a_mapping_on_one_line_stays_on_it(tmp_path: Path) -> None:
    old = LAID_OUT.replace("    # a last word\n", f"    capture: {{file: {A}.txt, on: 2021-10-18}}  # here\n")
    new = written(tmp_path, "third", "capture", {"file": f"{B}.txt", "on": "2021-10-19"}, old)
    assert new == old.replace(A, B).replace("10-18", "10-19")


def test_line_ends_and_a_byte_order_mark_are_kept(tmp_path: Path) -> None:
    old = "\ufeff" + LAID_OUT.replace("\n", "\r\n")
    new = written(tmp_path, "first", "language", "ru", old)
    assert new == old.replace("    tier: primary\r\n", "    tier: primary\r\n    language: ru\r\n", 1)


def test_text_of_several_lines_is_written_as_a_block(tmp_path: Path) -> None:
    assert "    note: |-\n      one\n      two\n" in written(tmp_path, "first", "note", "one\ntwo")


def test_a_record_that_is_gone_cannot_be_written(tmp_path: Path) -> None:
    source = sources_of(tmp_path)["first"]
    (tmp_path / FILE).write_text("sources: []\n")
    with pytest.raises(EditError, match="no longer has a record `first`"):
        set_field(tmp_path, source, "title", lambda _: "New")


def test_a_change_by_somebody_else_is_kept(tmp_path: Path) -> None:
    source = sources_of(tmp_path)["first"]
    changed = LAID_OUT.replace("publisher: C", "publisher: D")
    (tmp_path / FILE).write_text(changed)
    set_field(tmp_path, source, "title", lambda _: "New")
    assert "publisher: D" in (tmp_path / FILE).read_text()


FIELDS = st.tuples(
    st.sampled_from(["first", "second", "third"]),
    st.sampled_from(["title", "publisher", "note", "language"]),
    st.sampled_from(["A", "two words", "one\ntwo"]),
)


def always(value: str) -> MakeValue:
    return lambda _: value


def appended(more: str) -> MakeValue:
    return lambda old: f"{old}{more}"


@given(fields=st.lists(FIELDS, max_size=6, unique_by=lambda field: field[:2]))
def test_fields_written_at_once_read_as_if_written_one_by_one(
    fields: list[tuple[str, str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    one_by_one, at_once = (tmp_path_factory.mktemp(name) for name in ("one-by-one", "at-once"))
    sources = sources_of(one_by_one)
    for id_, name, value in fields:
        set_field(one_by_one, sources[id_], name, always(value))
    sources = sources_of(at_once)
    set_fields(at_once, [FieldEdit(sources[id_], name, always(value)) for id_, name, value in fields])
    trees = [read((root / FILE).read_text(), FILE).tree for root in (one_by_one, at_once)]
    assert trees[0] == trees[1]


def test_edits_of_one_field_are_made_one_after_another(tmp_path: Path) -> None:
    source = sources_of(tmp_path)["third"]
    set_fields(tmp_path, [FieldEdit(source, "publisher", appended(more)) for more in "DE"])
    assert load(tmp_path).sources_by_id["third"].publisher == "CDE"


def test_a_file_keeps_its_text_if_one_of_its_records_is_gone(tmp_path: Path) -> None:
    sources = sources_of(tmp_path)
    text = LAID_OUT.replace("id: third", "id: fourth")
    (tmp_path / FILE).write_text(text)
    with pytest.raises(EditError, match="no longer has a record `third`"):
        set_fields(tmp_path, [FieldEdit(sources[id_], "title", always("New")) for id_ in ("first", "third")])
    assert (tmp_path / FILE).read_text() == text


def test_a_file_keeps_its_text_if_a_record_of_another_is_gone(tmp_path: Path) -> None:
    first = sources_of(tmp_path)["first"]
    (other := tmp_path / "claims/sources/more.yaml").parent.mkdir()
    other.write_text("sources:\n  - id: last\n    publisher: A\n    title: B\n    tier: primary\n")
    last = load(tmp_path).sources_by_id["last"]
    other.write_text("sources: []\n")
    with pytest.raises(EditError, match="no longer has a record `last`"):
        set_fields(tmp_path, [FieldEdit(source, "title", always("New")) for source in (first, last)])
    assert (tmp_path / FILE).read_text() == LAID_OUT


@given(value=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20))
def test_any_text_reads_back_unchanged(value: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    new = written(tmp_path_factory.mktemp("desk"), "first", "title", value)
    tree = read(new, FILE).tree
    assert isinstance(tree, dict)
    sources = tree["sources"]
    assert isinstance(sources, list)
    assert isinstance(sources[0], dict)
    assert sources[0]["title"] == value


@pytest.mark.parametrize("file", sorted((REPOSITORY / "claims").rglob("*.yaml")), ids=lambda path: path.name)
def test_in_our_own_files_only_the_lines_of_the_field_change(file: Path, tmp_path: Path) -> None:
    ours = load(REPOSITORY)
    name = file.relative_to(REPOSITORY).as_posix()
    old = file.read_text()
    (tmp_path / name).parent.mkdir(parents=True)
    for record in (*ours.claims, *ours.sources, *ours.entities):
        if record.written.location.file == name:
            (tmp_path / name).write_text(old)
            set_field(tmp_path, record, "note", lambda _: "A note.")
            new = (tmp_path / name).read_text()
            assert len(new) - len(old) in range(9, 2000) or "note:" in old
            kept = [line for line in new.splitlines() if "A note." not in line]
            assert set(kept) <= set(old.splitlines())


WRITER = """
import sys
from pathlib import Path
from galleyproof.write.fields import set_field
from galleyproof.load import load

root, name = Path(sys.argv[1]), sys.argv[2]
source = load(root).sources_by_id["first"]
for number in range(20):
    set_field(root, source, "title", lambda old: f"{old} {name}{number}")
"""


def test_two_writers_at_once_lose_no_change(tmp_path: Path) -> None:
    sources_of(tmp_path)
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), name]) for name in "ab"]
    assert [writer.wait() for writer in writers] == [0, 0]
    title = load(tmp_path).sources_by_id["first"].title.split()
    assert sorted(title[-40:]) == sorted(f"{name}{number}" for name in "ab" for number in range(20))
