"""What the documentation shows works as shown."""

import json
import re
from pathlib import Path

import pytest

from galleyproof.finding import Severity
from tests.helpers.tools import REPOSITORY, run_of

PAGES = ["README.md", "docs/engine.md"]


@pytest.mark.parametrize("page", PAGES)
def test_the_check_that_a_page_shows_proves_its_own_examples(tmp_path: Path, page: str) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", (REPOSITORY / page).read_text(encoding="utf-8"), re.DOTALL)
    run = run_of(tmp_path, f"says: Fine.\nfiles: {{checks/shown.py: {json.dumps(code)}}}")
    assert [finding.message for finding in run.findings if finding.severity is Severity.ERROR] == []


@pytest.mark.parametrize("page", [*PAGES, "docs/architecture.md", "docs/format.md"])
def test_every_file_that_a_page_links_to_is_there(page: str) -> None:
    path = REPOSITORY / page
    links = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []
