"""Options and fixtures of all tests."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.support import GOLDEN, ROOT, Golden, compare, rewrite

FLAG = "--regenerate-golden"

# Speed is measured in benchmarks: a test that takes long on a busy machine is no failure.
settings.register_profile("spectable", deadline=None)
settings.load_profile("spectable")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(FLAG, action="store_true", help="write the golden files in place of comparing with them")


def pytest_configure(config: pytest.Config) -> None:
    """Tests read every page anew, and leave the cache of whoever runs them alone; tests of the cache name their own.

    A pytest with which workers would not keep groups together is told: what a group shares would be made many times.
    """
    os.environ["SPECTABLE_NO_CACHE"] = "1"
    if config.getoption("dist", "no") == "loadgroup" and not any("_nodeid" in c.__dict__ for c in pytest.Item.__mro__):
        raise pytest.UsageError("pytest-xdist keeps no groups with this pytest: install what pyproject.toml names")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With the flag, only the tests that have golden files run."""
    if not config.getoption(FLAG):
        return
    chosen = [item for item in items if "golden" in getattr(item, "fixturenames", ())]
    config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
    items[:] = chosen


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with ``tests/golden/<name>``, or write it there under the flag."""
    regenerate = bool(request.config.getoption(FLAG))

    def check(name: str | Path, text: str) -> None:
        path = GOLDEN / name
        if regenerate:
            rewrite(path, text)
        else:
            compare(path, text, path.relative_to(ROOT).as_posix())

    return check
