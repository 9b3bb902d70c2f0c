"""House checks that are not loaded: files or folders with a wrong name, functions without a decorator, reused names."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Final

from rapidfuzz.distance import OSA

from galleyproof.finding import Criterion, Fault, FaultKind, criteria_of
from galleyproof.load.files import name_of, read_text
from galleyproof.load.unread import is_temporary
from galleyproof.records.location import Location

_DECORATED: Final = re.compile(r"^@(?:\w+\.)?(?:check|check_article|check_desk|constraint)\b", re.MULTILINE)
_DECORATORS: Final = ("galleyproof.check", "galleyproof.constraint")
_SLIPS: Final = 2
_PAGES: Final = (".md", ".rst", ".html")  # they may show a check as an example
_YIELDED: Final = frozenset({"Problem", "Undecided"})


def unloaded_files(folder: Path, root: Path) -> Iterator[Fault]:
    """Yield a fault for each file with checks in it that is not loaded: its name or its folder is not the right one."""
    for path in sorted(folder.rglob("*")):
        if path.parent == folder and path.suffix == ".py":
            continue
        is_hidden = any(is_temporary(part) or part == "__pycache__" for part in path.relative_to(folder).parts)
        if not (is_hidden or path.is_dir() or path.suffix in _PAGES) and _has_checks(path, root):
            right = f"{path.name.strip().split('.')[0]}.py"
            fix = f"make it `{name_of(folder / right, root)}`, or move it out of this folder"
            yield _fault("the checks in this file are not loaded", Location(name_of(path, root)), fix)


def misnamed_folders(folder: Path, root: Path) -> Iterator[Fault]:
    """Yield a fault for each folder with checks in it and nearly the name of the folder of house checks."""
    for path in sorted(root.iterdir()):
        is_like = path.name != folder.name and OSA.distance(path.name.strip().lower(), folder.name.lower()) <= _SLIPS
        if is_like and path.is_dir() and not path.is_symlink():
            files = (file for file in sorted(path.glob("*.py")) if _has_checks(file, root))
            for file in islice(files, 1):
                name = name_of(folder, root)
                fix = f"rename the folder to `{name}`, or move the checks to `{name}`"
                yield _fault("the checks in this folder are not loaded", Location(name_of(file, root)), fix)


def _has_checks(path: Path, root: Path) -> bool:
    text = read_text(path, root)
    return isinstance(text, str) and bool(_DECORATED.search(text))


def unloaded_functions(modules: Mapping[Path, ModuleType], root: Path) -> Iterator[Fault]:
    """Yield a fault for each function of house files that looks like a check but is not loaded as one."""
    trees = {path: ast.parse(path.read_bytes()) for path in modules}
    yield from _bare_functions(trees, modules, root)
    yield from _lost_checks(trees, modules, root)


def _bare_functions(
    trees: Mapping[Path, ast.Module], modules: Mapping[Path, ModuleType], root: Path
) -> Iterator[Fault]:
    """Yield a fault for each function that yields problems, is not a check, and is not used by one."""
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


def _lost_checks(trees: Mapping[Path, ast.Module], modules: Mapping[Path, ModuleType], root: Path) -> Iterator[Fault]:
    """Yield a fault for each check that is gone once its file is loaded: something below has the same name."""
    for path, module in modules.items():
        kept = {check.function.__code__.co_firstlineno for check in criteria_of(module)}
        for function in trees[path].body:
            if not isinstance(function, ast.FunctionDef) or kept.intersection(_first_lines(function)):
                continue
            if _is_decorated(function, module):
                message = f"the check `{function.name}` is not loaded: something below has the same name"
                yield _fault(message, Location(name_of(path, root), function.lineno), "give it a name of its own")


def _first_lines(function: ast.FunctionDef) -> Iterator[int]:
    """Yield the lines that Python may count as the first of a function."""
    yield from (function.lineno, *(decorator.lineno for decorator in function.decorator_list))


def _is_bare(function: ast.FunctionDef, module: ModuleType) -> bool:
    if function.name.startswith("_") or _is_decorated(function, module) or _is_criterion(function.name, module):
        return False
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return any(getattr(call, "id", getattr(call, "attr", "")) in _YIELDED for call in calls)


def _is_criterion(name: str, module: ModuleType) -> bool:
    return isinstance(vars(module).get(name), Criterion)


def _is_decorated(function: ast.FunctionDef, module: ModuleType) -> bool:
    """Return True for a function under one of our decorators, called or not."""
    for one in function.decorator_list:
        named = one.func if isinstance(one, ast.Call) else one
        first, _, rest = ast.unparse(named).partition(".")
        decorator = vars(module).get(first)
        if getattr(getattr(decorator, rest, None) if rest else decorator, "__module__", "") in _DECORATORS:
            return True
    return False


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
