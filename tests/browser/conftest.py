"""A real browser, the system's Chromium; without it, the tests that need it are skipped with a reason."""

import os
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from shutil import which
from typing import Any, TypeAlias

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from galleyproof.reports.formats.as_html import render
from galleyproof.run.folder_run import run_folder
from tests.helpers.tools import REPOSITORY, TODAY, run_of

CHROMIUM = which("chromium") or which("chromium-browser") or which("google-chrome")
QUIET = (
    *("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)
AXE = (files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8")

Open: TypeAlias = Callable[..., Page]


@pytest.fixture(scope="session", name="chromium")
def _chromium() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed: apt-get install chromium")
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, *sandbox])
        yield browser
        browser.close()


@pytest.fixture(name="show")
def _show(chromium: Browser, tmp_path: Path) -> Iterator[Open]:
    """Yield a function that opens a file, or the report of a desk; any complaint from the page fails the test."""
    contexts, complaints = [], []

    def show(source: str | Path, width: int = 1280, **options: Any) -> Page:  # noqa: ANN401 - playwright's options
        context = chromium.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.goto((source if isinstance(source, Path) else _written(source, tmp_path)).as_uri())
        return page

    yield show
    for context in contexts:
        context.close()
    assert complaints == []


def _written(desk: str, root: Path) -> Path:
    """Write the report of a desk to a file."""
    run = run_of(root / "desk", desk)
    path = root / "report.html"
    path.write_text(render(run, run.desk.articles[0]), encoding="utf-8")
    return path


@pytest.fixture(scope="session", name="moscow")
def _moscow(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the report on this repository's article to a file."""
    run = run_folder(REPOSITORY, TODAY)
    path = tmp_path_factory.mktemp("moscow") / "report.html"
    path.write_text(render(run, run.desk.articles_by_id["moscow-talks"]), encoding="utf-8")
    return path


def violations(page: Page) -> list[str]:
    """Return the violations that axe-core finds in a page, each as rule and element."""
    page.evaluate(AXE)
    broken = page.evaluate("axe.run()")["violations"]
    return [f"{rule['id']}: {node['target']}" for rule in broken for node in rule["nodes"]]
