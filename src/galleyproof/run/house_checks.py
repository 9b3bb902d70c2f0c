"""The house's own checks: the Python files of a desk's `checks` folder, loaded by their path."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from importlib.abc import SourceLoader
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from galleyproof.check import Check, discover
from galleyproof.desk import Desk
from galleyproof.finding import Fault, FaultKind
from galleyproof.records.location import Location


class _Loader(SourceLoader):
    """Reads a module from its file and leaves no bytecode behind: a run writes nothing."""

    def __init__(self, path: str) -> None:
        self._path = path

    def get_filename(self, fullname: str) -> str:  # noqa: ARG002 - the interface's
        return self._path

    def get_data(self, path: str) -> bytes:
        return Path(path).read_bytes()


def with_house(desk: Desk, builtin: Sequence[Check]) -> tuple[Desk, tuple[Check, ...]]:
    """The desk with the faults of its own checks, and all checks that look at it; nothing raises."""
    folder = desk.folders.get("checks")
    checks, faults = [*builtin], [*desk.faults]
    for path in sorted(folder.glob("*.py")) if folder else ():
        found = _load(path, desk.root)
        if isinstance(found, Fault):
            faults.append(found)
        else:
            checks += discover(found)
    return replace(desk, faults=tuple(faults)), tuple(checks)


def fault_of(check: Check, desk: Desk, message: str) -> Fault:
    """A fault of one of the house's checks, at its first line."""
    code = check.function.__code__
    return _fault(Path(code.co_filename), desk.root, code.co_firstlineno, message)


def _load(path: Path, root: Path) -> ModuleType | Fault:
    name = f"house.{path.stem}"
    spec = spec_from_file_location(name, path, loader=_Loader(str(path)))
    if spec is None or spec.loader is None:  # only a file without a loader has no spec, and ours has one
        raise ImportError(name)
    module = module_from_spec(spec)
    sys.modules[name] = module  # dataclasses look their module up
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a house file does, the run says so
        return _fault(path, root, _line(error, path), f"the file cannot be loaded: {type(error).__name__}: {error}")
    return module


def _line(error: BaseException, path: Path) -> int:
    """The line of a file that an error comes from."""
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
    return Fault(FaultKind.HOUSE, message, place, "mend the check, or take the file out; until then it proves nothing")
