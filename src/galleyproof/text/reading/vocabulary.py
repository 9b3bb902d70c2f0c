"""Words by what they do in a sentence, from `vocabulary.toml`."""

import tomllib
from functools import cache
from importlib.resources import files


def vocabulary(name: str) -> frozenset[str]:
    """Return the words of one entry of `vocabulary.toml`."""
    return frozenset(_entries()[name].split())


@cache
def _entries() -> dict[str, str]:
    return tomllib.loads((files("galleyproof.text.reading") / "vocabulary.toml").read_text(encoding="utf-8"))
