"""Leaving the garbage collector off while much is made that is not garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_garbage_collection() -> Iterator[None]:
    """Collect nothing for a while: of a million live records it would free none, and it looks at them over and over.

    Reading a desk takes a fifth of the time so, proving it two thirds.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
