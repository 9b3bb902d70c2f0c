"""A fault in a file is listed once, where it is; what only follows from it fails without a line of its own."""

from pathlib import Path

import pytest

from galleyproof.run import Outcome
from tests.helpers.raw import ARTICLE, BAD, CLAIMS, DESK, Files, one_line, run_files

ENTITIES = "entities:\n  - {id: jawad, kind: person, names: [Jawad]}\n  - {id: envoy, kind: office, names: [Envoy]}\n"
SOURCES = "sources:\n  - {id: gazette, publisher: Gazette, title: A list, tier: primary, published: 2021-06-01}\n"
POSTS = "claims:\n" + "".join(
    f"""  - id: post-{number}
    says: Jawad was envoy.
    status: verified
    fact: {{kind: post, holder: jawad, office: envoy}}
    evidence: [{{source: gazette, stance: supports, shows: Appointment number {number}.}}]
    depends_on: [talks/fine]
"""
    for number in range(13)
)
WHOLE: Files = {BAD: POSTS, "claims/entities.yaml": ENTITIES, "claims/sources.yaml": SOURCES}
MARKERS = "<<<<<<< HEAD\none\n=======\nother\n>>>>>>> edit\n"
FW, NBSP = "\N{FULLWIDTH COLON}", "\N{NO-BREAK SPACE}"


def listed(root: Path, files: Files) -> list[str]:
    return [one_line(finding) for finding in run_files(root, files).listed if finding.severity == "error"]


def test_the_desk_without_a_fault_is_correct(tmp_path: Path) -> None:
    assert listed(tmp_path, WHOLE) == []


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("claims/entities.yaml", f"{ENTITIES}  - [", 4),
        ("claims/entities.yaml", ENTITIES.replace("person", "persn"), 2),
        ("claims/entities.yaml", ENTITIES.replace("entities", "entitys"), 1),
        ("claims/entities.yaml", f"{ENTITIES}{MARKERS}", 4),
        ("claims/sources.yaml", f"{SOURCES}  - [", 3),
        ("claims/sources.yaml", SOURCES.replace("primary", "first"), 2),
        ("claims/talks/fine.yaml", f"{CLAIMS}  - [", 5),
        ("claims/talks/fine.yaml", CLAIMS.replace("opinion", "opinon"), 4),
        ("claims/talks/fine.yaml", CLAIMS.replace("says", "syas"), 3),
        ("claims/talks/article.md", ARTICLE.replace("title", "titel"), 2),
        ("claims/talks/article.md", ARTICLE.replace("draft", "done"), 5),
        ("claims/talks/article.md", ARTICLE.replace("outlet: ", f"outlet{FW}"), 3),
        (BAD, f"{MARKERS}{POSTS}", 1),
        ("claims/desk.yaml", DESK.replace("name: ", f"name{FW}"), 1),
    ],
)
def test_a_fault_is_listed_once_at_its_line(tmp_path: Path, name: str, text: str, line: int) -> None:
    findings = listed(tmp_path, {**WHOLE, name: text})
    assert [finding.split()[0] for finding in findings] == [f"{name}:{line}"], findings


@pytest.mark.parametrize(
    ("old", "new", "claims"),
    [("id: gazette", "id: gazete", 13), ("id: jawad", "id: jawid", 13)],
    ids=["source", "entity"],
)
def test_a_record_that_many_claims_miss_is_one_cause(tmp_path: Path, old: str, new: str, claims: int) -> None:
    files = {name: text.replace(old, new) for name, text in WHOLE.items() if isinstance(text, str)}
    (cause,) = run_files(tmp_path, files).causes
    assert (cause.check, len(cause.claims)) == ("records.references", claims)


def test_claims_that_need_what_could_not_be_read_do_not_pass(tmp_path: Path) -> None:
    result = run_files(tmp_path, {**WHOLE, "claims/entities.yaml": "entities: ["})
    assert result.outcomes(result.claims) == {Outcome.ERROR: 13, Outcome.PASSED: 1}


@pytest.mark.parametrize(
    "text",
    [MARKERS, "<<<<<<< HEAD\n", ">>>>>>> edit\n", "||||||| base\n", "<<<<<<<\n"],
    ids=lambda text: text[:12].strip(),
)
@pytest.mark.parametrize(
    "name",
    [
        *("claims/desk.yaml", "claims/entities.yaml", "claims/sources.yaml", "claims/allowed_signers"),
        *("claims/talks/fine.yaml", "claims/talks/article.md", "claims/talks/anchored.md"),
    ],
)
def test_conflict_markers_are_an_error_at_the_first_one(tmp_path: Path, name: str, text: str) -> None:
    before = {
        "claims/talks/anchored.md": "---\nanchors: {}\n---\n\nKabul fell.\n",
        "claims/allowed_signers": "# keys\n",
    }
    good = {
        "claims/desk.yaml": DESK,
        "claims/talks/fine.yaml": CLAIMS,
        "claims/talks/article.md": ARTICLE,
        **before,
        **WHOLE,
    }
    contents = str(good[name])
    (finding,) = listed(tmp_path, {name: contents + text})
    assert finding.startswith(f"{name}:{contents.count(chr(10)) + 1} the file has conflict markers")


@pytest.mark.parametrize(
    "text",
    [
        "The talks\n=======\n\nThey ended.\n",
        "=======\n",
        "<<<<<< six\n",
        "He wrote `<<<<<<< HEAD` there.\n",
        "> > quoted\n",
    ],
)
def test_a_heading_and_other_signs_are_no_conflict(tmp_path: Path, text: str) -> None:
    assert listed(tmp_path, {"claims/talks/article.md": f"{ARTICLE}\n{text}"}) == []


@pytest.mark.parametrize("colon", [FW, f"{FW} ", f":{NBSP}", ":\N{IDEOGRAPHIC SPACE}"])
@pytest.mark.parametrize(("field", "line"), [("claims", 1), ("id", 2), ("says", 3), ("status", 4)])
def test_an_odd_colon_or_space_after_a_field_name_is_named(tmp_path: Path, field: str, line: int, colon: str) -> None:
    text = CLAIMS.replace("fine", "bad").replace(f"{field}: ", f"{field}:").replace(f"{field}:", f"{field}{colon}")
    (finding,) = listed(tmp_path, {BAD: text})
    assert finding.startswith(f"{BAD}:{line} the field name `{field}` has a ")
    assert finding.endswith(" -> type a plain colon and a plain space")


@pytest.mark.parametrize("space", [NBSP, f"{NBSP} ", "\N{IDEOGRAPHIC SPACE}"])
def test_an_odd_space_after_the_dash_of_an_item_is_named(tmp_path: Path, space: str) -> None:
    (finding,) = listed(tmp_path, {BAD: CLAIMS.replace("- id: fine", f"-{space}id: bad")})
    code = f"U+{ord(space[0]):04X}"
    assert finding == f"{BAD}:2 the `-` has a non-breaking space or similar after it ({code}) -> type a plain space"


@pytest.mark.parametrize(
    "says",
    [
        f"声明{FW}喀布尔",
        f"|\n      see{FW}so",
        f"Kabul{NBSP}fell",
        f"'note:{NBSP}so'",
        f"Kabul fell\n      note{FW}so",
        f"|\n      -{NBSP}note: so",
    ],
)
def test_odd_colons_and_spaces_inside_text_are_allowed(tmp_path: Path, says: str) -> None:
    assert listed(tmp_path, {BAD: CLAIMS.replace("fine", "bad").replace("Kabul fell.", says)}) == []


@pytest.mark.parametrize("name", ["entities", "sources"])
@pytest.mark.parametrize("text", ["", "# nothing yet\n", "{name}:\n", "{name}: []\n", "---\n"])
def test_an_empty_register_is_legal(tmp_path: Path, name: str, text: str) -> None:
    assert run_files(tmp_path, {f"claims/{name}.yaml": text.format(name=name)}).findings == ()
