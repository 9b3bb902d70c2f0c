"""Files on disk, each replaced as a whole."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def write(path: Path, text: str) -> Path:
    """Replace a file as a whole: whoever reads it sees the old text or the new, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(
        "w", encoding="utf-8", newline="\n", dir=path.parent, prefix=".galley-", delete=False
    ) as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    temporary = Path(file.name)
    temporary.chmod(0o644)  # a temporary file is its owner's alone, a report is not
    try:
        temporary.replace(path)
    except OSError:
        temporary.unlink()
        raise
    return path
