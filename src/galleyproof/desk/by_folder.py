"""Mappings over the folders of a desk that read or compute a part when it is asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

V = TypeVar("V")

REGISTERS = ""
"""The name of the folder of entities, sources and settings."""
_REGISTERS_IN = ("entities", "sources", "captures")
_IN_A_FOLDER = 3
"""The parts of the path of a file in a folder: `claims/article/file.yaml`."""


class ByFolder(Mapping[str, V]):
    """A mapping by full id that reads a folder when one of its ids is asked for."""

    def __init__(self, folders: Iterable[str], read: Callable[[str], Mapping[str, V]]) -> None:
        self._folders = dict.fromkeys(folders)
        self._read = read

    def __getitem__(self, key: str) -> V:
        return self._part(key)[key]

    def get(self, key: str, default: V | None = None) -> V | None:  # type: ignore[override] # a default of another type is never given
        """Return the value for a full id, or the default."""
        return self._part(key).get(key, default)

    def __iter__(self) -> Iterator[str]:
        return (key for folder in self._folders for key in self._read(folder))

    def __len__(self) -> int:
        return sum(len(self._read(folder)) for folder in self._folders)

    def _part(self, key: str) -> Mapping[str, V]:
        folder = key.partition("/")[0]
        return self._read(folder) if folder in self._folders else {}


class OnDemand(Mapping[str, V]):
    """A mapping that computes a value when its key is asked for, and keeps it."""

    def __init__(
        self, keys: Iterable[str], compute: Callable[[str], V], *, skip_empty: bool = False, most: int | None = None
    ) -> None:
        """Keep the keys.

        Args:
            keys: the keys, in order.
            compute: returns the value for a key.
            skip_empty: True if keys with an empty value do not count when somebody goes through all; `filled` has
                those that are known to have something, though it was not computed.
            most: the number of values to keep, those asked for last; by default all.
        """
        self._keys = dict.fromkeys(keys)
        self._compute = compute
        self._skip_empty = skip_empty
        self._most = most
        self.computed: dict[str, V] = {}
        self.filled: set[str] = set()

    def __getitem__(self, key: str) -> V:
        if key not in self.computed:
            if key not in self._keys:
                raise KeyError(key)
            self.computed[key] = self._compute(key)
        return self.computed[key] if self._most is None else self._newest(key, self._most)

    def _newest(self, key: str, most: int) -> V:
        """Return the value for a key that was computed, and forget those that were not asked for in a long time."""
        value = self.computed[key] = self.computed.pop(key)
        while len(self.computed) > most:
            del self.computed[next(iter(self.computed))]
        return value

    def starting_with(self, earlier: "OnDemand[V]", keys: Iterable[str]) -> "OnDemand[V]":
        """Return this mapping with the values that an earlier one has computed for some keys."""
        self.computed.update({key: earlier.computed[key] for key in keys if key in earlier.computed})
        return self

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[str]:
        if not self._skip_empty:
            return iter(self._keys)
        return (key for key in self._keys if key in self.filled or self[key])

    def __len__(self) -> int:
        return sum(1 for _ in self)


def folder_of(file: str) -> str:
    """Return the folder that a file belongs to, by its path from the desk's root."""
    parts = file.split("/")
    in_folder = len(parts) >= _IN_A_FOLDER and parts[0] == "claims" and parts[1] not in _REGISTERS_IN
    return parts[1] if in_folder else REGISTERS
