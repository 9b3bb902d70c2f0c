"""The desk that an editor has open, unless a test has one of its own."""

from pathlib import Path

import pytest

from galleyproof.write.starter import make_desk


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return the example desk that `galley init` creates."""
    make_desk(tmp_path)
    return tmp_path
