"""Fixtures of the tests of fetching."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fetch.server import Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    """A server without any page."""
    with serving() as served:
        yield served
