"""Where results are kept between processes, and the data that they are kept as."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol, TypeAlias

from galleyproof.run.encoding import Data
from galleyproof.run.folder_result import FolderResult

Kept: TypeAlias = tuple[str, str, str, str, str]
"""What was found in a folder, with digests of what that depends on, in this order:

own: a digest of the folder's files;
common: a digest of what every folder depends on: the code, the settings, the captures, the day;
outside: a digest of what was looked up in other folders;
registers: a digest of the entities and sources;
data: the result, as text.
"""


class Held(NamedTuple):
    """A folder whose result holds with other registers too: its name, and the digests that it is kept with."""

    name: str
    own: str
    common: str
    outside: str
    registers: str


class Keep(Protocol):
    """Where results are kept between processes. It may lose anything, but gives nothing that is damaged."""

    code: str
    """A digest of the code that finds the results."""

    def folders(self) -> Mapping[str, Kept]:
        """Return what is kept of each folder, by its name."""

    def clusters(self) -> tuple[str, Mapping[str, Data]]:
        """Return the digest of the registers with which clusters were solved, and what each proved, by its mark."""

    def registers(self, digest: str) -> Data:
        """Return the registers with a digest, as data; None if they are not kept."""

    def save(
        self,
        folders: Mapping[str, Kept | None],
        held: Sequence[Held],
        clusters: Mapping[str, Data] | None,
        registers: tuple[str, Data],
    ) -> None:
        """Keep what has changed.

        Args:
            folders: the folders that were examined; None for one that is gone.
            held: those of the others that were kept with other registers.
            clusters: all clusters; None if they are the same as before.
            registers: the digest of the registers, and the registers themselves; None if they are kept.
        """


class Known(NamedTuple):
    """The result of a folder with the digests that it was found under, named as in `Kept`."""

    result: FolderResult
    own: str
    common: str
    outside: str
    registers: str
