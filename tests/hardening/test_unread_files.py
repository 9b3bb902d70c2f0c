"""Files that only look like those of a desk, each with its right name; notes and pictures are left alone."""

from pathlib import Path

import pytest

from galleyproof.run import Run
from galleyproof.run.folder_run import run_folder
from galleyproof.run.session import Session
from tests.helpers.raw import ARTICLE, CLAIMS, Files, desk_of, one_line, run_files
from tests.helpers.tools import TODAY

RECORDS = CLAIMS.replace("fine", "other")
RULES = '''from galleyproof import Problem, check

{decorator}
def tidy(claim):
    """No claim is bad.

    Fails:
        {{id: one, says: It is bad.}}
    Passes:
        {{id: two, says: It is so.}}
    """
    if "bad" in claim.says:
        yield Problem("is bad", "says")

{more}
'''
CHECK = RULES.format(decorator="@check", more="")


def warnings(run: Run) -> list[str]:
    assert {finding.check for finding in run.findings} <= {"records.unread"}
    return [one_line(finding) for finding in run.findings]


@pytest.mark.parametrize(
    ("name", "text", "right"),
    [
        ("talks/posts.ymal", RECORDS, "posts.yaml"),
        ("talks/posts.yam", "", "posts.yaml"),
        ("talks/posts.yl", "", "posts.yaml"),
        ("talks/POSTS.YMAL", "", "POSTS.yaml"),
        ("talks/posts.yaml ", RECORDS, "posts.yaml"),
        ("talks/posts.yaml.txt", RECORDS, "posts.yaml"),
        ("talks/posts.yaml.bak", RECORDS, "posts.yaml"),
        ("talks/posts.yml.orig", RECORDS, "posts.yaml"),
        ("talks/posts.bak", "", "posts.yaml"),
        ("talks/posts.json", '{"claims": [{"id": "other"}]}', "posts.yaml"),
        ("talks/posts.txt", RECORDS, "posts.yaml"),
        ("talks/posts", RECORDS, "posts.yaml"),
        ("background/posts.ymal", RECORDS, "posts.yaml"),
        ("entities.ymal", "", "entities.yaml"),
        ("Sources.yam", "", "sources.yaml"),
        ("entities.yaml.bak", "", "entities.yaml"),
        ("entities/people.ymal", "", "people.yaml"),
        ("entities.json", '{"entities": []}', "entities.yaml"),
        ("allowed_signers.txt", "", "allowed_signers"),
        ("Allowed_Signers", "", "allowed_signers"),
        ("talks/Anchored.md", "", "anchored.md"),
        ("other/aricle.md", "", "article.md"),
        ("other/Article.md", "", "article.md"),
        ("other/article.MD", "", "article.md"),
        ("other/article.txt", "", "article.md"),
        ("other/article", "", "article.md"),
        ("other/article.md ", "", "article.md"),
        ("other/story.md", ARTICLE, "article.md"),
    ],
)
def test_a_file_with_nearly_the_right_name_is_a_warning(tmp_path: Path, name: str, text: str, right: str) -> None:
    (warning,) = warnings(run_files(tmp_path, {f"claims/{name}": text}))
    fix = f"rename it to `{right}`, or move it out of `claims`"
    assert warning == f"claims/{name}:1 Galleyproof does not read this file -> {fix}"


@pytest.mark.parametrize("name", ["Article.md", "aricle.md", "article.md.bak", "article.md.txt", "article.old"])
def test_a_second_article_is_not_to_be_renamed_over_the_first(tmp_path: Path, name: str) -> None:
    (warning,) = warnings(run_files(tmp_path, {f"claims/talks/{name}": ARTICLE}))
    assert warning.endswith(" -> move what is to be checked to `article.md`, and the file out of `claims`")


@pytest.mark.parametrize("name", ["aricle.md", "Article.md", "article.txt", "story.md"])
def test_claims_beside_a_misnamed_article_are_one_error_that_names_it(tmp_path: Path, name: str) -> None:
    files: Files = {f"claims/other/{name}": ARTICLE, "claims/other/posts.yaml": RECORDS}
    (finding,) = run_files(tmp_path, files).findings
    message, fix = "`claims/other` has claims but no `article.md`", f"rename `claims/other/{name}` to `article.md`"
    assert one_line(finding) == f"claims/other/{name}:1 {message} -> {fix}"


@pytest.mark.parametrize(
    "name",
    [
        *("README.md", "notes.md", "notes.txt", "LICENSE", "photo.jpg", "data.csv", "data.json", "index.html"),
        *("posts.yaml~", "article.md~", "posts.yaml.swp", ".posts.yaml.swp", "#posts.yaml#", ".#posts.yaml", "x.tmp"),
        *(".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", ".gitattributes", "claims.schema.json"),
        *("articles.md", "article2.md", "article.docx", "~$article.docx", "mail.eml", "feed.xml", "notes.md.bak"),
    ],
)
def test_notes_pictures_and_what_editors_leave_behind_are_no_finding(tmp_path: Path, name: str) -> None:
    text = '{"claims": {"type": "array"}}' if name.endswith(".schema.json") else "---\nclaim that\n---\n"
    assert (
        warnings(run_files(tmp_path, {f"claims/{folder}{name}": text for folder in ("talks/", "captures/.", "")})) == []
    )


@pytest.mark.parametrize("name", [f"{'0' * 64}.txt", "report.pdf", "posts.yaml"])
def test_a_capture_that_no_source_names_is_a_warning(tmp_path: Path, name: str) -> None:
    (warning,) = warnings(run_files(tmp_path, {f"claims/captures/{name}": "x"}))
    assert warning.startswith(f"claims/captures/{name}:1 no source names this capture")


@pytest.mark.parametrize("name", ["README.md", ".gitkeep", ".DS_Store"])
def test_a_note_among_captures_is_no_finding(tmp_path: Path, name: str) -> None:
    assert warnings(run_files(tmp_path, {f"claims/captures/{name}": "x"})) == []


def test_captures_are_not_judged_by_sources_that_could_not_be_read(tmp_path: Path) -> None:
    files: Files = {"claims/captures/report.pdf": "x", "claims/sources.yaml": "sources: ["}
    assert [finding.at[0].file for finding in run_files(tmp_path, files).findings] == ["claims/sources.yaml"]


@pytest.mark.parametrize(
    "name", ["rules.py.txt", "rules.yp", "rules.PY", "rules.pyw", "rules", "rules.py ", "more/rules.py", "rules.bak"]
)
def test_a_file_of_checks_that_is_not_loaded_is_a_warning(tmp_path: Path, name: str) -> None:
    (warning,) = warnings(run_files(tmp_path, {f"checks/{name}": CHECK}))
    assert warning == (
        f"checks/{name}:1 the checks in this file are not loaded "
        "-> make it `checks/rules.py`, or move it out of this folder"
    )


@pytest.mark.parametrize("decorator", ["", "# @check"])
def test_a_function_that_lost_its_decorator_is_a_warning(tmp_path: Path, decorator: str) -> None:
    text = RULES.format(decorator=decorator, more="")
    (warning,) = warnings(run_files(tmp_path, {"checks/rules.py": text}))
    line = 1 + next(number for number, line in enumerate(text.split("\n")) if line.startswith("def "))
    assert warning.startswith(f"checks/rules.py:{line} `tidy` yields problems, but it is not a check")


@pytest.mark.parametrize(
    "files",
    [
        {"checks/rules.py": CHECK, "checks/_helpers.py": "def helper(claim):\n    return claim.says\n"},
        {"checks/rules.py": CHECK.replace("def tidy", "def _tidy")},
        {
            "checks/helpers.py": RULES.format(decorator="", more=""),
            "checks/rules.py": "from house.helpers import tidy\n\nRULES = [tidy]\n",
        },
        {"checks/rules.py": RULES.format(decorator="", more="RULES = [tidy]")},
        {"checks/README.md": f"```python\n{CHECK}```\n", "checks/rules.py~": CHECK, "checks/.rules.py.swp": CHECK},
        {"checks/notes.txt": "Add a check on dates.", "checks/__pycache__/rules.pyc": CHECK},
    ],
)
def test_checks_helpers_and_notes_are_no_finding(tmp_path: Path, files: Files) -> None:
    assert warnings(run_files(tmp_path, files)) == []


def test_a_file_that_loses_its_ending_is_noticed_by_a_run_that_starts_from_the_last_one(tmp_path: Path) -> None:
    root = desk_of(tmp_path, {"claims/talks/posts.yaml": RECORDS})
    session = Session(root, TODAY)
    before = session.refresh()
    (root / "claims/talks/posts.yaml").rename(root / "claims/talks/posts.ymal")
    after = session.refresh()
    assert (before.findings, after.findings) == ((), run_folder(root, TODAY).findings)
    assert len(after.findings) == 1
