"""Setup for all tests: pytest's tool for testing plugins, settings of hypothesis, and a web server."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.helpers.servers import Server, serving

pytest_plugins = ["pytester"]
collect_ignore = ["articles", "benchmarks/talks", "desks"]  # desks that tests read

settings.register_profile("usual", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", settings.get_profile("usual"), max_examples=10_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))


@pytest.fixture
def server() -> Iterator[Server]:
    """Provide a real web server on this machine."""
    with serving() as running:
        yield running
