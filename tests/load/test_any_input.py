"""Any input: whatever a file contains, nothing raises, and every finding names a line that exists.

A thousand cases; ten thousand with `HYPOTHESIS_PROFILE=thorough pytest tests/test_any_input.py`.
"""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from galleyproof.claim import STATUSES
from galleyproof.facts import KINDS
from galleyproof.records.location import Location
from galleyproof.run import Run
from galleyproof.run.folder_run import run_folder
from tests.claim.test_claim import FULL
from tests.helpers.raw import ARTICLE, BAD, DESK, desk_of
from tests.helpers.tools import TODAY
from tests.helpers.trees import trees

CASES = max(1000, settings().max_examples)
FACTS = "".join(f"      - {example}\n" for kind in KINDS.values() for example in kind.examples)
VALID = {
    BAD: f"claims:\n  - id: every-kind\n    says: x\n    status: verified\n    facts:\n{FACTS}  -"
    + FULL.replace("\n", "\n    ").lstrip("\n").removeprefix("   "),
    "claims/entities.yaml": """entities:
  - id: said-jawad
    kind: person
    names: [Said Tayeb Jawad, {name: Жавад, language: ru, from: 2003, to: 2010}]
    member_of: [embassy]
  - {id: envoy, kind: office, names: [Envoy], of: embassy, seats: 1, resident: moscow, handover: 3}
""",
    "claims/sources.yaml": """sources:
  - id: bio
    publisher: The embassy
    title: "Biography: the ambassador"
    url: https://example.org/#top
    published: [2003-12, 2004..]
    tier: primary
    corrects: older
""",
    "claims/desk.yaml": f"""{DESK}
policy: {{verified_needs: [{{primary: 1}}, {{independent: 2}}], sign_offs: 1}}
attributes: {{capital: {{values: one}}, link: {{order: [association, causal]}}}}
checks: checks
""",
    "claims/talks/article.md": f"{ARTICLE}\nMoscow met.\n",
}
NAMES = sorted({*re.findall(r"[a-z_]{2,}", "".join(VALID.values())), *KINDS, *STATUSES, "", "0", "<<", "[key]"})
NASTY = ("\t", "\xa0", ": ", ":", "- ", "&a ", "*a", "!!x ", "<<: ", "{", "}", "[", "]", "'", '"', " #x", "\n", "\n\n")
NASTIER = ("---\n", "...\n", "%", "@", "|", ">", "\0", "\ufeff", "\u2028", "\r", "\\", "2018-02-30", "~", "..", "\xff")


def yaml_trees() -> st.SearchStrategy[str]:
    """Trees with the field names of records, as YAML."""
    words = st.sampled_from(NAMES) | st.text(max_size=5)
    dumped = trees(keys=words, texts=words).map(lambda tree: str(yaml.safe_dump(tree, allow_unicode=True)))
    tops = st.sampled_from(("claims", "entities", "sources"))
    return dumped | st.builds(lambda top, text: f"{top}:\n- " + text.replace("\n", "\n  "), tops, dumped)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A valid file with some of its text overwritten."""
    text = draw(st.sampled_from([*VALID.values()]))
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(text)))
        length = draw(st.integers(0, 12))
        patch = draw(st.sampled_from(NASTY + NASTIER) | st.sampled_from(NAMES) | st.text(max_size=4))
        text = text[:place] + patch + text[place + length :]
    return text


def files() -> st.SearchStrategy[bytes]:
    texts = st.text() | st.text(alphabet="ab:-#'\"[]{}&*!|>%@\n\t ") | yaml_trees() | mutated()
    return texts.map(str.encode) | st.binary(max_size=50)


def exists(place: Location, root: Path) -> bool:
    """Return True if the file has the line, as editors count lines."""
    path = root / place.file
    text = path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""
    return 1 <= place.line <= len(re.split("\r\n|\r|\n", text)) and place.column >= 1


def places(result: Run) -> set[Location]:
    faults = {place for fault in result.desk.faults for place in (fault.at, *fault.also)}
    return faults | {place for finding in (*result.findings, *result.undecided) for place in finding.at}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("desk")


def test_the_files_are_valid_before_mutation(tmp_path: Path) -> None:
    assert not run_folder(desk_of(tmp_path, VALID), TODAY).desk.faults


@settings(max_examples=CASES)
@given(name=st.sampled_from([*VALID]), content=files())
def test_whatever_a_file_contains_nothing_raises_and_every_finding_names_a_line_that_exists(
    root: Path, name: str, content: bytes
) -> None:
    result = run_folder(desk_of(root, {**VALID, name: content}), TODAY)
    assert [place for place in places(result) if not exists(place, root)] == []
