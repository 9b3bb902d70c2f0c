"""Reports on disk: one folder an article, each file replaced as a whole."""

from collections.abc import Iterator
from pathlib import Path

from galleyproof.atomic import write
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
