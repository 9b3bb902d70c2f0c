"""The kinds of fact, one file per kind. To add a kind, add its file and its name here."""

from typing import Annotated, TypeAlias, get_args

from pydantic import Field

from galleyproof.facts.absence import Absence
from galleyproof.facts.attendance import Attendance
from galleyproof.facts.attribute import Attribute
from galleyproof.facts.comparison import Comparison
from galleyproof.facts.designation import Designation
from galleyproof.facts.event import Event
from galleyproof.facts.fact import Fact, Spanning
from galleyproof.facts.lifespan import Lifespan
from galleyproof.facts.order import Order
from galleyproof.facts.post import Post
from galleyproof.facts.presence import Presence
from galleyproof.facts.proceeding import Proceeding
from galleyproof.facts.quantity import Quantity
from galleyproof.facts.recognition import Recognition
from galleyproof.facts.statement import Statement
from galleyproof.facts.vote import Vote

AnyFact: TypeAlias = Annotated[
    Absence
    | Attendance
    | Attribute
    | Comparison
    | Designation
    | Event
    | Lifespan
    | Order
    | Post
    | Presence
    | Proceeding
    | Quantity
    | Recognition
    | Statement
    | Vote,
    Field(discriminator="kind"),
]
"""A fact of any kind; its `kind` field says which."""

KINDS: dict[str, type[Fact]] = {kind.__name__.lower(): kind for kind in get_args(get_args(AnyFact)[0])}
"""Every kind of fact by the name that records use."""

__all__ = [
    "KINDS",
    "Absence",
    "AnyFact",
    "Attendance",
    "Attribute",
    "Comparison",
    "Designation",
    "Event",
    "Fact",
    "Lifespan",
    "Order",
    "Post",
    "Presence",
    "Proceeding",
    "Quantity",
    "Recognition",
    "Spanning",
    "Statement",
    "Vote",
]
