"""Writing the reports: one folder per article, and the desk's front page."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from galleyproof.article import Article
from galleyproof.desk import Desk
from galleyproof.desk.saved_survey import SURVEY_FILE
from galleyproof.regular_file import LARGEST, read_regular
from galleyproof.reports.formats import as_claimreview, as_csv, as_html, as_index, as_json, as_markdown
from galleyproof.reports.formats.report_format import read
from galleyproof.reports.views.changes import Report, compare, in_sentences
from galleyproof.run import Run
from galleyproof.run.own_articles import reported_articles
from galleyproof.run.suspicion import suspects
from galleyproof.write.atomic import write_file, write_files
from galleyproof.write.committed import committed_files


def reports(run: Run, folder: Path | None = None) -> Iterator[tuple[str, str]]:
    """Yield every report of a run: its path below the folder of reports, and its text.

    If the folder already has reports, the new ones list the changes since those that were last committed, or, where
    none were, since those in the folder.
    """
    guarded, suspected = run.guard(), suspects(run)
    yield "index.html", as_index.render(run, suspected)
    yield "claims.csv", as_csv.render(run)
    articles = reported_articles(run)
    yield "claimreview.json", as_claimreview.render_feed(run, articles.values())
    for article, previous in _with_previous(run, articles.values(), folder):
        data = as_json.as_data(run, article, guarded, suspected)
        changes = _changes(previous, data)
        texts = {
            "report.html": as_html.render(run, article, changes, guarded, suspected),
            "report.md": as_markdown.render(run, article, changes, suspected),
            "report.json": as_json.text_of({**data, "changes": changes}),
            "claimreview.json": as_claimreview.render(run, article),
        }
        yield from ((f"{article.id}/{name}", text) for name, text in texts.items())


def publish(run: Run) -> list[Path]:
    """Write every report and return their paths; write none if desk.yaml puts them outside the desk.

    Raises:
        NotWrittenError: one of them cannot be written; all are as they were.
    """
    folder = run.desk.folders.get("reports")
    return write_files({folder / name: text for name, text in reports(run, folder)}, folder) if folder else []


def save_survey(desk: Desk, text: str) -> None:
    """Keep the guard's survey among the reports; do nothing if desk.yaml puts them outside the desk."""
    if folder := desk.folders.get("reports"):
        write_file(folder / SURVEY_FILE, text, folder)


def _with_previous(run: Run, articles: Iterable[Article], folder: Path | None) -> Iterator[tuple[Article, Report]]:
    """Yield articles with their last reports: empty if there is none, or the file is not a report."""
    if folder is None:
        yield from ((article, {}) for article in articles)
        return
    with committed_files(run.desk.root) as committed:
        for article in articles:
            name = f"{article.id}/report.json"
            yield (
                article,
                _report(committed.read(f"{run.desk.settings.reports}/{name}")) or _report(_on_disk(folder, name)),
            )


def _on_disk(folder: Path, name: str) -> bytes | None:
    try:
        return read_regular(folder / name, folder, LARGEST)
    except OSError:
        return None


def _report(data: bytes | None) -> Report:
    try:
        return read(data.decode()) if data else {}
    except ValueError:
        return {}


def _changes(previous: Report, data: dict[str, Any]) -> list[str]:
    """Return the changes since the last report; if nothing changed, the changes that the last report lists."""
    changes = in_sentences(compare(previous, data)) if previous else []
    return changes or [str(change) for change in previous.get("changes", ())]
