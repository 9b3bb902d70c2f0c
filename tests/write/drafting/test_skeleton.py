"""Drafters: the built-in one and those of plug-ins."""

import sys
from pathlib import Path

import pytest

from galleyproof.write.drafting import RULES, drafters

MODULE = """
from galleyproof.write.drafting import Skeleton


class Parrot:
    def draft(self, article, desk, read):
        yield Skeleton(1, article.paragraphs[0].text, "It says so.")
"""


@pytest.fixture
def parrot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Install a drafter as a plug-in package would; return its name."""
    (tmp_path / "parrot_drafter.py").write_text(MODULE)
    info = tmp_path / "parrot-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: parrot\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[galleyproof.drafters]\nparrot = parrot_drafter:Parrot\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    return "parrot"


def test_the_rules_come_first() -> None:
    assert next(iter(drafters())) == RULES


def test_an_installed_drafter_is_available(parrot: str) -> None:
    assert parrot in drafters()
