"""The JSON Schemas as entries of a schema store, which offers each to the text editor by the name of a file."""

import json
import sys
from typing import Final

from galleyproof.schema import FILES

MATCHES: Final[dict[str, tuple[str, ...]]] = {
    "claims": ("**/claims/background/*.yaml", "**/claims/*/claims.yaml", "**/claims/*/*.claims.yaml"),
    "entities": ("**/claims/entities.yaml", "**/claims/entities/*.yaml"),
    "sources": ("**/claims/sources.yaml", "**/claims/sources/*.yaml"),
    "desk": ("**/claims/desk.yaml",),
}
"""The names by which files are known, for each schema; none fits two. Other files of claims name theirs at the top."""


def catalog(base: str) -> list[dict[str, object]]:
    """Return the entries of a schema store, for schemas published below an address."""
    return [
        {
            "name": f"Galleyproof {name}",
            "description": (FILES[name].__doc__ or f"A file of {name} of a Galleyproof desk").strip(),
            "fileMatch": [*matches],
            "url": f"{base.rstrip('/')}/{name}.schema.json",
        }
        for name, matches in MATCHES.items()
    ]


if __name__ == "__main__":
    print(json.dumps(catalog(sys.argv[1]), indent=2))  # noqa: T201 - for the store's own file
