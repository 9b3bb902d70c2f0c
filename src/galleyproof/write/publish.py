"""Reports on disk: one folder an article and the desk's front page, each file replaced as a whole."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from galleyproof.article import Article
from galleyproof.reports.formats import as_claimreview, as_csv, as_html, as_index, as_json, as_markdown
from galleyproof.reports.formats.report_format import read
from galleyproof.reports.views.changes import Report, compare
from galleyproof.run import Run
from galleyproof.write.atomic import write


def reports(run: Run, folder: Path | None = None) -> Iterator[tuple[str, str]]:
    """Every report of a run: its path below the folder of reports, and its text.

    Where the folder has reports already, the new ones say what changed since those before them.
    """
    yield "index.html", as_index.render(run)
    yield "claims.csv", as_csv.render(run)
    for article in run.desk.articles:
        data = as_json.as_data(run, article)
        changes = _changes(_before(folder, article), data)
        texts = {
            "report.html": as_html.render(run, article, changes),
            "report.md": as_markdown.render(run, article, changes),
            "report.json": as_json.text_of({**data, "changes": changes}),
            "claimreview.json": as_claimreview.render(run, article),
        }
        yield from ((f"{article.id}/{name}", text) for name, text in texts.items())


def publish(run: Run) -> list[Path]:
    """Write every report; nothing where desk.yaml leads them out of the desk."""
    folder = run.desk.folders.get("reports")
    return [write(folder / name, text) for name, text in [*reports(run, folder)]] if folder else []


def _before(folder: Path | None, article: Article) -> Report:
    """The report that is there; nothing where there is none, or what is there is no report of ours."""
    try:
        return read((folder / article.id / "report.json").read_text(encoding="utf-8")) if folder else {}
    except (OSError, ValueError):
        return {}


def _changes(before: Report, now: dict[str, Any]) -> list[str]:
    """What changed since the report before; where nothing did, what that one says of the one before it."""
    changes = [str(change) for change in compare(before, now)] if before else []
    return changes or [str(each) for each in before.get("changes", ())]
