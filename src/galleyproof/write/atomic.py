"""Files on disk, each replaced as a whole."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def write(path: Path, content: str | bytes) -> Path:
    """Replace a file as a whole: whoever reads it sees the old content or the new, never a part."""
    data = content if isinstance(content, bytes) else content.encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644  # a temporary file is its owner's alone
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
