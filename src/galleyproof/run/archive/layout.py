"""The files of an archive, and what it says of itself."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final

import duckdb
import pyarrow as pa

VERSION: Final = 3
"""Changes with the files and tables of an archive."""

START_AGAIN: Final = "delete the folder, and build it again"


class ArchiveError(Exception):
    """Why an archive cannot be built or checked, as one sentence for the terminal."""


@dataclass(frozen=True)
class Manifest:
    """What an archive says of itself.

    Attributes:
        root: the desk's root.
        as_of: the day of the run, in ISO format.
        house_checks: False if the desk's own checks were left out.
        code: a digest of the code that found the results.
        checks: the folder of the desk's own checks; empty if there is none.
        listing: a digest of the names, sizes and times of all files of the desk.
        facts_digest: a digest of what the facts of all folders tell each other.
        claims: the number of claims that may contradict others.
        buckets: the number of buckets that the facts are in.
        complete: False while it is being built.
        version: the version of the archive's files.
    """

    root: str = ""
    as_of: str = ""
    house_checks: bool = True
    code: str = ""
    checks: str = ""
    listing: str = ""
    facts_digest: str = ""
    claims: int = 0
    buckets: int = 1
    complete: bool = False
    version: int = VERSION


@dataclass(frozen=True)
class Layout:
    """The files of an archive in the folder `out`."""

    out: Path

    @property
    def manifest_file(self) -> Path:
        """What the archive says of itself."""
        return self.out / "archive.json"

    @property
    def database(self) -> Path:
        """What was found in each folder of the desk."""
        return self.out / "folders.duckdb"

    @property
    def shared(self) -> Path:
        """What the facts of all folders tell each other."""
        return self.out / "shared.json"

    @property
    def own(self) -> Path:
        """The digests of the files of each folder, in the order of the desk."""
        return self.out / "digests.json"

    @property
    def registers(self) -> Path:
        """The entities and sources of the last build."""
        return self.out / "registers.json"

    @property
    def facts(self) -> Path:
        """The facts of claims that may contradict others, in a folder for each bucket."""
        return self.out / "facts"

    @property
    def local(self) -> Path:
        """What was found in each folder by itself."""
        return self.out / "local.parquet"

    @property
    def solved(self) -> Path:
        """What each cluster proves."""
        return self.out / "solved.parquet"

    @property
    def solved_anew(self) -> Path:
        """A folder of what was proved since."""
        return self.out / "solved-anew"

    @property
    def spill(self) -> Path:
        """A folder for what does not fit into memory."""
        return self.out / "spill"

    @property
    def findings(self) -> Path:
        """The findings of the last check."""
        return self.out / "findings.parquet"

    @property
    def all_facts(self) -> str:
        """The files of facts, as DuckDB names them."""
        return f"{quoted(self.facts)}/*/*.parquet"

    def read_manifest(self) -> Manifest:
        """Return what the archive says of itself.

        Raises:
            ArchiveError: it is no archive, or one of another version.
        """
        try:
            data = json.loads(self.manifest_file.read_text(encoding="utf-8"))
            if data["version"] == VERSION:
                return Manifest(**data)
        except FileNotFoundError:
            raise ArchiveError(f"`{self.out}` is not an archive: `galley archive build` makes one") from None
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            raise ArchiveError(f"`{self.manifest_file}` cannot be read: {START_AGAIN}") from None
        raise ArchiveError(f"`{self.out}` was built by another version of Galleyproof: {START_AGAIN}")

    def read_names(self) -> list[str]:
        """Return the names of the desk's folders, in order.

        Raises:
            ArchiveError: they cannot be read.
        """
        try:
            return [f"{name}" for name in json.loads(self.own.read_text(encoding="utf-8"))]
        except (OSError, ValueError, TypeError, RecursionError):
            raise ArchiveError(f"`{self.own}` cannot be read: {START_AGAIN}") from None

    def write_manifest(self, manifest: Manifest) -> None:
        """Write what the archive says of itself."""
        self.write(self.manifest_file, json.dumps(asdict(manifest), indent=1) + "\n")

    @staticmethod
    def write(file: Path, text: str) -> None:
        """Write a file of the archive, all of it or nothing."""
        temporary = file.with_suffix(".tmp")
        temporary.write_text(text, encoding="utf-8", errors="surrogatepass")
        temporary.replace(file)

    @contextmanager
    def refusing_damage(self) -> Iterator[None]:
        """Raise an ArchiveError where a file of the archive cannot be read or written."""
        try:
            yield
        except (duckdb.Error, pa.ArrowException, OSError) as error:
            reason = " ".join(str(error).split("\n")[0].split())
            raise ArchiveError(f"`{self.out}` cannot be read or written ({reason}): {START_AGAIN}") from error


def quoted(path: Path) -> str:
    """Return a path as it is written between quotation marks in SQL."""
    return str(path).replace("'", "''")


def listing_of(root: Path, checks: str) -> str:
    """Return a digest of the names, sizes and times of all files that a run of a desk reads.

    Args:
        root: the desk's root.
        checks: the folder of its own checks; empty if there is none.
    """
    digest = blake2b(digest_size=16)
    for folder in (root / "claims", *([checks] if checks else ())):
        for path, folders, names in os.walk(folder):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            for name in sorted(names):
                file = f"{path}/{name}"
                status = os.lstat(file)
                line = f"{file}\0{status.st_size}\0{status.st_mtime_ns}\0"
                digest.update(line.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()
