"""Galleyproof is pytest for facts: claims as records, proved against each other, the copy and the evidence.

A newsroom writes its own checks with these names, with `galleyproof.facts` (the kinds of fact) and with
`galleyproof.strategies` (desks drawn by hypothesis). Its constraints also use `apart` from `galleyproof.constraint` and
the names in `galleyproof.facts.things`; its tests use `run` from `galleyproof.run`. The names are loaded when first
used. Everything else is private and may change.
"""

import sys

if sys.argv[:1] == ["-m"] and {"galleyproof", "-mgalleyproof"} & {*sys.orig_argv} and not sys.flags.safe_path:
    del sys.path[0]  # the current folder may be a desk that nobody trusts, with a file called typing.py

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from galleyproof.article import Article
    from galleyproof.check import check, check_article, check_desk
    from galleyproof.claim import Claim
    from galleyproof.constraint import Rule, constraint
    from galleyproof.desk import Desk
    from galleyproof.finding import Problem, Severity, Undecided
    from galleyproof.run.session import Session

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Claim",
    "Desk",
    "Problem",
    "Rule",
    "Session",
    "Severity",
    "Undecided",
    "check",
    "check_article",
    "check_desk",
    "constraint",
]

_HOMES: Final = {
    "Article": "article",
    "Claim": "claim",
    "Desk": "desk",
    "Problem": "finding",
    "Rule": "constraint",
    "Session": "run.session",
    "Severity": "finding",
    "Undecided": "finding",
    "check": "check",
    "check_article": "check",
    "check_desk": "check",
    "constraint": "constraint",
}
"""The module that defines each public name."""


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a public name may be anything
    """Load a public name when it is first used."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return [*__all__, "__version__"]


class _Package(ModuleType):
    """The package, with the decorators `check` and `constraint` kept safe from the modules of the same name.

    Python sets an attribute of the package for every module that it imports; for these two it must not.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (isinstance(value, ModuleType) and name in _HOMES):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
