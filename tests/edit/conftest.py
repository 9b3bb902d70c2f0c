"""One server for all tests of a module."""

from collections.abc import Iterator

import pytest

from tests.edit.servers import Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running
