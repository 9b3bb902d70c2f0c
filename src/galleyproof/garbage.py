"""A pause of Python's garbage collector; loads nothing else, so that it can begin before the package is loaded."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused_garbage_collection() -> Iterator[None]:
    """Pause the garbage collector around a run, and leave it as it was.

    A run makes many records and no garbage, and so does loading the package; looking for some while they pile up
    doubles the time.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
