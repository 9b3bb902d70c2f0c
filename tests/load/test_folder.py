"""The whole desk from its files: what goes where, what is lost, and what is wrong with its folders."""

from pathlib import Path

import pytest

from galleyproof.desk import Desk
from galleyproof.load.folder import is_desk, load
from tests.helpers.raw import ARTICLE, BAD, CLAIMS, DESK, Files, desk_of, told

ENTITIES = "entities:\n  - {id: jawad, kind: person, names: [Jawad]}\n"
SOURCES = "sources:\n  - {id: bio, publisher: P, title: T, tier: primary}\n"


def loaded(root: Path, files: Files) -> Desk:
    return load(desk_of(root, files))


def faults(desk: Desk) -> list[str]:
    return [told(fault) for fault in desk.faults]


def test_desk_yaml_marks_a_desk(tmp_path: Path) -> None:
    assert not is_desk(tmp_path)
    assert is_desk(desk_of(tmp_path, {}))


def test_everything_of_a_desk_is_read(tmp_path: Path) -> None:
    more = {"claims/entities/people.yaml": ENTITIES, "claims/sources.yml": SOURCES, "claims/background/law.yml": CLAIMS}
    desk = loaded(tmp_path, more)
    assert [desk.settings.name, len(desk.entities), len(desk.sources), len(desk.articles)] == ["A desk", 1, 1, 1]
    assert [claim.ref for claim in desk.claims] == ["background/fine", "talks/fine"]
    assert (desk.faults, desk.lost) == ((), frozenset())


def test_the_text_of_every_file_is_kept_by_its_path_from_the_root(tmp_path: Path) -> None:
    assert loaded(tmp_path, {}).texts == {
        "claims/desk.yaml": DESK,
        "claims/talks/article.md": ARTICLE,
        "claims/talks/fine.yaml": CLAIMS,
    }


@pytest.mark.parametrize(
    ("files", "lost"),
    [
        ({BAD: CLAIMS.replace("fine", "bad").replace("opinion", "NO")}, {"claim:talks/bad"}),
        ({BAD: "claims: ["}, {"claim:talks/*"}),
        ({BAD: b"\xff"}, {"claim:talks/*"}),
        ({"claims/background/bad.yaml": "claims: ["}, {"claim:background/*"}),
        ({"claims/entities.yaml": ENTITIES.replace("person", "x")}, {"entity:jawad"}),
        ({"claims/entities/a.yaml": "-"}, {"entity:*"}),
        ({"claims/sources.yaml": "sources: x"}, {"source:*"}),
        ({"claims/talks/article.md": "Kabul fell."}, {"article:talks"}),
        ({"claims/talks/article.md": b"\xff"}, {"article:talks"}),
    ],
)
def test_what_was_left_out_is_lost_and_nothing_else(tmp_path: Path, files: Files, lost: set[str]) -> None:
    assert loaded(tmp_path, files).lost == lost


@pytest.mark.parametrize(
    "desk", ["", "name:", "- a", "name: A\nas_of: 2021", "name: A\nx: y", "name: [", "\tname: A", b"\xff"]
)
def test_with_a_faulty_desk_yaml_nothing_else_is_read(tmp_path: Path, desk: str | bytes) -> None:
    found = loaded(tmp_path, {"claims/desk.yaml": desk, BAD: "claims: ["})
    assert (found.unreadable, found.claims, found.settings.name) == (True, (), tmp_path.name)
    assert {fault.at.file for fault in found.faults} == {"claims/desk.yaml"}


def test_without_a_desk_nothing_is_read_and_nothing_raised(tmp_path: Path) -> None:
    (fault,) = faults(load(tmp_path))
    assert fault.startswith("claims/desk.yaml:1 this cannot be opened: No such file or directory -> check that it is")


def test_the_folders_of_a_desk(tmp_path: Path) -> None:
    assert loaded(tmp_path, {}).folders == {"checks": tmp_path / "checks", "reports": tmp_path / "reports"}


def test_folders_of_its_own_names(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    desk = loaded(tmp_path, {"claims/desk.yaml": f"{DESK}checks: rules\nreports: out/today\n"})
    assert (desk.faults, desk.folders["reports"]) == ((), tmp_path / "out/today")


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("checks: ../elsewhere", "leads out of the desk"),
        ("reports: /tmp", "leads out of the desk"),
        ("reports: claims/../..", "leads out of the desk"),
        ("checks: rules", "does not exist"),
        ("checks: claims/desk.yaml", "is not a folder"),
        ("checks: loop", "cannot be a folder"),
    ],
)
def test_a_folder_that_is_none_of_the_desks_is_refused(tmp_path: Path, line: str, wrong: str) -> None:
    (tmp_path / "loop").symlink_to("loop")
    desk = loaded(tmp_path, {"claims/desk.yaml": f"{DESK}{line}\n"})
    assert faults(desk) == [f"claims/desk.yaml:3 `{line}` {wrong} -> name a folder below the desk's root"]
    assert line.partition(":")[0] not in desk.folders


def test_a_folder_with_a_name_that_no_folder_can_have_is_refused(tmp_path: Path) -> None:
    assert "cannot be a folder" in faults(loaded(tmp_path, {"claims/desk.yaml": f"{DESK}checks: {'x' * 5000}\n"}))[0]


def test_claims_without_their_article_are_told_once(tmp_path: Path) -> None:
    desk = loaded(tmp_path, {"claims/law/a.yaml": CLAIMS, "claims/law/b.yaml": CLAIMS.replace("fine", "other")})
    fix = "add `claims/law/article.md`, or move the claims to `claims/background`"
    assert faults(desk) == [f"claims/law/a.yaml:1 `claims/law` holds claims and no `article.md` -> {fix}"]


def test_claims_whose_article_could_not_be_read_are_not_told_again(tmp_path: Path) -> None:
    assert len(faults(loaded(tmp_path, {"claims/talks/article.md": "Kabul fell."}))) == 1


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("claims/posts.yaml", "the desk does not read this file -> put claims in the folder of their article, or in"),
        ("claims/entity.yaml", "the desk does not read this file -> did you mean `entities`?"),
        ("claims/desk.yml", "the desk does not read this file -> what it says belongs in `claims/desk.yaml`"),
        ("claims/article.md", "the desk does not read this file -> put the article in a folder of its own below"),
        ("claims/talks/more/a.yaml", "the desk does not read this file -> put claims in the folder of their article"),
        ("claims/a.yaml/b.txt", "the desk does not read this folder -> put claims in the folder of their article"),
    ],
)
def test_a_file_that_the_desk_does_not_read_is_told(tmp_path: Path, name: str, fault: str) -> None:
    (found,) = faults(loaded(tmp_path, {name: "x"}))
    assert f":1 {fault}" in found


def test_an_article_whose_name_is_no_text_has_claims_with_ids_that_can_be_printed(tmp_path: Path) -> None:
    root = desk_of(tmp_path, {})
    (root / "claims/talks").rename(root / "claims/talks\udcff")
    desk = load(root)
    assert ([claim.ref for claim in desk.claims], [article.id for article in desk.articles]) == (
        ["talks\\udcff/fine"],
        ["talks\\udcff"],
    )
