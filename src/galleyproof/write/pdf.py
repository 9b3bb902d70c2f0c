"""Reports on paper: printed to PDF by the system's own Chromium."""

import os
import subprocess
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import Final

_BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_QUIET: Final = (
    *("--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--no-pdf-header-footer"),
)
_PATIENCE: Final = 60
"""Seconds for one report."""


class PrintingError(Exception):
    """Nothing was printed; the message is a sentence for an editor."""


def browser() -> str:
    """The browser that prints.

    Raises:
        PrintingError: this machine has none.
    """
    found = next(filter(None, map(which, _BROWSERS)), None)
    if found is None:
        raise PrintingError(
            "printing needs Chromium, and none is installed: apt-get install chromium, or brew install it"
        )
    return found


def to_pdf(page: Path) -> Path:
    """Print a page to a PDF beside it, and return that.

    Raises:
        PrintingError: there is no browser, or it failed.
    """
    target = page.with_suffix(".pdf")
    command = [browser(), *_QUIET, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with TemporaryDirectory(prefix="galley-print-") as profile:
        command += [f"--user-data-dir={profile}", f"--print-to-pdf={target}", page.resolve().as_uri()]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)  # noqa: S603 - a browser's path
        except subprocess.TimeoutExpired as error:
            raise PrintingError(f"Chromium did not print `{page}` in {_PATIENCE} seconds") from error
    if done.returncode or not target.exists():
        raise PrintingError(f"Chromium printed nothing: {done.stderr.decode(errors='replace').strip()[-200:]}")
    return target
