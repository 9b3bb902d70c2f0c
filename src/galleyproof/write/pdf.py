"""Printing a report to PDF with the Chromium that is installed on this machine."""

import os
import subprocess
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import Final

_BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_OPTIONS: Final = (
    *("--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--no-pdf-header-footer"),
)
_TIMEOUT: Final = 60
"""Seconds for one report."""


class PrintingError(Exception):
    """The report could not be printed; the message tells an editor why."""


def browser() -> str:
    """Return the path of the browser that prints.

    Raises:
        PrintingError: this machine has none.
    """
    path = next(filter(None, map(which, _BROWSERS)), None)
    if path is None:
        raise PrintingError(
            "printing needs Chromium, which is not installed: run `apt-get install chromium` or `brew install chromium`"
        )
    return path


def to_pdf(page: Path) -> Path:
    """Print an HTML page to a PDF beside it, and return the PDF's path.

    Raises:
        PrintingError: there is no browser, or it failed.
    """
    target = page.with_suffix(".pdf")
    command = [browser(), *_OPTIONS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with TemporaryDirectory(prefix="galley-print-") as profile:
        command += [f"--user-data-dir={profile}", f"--print-to-pdf={target}", page.resolve().as_uri()]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_TIMEOUT, check=False)  # noqa: S603 - a browser's path
        except subprocess.TimeoutExpired as error:
            raise PrintingError(f"Chromium took more than {_TIMEOUT} seconds to print `{page}`") from error
    if done.returncode or not target.exists():
        raise PrintingError(f"Chromium failed to print: {done.stderr.decode(errors='replace').strip()[-200:]}")
    return target
