"""`galley draft`: a draft for an editor to complete, which loads and blocks nothing."""

import shutil
from pathlib import Path
from random import Random

import pytest
import yaml
from click.testing import CliRunner, Result

from galleyproof.cli import main
from galleyproof.run.folder_run import run_folder
from tests.helpers.tools import REPOSITORY, TODAY, desk_at
from tests.write.drafting.test_rules import DESK
from tests.write.drafting.test_skeleton import parrot

__all__ = ["parrot"]

COPY = 'Ann Bell, the mayor of Fordham, said: "We are 40." Bob Orlow will attend the Fordham Fair.'
FILE = "claims/example/draft.yaml"


def draft(root: Path, *options: str, copy: str = COPY) -> Result:
    desk_at(root, DESK.replace("COPY", repr(copy)))
    return CliRunner().invoke(main, ["draft", "example", str(root), *options])


def test_it_writes_a_file_that_loads_and_blocks_nothing(tmp_path: Path) -> None:
    result = draft(tmp_path)
    assert (result.exit_code, result.output) == (0, f"wrote 2 claims to {tmp_path / FILE}\n")
    run = run_folder(tmp_path, TODAY)
    assert not run.blocked
    assert [claim.status for claim in run.desk.claims] == ["unchecked", "unchecked"]
    assert run.coverage["example"].open == 0


def test_a_second_run_adds_what_is_new_and_leaves_the_rest(tmp_path: Path) -> None:
    draft(tmp_path)
    before = (tmp_path / FILE).read_text().replace("Ann Bell", "Anne Bell", 1)
    (tmp_path / FILE).write_text(before)
    copy = tmp_path / "claims/example/article.md"
    copy.write_text(f"{copy.read_text()}\nBob Orlow went to Lisbon.\n")
    result = CliRunner().invoke(main, ["draft", "example", str(tmp_path)])
    assert (result.exit_code, result.output.splitlines()[-1]) == (0, f"added 1 claim in {tmp_path / FILE}")
    after = (tmp_path / FILE).read_text()
    assert after.startswith(before)
    assert "says: Bob Orlow went to Lisbon." in after.removeprefix(before)
    assert [claim.status for claim in run_folder(tmp_path, TODAY).desk.claims] == ["unchecked"] * 3


UNKNOWN = "Carla Dunn attended the Fordham Fair."


def know(root: Path, name: str) -> None:
    path = root / "claims/entities.yaml"
    id_ = name.lower().replace(" ", "-")
    path.write_text(f"{path.read_text().rstrip()}\n- {{id: {id_}, kind: person, names: [{name}]}}\n")


def test_once_a_name_is_known_a_second_run_completes_the_claim(tmp_path: Path) -> None:
    draft(tmp_path, copy=UNKNOWN)
    before = (tmp_path / FILE).read_text()
    assert "fact:" not in before
    know(tmp_path, "Carla Dunn")
    result = CliRunner().invoke(main, ["draft", "example", str(tmp_path)])
    assert result.output.splitlines()[-1] == f"completed 1 claim in {tmp_path / FILE}"
    after = (tmp_path / FILE).read_text()
    assert "mode: attended" in after
    assert "Carla Dunn\n" not in after.partition("# To do")[2]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("status: unchecked", "status: unchecked\n    note: ours"),
        ("# evidence: [{source: '', stance: supports, quote: ''}]", "evidence: [{source: paper, stance: context}]"),
        ("status: unchecked", "status: unchecked\n    fact: {kind: lifespan, of: ann, born: 1980}"),
    ],
)
def test_a_claim_that_somebody_has_edited_is_left_as_it_is(tmp_path: Path, old: str, new: str) -> None:
    draft(tmp_path, copy=UNKNOWN)
    edited = (tmp_path / FILE).read_text().replace(old, new)
    (tmp_path / FILE).write_text(edited)
    know(tmp_path, "Carla Dunn")
    CliRunner().invoke(main, ["draft", "example", str(tmp_path)])
    assert (tmp_path / FILE).read_text() == edited


def test_a_second_run_with_nothing_new_says_so(tmp_path: Path) -> None:
    draft(tmp_path)
    before = (tmp_path / FILE).read_text()
    result = CliRunner().invoke(main, ["draft", "example", str(tmp_path)])
    assert (result.exit_code, result.output) == (0, f"nothing new for {tmp_path / FILE}\n")
    assert (tmp_path / FILE).read_text() == before


@pytest.mark.parametrize("options", [(), ("--output", "other.yaml"), ("--output", "-")])
def test_without_anything_to_draft_there_is_no_file(
    tmp_path: Path, options: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = draft(tmp_path, *options, copy="It rained.")
    assert result.exit_code == 0
    assert "nothing to draft: everything in `example` that can be checked has a claim\n" in result.output
    assert not [*tmp_path.rglob("draft.yaml"), *tmp_path.rglob("other.yaml")]


def test_the_draft_names_a_schema_only_if_the_desk_has_it(tmp_path: Path) -> None:
    draft(tmp_path / "without")
    assert "$schema" not in (tmp_path / "without" / FILE).read_text()
    (tmp_path / "with/claims").mkdir(parents=True)
    (tmp_path / "with/claims/claims.schema.json").write_text("{}")
    draft(tmp_path / "with")
    name = (tmp_path / "with" / FILE).read_text().partition("$schema=")[2].splitlines()[0]
    assert (tmp_path / "with" / FILE).parent.joinpath(name).is_file()


def test_a_file_that_is_no_draft_is_not_overwritten(tmp_path: Path) -> None:
    desk_at(tmp_path, DESK.replace("COPY", repr(UNKNOWN)))
    (tmp_path / FILE).write_text("claims: [{id: mine}]\n")
    result = CliRunner().invoke(main, ["draft", "example", str(tmp_path)])
    assert (result.exit_code, "already exists" in result.stderr) == (2, True)
    assert not (tmp_path / "drafts").exists()
    assert (tmp_path / FILE).read_text() == "claims: [{id: mine}]\n"


def test_unknown_names_get_stubs_in_a_second_file(tmp_path: Path) -> None:
    draft(tmp_path, "--entities", str(tmp_path / "new.yaml"), copy="Carla Dunn left Ampleby Town Council, in Lisbon.")
    stubs = yaml.safe_load((tmp_path / "new.yaml").read_text())["entities"]
    assert [(stub["id"], stub["kind"], stub["names"]) for stub in stubs] == [
        ("carla-dunn", "person", ["Carla Dunn"]),
        ("ampleby-town-council", "body", ["Ampleby Town Council"]),
        ("lisbon", "place", ["Lisbon"]),
    ]


def test_by_default_they_are_in_a_file_that_the_desk_does_not_read(tmp_path: Path) -> None:
    draft(tmp_path, copy="Carla Dunn went to Lisbon. Dunn stayed.")
    stubs = yaml.safe_load((tmp_path / "drafts/example-entities.yaml").read_text())["entities"]
    assert [stub["names"] for stub in stubs] == [["Carla Dunn"], ["Lisbon"]]
    assert "carla-dunn" not in run_folder(tmp_path, TODAY).desk.entities_by_id


def test_without_unknown_names_there_is_no_such_file(tmp_path: Path) -> None:
    draft(tmp_path)
    assert not (tmp_path / "drafts").exists()


def test_a_second_run_adds_only_new_names(tmp_path: Path) -> None:
    draft(tmp_path, copy="Carla Dunn went to Lisbon.")
    file = tmp_path / "drafts/example-entities.yaml"
    before = file.read_text().replace("kind: place  # To do: check the kind", "kind: state  # Ours.")
    file.write_text(before)
    copy = tmp_path / "claims/example/article.md"
    copy.write_text(f"{copy.read_text()}\nCarla Dunn met Dora Evans.\n")
    result = CliRunner().invoke(main, ["draft", "example", str(tmp_path)])
    assert "added 1 unknown name to" in result.output
    after = file.read_text()
    assert after.startswith(before)
    assert [stub["id"] for stub in yaml.safe_load(after)["entities"]] == ["carla-dunn", "lisbon", "dora-evans"]


@pytest.mark.parametrize("text", ["- a\n", "entities: [a]\n", "entities: [", "a word\n"])
def test_a_file_that_does_not_list_entities_is_not_added_to(tmp_path: Path, text: str) -> None:
    file = tmp_path / "drafts/example-entities.yaml"
    file.parent.mkdir()
    file.write_text(text)
    result = draft(tmp_path, copy="Carla Dunn went to Lisbon.")
    assert (result.exit_code, "cannot add names" in result.stderr, file.read_text()) == (2, True, text)


def test_an_unchecked_draft_contradicts_nothing(tmp_path: Path) -> None:
    claim = "claims: [{id: then, fact: {kind: event, event: fair, on: 2020-05-04}}]"
    desk_at(tmp_path, DESK.replace("COPY", repr("The Fordham Fair opened on 3 May 2020.")).replace("claims: []", claim))
    CliRunner().invoke(main, ["draft", "example", str(tmp_path)])
    run = run_folder(tmp_path, TODAY)
    assert "2020-05-03" in (tmp_path / FILE).read_text()
    assert not run.blocked


def test_it_can_print_or_write_to_another_file(tmp_path: Path) -> None:
    printed = draft(tmp_path, "--output", "-").output
    draft(tmp_path, "--output", str(tmp_path / "other.yaml"))
    assert (tmp_path / "other.yaml").read_text() == printed
    assert not (tmp_path / FILE).exists()


def test_another_drafter_is_chosen_by_its_name(tmp_path: Path, parrot: str) -> None:
    assert "says: It says so." in draft(tmp_path / "desk", "--drafter", parrot, "--output", "-").output


@pytest.mark.parametrize(
    ("arguments", "why"),
    [(["exampel"], "did you mean `example`?"), (["example", "--drafter", "rulse"], "did you mean `rules`?")],
)
def test_an_unknown_article_or_drafter_is_refused(tmp_path: Path, arguments: list[str], why: str) -> None:
    desk_at(tmp_path, DESK.replace("COPY", repr(COPY)))
    result = CliRunner().invoke(main, ["draft", arguments[0], str(tmp_path), *arguments[1:]])
    assert (result.exit_code, why in result.stderr) == (2, True)


WORDS = [
    "Ann Bell",
    "Bob Orlow",
    "Carla Dunn",
    "the mayor of Fordham",
    "Fordham City Council",
    "the Night Club",
    "the Fordham Fair",
    '"It is: over"',
    "said",
    "will attend",
    "has banned",
    "named",
    "about 1,200 people",
    "$90",
    "5.2%",
    "last week",
    "on 3 May 2020",
    "and",
    ", but",
    ";",
    "no one",
    "the largest",
    "# 4",
    "- so",
    "key: value",
    "'s",
    "as extremist",
    ".",
    ".\n\n",
]


@pytest.mark.parametrize("seed", range(40))
def test_whatever_the_copy_the_draft_loads_and_blocks_nothing(tmp_path: Path, seed: int) -> None:
    copy = " ".join(Random(seed).choices(WORDS, k=30)).strip()  # noqa: S311 - chance, not a secret
    desk_at(tmp_path, DESK.replace("COPY", "A copy."))
    (tmp_path / "claims/example/article.md").write_text(_article(copy))
    result = CliRunner().invoke(main, ["draft", "example", str(tmp_path)])
    assert result.exit_code == 0, result.output
    run = run_folder(tmp_path, TODAY)
    assert [finding for finding in run.findings if finding.blocks and "draft.yaml" in finding.at[0].file] == [], copy


def _article(copy: str) -> str:
    return f"---\ntitle: A\noutlet: B\npublished: 2021-10-18\nstage: draft\n---\n\nThe copy begins. {copy}\n"


def test_the_moscow_article_is_drafted_from_its_registry_alone(tmp_path: Path) -> None:
    for part in ("desk.yaml", "entities.yaml", "sources.yaml"):
        (tmp_path / "claims").mkdir(exist_ok=True)
        shutil.copy(REPOSITORY / "claims" / part, tmp_path / "claims" / part)
    (tmp_path / "claims/talks").mkdir()
    text = (REPOSITORY / "claims/moscow-talks/article.md").read_text().replace("stage: published", "stage: draft")
    (tmp_path / "claims/talks/article.md").write_text(text)
    result = CliRunner().invoke(main, ["draft", "talks", str(tmp_path)])
    run = run_folder(tmp_path, TODAY, house_checks=False)
    assert result.exit_code == 0
    assert [finding for finding in run.findings if finding.blocks and "draft.yaml" in finding.at[0].file] == []
    assert len(run.desk.claims) > 15
