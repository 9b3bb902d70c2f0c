"""The files of a desk: their kinds, and their text or why it cannot be read."""

import os
from pathlib import Path

import pytest

from galleyproof.finding import Fault
from galleyproof.load.files import entries, name_of, read_text
from tests.helpers.raw import one_line


def made(root: Path, *names: str) -> Path:
    for name in names:
        path = root / "claims" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return root / "claims"


def kinds(claims: Path) -> dict[str, tuple[str, str]]:
    return {entry.path.relative_to(claims).as_posix(): (entry.kind, entry.article) for entry in entries(claims)}


def refused(path: Path, root: Path) -> str:
    fault = read_text(path, root)
    assert isinstance(fault, Fault)
    return one_line(fault)


@pytest.mark.parametrize(
    ("name", "kind", "article"),
    [
        ("desk.yaml", "desk", ""),
        ("entities.yaml", "entities", ""),
        ("sources.yml", "sources", ""),
        ("entities/people.yaml", "entities", ""),
        ("sources/papers.yml", "sources", ""),
        ("talks/article.md", "article", "talks"),
        ("talks/posts.yaml", "claims", "talks"),
        ("talks/POSTS.YAML", "claims", "talks"),
        ("background/law.yaml", "claims", "background"),
    ],
)
def test_the_path_of_a_file_decides_its_kind(tmp_path: Path, name: str, kind: str, article: str) -> None:
    assert kinds(made(tmp_path, name)) == {name: (kind, article)}


@pytest.mark.parametrize(
    "name",
    [
        "posts.yaml",
        "desk.yml",
        "article.md",
        "background/article.md",
        "entities/article.md",
        "talks/more/posts.yaml",
        "talks/more/and/more/article.md",
    ],
)
def test_a_file_in_the_wrong_place_is_not_ignored(tmp_path: Path, name: str) -> None:
    assert [kind for kind, _ in kinds(made(tmp_path, name)).values()] == ["misplaced"]


@pytest.mark.parametrize("name", ["captures/a.yaml", "talks/notes.txt", "claims.schema.json", ".a.yaml", ".git/a.yaml"])
def test_files_that_are_not_records_are_ignored(tmp_path: Path, name: str) -> None:
    assert kinds(made(tmp_path, name)) == {}


def test_files_are_sorted_by_name(tmp_path: Path) -> None:
    names = ["b/b.yaml", "a/z.yaml", "entities.yaml", "a/a.yaml"]
    assert [*kinds(made(tmp_path, *names))] == ["a/a.yaml", "a/z.yaml", "b/b.yaml", "entities.yaml"]


def test_text_has_plain_line_ends_and_no_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa\r\nb\rc\n")
    assert read_text(path, tmp_path) == "a\nb\nc\n"


@pytest.mark.parametrize(
    ("data", "place"),
    [(b"\xff", "1:1"), (b"ab\ncd\xe9\n", "2:3"), (b"\xef\xbb\xbf\xc3\xa9\r\xff", "2:1"), (b"\xc3\xa9\xff", "1:2")],
)
def test_a_file_that_is_not_utf_8_is_refused_at_its_first_bad_byte(tmp_path: Path, data: bytes, place: str) -> None:
    (tmp_path / "a.yaml").write_bytes(data)
    fault = read_text(tmp_path / "a.yaml", tmp_path)
    assert isinstance(fault, Fault)
    assert (f"{fault.at.line}:{fault.at.column}", fault.fix) == (place, "save the file as UTF-8")


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"x" * 1_000_000)
    assert read_text(tmp_path / "a.yaml", tmp_path) == "x" * 1_000_000


def test_a_larger_file_is_refused_without_reading_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yaml").write_bytes(b"x" * 1_000_001)
    monkeypatch.delattr(Path, "read_bytes")
    assert refused(tmp_path / "a.yaml", tmp_path) == (
        "a.yaml:1 the file has 1,000,001 bytes; the limit is 1,000,000 -> split it into several files"
    )


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("a.yaml", "a.yaml:1 this file or folder cannot be opened: "),
        ("gone", "a.yaml:1 this file or folder cannot be opened: No such file or directory"),
        ("../outside", "a.yaml:1 this link points outside the desk"),
        ("folder", "a.yaml:1 this link points to a folder"),
    ],
)
def test_a_link_to_anything_but_a_file_of_the_desk_is_refused(tmp_path: Path, target: str, message: str) -> None:
    (tmp_path / "outside").write_text("x")
    root = tmp_path / "root"
    (root / "folder").mkdir(parents=True)
    (root / "a.yaml").symlink_to(target)
    assert refused(root / "a.yaml", root).startswith(message)


def test_a_link_within_the_desk_is_read(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("x")
    (tmp_path / "a.yaml").symlink_to("b")
    assert read_text(tmp_path / "a.yaml", tmp_path) == "x"


@pytest.mark.parametrize("target", ["..", "folder", "gone", "a", "/"])
def test_a_linked_folder_is_not_followed_and_reading_it_says_why(tmp_path: Path, target: str) -> None:
    made(tmp_path, "folder/x.yaml")
    (tmp_path / "claims/a").symlink_to(target)
    entry = next(entries(tmp_path / "claims"))
    assert (entry.path.name, entry.article) == ("a", "a")
    assert refused(entry.path, tmp_path).startswith("claims/a:1 ")


def test_a_linked_folder_in_an_article_is_not_followed(tmp_path: Path) -> None:
    made(tmp_path, "talks/posts.yaml")
    (tmp_path / "claims/talks/loop").symlink_to("../talks")
    assert kinds(tmp_path / "claims") == {"talks/loop": ("claims", "talks"), "talks/posts.yaml": ("claims", "talks")}


def test_a_named_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    assert "this is not a regular file" in refused(tmp_path / "a.yaml", tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
@pytest.mark.parametrize("mode", [0o000, 0o400, 0o100])
def test_a_folder_that_may_not_be_opened_is_listed_in_place_of_its_files(tmp_path: Path, mode: int) -> None:
    folder = made(tmp_path, "talks/posts.yaml") / "talks"
    folder.chmod(mode)
    entry = next(entries(tmp_path / "claims"))
    line = refused(entry.path, tmp_path)
    folder.chmod(0o700)
    assert line.startswith("claims/talks:1 this file or folder cannot be opened: Permission denied")


def test_a_missing_claims_folder_is_listed_as_misplaced(tmp_path: Path) -> None:
    assert [entry.kind for entry in entries(tmp_path / "claims")] == ["misplaced"]


def test_a_file_name_that_is_not_text_can_be_printed(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.yaml"))
    assert name_of(path, tmp_path) == "\\udcff.yaml"


def test_the_list_of_signers_is_read_and_not_taken_for_a_stray_file(tmp_path: Path) -> None:
    (tmp_path / "allowed_signers").write_text("")
    assert [entry.path.name for entry in entries(tmp_path) if entry.kind == "unread"] == []


def test_a_list_of_signers_with_another_ending_is_reported(tmp_path: Path) -> None:
    (tmp_path / "allowed_signers.txt").write_text("")
    assert [entry.meant for entry in entries(tmp_path) if entry.kind == "unread"] == ["allowed_signers"]
