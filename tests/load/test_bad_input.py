"""Bad input: whatever the files contain, the run says what is wrong and where, is blocked, and writes nothing."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from galleyproof.check import check
from galleyproof.checks import builtin
from galleyproof.claim import Claim
from galleyproof.finding import Problem
from galleyproof.load import load
from galleyproof.run import Outcome, Run, run
from galleyproof.run.folder_run import run_folder
from tests.helpers.raw import ARTICLE, BAD, CLAIMS, DESK, Files, claim, desk_of, lines_of, one_line, run_files
from tests.helpers.tools import TODAY, snapshot

ENTITIES = """entities:
  - {id: jawad, kind: person, names: [Jawad]}
  - {id: kabul, kind: place, names: [Kabul]}
  - {id: envoy, kind: office, names: [Envoy]}
"""
POST = "fact: {kind: post, holder: jawad, office: envoy}"
LAUGHS = "a: &a [ha]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{below}'] * 10)}]\n" for below, name in zip("abcdefghi", "bcdefghij", strict=True)
)
QUOTES = "put the value in quotes"


def outcome(result: Run, ref: str) -> Outcome:
    bad = result.desk.claim(ref)
    assert bad is not None
    return result.outcome(bad)


def test_a_good_desk_is_not_blocked(tmp_path: Path) -> None:
    result = run_files(tmp_path, {})
    assert (result.findings, result.undecided, result.blocked) == ((), (), False)


@pytest.mark.parametrize(
    ("content", "line", "fragments"),
    [
        pytest.param(claim("status: verified"), 5, ["`status` is given twice, on lines 4 and 5"], id="duplicate"),
        pytest.param(claim("\tnote: x"), 5, ["this line contains a tab", "spaces"], id="tab"),
        pytest.param(
            claim("\N{NO-BREAK SPACE}note: x"), 5, ["non-breaking space", "indent it with plain spaces"], id="nbsp"
        ),
        pytest.param(
            claim("note\N{NO-BREAK SPACE}: x"), 5, ["`note", "non-breaking space", "U+00A0"], id="nbsp in a key"
        ),
        pytest.param(claim("note: &a x"), 5, ["`&a` is a YAML anchor"], id="anchor"),
        pytest.param(claim("note: *a"), 5, ["`*a` is a YAML alias"], id="alias"),
        pytest.param(LAUGHS, 1, ["the file starts with `a:`", "no `claims:`"], id="a billion laughs"),
        pytest.param(
            claim("note: !!python/object:os.system {}"), 5, ["`!!python/object:os.system` is a YAML tag"], id="tag"
        ),
        pytest.param(claim("<<: {note: x}"), 5, ["`<<` is a YAML merge key", "write its fields out"], id="merge key"),
        pytest.param("[" * 50_000, 1, ["20 deep"], id="brackets"),
        pytest.param(claim(f"note: {'[' * 50_000}{']' * 50_000}"), 5, ["20 deep"], id="balanced brackets"),
        pytest.param("{" * 500, 1, ["must be text, not a list or a group of fields"], id="braces"),
        pytest.param(b"x" * 20_000_000, 1, ["20,000,000 bytes", "split it"], id="20 MB"),
        pytest.param(b"claims:\n  - id: \xff\n", 2, ["byte 0xFF is not UTF-8", "save the file as UTF-8"], id="utf-8"),
        pytest.param(claim().encode("utf-16"), 1, ["is not UTF-8"], id="utf-16"),
        pytest.param(claim("note: a\0b"), 5, ["invisible character (U+0000)"], id="nul"),
        pytest.param(claim("note: a\x1bb"), 5, ["invisible character (U+001B)"], id="escape"),
        pytest.param(claim(says="Jawad said: no"), 3, [QUOTES, "a colon followed by a space"], id="colon"),
        pytest.param(
            claim(says='"No" he said'), 3, ["put the whole value in quotes", "quotation mark"], id="double quotes"
        ),
        pytest.param(
            claim(says="'No' he said"), 3, ["put the whole value in quotes", "quotation mark"], id="single quotes"
        ),
        pytest.param(claim(says='"No, he said'), 3, [QUOTES, "never closed"], id="unclosed quotes"),
        pytest.param(claim(says="@jawad tweeted"), 3, [QUOTES], id="at"),
        pytest.param(claim(says="%5 more"), 3, [QUOTES], id="percent"),
        pytest.param(claim(says=">=90 voted"), 3, [QUOTES], id="at least"),
        pytest.param(claim(says="[Jawad] said"), 3, [QUOTES, "bracket"], id="bracket"),
        pytest.param(claim("status: NO").replace("    status: opinion\n", ""), 4, ["`status` cannot be `NO`"], id="NO"),
        pytest.param(claim("evidense: []"), 5, ["unknown field `evidense`", "did you mean `evidence`?"], id="unknown"),
        pytest.param(claim("as_of: 2018-02-30"), 5, ["`2018-02-30` does not exist", "28 days"], id="no such day"),
        pytest.param(
            claim("as_of: 2018-13"), 5, ["`2018-13` does not exist", "months run from 01"], id="no such month"
        ),
        pytest.param(claim("as_of: 2020/2017"), 5, ["ends before it starts", "write the earlier"], id="backwards"),
        pytest.param("", 1, ["the file is empty", "start the file with a line `claims:`"], id="empty"),
        pytest.param("# nothing yet\n", 1, ["the file is empty"], id="only a comment"),
        pytest.param("claims: []\n", 1, ["`claims` lists no records"], id="no claims"),
        pytest.param("- id: bad\n", 1, ["the file has no `claims:`"], id="a list"),
        pytest.param("claim:\n  - id: bad\n", 1, ["starts with `claim:`", "no `claims:`"], id="misspelt"),
        pytest.param(claim() + "---\nclaims: []\n", 5, ["a second YAML document starts here"], id="two documents"),
        pytest.param(claim("note: 'x"), 5, ["never closed"], id="quotes to the end"),
        pytest.param(claim("- x"), 5, ["this line does not fit the lines above it"], id="a stray item"),
    ],
)
def test_a_bad_file_of_claims(tmp_path: Path, content: str | bytes, line: int, fragments: list[str]) -> None:
    root = desk_of(tmp_path, {BAD: content})
    before = snapshot(root)
    result = run_folder(root, TODAY)
    on_line = [text for text in lines_of(result) if f"{BAD}:{line} " in text]
    assert any(all(fragment in text for fragment in fragments) for text in on_line), [*lines_of(result)]
    assert (result.blocked, snapshot(root) == before) == (True, True)
    assert outcome(result, "talks/fine") is Outcome.PASSED


@pytest.mark.parametrize(
    ("name", "content", "line", "fragment"),
    [
        ("claims/entities.yaml", ENTITIES.replace("person", "persn"), 2, "did you mean `person`?"),
        ("claims/entities.yaml", "- a\n", 1, "the file has no `entities:` -> start the file with a line `entities:`"),
        ("claims/sources.yaml", "sources:\n  - id: a\n    tier: first\n", 3, "`tier` cannot be `first`"),
        ("claims/sources.yaml", "sources:\n  - id: a\n    published: 2021-02-30\n", 3, "`2021-02-30` does not exist"),
        ("claims/talks/article.md", ARTICLE.replace("Talks", "Talks: one"), 2, QUOTES),
        ("claims/talks/article.md", ARTICLE.replace("stage", "stag"), 5, "unknown field `stag`"),
        ("claims/talks/article.md", ARTICLE.replace("---\n\n", "\n"), 1, "the front matter has no closing `---`"),
        ("claims/talks/article.md", "Kabul fell.\n", 1, "does not start with front matter"),
        ("claims/talks/article.md", ARTICLE + "\0", 9, "invisible character (U+0000)"),
        ("claims/talks/article.md", b"\xff", 1, "is not UTF-8"),
        ("claims/desk.yaml", "", 1, "the file is empty"),
        ("claims/desk.yaml", "name: A\nas_of: 2021\n", 2, "`2021` is not a single day"),
        ("claims/desk.yaml", "name: [\n", 1, "close the bracket"),
        ("claims/desk.yaml", f"{DESK}checks: ../elsewhere\n", 3, "`checks: ../elsewhere` is outside the desk"),
        ("claims/desk.yaml", f"{DESK}reports: /tmp\n", 3, "`reports: /tmp` is outside the desk"),
        ("claims/law/law.yaml", CLAIMS, 1, "`claims/law` has claims but no `article.md`"),
        ("claims/talks/deeper/law.yaml", CLAIMS, 1, "Galleyproof does not read this file"),
        ("claims/law.yaml", CLAIMS, 1, "Galleyproof does not read this file"),
        ("claims/talks/x.yaml/y.txt", "x", 1, "this folder has the name of a file"),
        ("checks/rules.py", "\ndef rule(:\n", 2, "this file cannot be loaded: SyntaxError"),
        ("checks/rules.py", "\n\n1 / 0\n", 3, "this file cannot be loaded: ZeroDivisionError"),
    ],
)
def test_any_other_bad_file(tmp_path: Path, name: str, content: str | bytes, line: int, fragment: str) -> None:
    root = desk_of(tmp_path, {name: content})
    before = snapshot(root)
    result = run_folder(root, TODAY)
    place = f"{name.removesuffix('/y.txt')}:{line} "
    assert any(place in text and fragment in text for text in lines_of(result)), [*lines_of(result)]
    assert (result.blocked, snapshot(root) == before) == (True, True)


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({BAD: b"\xef\xbb\xbf" + claim().replace("\n", "\r\n").encode()}, id="byte order mark, crlf"),
        pytest.param({BAD: claim().replace("\n", "\r")}, id="cr"),
        pytest.param({"claims/talks/bad.yml": claim()}, id="yml"),
        pytest.param({BAD: "---\n" + claim() + "...\n"}, id="one document, marked"),
        pytest.param({BAD: claim(says='"Jawad said: no"')}, id="quotes"),
        pytest.param({BAD: claim(says="NO")}, id="NO in a text"),
    ],
)
def test_unusual_but_valid_files_are_read(tmp_path: Path, files: Files) -> None:
    result = run_files(tmp_path, files)
    assert (result.findings, outcome(result, "talks/bad")) == ((), Outcome.PASSED)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_lines_are_counted_as_an_editor_counts_them(tmp_path: Path, end: str, mark: str) -> None:
    result = run_files(tmp_path, {BAD: mark + claim("note:", "as_of: never").replace("\n", end)})
    assert [finding.at[0].line for finding in result.findings] == [5, 6]


@pytest.mark.parametrize(
    ("fact", "line"),
    [
        (POST.replace("jawad", "jawd"), f"{BAD}:5 no entity `jawd` on this desk -> did you mean `jawad`?"),
        (POST.replace("jawad", "kabul"), f"{BAD}:5 claims/entities.yaml:3 `kabul` is a place"),
        ("depends_on: [fin]", f"{BAD}:5 no claim `fin` on this desk -> did you mean `fine`?"),
        ("reported_in: law/fine", f"{BAD}:5 no claim `law/fine` on this desk"),
        ("evidence: [{source: bio, stance: supports, shows: x}]", f"{BAD}:5 no source `bio` on this desk"),
    ],
)
def test_a_reference_to_nothing_or_to_the_wrong_kind(tmp_path: Path, fact: str, line: str) -> None:
    result = run_files(tmp_path, {BAD: claim(fact), "claims/entities.yaml": ENTITIES})
    assert any(text.startswith(line) for text in lines_of(result)), [*lines_of(result)]
    assert outcome(result, "talks/bad") is Outcome.ERROR


@pytest.mark.parametrize(
    ("files", "field"),
    [
        pytest.param({"claims/entities.yaml": "entities: ["}, POST, id="a torn register"),
        pytest.param(
            {"claims/entities.yaml": ENTITIES.replace("person", "x").replace("office", "x")}, POST, id="entities"
        ),
        pytest.param({"claims/talks/law.yaml": claim("x: y").replace("bad", "law")}, "depends_on: [law]", id="a claim"),
        pytest.param({"claims/talks/law.yaml": "claims: ["}, "depends_on: [law]", id="a torn file"),
        pytest.param({"claims/talks/law.yaml": b"\xff"}, "depends_on: [talks/law]", id="bytes"),
        pytest.param({"claims/sources.yaml": "-"}, "evidence: [{source: a, stance: context, shows: x}]", id="sources"),
    ],
)
def test_what_cannot_be_read_is_reported_once_and_claims_that_name_it_do_not_pass(
    tmp_path: Path, files: Files, field: str
) -> None:
    result = run_files(tmp_path, {**files, BAD: claim(field)})
    found = [finding for finding in result.findings if finding.check != "status.opinion"]  # the claims are opinions
    assert {finding.at[0].file for finding in found} == {*files}
    assert "could not be read" in " ".join(undecided.message for undecided in result.undecided)
    assert (outcome(result, "talks/bad"), outcome(result, "talks/fine")) == (Outcome.ERROR, Outcome.PASSED)


def test_one_run_reports_all_faults_of_all_files(tmp_path: Path) -> None:
    files: Files = {
        BAD: claim("note: he said: no", "as_of: 2018-02-30", "evidense: x", says="@jawad"),
        "claims/talks/worse.yaml": b"\xff",
        "claims/talks/article.md": ARTICLE.replace("draft", "done") + "\x07",
        "claims/entities.yaml": ENTITIES.replace("person", "persn").replace("place", "plce\t"),
        "claims/stray.yaml": "x",
        "checks/rules.py": "def rule(:\n",
    }
    places = {str(finding.at[0]) for finding in run_files(tmp_path, files).findings}
    assert places == {
        *(f"{BAD}:{line}" for line in (3, 5, 6, 7)),
        "claims/talks/worse.yaml:1",
        *(f"claims/talks/article.md:{line}" for line in (5, 9)),
        *(f"claims/entities.yaml:{line}" for line in (2, 3)),
        "claims/stray.yaml:1",
        "checks/rules.py:1",
    }


@pytest.mark.parametrize(
    ("name", "target", "fragment"),
    [
        ("bad.yaml", "../../../outside.yaml", "this link points outside the desk"),
        ("bad.yaml", "bad.yaml", "this file or folder cannot be opened"),
        ("bad.yaml", "gone.yaml", "this file or folder cannot be opened"),
        ("more", "../../..", "this link points outside the desk"),
        ("more", "..", "this link points to a folder"),
        ("more", "more", "this file or folder cannot be opened"),
    ],
)
def test_bad_links(tmp_path: Path, name: str, target: str, fragment: str) -> None:
    root = desk_of(tmp_path / "desk", {})
    (tmp_path / "outside.yaml").write_text(CLAIMS)
    (root / "claims/talks" / name).symlink_to(target)
    result = run_folder(root, TODAY)
    assert next(lines_of(result)).startswith(f"claims/talks/{name}:1 {fragment}")
    assert result.blocked


def test_a_link_to_a_folder_outside_the_desk_is_not_followed(tmp_path: Path) -> None:
    root = desk_of(tmp_path, {})
    (root / "claims/elsewhere").symlink_to("/")
    result = run_folder(root, TODAY)
    assert [*lines_of(result)] == [
        "claims/elsewhere:1 this link points outside the desk -> replace the link with what it points to"
    ]


def test_a_file_that_is_removed_while_the_desk_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "stat", _removing(Path.stat))
    result = run_files(tmp_path, {BAD: CLAIMS.replace("fine", "bad")})
    assert f"{BAD}:1 this file or folder cannot be opened: No such file or directory" in " ".join(lines_of(result))
    assert result.blocked


def _removing(real: Callable[..., object]) -> Callable[..., object]:
    """Return a method of paths that first deletes the bad file."""

    def removed(path: Path, *arguments: object, **options: object) -> object:
        if path.name == "bad.yaml":
            path.unlink(missing_ok=True)
        return real(path, *arguments, **options)

    return removed


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
@pytest.mark.parametrize("name", ["claims/talks/fine.yaml", "claims/talks", "claims/desk.yaml", "claims"])
def test_a_file_without_read_permission_is_reported(tmp_path: Path, name: str) -> None:
    root = desk_of(tmp_path, {})
    mode = (root / name).stat().st_mode
    (root / name).chmod(0)
    result = run_folder(root, TODAY)
    (root / name).chmod(mode)
    assert "this file or folder cannot be opened: Permission denied" in " ".join(lines_of(result))
    assert result.blocked


@check
def raises(claim: Claim) -> Iterator[Problem]:
    """A check that fails on every claim."""
    raise KeyError(claim.id)


def test_a_check_that_raises_gives_a_finding_that_names_it_and_the_claim(tmp_path: Path) -> None:
    crash = replace(raises, id="tests.raises")
    result = run(load(desk_of(tmp_path, {})), (*builtin(), crash), TODAY)
    (finding,) = result.findings
    assert "claims/talks/fine.yaml:2" in one_line(finding)
    assert (finding.check, finding.crashed, finding.claims) == ("tests.raises", True, ("talks/fine",))
    assert (result.blocked, outcome(result, "talks/fine")) == (True, Outcome.ERROR)
