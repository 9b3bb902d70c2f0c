"""The examples of `docs/reading.md`: each sentence disagrees with its record, or agrees with it, as the page says."""

import re
from datetime import date
from pathlib import Path

import pytest

from galleyproof.checks import builtin
from galleyproof.run import run
from tests.helpers.worded import desk_wording

PAGE = (Path(__file__).parent.parent / "docs" / "reading.md").read_text(encoding="utf-8")
ENTITIES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[0]
CHECKS = (
    *("wording.copy", "figures.agree", "figures.rounded", "coverage.day", "coverage.weekday", "quotes.spoken"),
    "quotes.speaker",
)
EXAMPLES = re.findall(r"^\| ([^|]+\.\"?) \| `(\{.*?\})` \| (agrees|disagrees) \|$", PAGE, re.MULTILINE)


@pytest.mark.parametrize(("text", "fact", "verdict"), EXAMPLES)
def test_an_example_comes_out_as_the_page_says(text: str, fact: str, verdict: str) -> None:
    desk = desk_wording(fact, text, ENTITIES)
    checks = [check for check in builtin() if check.id in CHECKS]
    assert bool(run(desk, checks, date(2021, 10, 18)).findings) is (verdict == "disagrees")


def test_the_page_has_examples() -> None:
    assert len(EXAMPLES) > 20
