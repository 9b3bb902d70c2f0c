"""The format of report.json: every report is valid by the published schema."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from galleyproof.reports.formats.as_json import as_data
from galleyproof.reports.formats.report_format import schema_text
from galleyproof.run.folder_run import run_folder
from galleyproof.write.publish import reports
from tests.helpers.report_desks import ATTACK, FULL
from tests.helpers.tools import REPOSITORY, TODAY, run_of

SCHEMA = Draft202012Validator(json.loads(schema_text()))


@pytest.mark.parametrize("desk", [FULL, ATTACK, "says: An example."], ids=["full", "attack", "small"])
def test_reports_are_valid_by_the_schema(tmp_path: Path, desk: str) -> None:
    run = run_of(tmp_path, desk)
    texts = [text for name, text in reports(run) if name.endswith("report.json")]
    assert texts
    for data in [as_data(run), *map(json.loads, texts)]:
        assert [error.message for error in SCHEMA.iter_errors(data)] == []


def test_this_repositorys_report_is_valid_by_the_schema() -> None:
    assert [error.message for error in SCHEMA.iter_errors(as_data(run_folder(REPOSITORY, TODAY)))] == []


def test_the_published_schema_is_current() -> None:
    published = (REPOSITORY / "docs/report.schema.json").read_text(encoding="utf-8")
    assert published == schema_text(), "run `make docs` and commit"
