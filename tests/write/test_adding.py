"""A record at the end of a file: whatever the file has already stays as it is."""

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.load.registers import read_records
from galleyproof.write.adding import add_record, register_file
from galleyproof.write.fields import EditError
from galleyproof.write.yaml_text import FieldValue

ANN = {"id": "ann", "kind": "person", "names": ["Ann Bell"]}
BLOCK = "  - id: ann\n    kind: person\n    names: [Ann Bell]\n"
BOB = "  - id: bob\n    kind: person\n    names: [Bob Orlow]\n"
FILE = "claims/entities.yaml"


def added(root: Path, before: str) -> str:
    (root / "claims").mkdir(exist_ok=True)
    (root / FILE).write_bytes(before.encode())
    add_record(root, FILE, "entities", ANN)
    return (root / FILE).read_bytes().decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"entities:\n{BLOCK}"),
        ("# People.\n", f"# People.\nentities:\n{BLOCK}"),
        ("entities:\n", f"entities:\n{BLOCK}"),
        ("entities: []\n# Ours.\n", f"entities:\n{BLOCK}# Ours.\n"),
        (f"entities:\n{BOB}", f"entities:\n{BOB}\n{BLOCK}"),
        (f"entities:\n{BOB}\n\n# Ask Bob.\n", f"entities:\n{BOB}\n\n# Ask Bob.\n\n{BLOCK}"),
        (f"# People.\nentities:\n{BOB}    # His deputy.\n", f"# People.\nentities:\n{BOB}    # His deputy.\n\n{BLOCK}"),
        (
            "entities: [{id: bob, kind: person, names: [Bob]}]\n",
            "entities: [{id: bob, kind: person, names: [Bob]}, {id: ann, kind: person, names: [Ann Bell]}]\n",
        ),
        (
            "entities:\n- {id: bob, kind: person, names: [Bob]} # B.\n- {id: eve, kind: person, names: [Eve]}\n",
            (
                "entities:\n- {id: bob, kind: person, names: [Bob]} # B.\n- {id: eve, kind: person, names: [Eve]}\n"
                "- id: ann\n  kind: person\n  names: [Ann Bell]\n"
            ),
        ),
    ],
)
def test_it_follows_the_layout_of_the_file(tmp_path: Path, before: str, after: str) -> None:
    assert added(tmp_path, before) == after


def test_line_ends_and_a_byte_order_mark_are_kept(tmp_path: Path) -> None:
    before = f"\ufeffentities:\n{BOB}".replace("\n", "\r\n")
    after = added(tmp_path, before)
    assert after.startswith(before)
    assert after.count("\n") == after.count("\r\n")


def test_a_file_that_does_not_exist_is_made(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    add_record(tmp_path, FILE, "entities", ANN)
    assert (tmp_path / FILE).read_text().endswith(f"entities:\n{BLOCK}")


@pytest.mark.parametrize(
    "before", ["sources: []\n", "entities: []\nmore: 1\n", "- a\n", "entities: words\n", "entities: [", "words\n"]
)
def test_a_file_that_lists_something_else_is_left_alone(tmp_path: Path, before: str) -> None:
    with pytest.raises(EditError):
        added(tmp_path, before)
    assert (tmp_path / FILE).read_text() == before


def test_a_record_that_is_not_valid_is_refused_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    with pytest.raises(EditError, match="kind"):
        add_record(tmp_path, FILE, "entities", {**ANN, "kind": "planet"})
    assert not (tmp_path / FILE).exists()


def test_faults_that_a_file_has_already_do_not_hinder_a_new_record(tmp_path: Path) -> None:
    assert added(tmp_path, "entities:\n  - id: bob\n    kind: planet\n    names: [Bob]\n").endswith(BLOCK)


@given(st.lists(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1), min_size=1, max_size=3))
def test_whatever_the_names_the_record_reads_as_it_was_given(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    root = tmp_path_factory.mktemp("desk")
    (root / "claims").mkdir()
    try:
        add_record(root, FILE, "entities", {**ANN, "names": names})
    except EditError:
        return
    (record,) = read_records((root / FILE).read_text(), FILE, "entities").records
    assert getattr(record, "spellings", None) == tuple(names)


def test_entities_go_to_their_file_or_to_the_first_one_of_their_folder(tmp_path: Path) -> None:
    (tmp_path / "claims/entities").mkdir(parents=True)
    assert register_file(tmp_path, "entities") == FILE
    (tmp_path / "claims/entities/people.yaml").write_text("")
    assert register_file(tmp_path, "entities") == "claims/entities/people.yaml"


def test_rows_of_evidence_have_lines_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "claims/rain").mkdir(parents=True)
    claim: Mapping[str, FieldValue] = {
        "id": "rain",
        "says": "It rained: twice.",
        "anchor": {"paragraph": 1, "quote": "It rained"},
        "status": "unchecked",
        "evidence": [{"source": "a", "stance": "supports"}],
    }
    add_record(tmp_path, "claims/rain/claims.yaml", "claims", claim)
    text = (tmp_path / "claims/rain/claims.yaml").read_text()
    assert "    anchor: {paragraph: 1, quote: It rained}\n" in text
    assert "    evidence:\n      - source: a\n        stance: supports\n" in text
    assert yaml.safe_load(text) == {"claims": [claim]}
