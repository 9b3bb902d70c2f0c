"""What a terminal shows in full, and what it counts."""

from pathlib import Path

from galleyproof.finding import Finding, Severity
from galleyproof.records.location import Location
from galleyproof.reports.formats.as_text import finding_text, render
from galleyproof.reports.formats.shown import ESSENTIAL, Shown, counts_of_others, select, verdicts
from galleyproof.run.folder_run import run_folder
from tests.helpers.report_desks import FULL
from tests.helpers.tools import TODAY, run_of


def warnings_of(number: int) -> str:
    """Return a desk with so many warnings, one for each claim."""
    fact = "{kind: lifespan, of: anna, born: 1958}"
    claims = (f"{{id: c{one}, says: Anna was born in 1959., fact: {fact}}}" for one in range(number))
    return f"claims: [{', '.join(claims)}]\nentities: [{{id: anna, kind: person, names: [Anna]}}]"


def test_ten_warnings_are_shown_in_full_and_the_rest_counted_by_check(tmp_path: Path) -> None:
    result = run_of(tmp_path, warnings_of(13))
    selection = select(result, ESSENTIAL)
    assert [finding.check for finding in selection.findings] == ["wording.says"] * 10
    assert next(iter(counts_of_others(selection))) == "3 more warnings: wording.says 3 (galley check -v)"


def test_notes_are_shown_if_they_are_asked_for(tmp_path: Path) -> None:
    result = run_of(tmp_path, FULL)
    assert all(finding.severity is not Severity.NOTE for finding in select(result, ESSENTIAL).findings)
    assert any(finding.severity is Severity.NOTE for finding in select(result, Shown(notes=True)).findings)


def test_one_check_or_one_claim_can_be_asked_for(tmp_path: Path) -> None:
    result = run_of(tmp_path, warnings_of(3))
    [one] = select(result, Shown(claim="example/c1")).findings
    assert one.claims == ("example/c1",)
    assert not select(result, Shown(check="status.computed")).findings


def test_what_only_follows_from_another_error_is_shown_if_its_check_is_asked_for(tmp_path: Path) -> None:
    claim = "{id: a, says: Jawad left., status: opinion, anchor: {paragraph: 1, quote: Jawad left}}"
    copy = "article: {stage: ready, text: Jawad went.}\nentities: [{id: jawad, kind: person, names: [Jawad]}]"
    result = run_of(tmp_path, f"desk: {{policy: {{ready_needs: {{coverage: 100}}}}}}\nclaims: [{claim}]\n{copy}")
    assert [finding.check for finding in select(result, ESSENTIAL).findings] == ["anchors.quote_stands"]
    assert [finding.check for finding in select(result, Shown(check="coverage.bar")).findings] == ["coverage.bar"]


def test_a_large_desk_names_the_articles_with_errors(tmp_path: Path) -> None:
    run = run_of(tmp_path, "status: verified")
    for number in range(6):
        folder = tmp_path / f"claims/a{number}"
        folder.mkdir()
        folder.joinpath("article.md").write_text(tmp_path.joinpath("claims/example/article.md").read_text())
    assert [*verdicts(run)] == ["example: Do not run (1 error must be fixed first)"]
    assert [*verdicts(run_folder(tmp_path, TODAY))] == ["1 of 7 articles has errors: example"]


def test_the_words_that_a_finding_is_about_are_marked(tmp_path: Path) -> None:
    result = run_of(tmp_path, "says: Anna was born in 1959.")
    place = Location("claims/example/claims.yaml", 3, 5)
    finding = Finding("wording.says", Severity.WARNING, "is wrong", (place,), words="1959")
    line, mark = finding_text(result, finding).splitlines()[2:4]
    assert line[mark.index("^") : mark.rindex("^") + 1] == "1959"


def test_the_whole_text_ends_with_the_verdict_and_the_count(tmp_path: Path) -> None:
    lines = render(run_of(tmp_path, "status: verified")).splitlines()
    assert lines[-2:] == ["example: Do not run (1 error must be fixed first)", "1 claim: 1 with errors"]
