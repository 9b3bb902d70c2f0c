"""The examples of `docs/reading.md`: each sentence disagrees with its record, or agrees with it, as the page says."""

import re
from datetime import date
from pathlib import Path

import pytest

from galleyproof.checks import builtin
from galleyproof.load.texts import load_texts
from galleyproof.run import run

PAGE = (Path(__file__).parent.parent / "docs" / "reading.md").read_text(encoding="utf-8")
ENTITIES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[0]
CHECKS = (
    *("wording.copy", "figures.agree", "figures.rounded", "coverage.day", "coverage.weekday", "quotes.spoken"),
    "quotes.speaker",
)
EXAMPLES = re.findall(r"^\| ([^|]+\.\"?) \| `(\{.*?\})` \| (agrees|disagrees) \|$", PAGE, re.MULTILINE)


@pytest.mark.parametrize(("text", "fact", "verdict"), EXAMPLES)
def test_an_example_comes_out_as_the_page_says(text: str, fact: str, verdict: str) -> None:
    quote = text.removesuffix(".").replace('"', '\\"')
    desk = load_texts(
        {
            "claims/desk.yaml": "name: A desk",
            "claims/entities.yaml": ENTITIES,
            "claims/story/article.md": (
                f"---\ntitle: A story\noutlet: The Courier\npublished: 2021-10-18\nstage: draft\n---\n\n{text}\n"
            ),
            "claims/story/claims.yaml": (
                "claims:\n  - id: it\n    says: It is so.\n    status: unchecked\n"
                f'    anchor: {{paragraph: 1, quote: "{quote}"}}\n    fact: {fact}\n'
            ),
        }
    )
    assert not desk.faults
    checks = [check for check in builtin() if check.id in CHECKS]
    assert bool(run(desk, checks, date(2021, 10, 18)).findings) is (verdict == "disagrees")


def test_the_page_has_examples() -> None:
    assert len(EXAMPLES) > 20
