"""Safe writing: a file is replaced as a whole, and a desk is changed by one program at a time."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

try:
    import fcntl
except ImportError:  # this system has no file locks: editors must take turns themselves
    fcntl = None  # type: ignore[assignment] # mypy takes a module for a constant


def write_file(path: Path, content: str | bytes) -> Path:
    """Replace a file as a whole and return its path: a reader sees the old content or the new, never a mixture."""
    data = content if isinstance(content, bytes) else content.encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644  # a temporary file is readable by its owner only
    with NamedTemporaryFile(dir=path.parent, prefix=".galley-", delete=False) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    temporary = Path(file.name)
    try:
        temporary.chmod(mode)
        temporary.replace(path)
    except OSError:
        temporary.unlink()
        raise
    return path


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Lock the desk against other writers. The folder itself is locked, so that no lock file is left behind."""
    if fcntl is None:
        yield
        return
    folder = os.open(root / "claims", os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)
