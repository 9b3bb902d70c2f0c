"""The house checks: the Python files in a desk's `checks` folder, loaded by their path."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from importlib.abc import SourceLoader
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import TypeVar

from galleyproof.desk import Desk
from galleyproof.finding import Criterion, Fault, FaultKind, criteria_of
from galleyproof.load.conflict_markers import conflict_marker
from galleyproof.load.files import name_of, read_text
from galleyproof.records.location import Location
from galleyproof.regular_file import LARGEST_TEXT, RefusedError, read_regular
from galleyproof.run.examining import FIX_CHECK
from galleyproof.run.unloaded import misnamed_folders, unloaded_files, unloaded_functions

D = TypeVar("D", bound=Desk)


class _Loader(SourceLoader):
    """Loads a module from its file without writing bytecode: a run writes nothing."""

    def __init__(self, path: str, root: Path) -> None:
        self._path, self._root = path, root

    def get_filename(self, fullname: str) -> str:  # noqa: ARG002 - required by the interface
        return self._path

    def get_data(self, path: str) -> bytes:
        return read_regular(Path(path), self._root, LARGEST_TEXT)


def with_house_checks(desk: D, builtin: Sequence[Criterion]) -> tuple[D, tuple[Criterion, ...]]:
    """Return the desk with the faults of its own checks, and all checks that run on it; nothing raises."""
    folder = desk.folders.get("checks")
    checks, faults, modules = [*builtin], list[Fault](), dict[Path, ModuleType]()
    for path in sorted(folder.glob("*.py")) if folder else ():
        module = _load(path, desk.root)
        if isinstance(module, Fault):
            faults.append(module)
        else:
            modules[path] = module
            checks += criteria_of(module)
    if folder:
        faults += (*unloaded_files(folder, desk.root), *misnamed_folders(folder, desk.root))
        faults += unloaded_functions(modules, desk.root)
    return (desk.with_faults(tuple(faults)) if faults else desk), tuple(checks)


def fault_of(check: Criterion, desk: Desk, message: str) -> Fault:
    """Return a fault of a house check, placed at its first line."""
    code = check.function.__code__
    return _fault(Path(code.co_filename), desk.root, code.co_firstlineno, message)


def _load(path: Path, root: Path) -> ModuleType | Fault:
    name = f"house.{path.stem}"
    spec = spec_from_file_location(name, path, loader=_Loader(str(path), root))
    if spec is None or spec.loader is None:  # never: a spec made with a loader has it
        raise ImportError(name)
    module = module_from_spec(spec)
    sys.modules[name] = module  # where dataclasses look their module up
    try:
        spec.loader.exec_module(module)
    except RefusedError as error:
        return _fault(path, root, 1, f"this file cannot be loaded: {error.why}")
    except SyntaxError as error:
        return _conflict_in(path, root) or _not_loaded(error, path, root)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a house file does, the run reports it
        return _not_loaded(error, path, root)
    return module


def _not_loaded(error: BaseException, path: Path, root: Path) -> Fault:
    return _fault(path, root, _line(error, path), f"this file cannot be loaded: {type(error).__name__}: {error}")


def _conflict_in(path: Path, root: Path) -> Fault | None:
    """Return the fault of a file with conflict markers; None if it has none, or another file that it imports has."""
    text = read_text(path, root)
    marker = conflict_marker(text, name_of(path, root)) if isinstance(text, str) else None
    return replace(marker, kind=FaultKind.HOUSE) if marker else None


def _line(error: BaseException, path: Path) -> int:
    """Return the line of a file that an error comes from."""
    if isinstance(error, SyntaxError):
        return error.lineno or 1
    line, trace = 1, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == str(path):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _fault(path: Path, root: Path, line: int, message: str) -> Fault:
    place = Location(path.relative_to(root).as_posix(), line)
    return Fault(message, place, FIX_CHECK, kind=FaultKind.HOUSE)
