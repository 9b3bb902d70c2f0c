"""Bad input: whatever stands in the files, the run says what is wrong and where, is blocked, and writes nothing."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from galleyproof.check import Check, check
from galleyproof.checks import builtin
from galleyproof.claim import Claim
from galleyproof.finding import Problem, Severity
from galleyproof.load.folder import load
from galleyproof.run import Outcome, Run, run
from galleyproof.run.from_folder import start
from tests.helpers.raw import ARTICLE, BAD, CLAIMS, DESK, Files, all_told, claim, desk_of, run_files, told
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
    found = result.desk.claim(ref)
    assert found is not None
    return result.outcome(found)


def test_a_good_desk_is_not_blocked(tmp_path: Path) -> None:
    result = run_files(tmp_path, {})
    assert (result.findings, result.undecided, result.blocked) == ((), (), False)


@pytest.mark.parametrize(
    ("content", "line", "fragments"),
    [
        pytest.param(
            claim("status: verified"), 5, ["`status` is given twice, on line 4 and on line 5"], id="duplicate"
        ),
        pytest.param(claim("\tnote: x"), 5, ["this line holds a tab", "spaces"], id="tab"),
        pytest.param(claim("\N{NO-BREAK SPACE}note: x"), 5, ["non-breaking space", "type its spaces again"], id="nbsp"),
        pytest.param(
            claim("note\N{NO-BREAK SPACE}: x"), 5, ["`note", "non-breaking space", "U+00A0"], id="nbsp in a key"
        ),
        pytest.param(claim("note: &a x"), 5, ["`&a` is an anchor"], id="anchor"),
        pytest.param(claim("note: *a"), 5, ["`*a` is an alias"], id="alias"),
        pytest.param(LAUGHS, 1, ["the file begins with `a:`", "no `claims:`"], id="a billion laughs"),
        pytest.param(
            claim("note: !!python/object:os.system {}"), 5, ["`!!python/object:os.system` is a tag"], id="tag"
        ),
        pytest.param(claim("<<: {note: x}"), 5, ["`<<` is a merge key", "write its fields out"], id="merge key"),
        pytest.param("[" * 50_000, 1, ["20 deep"], id="brackets"),
        pytest.param(claim(f"note: {'[' * 50_000}{']' * 50_000}"), 5, ["20 deep"], id="balanced brackets"),
        pytest.param("{" * 500, 1, ["a list or a group of fields, and must be text"], id="braces"),
        pytest.param(b"x" * 20_000_000, 1, ["20,000,000 bytes", "split it"], id="20 MB"),
        pytest.param(b"claims:\n  - id: \xff\n", 2, ["byte 0xFF is not UTF-8", "save the file again"], id="utf-8"),
        pytest.param(claim().encode("utf-16"), 1, ["is not UTF-8"], id="utf-16"),
        pytest.param(claim("note: a\0b"), 5, ["cannot be seen, U+0000"], id="nul"),
        pytest.param(claim("note: a\x1bb"), 5, ["cannot be seen, U+001B"], id="escape"),
        pytest.param(claim(says="Jawad said: no"), 3, [QUOTES, "a colon and a space"], id="colon"),
        pytest.param(claim(says='"No" he said'), 3, [QUOTES, "quotation mark"], id="double quotes"),
        pytest.param(claim(says="'No' he said"), 3, [QUOTES, "quotation mark"], id="single quotes"),
        pytest.param(claim(says='"No, he said'), 3, [QUOTES, "never closed"], id="unclosed quotes"),
        pytest.param(claim(says="@jawad tweeted"), 3, [QUOTES], id="at"),
        pytest.param(claim(says="%5 more"), 3, [QUOTES], id="percent"),
        pytest.param(claim(says=">=90 voted"), 3, [QUOTES], id="at least"),
        pytest.param(claim(says="[Jawad] said"), 3, [QUOTES, "bracket"], id="bracket"),
        pytest.param(claim("status: NO").replace("    status: opinion\n", ""), 4, ["`status` cannot be `NO`"], id="NO"),
        pytest.param(claim("evidense: []"), 5, ["`evidense` is not a field", "did you mean `evidence`?"], id="unknown"),
        pytest.param(claim("as_of: 2018-02-30"), 5, ["`2018-02-30` does not exist", "28 days"], id="no such day"),
        pytest.param(
            claim("as_of: 2018-13"), 5, ["`2018-13` does not exist", "months run from 01"], id="no such month"
        ),
        pytest.param(claim("as_of: 2020/2017"), 5, ["ends before it starts", "write the earlier"], id="backwards"),
        pytest.param("", 1, ["the file is empty", "begin with a line `claims:`"], id="empty"),
        pytest.param("# nothing yet\n", 1, ["the file is empty"], id="only a comment"),
        pytest.param("claims: []\n", 1, ["`claims` lists no records"], id="no claims"),
        pytest.param("- id: bad\n", 1, ["the file has no `claims:`"], id="a list"),
        pytest.param("claim:\n  - id: bad\n", 1, ["begins with `claim:`", "no `claims:`"], id="misspelt"),
        pytest.param(claim() + "---\nclaims: []\n", 5, ["a second document begins here"], id="two documents"),
        pytest.param(claim("note: 'x"), 5, ["never closed"], id="quotes to the end"),
        pytest.param(claim("- x"), 5, ["this line does not fit those above it"], id="a stray item"),
    ],
)
def test_a_file_of_claims_that_is_not_as_it_should_be(
    tmp_path: Path, content: str | bytes, line: int, fragments: list[str]
) -> None:
    root = desk_of(tmp_path, {BAD: content})
    before = snapshot(root)
    result = start(root, TODAY)
    said = [text for text in all_told(result) if f"{BAD}:{line} " in text]
    assert any(all(fragment in text for fragment in fragments) for text in said), [*all_told(result)]
    assert (result.blocked, snapshot(root) == before) == (True, True)
    assert outcome(result, "talks/fine") is Outcome.PASSED


@pytest.mark.parametrize(
    ("name", "content", "line", "fragment"),
    [
        ("claims/entities.yaml", ENTITIES.replace("person", "persn"), 2, "did you mean `person`?"),
        ("claims/entities.yaml", "", 1, "it has no `entities:`"),
        ("claims/sources.yaml", "sources:\n  - id: a\n    tier: first\n", 3, "`tier` cannot be `first`"),
        ("claims/sources.yaml", "sources:\n  - id: a\n    published: 2021-02-30\n", 3, "`2021-02-30` does not exist"),
        ("claims/talks/article.md", ARTICLE.replace("Talks", "Talks: one"), 2, QUOTES),
        ("claims/talks/article.md", ARTICLE.replace("stage", "stag"), 5, "`stag` is not a field"),
        ("claims/talks/article.md", ARTICLE.replace("---\n\n", "\n"), 1, "the front matter does not end"),
        ("claims/talks/article.md", "Kabul fell.\n", 1, "does not begin with its front matter"),
        ("claims/talks/article.md", ARTICLE + "\0", 9, "cannot be seen, U+0000"),
        ("claims/talks/article.md", b"\xff", 1, "is not UTF-8"),
        ("claims/desk.yaml", "", 1, "the file is empty"),
        ("claims/desk.yaml", "name: A\nas_of: 2021\n", 2, "`2021` is not one day"),
        ("claims/desk.yaml", "name: [\n", 1, "close the bracket"),
        ("claims/desk.yaml", f"{DESK}checks: ../elsewhere\n", 3, "`checks: ../elsewhere` leads out of the desk"),
        ("claims/desk.yaml", f"{DESK}reports: /tmp\n", 3, "`reports: /tmp` leads out of the desk"),
        ("claims/law/law.yaml", CLAIMS, 1, "`claims/law` holds claims and no `article.md`"),
        ("claims/talks/deeper/law.yaml", CLAIMS, 1, "the desk does not read this file"),
        ("claims/law.yaml", CLAIMS, 1, "the desk does not read this file"),
        ("claims/talks/x.yaml/y.txt", "x", 1, "this is a folder with a file's name"),
        ("checks/rules.py", "\ndef rule(:\n", 2, "the file cannot be loaded: SyntaxError"),
        ("checks/rules.py", "\n\n1 / 0\n", 3, "the file cannot be loaded: ZeroDivisionError"),
    ],
)
def test_any_other_file_that_is_not_as_it_should_be(
    tmp_path: Path, name: str, content: str | bytes, line: int, fragment: str
) -> None:
    root = desk_of(tmp_path, {name: content})
    before = snapshot(root)
    result = start(root, TODAY)
    place = f"{name.removesuffix('/y.txt')}:{line} "
    assert any(place in text and fragment in text for text in all_told(result)), [*all_told(result)]
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
def test_what_is_only_unusual_is_read(tmp_path: Path, files: Files) -> None:
    result = run_files(tmp_path, files)
    assert (result.findings, outcome(result, "talks/bad")) == ((), Outcome.PASSED)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_lines_are_counted_as_an_editor_counts_them(tmp_path: Path, end: str, mark: str) -> None:
    result = run_files(tmp_path, {BAD: mark + claim("note:", "as_of: never").replace("\n", end)})
    assert [finding.at[0].line for finding in result.findings] == [5, 6]


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (POST.replace("jawad", "jawd"), f"{BAD}:5 `jawd` is no entity of this desk -> did you mean `jawad`?"),
        (POST.replace("jawad", "kabul"), f"{BAD}:5 claims/entities.yaml:3 `kabul` is a place"),
        ("depends_on: [fin]", f"{BAD}:5 `fin` is no claim of this desk -> did you mean `fine`?"),
        ("reported_in: law/fine", f"{BAD}:5 `law/fine` is no claim of this desk"),
        ("evidence: [{source: bio, stance: supports, shows: x}]", f"{BAD}:5 `bio` is no source of this desk"),
    ],
)
def test_a_reference_that_leads_nowhere_or_astray(tmp_path: Path, fact: str, said: str) -> None:
    result = run_files(tmp_path, {BAD: claim(fact), "claims/entities.yaml": ENTITIES})
    assert any(text.startswith(said) for text in all_told(result)), [*all_told(result)]
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
def test_what_could_not_be_read_is_told_once_and_the_claims_that_name_it_do_not_pass(
    tmp_path: Path, files: Files, field: str
) -> None:
    result = run_files(tmp_path, {**files, BAD: claim(field)})
    assert {finding.at[0].file for finding in result.findings} == {*files}
    assert "which could not be read" in " ".join(said.message for said in result.undecided)
    assert (outcome(result, "talks/bad"), outcome(result, "talks/fine")) == (Outcome.ERROR, Outcome.PASSED)


def test_all_faults_of_all_files_are_told_in_one_run(tmp_path: Path) -> None:
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
        ("bad.yaml", "../../../outside.yaml", "the link leads out of the desk"),
        ("bad.yaml", "bad.yaml", "this cannot be opened"),
        ("bad.yaml", "gone.yaml", "this cannot be opened"),
        ("more", "../../..", "the link leads out of the desk"),
        ("more", "..", "the link leads to a folder"),
        ("more", "more", "this cannot be opened"),
    ],
)
def test_links_that_lead_astray(tmp_path: Path, name: str, target: str, fragment: str) -> None:
    root = desk_of(tmp_path / "desk", {})
    (tmp_path / "outside.yaml").write_text(CLAIMS)
    (root / "claims/talks" / name).symlink_to(target)
    result = start(root, TODAY)
    assert next(all_told(result)).startswith(f"claims/talks/{name}:1 {fragment}")
    assert result.blocked


def test_a_folder_of_claims_that_is_a_link_out_of_the_desk_is_not_entered(tmp_path: Path) -> None:
    root = desk_of(tmp_path, {})
    (root / "claims/elsewhere").symlink_to("/")
    result = start(root, TODAY)
    assert [*all_told(result)] == ["claims/elsewhere:1 the link leads out of the desk -> put what it leads to here"]


@pytest.mark.parametrize("method", ["stat", "read_bytes"])
def test_a_file_that_is_removed_while_the_desk_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    real = getattr(Path, method)
    monkeypatch.setattr(Path, method, _removing(real))
    result = run_files(tmp_path, {BAD: CLAIMS.replace("fine", "bad")})
    assert f"{BAD}:1 this cannot be opened: No such file or directory" in " ".join(all_told(result))
    assert result.blocked


def _removing(real: Callable[..., object]) -> Callable[..., object]:
    """A method of paths before which the bad file goes."""

    def removed(path: Path, *arguments: object, **options: object) -> object:
        if path.name == "bad.yaml":
            path.unlink(missing_ok=True)
        return real(path, *arguments, **options)

    return removed


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
@pytest.mark.parametrize("name", ["claims/talks/fine.yaml", "claims/talks", "claims/desk.yaml", "claims"])
def test_what_may_not_be_read_is_told(tmp_path: Path, name: str) -> None:
    root = desk_of(tmp_path, {})
    mode = (root / name).stat().st_mode
    (root / name).chmod(0)
    result = start(root, TODAY)
    (root / name).chmod(mode)
    assert "this cannot be opened: Permission denied" in " ".join(all_told(result))
    assert result.blocked


@check
def raises(claim: Claim) -> Iterator[Problem]:
    """A check that trips over every claim."""
    raise KeyError(claim.id)


def test_a_check_that_raises_is_a_finding_that_names_it_and_the_claim(tmp_path: Path) -> None:
    crash = Check("tests.raises", raises.function, raises.subjects, Severity.ERROR, "", (), of_claims=True)
    result = run(load(desk_of(tmp_path, {})), (*builtin(), crash), TODAY)
    (finding,) = result.findings
    assert "claims/talks/fine.yaml:2" in told(finding)
    assert (finding.check, finding.crashed, finding.claims) == ("tests.raises", True, ("talks/fine",))
    assert (result.blocked, outcome(result, "talks/fine")) == (True, Outcome.ERROR)
