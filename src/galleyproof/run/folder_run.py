"""From a folder to a run, for the command line and the pytest plugin."""

from datetime import date
from pathlib import Path

from galleyproof.run import Run
from galleyproof.run.keeping import Keep
from galleyproof.run.session import Session
from galleyproof.run.watching import Watch, unwatched


def run_folder(  # noqa: PLR0913 - one keyword for each way of running
    root: Path,
    today: date,
    as_of: date | None = None,
    *,
    house_checks: bool = True,
    jobs: int = 1,
    keep: Keep | None = None,
    watch: Watch = unwatched,
) -> Run:
    """Read the desk of a root folder and run all its checks.

    Args:
        root: the folder that holds `claims/`.
        today: the day of the run, unless `as_of` or desk.yaml gives one.
        as_of: the day of the run.
        house_checks: False leaves out the desk's own checks, which are code that a reader may not trust.
        jobs: the most processes that may share the work on a large desk.
        keep: where results are kept between runs.
        watch: is shown how far the run is.
    """
    return Session(root, today, as_of, house_checks, jobs, keep, watch=watch).refresh()
