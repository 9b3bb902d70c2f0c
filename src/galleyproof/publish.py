"""Reports on disk: one folder an article, each file replaced as a whole."""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile

from galleyproof.reports import as_html, as_json, as_markdown
from galleyproof.run import Run

_FORMATS = {"report.html": as_html.render, "report.md": as_markdown.render, "report.json": as_json.render}


def reports(run: Run) -> Iterator[tuple[str, str]]:
    """Every report of a run: its path below the folder of reports, and its text."""
    for article in run.desk.articles:
        for name, render in _FORMATS.items():
            yield f"{article.id}/{name}", render(run, article)


def publish(run: Run) -> list[Path]:
    """Write every report; nothing where desk.yaml leads them out of the desk."""
    folder = run.desk.folders.get("reports")
    return [write(folder / name, text) for name, text in reports(run)] if folder else []


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
