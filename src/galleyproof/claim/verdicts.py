"""The statuses that a claim can have, and what one row of evidence can say of it."""

from typing import Literal, TypeAlias, get_args

Status: TypeAlias = Literal[
    "unchecked", "verified", "supported", "partly", "disputed", "refuted", "unverifiable", "opinion"
]
STATUSES: dict[str, str] = {
    "unchecked": "not checked yet, or no evidence settles it",
    "verified": "the evidence meets the desk's policy",
    "supported": "good evidence, but not enough for the desk's policy",
    "partly": "only part of it is right; `holds` says which part",
    "disputed": "good evidence for and against it",
    "refuted": "the evidence contradicts it",
    "unverifiable": "searched, but nothing found; `silent` evidence says where",
    "opinion": "not a matter of fact",
}
EVIDENCE_STATUSES: tuple[Status, ...] = ("verified", "supported", "partly", "disputed", "refuted")
"""The statuses that need decisive evidence."""

Stance: TypeAlias = Literal["supports", "partly", "refutes", "silent", "context"]
STANCES: dict[str, str] = {
    "supports": "supports the whole claim",
    "partly": "supports part of the claim",
    "refutes": "contradicts the claim",
    "silent": "was searched and does not mention it",
    "context": "gives background and decides nothing",
}
DECISIVE_STANCES: tuple[Stance, ...] = get_args(Stance)[:3]
"""The stances that decide a status."""

Tier: TypeAlias = Literal["primary", "secondary", "tertiary"]
