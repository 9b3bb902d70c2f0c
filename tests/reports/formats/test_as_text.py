"""The run as text, for an editor at a terminal."""

from pathlib import Path

from galleyproof.reports.formats.as_text import ansi, counts_text, finding_text, render
from galleyproof.reports.formats.shown import Shown
from galleyproof.run import Outcome
from tests.helpers.report_desks import FULL
from tests.helpers.tools import run_of

UNKNOWN = "fact: {kind: lifespan, of: nobody, born: 1958}"


def test_a_clean_run_is_the_verdict_on_each_article_and_the_count(tmp_path: Path) -> None:
    assert render(run_of(tmp_path)) == "example: Ready\n1 claim: 1 passed\n"


def test_a_finding_shows_every_line_involved(tmp_path: Path) -> None:
    result = run_of(tmp_path, "claims: [{id: same}, {id: same}]")
    text = finding_text(result, result.findings[0])
    assert [line.strip() for line in text.splitlines() if ": - id: same" in line] == [
        "claims/example/claims.yaml:5: - id: same",
        "claims/example/claims.yaml:2: - id: same",
    ]


def test_a_waived_finding_is_not_shown(tmp_path: Path) -> None:
    text = "status: verified\nwaive: [{check: status.has_evidence, because: Old., by: desk}]"
    assert render(run_of(tmp_path, text)) == "example: Ready\n1 claim: 1 waived\n"


def test_what_only_follows_from_a_fault_is_not_listed_beside_it(tmp_path: Path) -> None:
    files = "files: {claims/entities.yaml: 'entities: ['}"
    text = render(run_of(tmp_path, f"{UNKNOWN}\n{files}"))
    assert (text.count("\nerror "), "could not be read" in text) == (0, False)
    assert text.endswith("1 claim: 1 with errors; 1 error outside the claims\n")


def test_questions_are_counted_by_check_unless_they_are_asked_for(tmp_path: Path) -> None:
    statement = "fact: {kind: statement, speaker: anna, gist: no talks, on: 2021}\nevidence: [{source: a, shows: So.}]"
    result = run_of(tmp_path, f"{statement}\nentities: [{{id: anna, kind: person}}]\nsources: [{{id: a}}]")
    assert "undecided question" in render(result)
    assert "so there are no words to look for" not in render(result)
    assert "so there are no words to look for" in render(result, shown=Shown(notes=True, questions=True))


def test_errors_come_last_so_that_they_stay_in_view(tmp_path: Path) -> None:
    lines = render(run_of(tmp_path, FULL), shown=Shown(notes=True)).splitlines()
    severities = [line.split()[0] for line in lines if line.startswith(("error", "warning", "note"))]
    assert len(set(severities)) > 1
    assert severities == sorted(severities, key=["note", "warning", "error"].index)


def test_errors_that_name_no_claim_are_counted_apart(tmp_path: Path) -> None:
    text = render(run_of(tmp_path, "says: Fine.\nfiles: {claims/background/b.yaml: 'claims: ['}"))
    assert text.splitlines()[-1] == "1 claim: 1 passed; 1 error outside the claims"


def test_colour_marks_the_severity(tmp_path: Path) -> None:
    assert "\x1b[31merror\x1b[0m" in render(run_of(tmp_path, "status: verified"), ansi)


def test_counts_agree_with_their_verbs() -> None:
    assert counts_text(dict.fromkeys(Outcome, 1)) == (
        "5 claims: 1 passed, 1 with warnings, 1 unchecked, 1 with errors, 1 waived"
    )
