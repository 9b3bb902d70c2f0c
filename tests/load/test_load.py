"""A whole desk from its folder: its records, what is lost, and faults of its folders."""

from pathlib import Path

import pytest

from galleyproof.desk import Desk
from galleyproof.load import DeskOnDemand, is_desk, load
from galleyproof.load.desk_files import read_files
from tests.helpers.raw import ARTICLE, BAD, CLAIMS, DESK, Files, desk_of, one_line

ENTITIES = "entities:\n  - {id: jawad, kind: person, names: [Jawad]}\n"
SOURCES = "sources:\n  - {id: bio, publisher: P, title: T, tier: primary}\n"


def loaded(root: Path, files: Files) -> Desk:
    return load(desk_of(root, files))


def faults(desk: Desk) -> list[str]:
    return [one_line(fault) for fault in desk.faults]


def test_desk_yaml_marks_a_desk(tmp_path: Path) -> None:
    assert not is_desk(tmp_path)
    assert is_desk(desk_of(tmp_path, {}))


def test_all_files_of_a_desk_are_read(tmp_path: Path) -> None:
    more = {"claims/entities/people.yaml": ENTITIES, "claims/sources.yml": SOURCES, "claims/background/law.yml": CLAIMS}
    desk = loaded(tmp_path, more)
    assert [desk.settings.name, len(desk.entities), len(desk.sources), len(desk.articles)] == ["A desk", 1, 1, 1]
    assert [claim.ref for claim in desk.claims] == ["background/fine", "talks/fine"]
    assert (desk.faults, desk.lost) == ((), frozenset())


def test_a_desk_that_keeps_one_folder_in_memory_has_the_same_records(tmp_path: Path) -> None:
    root = desk_of(tmp_path, {"claims/background/law.yaml": CLAIMS, "claims/entities.yaml": ENTITIES})
    every, few = load(root), DeskOnDemand.of(read_files(root, 1))
    assert [claim.ref for claim in few.claims] == [claim.ref for claim in every.claims]
    assert (few.files.digests, few.faults) == (read_files(root).digests, every.faults)


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
def test_records_with_faults_are_lost_and_no_others(tmp_path: Path, files: Files, lost: set[str]) -> None:
    assert loaded(tmp_path, files).lost == lost


@pytest.mark.parametrize(
    "desk", ["", "name:", "- a", "name: A\nas_of: 2021", "name: A\nx: y", "name: [", "\tname: A", b"\xff"]
)
def test_with_a_faulty_desk_yaml_nothing_else_is_read(tmp_path: Path, desk: str | bytes) -> None:
    result = loaded(tmp_path, {"claims/desk.yaml": desk, BAD: "claims: ["})
    assert (result.unreadable, result.claims, result.settings.name) == (True, (), tmp_path.name)
    assert {fault.at.file for fault in result.faults} == {"claims/desk.yaml"}


def test_a_folder_without_a_desk_gives_one_fault(tmp_path: Path) -> None:
    (fault,) = faults(load(tmp_path))
    assert fault.startswith(
        "claims/desk.yaml:1 this file or folder cannot be opened: No such file or directory -> check that it exists"
    )


def test_the_folders_of_a_desk(tmp_path: Path) -> None:
    assert loaded(tmp_path, {}).folders == {"checks": tmp_path / "checks", "reports": tmp_path / "reports"}


def test_a_desk_can_name_its_folders(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    desk = loaded(tmp_path, {"claims/desk.yaml": f"{DESK}checks: rules\nreports: out/today\n"})
    assert (desk.faults, desk.folders["reports"]) == ((), tmp_path / "out/today")


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("checks: ../elsewhere", "is outside the desk"),
        ("reports: /tmp", "is outside the desk"),
        ("reports: claims/../..", "is outside the desk"),
        ("checks: rules", "does not exist"),
        ("checks: claims/desk.yaml", "is not a folder"),
        ("checks: loop", "cannot be a folder"),
    ],
)
def test_a_path_that_cannot_be_a_folder_of_the_desk_is_refused(tmp_path: Path, line: str, wrong: str) -> None:
    (tmp_path / "loop").symlink_to("loop")
    desk = loaded(tmp_path, {"claims/desk.yaml": f"{DESK}{line}\n"})
    assert faults(desk) == [f"claims/desk.yaml:3 `{line}` {wrong} -> name a folder inside the desk"]
    assert line.partition(":")[0] not in desk.folders


def test_a_folder_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    assert "cannot be a folder" in faults(loaded(tmp_path, {"claims/desk.yaml": f"{DESK}checks: {'x' * 5000}\n"}))[0]


def test_claims_without_an_article_are_reported_once(tmp_path: Path) -> None:
    desk = loaded(tmp_path, {"claims/law/a.yaml": CLAIMS, "claims/law/b.yaml": CLAIMS.replace("fine", "other")})
    fix = "add `claims/law/article.md`, or move the claims to `claims/background`"
    assert faults(desk) == [f"claims/law/a.yaml:1 `claims/law` has claims but no `article.md` -> {fix}"]


def test_claims_of_an_unreadable_article_are_not_reported_again(tmp_path: Path) -> None:
    assert len(faults(loaded(tmp_path, {"claims/talks/article.md": "Kabul fell."}))) == 1


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        (
            "claims/posts.yaml",
            "Galleyproof does not read this file -> move claims to the folder of their article, or to",
        ),
        ("claims/entity.yaml", "Galleyproof does not read this file -> did you mean `entities`?"),
        ("claims/desk.yml", "Galleyproof does not read this file -> move its contents to `claims/desk.yaml`"),
        ("claims/article.md", "Galleyproof does not read this file -> move the article to a folder of its own inside"),
        (
            "claims/talks/more/a.yaml",
            "Galleyproof does not read this file -> move claims to the folder of their article",
        ),
        ("claims/a.yaml/b.txt", "Galleyproof does not read this folder -> move claims to the folder of their article"),
    ],
)
def test_a_file_that_is_not_read_is_reported(tmp_path: Path, name: str, fault: str) -> None:
    (line,) = faults(loaded(tmp_path, {name: "x"}))
    assert f":1 {fault}" in line


def test_claims_of_an_article_with_a_name_that_is_not_text_have_printable_ids(tmp_path: Path) -> None:
    root = desk_of(tmp_path, {})
    (root / "claims/talks").rename(root / "claims/talks\udcff")
    desk = load(root)
    assert ([claim.ref for claim in desk.claims], [article.id for article in desk.articles]) == (
        ["talks\\udcff/fine"],
        ["talks\\udcff"],
    )
