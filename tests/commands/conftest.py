"""Fixtures of the commands' tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.generating import written


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """A document on disk, alone in its folder."""
    return written(tmp_path)
