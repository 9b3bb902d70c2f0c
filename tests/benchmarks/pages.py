"""The cost of a large report: to render, and to read in a browser."""

import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from galleyproof.checks import builtin
from galleyproof.load import load
from galleyproof.reports.formats.as_html import render
from galleyproof.run import run
from galleyproof.run.folder_run import run_folder
from tests.benchmarks import copy
from tests.browser.conftest import CHROMIUM, QUIET
from tests.helpers.tools import REPOSITORY, TODAY

CLAIMS = 2_000
RUNS = 5
SCROLL = """async () => {
  let longest = 0, last = performance.now();
  for (let place = 0; place < document.documentElement.scrollHeight; place += 4000) {
    scrollTo(0, place);
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}"""
FILTER = """(words) => {
  const box = document.getElementById("filter"), begin = performance.now();
  box.value = words;
  box.dispatchEvent(new Event("input"));
  document.body.offsetHeight;
  return performance.now() - begin;
}"""


def table() -> Iterator[str]:
    """Yield the lines of the table."""
    yield "| report | |"
    yield "|---|---|"
    own = run_folder(REPOSITORY, TODAY)
    yield f"| the Moscow report | {len(render(own, own.desk.articles_by_id['moscow-talks']).encode()) / 1000:.0f} KB |"
    with TemporaryDirectory(prefix="galley-bench-") as name:
        copy.write(Path(name), 1, CLAIMS * copy.WORDS)
        large = run(load(Path(name)), builtin(), TODAY)
        seconds, text = [], ""
        for _ in range(RUNS):
            begin = time.process_time()
            text = render(large, large.desk.articles[0])
            seconds.append(time.process_time() - begin)
        yield f"| {CLAIMS:,} claims, rendered | **{statistics.median(seconds):.2f} s**, {len(text) / 1e6:.1f} MB |"
        path = Path(name) / "report.html"
        path.write_text(text, encoding="utf-8")
        yield from _read(path)


def _read(path: Path) -> Iterator[str]:
    """Yield the longest pause while filtering a page and scrolling through it, as the median of several passes."""
    if CHROMIUM is None:
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, "--no-sandbox"])
        page: Page = browser.new_page()
        page.goto(path.as_uri())
        page.evaluate(FILTER, "a")
        pauses = [max(page.evaluate(FILTER, words) for words in ("town 7", "town", "")) for _ in range(RUNS)]
        frames = [page.evaluate(SCROLL) for _ in range(RUNS)]
        yield f"| the same, filtered in a browser: longest pause | **{statistics.median(pauses):.0f} ms** |"
        yield f"| the same, scrolled through: longest frame | **{statistics.median(frames):.0f} ms** |"
        browser.close()
