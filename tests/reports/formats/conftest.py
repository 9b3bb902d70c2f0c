"""HTML reports to examine: one with a bit of everything, one in which every text is an attack."""

from pathlib import Path

import pytest

from tests.helpers.page import Page
from tests.helpers.report_desks import ATTACK, FULL
from tests.helpers.report_pages import html


@pytest.fixture(name="full")
def _full(tmp_path: Path) -> Page:
    return Page(html(tmp_path, FULL))


@pytest.fixture(name="attack")
def _attack(tmp_path: Path) -> Page:
    return Page(html(tmp_path, ATTACK))
