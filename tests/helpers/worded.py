"""Desks of one sentence that words one fact."""

from galleyproof.desk import Desk
from galleyproof.load.texts import load_texts


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
