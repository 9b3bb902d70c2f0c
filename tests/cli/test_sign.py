"""`galley sign`: a signature is valid until the claim is edited, and cannot be forged."""

import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner, Result

from galleyproof.cli import main
from galleyproof.evidence.seal import seal_of
from galleyproof.load import load
from galleyproof.run.folder_run import run_folder
from galleyproof.write.signing import sign as write_signatures
from tests.cli.test_capture import MOMENTS, killed_after
from tests.helpers.tools import TODAY, check_ids, desk_at, run_of

DESK = """
claims:
  - {id: post, says: Jawad held the post., status: opinion}
  - {id: other, says: Another., status: opinion}
article: {by: An Author}
desk: {policy: {sign_offs: 2}}
"""
FILE = "claims/example/claims.yaml"
REF = "example/post"


def sign(root: Path, by: str, *options: str) -> Result:
    return CliRunner().invoke(main, ["sign", REF, str(root), "--by", by, *options])


def messages(root: Path) -> list[str]:
    """Return what the checks of signatures report."""
    run = run_folder(root, date.today())  # noqa: DTZ011 - `galley sign` signs on the newsroom's own day
    return [finding.message for finding in run.findings if finding.check.startswith("seals.")]


def make_ready(root: Path) -> None:
    path = root / "claims/example/article.md"
    path.write_text(path.read_text().replace("draft", "ready"))


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return desk_at(tmp_path / "desk", DESK)


def test_a_signature_names_who_when_and_what(desk: Path) -> None:
    assert sign(desk, "A Checker").output == "A Checker signed `example/post`\n"
    assert re.search(r"by: A Checker\n +on: [0-9-]{10}\n +seal: sha256:[0-9a-f]{64}\n", (desk / FILE).read_text())
    assert messages(desk) == []


def test_several_claims_are_signed_at_once(desk: Path) -> None:
    result = CliRunner().invoke(main, ["sign", REF, "example/other", str(desk), "--by", "A Checker"])
    assert (result.exit_code, result.output) == (
        0,
        "A Checker signed `example/post`\nA Checker signed `example/other`\n",
    )
    assert [[signature.by for signature in claim.sign_off] for claim in load(desk).claims] == [["A Checker"]] * 2
    assert messages(desk) == []


def test_an_article_stands_for_all_its_claims(desk: Path) -> None:
    result = CliRunner().invoke(main, ["sign", "example/other", "example", str(desk), "--by", "A Checker"])
    assert result.output.splitlines() == ["A Checker signed `example/post`", "A Checker signed `example/other`"]


def test_if_one_of_several_claims_cannot_be_signed_none_is(desk: Path) -> None:
    before = (desk / FILE).read_text()
    result = CliRunner().invoke(main, ["sign", REF, "example/oter", str(desk), "--by", "A Checker"])
    assert (result.exit_code, "no claim `example/oter` on this desk" in result.stderr) == (2, True)
    assert (desk / FILE).read_text() == before


def test_without_a_folder_the_desk_is_that_of_the_current_folder(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk / "claims")
    assert CliRunner().invoke(main, ["sign", REF, "example/other", "--by", "A Checker"]).exit_code == 0


def test_an_edit_after_signing_says_who_signed_what_and_when(desk: Path) -> None:
    sign(desk, "A Checker")
    path = desk / FILE
    path.write_text(path.read_text().replace("Jawad", "Jawed"))
    (message,) = messages(desk)
    assert re.fullmatch(r"was edited after A Checker signed it on [0-9]{1,2} [A-Z][a-z]+ [0-9]{4}", message)


def test_the_policy_requires_different_signers_other_than_the_author(desk: Path) -> None:
    make_ready(desk)
    for by in ("A Checker", "a  checker", "An Author"):
        sign(desk, by)
    of_post = next(message for message in messages(desk) if "An Author" in message)
    assert of_post == "needs 2 signatures but has 1; not counted: An Author, who wrote the article"
    sign(desk, "Another Checker")
    assert messages(desk) == ["needs 2 signatures but has 0"]  # of the other claim


def test_no_signature_of_an_author_counts(tmp_path: Path) -> None:
    desk = desk_at(tmp_path, DESK.replace("An Author", "Ann Example and Bob Example"))
    make_ready(desk)
    for by in ("Bob Example", "ann example", "Bo"):
        sign(desk, by)
    assert "needs 2 signatures but has 1; not counted: Bob Example and ann example, who wrote the article" in messages(
        desk
    )


def test_signing_again_replaces_the_earlier_signature(desk: Path) -> None:
    for by in ("A Checker", "B", "A Checker"):
        sign(desk, by)
    assert [signature.by for signature in load(desk).claims[0].sign_off] == ["B", "A Checker"]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["example/nothing", "--by", "A"], "no claim `example/nothing` on this desk"),
        (["example/post", "--by", " "], "give the name of the person who signs"),
    ],
)
def test_an_unknown_claim_or_a_blank_name_is_refused(desk: Path, arguments: list[str], why: str) -> None:
    result = CliRunner().invoke(main, ["sign", arguments[0], str(desk), *arguments[1:]])
    assert (result.exit_code, why in result.stderr) == (2, True)


def test_a_claim_that_an_error_blocks_is_not_signed(tmp_path: Path) -> None:
    desk_at(tmp_path, "claims: [{id: post, says: So., status: verified}]")
    result = sign(tmp_path, "A Checker")
    assert (result.exit_code, "was not signed, because an error blocks it" in result.stderr) == (2, True)


needs_ssh = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(path)], check=True)
    return path


def allow(desk: Path, key: Path, name: str) -> None:
    public = key.with_suffix(".pub").read_text()
    (desk / "claims/allowed_signers").write_text(f'"{name}" {public}')


@needs_ssh
def test_a_signature_with_a_known_key_is_genuine(desk: Path, key: Path) -> None:
    allow(desk, key, "A Checker")
    assert sign(desk, "A Checker", "--ssh-key", str(key)).exit_code == 0
    assert messages(desk) == []


@needs_ssh
@pytest.mark.parametrize(
    ("old", "new"), [("by: A Checker", "by: B"), ("on: 20", "on: 19"), ("seal: sha256:", "seal: ")]
)
def test_a_seal_cannot_be_forged_by_editing_the_file(desk: Path, key: Path, old: str, new: str) -> None:
    allow(desk, key, "A Checker")
    sign(desk, "A Checker", "--ssh-key", str(key))
    path = desk / FILE
    path.write_text(path.read_text().replace(old, new))
    assert "seals.genuine" in check_ids(run_folder(desk, TODAY))


FORGED = "the signature does not match {}'s key, the date and the seal"


def signatures(desk: Path, key: Path) -> list[str]:
    """Return the signatures of two claims signed by A Checker, as the file has them."""
    allow(desk, key, "A Checker")
    for ref in (REF, "example/other"):
        CliRunner().invoke(main, ["sign", ref, str(desk), "--by", "A Checker", "--ssh-key", str(key)])
    return re.findall(r"by: .*?END SSH SIGNATURE-----", (desk / FILE).read_text(), re.DOTALL)


@needs_ssh
def test_a_signature_copied_to_another_claim_is_void(desk: Path, key: Path) -> None:
    first, second = signatures(desk, key)
    path = desk / FILE
    path.write_text(path.read_text().replace(second, first))
    assert [message.partition(" signed it")[0] for message in messages(desk)] == ["was edited after A Checker"]
    seal = re.search("seal: .*", second)
    assert seal
    path.write_text(path.read_text()[::-1].replace(re.findall("seal: .*", first)[0][::-1], seal[0][::-1], 1)[::-1])
    assert messages(desk) == [FORGED.format("A Checker")]


@needs_ssh
def test_an_edit_with_its_own_seal_is_forged(desk: Path, key: Path) -> None:
    signatures(desk, key)
    path = desk / FILE
    path.write_text(path.read_text().replace("Another.", "Forged."))
    forged, loaded = seal_of((claims := load(desk)).claims[1], claims), claims.claims[1].sign_off[0].seal
    path.write_text(path.read_text().replace(loaded, forged))
    assert messages(desk) == [FORGED.format("A Checker")]


@needs_ssh
def test_removing_a_signature_does_not_help(desk: Path, key: Path) -> None:
    signatures(desk, key)
    path = desk / FILE
    path.write_text(re.sub(r"\n +signature: .*?END SSH SIGNATURE-----", "", path.read_text(), flags=re.DOTALL))
    assert messages(desk) == ["A Checker signed without a key, but this desk requires one"] * 2


@needs_ssh
@pytest.mark.parametrize("name", [r"A\0Checker", "*", "-Oprint-pubkeys"])
def test_no_name_tricks_the_check(desk: Path, key: Path, name: str) -> None:
    signatures(desk, key)
    path = desk / FILE
    path.write_text(path.read_text().replace("by: A Checker", f'by: "{name}"'))
    assert messages(desk) == [FORGED.format(name.replace(r"\0", "\0"))] * 2


@needs_ssh
@pytest.mark.parametrize(("until", "genuine"), [("20211017", False), ("20220101", True)])
def test_a_key_must_be_valid_on_the_day_of_signing(desk: Path, key: Path, until: str, genuine: bool) -> None:  # noqa: FBT001
    allow(desk, key, f'A Checker" valid-before="{until}')
    loaded = load(desk)
    write_signatures(loaded, loaded.claims[:1], "A Checker", "2021-10-18", key)
    assert messages(desk) == ([] if genuine else [FORGED.format("A Checker")])


@needs_ssh
def test_a_desk_with_keys_does_not_count_a_signature_without_one(desk: Path, key: Path) -> None:
    allow(desk, key, "A Checker")
    sign(desk, "A Checker")
    assert messages(desk) == ["A Checker signed without a key, but this desk requires one"]


@needs_ssh
def test_without_a_list_of_keys_a_signature_cannot_be_verified(desk: Path, key: Path) -> None:
    sign(desk, "A Checker", "--ssh-key", str(key))
    undecided = [
        question.message for question in run_folder(desk, TODAY).undecided if question.check == "seals.genuine"
    ]
    assert undecided == ["the signature of A Checker cannot be verified: the desk has no `claims/allowed_signers`"]


@needs_ssh
def test_a_key_that_cannot_be_used_signs_nothing(desk: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad"
    bad.write_text("no key")
    before = (desk / FILE).read_text()
    assert sign(desk, "A Checker", "--ssh-key", str(bad)).exit_code == 2
    assert (desk / FILE).read_text() == before


def signing(desk: Path, by: str) -> list[str]:
    return [sys.executable, "-m", "galleyproof", "sign", REF, str(desk), "--by", by]


def test_several_signers_at_once_lose_no_signature(desk: Path) -> None:
    signers = [subprocess.Popen(signing(desk, by), stdout=subprocess.DEVNULL) for by in "ABCD"]
    assert [signer.wait() for signer in signers] == [0] * 4
    assert sorted(signature.by for signature in load(desk).claims[0].sign_off) == [*"ABCD"]


@pytest.mark.parametrize("seed", MOMENTS)
def test_killed_at_any_moment_the_file_is_old_or_new(desk: Path, seed: int) -> None:
    old = (desk / FILE).read_text()
    killed_after(signing(desk, "A Checker"), Random(seed).uniform(0.2, 1.0))  # noqa: S311 - a moment, not a secret
    claim = load(desk).claims[0]
    assert (desk / FILE).read_text() == old or [signature.by for signature in claim.sign_off] == ["A Checker"]
    assert messages(desk) == []


def test_an_unchecked_claim_is_not_signed(tmp_path: Path) -> None:
    desk_at(tmp_path, "claims: [{id: post, says: So., status: unchecked}]")
    result = sign(tmp_path, "A Checker")
    assert (result.exit_code, "because it is still unchecked" in result.stderr) == (2, True)


@needs_ssh
def test_a_signer_who_is_not_listed_is_refused(desk: Path, key: Path) -> None:
    allow(desk, key, "ann@example.org")
    result = sign(desk, "ann", "--ssh-key", str(key))
    why = "galley: `claims/allowed_signers` does not list `ann`; it lists `ann@example.org`\n"
    assert (result.exit_code, result.stderr) == (2, why)
    assert "sign_off" not in (desk / FILE).read_text()


@needs_ssh
@pytest.mark.parametrize(
    ("listed", "why"),
    [
        ('A Checker" namespaces="git', "is listed for the namespace `git`, not for `galleyproof`"),
        ('A Checker" valid-before="20200101', "is valid only before 2020-01-01"),
    ],
)
def test_a_key_that_may_not_sign_is_refused(desk: Path, key: Path, listed: str, why: str) -> None:
    allow(desk, key, listed)
    result = sign(desk, "A Checker", "--ssh-key", str(key))
    assert (result.exit_code, why in result.stderr) == (2, True)


@needs_ssh
def test_somebody_elses_key_is_refused(desk: Path, key: Path, tmp_path: Path) -> None:
    allow(desk, key, "A Checker")
    other = tmp_path / "other"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(other)], check=True)
    result = sign(desk, "A Checker", "--ssh-key", str(other))
    assert (result.exit_code, "lists another key for `A Checker`" in result.stderr) == (2, True)


@needs_ssh
def test_two_names_with_one_key_count_once(desk: Path, key: Path) -> None:
    make_ready(desk)
    public = key.with_suffix(".pub").read_text()
    (desk / "claims/allowed_signers").write_text(f'"A Checker" {public}"B Checker" {public}')
    for by in ("A Checker", "B Checker"):
        sign(desk, by, "--ssh-key", str(key))
    assert "needs 2 signatures but has 1; A Checker and B Checker, who count once" in messages(desk)


@needs_ssh
def test_the_key_of_an_author_does_not_count_under_another_name(desk: Path, key: Path) -> None:
    make_ready(desk)
    public = key.with_suffix(".pub").read_text()
    (desk / "claims/allowed_signers").write_text(f'"An Author" {public}"A Checker" {public}')
    sign(desk, "A Checker", "--ssh-key", str(key))
    assert "needs 2 signatures but has 0; not counted: A Checker, who wrote the article" in messages(desk)


def test_another_spelling_of_an_author_does_not_count(tmp_path: Path) -> None:
    people = "entities: [{id: ann, kind: person, names: [An Author, Anna Autor]}]\n"
    desk = desk_at(tmp_path, DESK + people)
    make_ready(desk)
    sign(desk, "Anna Autor")
    assert "needs 2 signatures but has 0; not counted: Anna Autor, who wrote the article" in messages(desk)


@pytest.mark.parametrize("other", ["A. Chécker", "a  checker", "A\u200b Checker"])
def test_two_spellings_of_one_name_are_one_person(desk: Path, other: str) -> None:
    make_ready(desk)
    sign(desk, "A Checker")
    path = desk / FILE
    path.write_text(path.read_text().replace("by: A Checker", f'by: "{other}"'))
    sign(desk, "A Checker")
    assert "needs 2 signatures but has 1" in messages(desk)


def test_a_desk_that_asks_for_keys_needs_a_list_of_them(tmp_path: Path) -> None:
    desk = desk_at(tmp_path, DESK.replace("sign_offs: 2", "sign_with_keys: true"))
    message = "the policy asks for signatures with keys (`sign_with_keys`), but there is no `claims/allowed_signers`"
    assert messages(desk) == [message]
    assert "has no `claims/allowed_signers`" in sign(desk, "A Checker").stderr


SIGNED = """
sources: [{id: paper, published: 2021-05-01}]
claims:
  - id: post
    status: opinion
    evidence: [{source: paper, stance: context, shows: A post.}]
    sign_off: {by: A Checker, on: DAY, seal: x}
"""


def dated(root: Path, day: str, extra: str = "") -> list[str]:
    run = run_of(root, SIGNED.replace("DAY", day) + extra)
    return [finding.message for finding in run.findings if finding.check == "seals.dated"]


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("2021-05-01", None),
        ("2021-10-18", None),
        ("2021-10-19", "signed it on 19 October 2021, which is after the day of this run, 18 October 2021"),
        ("2021-04-30", "signed it on 30 April 2021, but `paper`, which it cites, is from 1 May 2021"),
    ],
)
def test_the_day_of_a_signature_lies_between_its_sources_and_the_run(
    tmp_path: Path, day: str, message: str | None
) -> None:
    assert dated(tmp_path, day) == ([f"A Checker {message}"] if message else [])


def test_a_signature_years_before_the_article_is_wrong(tmp_path: Path) -> None:
    text = SIGNED.replace("DAY", "1999-01-01").replace("published: 2021-05-01", "publisher: A")
    (finding,) = [one for one in run_of(tmp_path, text).findings if one.check == "seals.dated"]
    assert finding.message.endswith("but the article is from 18 October 2021, more than a year later")


def test_on_a_desk_read_as_of_an_earlier_day_a_later_signature_is_undecided(tmp_path: Path) -> None:
    assert dated(tmp_path, "2021-10-19", "desk: {as_of: 2021-10-18}\n") == []
