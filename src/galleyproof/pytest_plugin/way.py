"""The way from pytest's root to a desk, which may lead through folders that pytest does not enter: `build`, `.news`."""

from collections.abc import Sequence
from fnmatch import fnmatch
from pathlib import Path

import pytest

from galleyproof.pytest_plugin import argument_paths


class WayToDesk:
    """The folders that pytest enters for the sake of the desk alone."""

    def __init__(self, config: pytest.Config, claims: Sequence[Path]) -> None:
        self._claims = claims
        around = (folder for one in claims for folder in (one, *one.parents) if config.rootpath in folder.parents)
        left_alone = config.getoption("ignore") or config.getoption("ignore_glob")
        self._opened = {folder for folder in around if not left_alone and _is_avoided(folder, config)}

    def ignores(self, path: Path) -> bool | None:
        """Return False for a folder on the way, True for what is beside the way in such a folder, else None."""
        if path in self._opened:
            return False
        if self._opened.isdisjoint(path.parents):
            return None
        return not any(path == claims or path in claims.parents for claims in self._claims)


def _is_avoided(folder: Path, config: pytest.Config) -> bool:
    """Return True for a folder that pytest does not enter, unless an argument asks for it or for something in it."""
    if any(path.is_relative_to(folder) for path in argument_paths(config)):
        return False
    by_name = folder.name != "claims" and any(fnmatch(folder.name, name) for name in config.getini("norecursedirs"))
    return by_name or (folder / "pyvenv.cfg").is_file()
