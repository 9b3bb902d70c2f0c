"""What in the folder of house checks looks like a check and is none: files of another ending, bare functions."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Final

from galleyproof.finding import Criterion, Fault, FaultKind
from galleyproof.load.files import name_of, read_text
from galleyproof.load.unread import is_temporary
from galleyproof.records.location import Location

_DECORATED: Final = re.compile(r"^@(?:\w+\.)?(?:check|check_article|check_desk|constraint)\b", re.MULTILINE)
_PAGES: Final = (".md", ".rst", ".html")  # they may show a check as an example
_YIELDED: Final = frozenset({"Problem", "Undecided"})


def unloaded_files(folder: Path, root: Path) -> Iterator[Fault]:
    """Yield a fault for each file with checks in it that is not loaded: its name or its folder is not the right one."""
    for path in sorted(folder.rglob("*")):
        if path.parent == folder and path.suffix == ".py":
            continue
        is_hidden = any(is_temporary(part) or part == "__pycache__" for part in path.relative_to(folder).parts)
        text = "" if is_hidden or path.is_dir() else read_text(path, root)
        if isinstance(text, str) and path.suffix not in _PAGES and _DECORATED.search(text):
            right = f"{path.name.strip().split('.')[0]}.py"
            fix = f"make it `{name_of(folder / right, root)}`, or move it out of this folder"
            yield _fault("the checks in this file are not loaded", Location(name_of(path, root)), fix)


def bare_functions(modules: Mapping[Path, ModuleType], root: Path) -> Iterator[Fault]:
    """Yield a fault for each function of house files that yields problems, is not a check, and is used by none."""
    trees = {path: ast.parse(path.read_bytes()) for path in modules}
    used = {name for tree in trees.values() for name in _names_used(tree)}
    for path, tree in trees.items():
        for function in tree.body:
            if (
                isinstance(function, ast.FunctionDef)
                and function.name not in used
                and _is_bare(function, modules[path])
            ):
                message = f"`{function.name}` yields problems, but it is not a check and no check calls it"
                fix = "put `@check` or another decorator above it, or begin its name with `_`"
                yield _fault(message, Location(name_of(path, root), function.lineno), fix)


def _is_bare(function: ast.FunctionDef, module: ModuleType) -> bool:
    if function.name.startswith("_") or isinstance(vars(module).get(function.name), Criterion):
        return False
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return any(getattr(call, "id", getattr(call, "attr", "")) in _YIELDED for call in calls)


def _names_used(tree: ast.AST) -> Iterable[str]:
    """Return the names that a file reads or imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.ImportFrom):
            yield from (name.name for name in node.names)


def _fault(message: str, place: Location, fix: str) -> Fault:
    return Fault(message, place, fix, kind=FaultKind.UNREAD)
