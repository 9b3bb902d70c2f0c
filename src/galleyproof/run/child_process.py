"""A process of its own for a share of the work: a copy of this one, which sends what it finds through a pipe."""

import os
from collections.abc import Callable
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from typing import Final

CAN_FORK: Final = "fork" in get_all_start_methods()
"""False where no process can be copied, as on Windows."""


def start_process(work: Callable[[Connection], None]) -> Connection:
    """Start a process for some work, which takes one end of a pipe; return the other end."""
    context = get_context("fork")
    here, there = context.Pipe()
    context.Process(target=_run, args=(work, there, here), daemon=True).start()
    there.close()
    return here


def _run(work: Callable[[Connection], None], pipe: Connection, other_end: Connection) -> None:
    """Do the work, and end without tidying up: what this process shares with the first is not its own."""
    other_end.close()
    try:
        work(pipe)
    finally:
        os._exit(0)
