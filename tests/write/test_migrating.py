"""A desk is brought from its version of the format to the newest, one step at a time."""

from collections.abc import Mapping

from galleyproof.write.migrating import migrated

TEXTS = {"claims/desk.yaml": "name: A desk\n", "claims/talks/a.yaml": "claims: [{says: x}]\n"}


def _rename(texts: Mapping[str, str]) -> Mapping[str, str]:
    return {file: text.replace("says", "asserts") for file, text in texts.items()}


def _number(texts: Mapping[str, str]) -> Mapping[str, str]:
    return {"claims/desk.yaml": f"{texts['claims/desk.yaml']}format: 3\n"}


def test_in_the_newest_version_nothing_changes() -> None:
    assert migrated(TEXTS, 1) == {}


def test_each_step_from_the_version_of_the_desk_on_is_taken_and_only_changes_are_returned() -> None:
    steps = {1: _rename, 2: _number}
    assert migrated(TEXTS, 1, steps) == {
        "claims/desk.yaml": "name: A desk\nformat: 3\n",
        "claims/talks/a.yaml": "claims: [{asserts: x}]\n",
    }
    assert migrated(TEXTS, 2, steps) == {"claims/desk.yaml": "name: A desk\nformat: 3\n"}
