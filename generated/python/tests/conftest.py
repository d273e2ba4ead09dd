"""Fixtures of all tests: a service on this machine, and clients that talk to it. No network is needed."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from .support import Api, Service


@pytest.fixture(scope="session")
def api() -> Iterator[Api]:
    service = Service()
    made = Api(service)
    yield made
    made.close()
    service.close()


@pytest.fixture(scope="session", autouse=True)
def _no_environment() -> None:
    """Credentials and proxies of the machine must not show in the tests."""
    for name in list(os.environ):
        if name.startswith("MODELARTS_") or name.lower().endswith("_proxy"):
            del os.environ[name]
