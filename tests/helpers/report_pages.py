"""HTML reports of desks, for testing what they show."""

from pathlib import Path

from galleyproof.reports.formats.as_html import render
from galleyproof.run import Run
from tests.helpers.tools import run_of


def html(root: Path, text: str) -> str:
    """Return the report on the article of a desk."""
    return rendered(run_of(root, text))


def rendered(run: Run, id_: str = "example") -> str:
    """Return the report on an article of a run."""
    article = run.desk.article(id_)
    assert article
    return render(run, article)


def close(text: str) -> str:
    """Return the text without white space, which depends on the layout of the template."""
    return "".join(text.split())
