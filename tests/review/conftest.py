"""Fixtures of the review's tests: the browser, a tab, and a small site."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.review.browser import chromium
from tests.review.made import HOSTILE, PAGES, Made, make_site


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """For one module only: while it is driven, no other test of the worker can run an event loop of its own."""
    with chromium() as found:
        yield found


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A tab that fails its test where a script fails, or where anything is asked for outside the site."""
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.on("request", lambda asked: None if _own(asked.url) else faults.append(f"asked for {asked.url}"))
    yield page
    context.close()
    assert not faults


def _own(url: str) -> bool:
    return url.startswith(("file://", "data:", "http://127.0.0.1:"))


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make_site(tmp_path_factory.mktemp("small"), PAGES)


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make_site(tmp_path_factory.mktemp("hostile"), {"a.html": HOSTILE, **PAGES})
