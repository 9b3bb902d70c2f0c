"""Desks of one sentence that words one fact."""

from datetime import date

from galleyproof.checks import builtin
from galleyproof.desk import Desk
from galleyproof.finding import Severity
from galleyproof.load.texts import load_texts
from galleyproof.run import run


def desk_wording(fact: str, text: str, entities: str) -> Desk:
    """Return a desk with a claim whose fact is written as given, anchored to a whole text without its full stop."""
    quote = text.removesuffix(".").replace('"', '\\"')
    desk = load_texts(
        {
            "claims/desk.yaml": "name: A desk",
            "claims/entities.yaml": entities,
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
    return desk


def messages_on(fact: str, text: str, entities: str) -> list[str]:
    """Return the errors and warnings on the words of a claim with a fact, its figures and its dates."""
    found = run(desk_wording(fact, text, entities), builtin(), date(2026, 11, 1)).findings
    of_words = (one for one in found if one.check.startswith(("wording.copy", "figures.", "coverage.day")))
    return [one.message for one in of_words if one.severity is not Severity.NOTE]
