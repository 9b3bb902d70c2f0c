"""Files that a desk does not read though an editor may expect it: those with nearly the right name, or with records."""

import re
from collections.abc import Iterable
from itertools import product
from pathlib import Path
from typing import Final

from rapidfuzz.distance import OSA

from galleyproof.finding import Fault, FaultKind
from galleyproof.records.location import Location

_TEMPORARY: Final = re.compile(
    r"^[.#~]|[~#]$|\.(?:sw[a-z]|te?mp|lock|part)$|^(?:thumbs\.db|desktop\.ini|icon\r)$", re.IGNORECASE
)
"""What editors and systems leave behind while a file is open."""
_KEPT_APART: Final = re.compile(r"\.schema\.json$", re.IGNORECASE)
_YAML: Final = ("yaml", "yml")
_YAML_ENDINGS: Final = tuple(f".{ending}" for ending in _YAML)
_JSON: Final = "json"
_COPIES: Final = frozenset({"bak", "backup", "old", "orig", "rej", "save"})
_TEXTS: Final = frozenset({"", "markdown", "mdown", "mkd", "md", "text", "txt"})
_LONGEST_LOOK: Final = 20_000
_RECORDS: Final = re.compile(r"""(?:^|[{,])\s*["']?(?:claims|entities|sources)["']?\s*:""", re.MULTILINE)
_ARTICLE: Final = re.compile(r"---\s*\n(?=(?:.*\n)*?outlet:)(?=(?:.*\n)*?published:)")


def unread(path: Path, names: Iterable[str], *, has_article: bool) -> str:
    """Return the name that a file was probably meant to have; empty if it need not be read.

    Args:
        path: a file that is not read.
        names: the names that files in its folder are read by, apart from `*.yaml`.
        has_article: True if the folder has its article, or can have none.
    """
    if is_temporary(path.name) or _KEPT_APART.search(path.name):
        return ""
    plain = path.name.strip().lower()
    named = next((name for name in names if _is_like(plain, name, taken=has_article and name == "article.md")), "")
    return named or _as_yaml(path, plain) or ("" if has_article else _as_article(path))


def hidden(path: Path) -> str:
    """Return the name without the dot of a hidden file of records, or of a hidden folder that has one; else nothing."""
    if path.name.startswith((".#", "._", ".~")):  # an editor or a system made it
        return ""
    try:
        files = [*path.iterdir()] if path.is_dir() and not path.is_symlink() else [path]
    except OSError:
        return ""
    has_records = any(is_yaml(file) and _holds(file, _RECORDS) for file in files)
    return path.name.lstrip(".") if has_records else ""


def is_yaml(path: Path) -> bool:
    """Return True for the path of a YAML file, whatever the case of its ending."""
    return path.suffix.lower() in _YAML_ENDINGS


def is_temporary(name: str) -> bool:
    """Return True for the name of a file that an editor or a system leaves behind, or that is hidden."""
    return bool(_TEMPORARY.search(name))


def _is_like(plain: str, name: str, *, taken: bool) -> bool:
    """Return True for a name with another letter case or ending, or with a slip; if it is taken, only a shorter one."""
    stem, _, ending = plain.partition(".")
    right, _, usual = name.partition(".")
    if plain in (name, f"{name}.txt") or (stem == right and ending.rpartition(".")[2] in _COPIES):
        return True
    slips = OSA.distance(stem, right)
    if taken:
        return slips == 1 and len(stem) <= len(right) and ending == usual
    is_text = ending in _TEXTS if usual in ("md", "") else OSA.distance(ending, usual) <= 1
    return slips <= len(right) // 6 + 1 and is_text


def _as_yaml(path: Path, plain: str) -> str:
    """Return the name with `.yaml` of a file whose ending is a slip for that, or which has records in it."""
    stem, *endings = plain.split(".")
    slip = any(
        OSA.distance(ending, right) <= 1 for ending, right in product(endings, _YAML) if ending[:1] in ("y", "a")
    )
    is_copy = len(endings) == 1 and endings[0] in _COPIES
    if slip or is_copy or endings[-1:] == [_JSON] or _holds(path, _RECORDS):
        return f"{path.name.strip().split('.')[0] or stem}.yaml"
    return ""


def _as_article(path: Path) -> str:
    return "article.md" if _holds(path, _ARTICLE) else ""


def _holds(path: Path, pattern: re.Pattern[str]) -> bool:
    """Return True if the beginning of a regular file has a pattern."""
    try:
        if not path.is_file() or path.is_symlink():
            return False
        with path.open(encoding="utf-8", errors="replace") as file:
            return bool(pattern.search(file.read(_LONGEST_LOOK)))
    except OSError:
        return False


def unread_fault(path: Path, file: str, right: str) -> Fault:
    """Return the fault of a file that is not read, given its path from the root and the name it should have."""
    noun = "folder" if path.is_dir() else "file"
    fix = f"rename it to `{right}`, or move it out of `claims`"
    if path.with_name(right).exists():
        fix = f"move what is to be checked to `{right}`, and the {noun} out of `claims`"
    return Fault(f"Galleyproof does not read this {noun}", Location(file), fix, kind=FaultKind.UNREAD)
