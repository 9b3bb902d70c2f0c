"""The names in desk.yaml: kinds of facts, labels and properties."""

from pathlib import Path

import pytest

from galleyproof.finding import Finding, Severity
from galleyproof.run.folder_run import run_folder
from tests.helpers.raw import desk_of, one_line, run_files
from tests.helpers.tools import TODAY

ENTITIES = (
    "entities:\n"
    "  - {id: court, kind: body, names: [The court]}\n"
    "  - {id: league, kind: group, names: [The League]}\n"
    "  - {id: embassy, kind: body, names: [The embassy]}\n"
)
CLAIMS = """\
claims:
  - id: ban
    says: The court called the League terrorist.
    status: unchecked
    fact: {kind: designation, authority: court, target: league, label: terrorist, start: 2003-02-14}
  - id: flag
    says: The embassy flew the tricolour.
    status: unchecked
    fact: {kind: attribute, of: embassy, name: flag, value: tricolour, start: 2003}
"""


def files(settings: str) -> dict[str, str]:
    return {
        "claims/desk.yaml": f"name: A desk\nas_of: 2021-12-31\n{settings}\n",
        "claims/entities.yaml": ENTITIES,
        "claims/talks/named.yaml": CLAIMS,
    }


def found(root: Path, settings: str) -> list[Finding]:
    return [one for one in run_files(root, files(settings)).findings if one.check == "policy.names"]


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        ("policy: {fresh: {staement: 90d}}", "3 unknown kind of fact `staement` -> did you mean `statement`?"),
        ("policy:\n  cut_off:\n    psot: 2020", "5 unknown kind of fact `psot` -> did you mean `post`?"),
        (
            "policy:\n  stricter:\n    terorist: {primary: 1}",
            "5 unknown kind of fact or label `terorist` -> did you mean `terrorist`?",
        ),
        (
            "policy:\n  stricter:\n    post: {primary: 1}\n    designations: {primary: 1}",
            "6 unknown kind of fact or label `designations` -> did you mean `designation`?",
        ),
        ("attributes:\n  flga: {values: one}", "4 no claim has the property `flga` -> did you mean `flag`?"),
        (
            "attributes:\n  flag:\n    order:\n      - white\n      - tricolor",
            "7 no claim gives `flag` the value `tricolor` -> did you mean `tricolour`?",
        ),
    ],
)
def test_a_misspelt_name_is_an_error_at_its_line(tmp_path: Path, settings: str, line: str) -> None:
    (finding,) = found(tmp_path, settings)
    assert (one_line(finding), finding.severity) == (f"claims/desk.yaml:{line}", Severity.ERROR)


def test_a_kind_like_no_other_is_an_error_with_the_kinds_there_are(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "policy: {fresh: {xyzzy: 90d}}")
    assert finding.fix.startswith("expected one of: ")


@pytest.mark.parametrize(
    "settings",
    [
        "policy: {fresh: {post: 90d}, cut_off: {statement: 2020}, stricter: {terrorist: {primary: 1}}}",
        "policy: {stricter: {designation: {primary: 1}}}",
        "attributes: {flag: {values: one}}",
        "attributes: {population: {values: one}}",  # a property that no claim has yet
        "attributes: {Flags of the embassy: {values: one}}",
        "attributes: {flag: {order: [white, tricolour]}}",  # a value that no claim has yet
        "attributes: {flag: {order: [tricolor, tricolour]}}",  # two values, however alike
    ],
)
def test_names_that_are_right_or_not_used_yet_are_left_alone(tmp_path: Path, settings: str) -> None:
    assert found(tmp_path, settings) == []


def test_a_label_that_no_claim_has_is_a_warning(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "policy: {stricter: {extremist: {primary: 1}}}")
    assert finding.severity is Severity.WARNING


def test_a_label_may_be_that_of_a_claim_that_could_not_be_read(tmp_path: Path) -> None:
    broken = {"claims/talks/bad.yaml": "claims:\n  - id: bad\n    says: It was banned.\n    status: verifed\n"}
    desk_of(tmp_path, {**files("policy: {stricter: {extremist: {primary: 1}}}"), **broken})
    assert "policy.names" not in {finding.check for finding in run_folder(tmp_path, TODAY).findings}


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        ("policy: {verified_needs: {primry: 1}}", "unknown field `primry` -> did you mean `primary`?"),
        ("policy: {undecided: eror}", "`undecided` cannot be `eror` -> did you mean `error`?"),
        ("policy: {ready_needs: {covrage: 100}}", "unknown field `covrage` -> did you mean `coverage`?"),
        ("policy: {stricer: {post: {primary: 1}}}", "unknown field `stricer` -> did you mean `stricter`?"),
        ("attributes: {flag: {values: oen}}", "`values` cannot be `oen` -> did you mean `one`?"),
        ("attributes: {flag: {vlaues: one}}", "unknown field `vlaues` -> did you mean `values`?"),
        (
            "ratings: {verifed: {value: 5, name: 'True'}}",
            "unknown field `verifed` -> did you mean `verified` or `unverifiable`?",
        ),
        ("polcy: {}", "unknown field `polcy` -> did you mean `policy`?"),
    ],
)
def test_a_field_or_value_that_does_not_exist_is_an_error_at_its_line(tmp_path: Path, settings: str, line: str) -> None:
    (finding,) = [one for one in run_files(tmp_path, files(settings)).findings if one.check == "records.fields"]
    assert one_line(finding) == f"claims/desk.yaml:3 {line}"
