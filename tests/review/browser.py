"""Chromium for tests and benchmarks: that of the system, driven by Playwright; and axe-core, from its package."""

from __future__ import annotations

import os
import shutil
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.codegen.toolchains import ROOM, required, run
from tests.support import ROOT

AXE = "axe-core@4.14.1"
SHOTS = ROOT / ".artefacts" / "review"
NAMES = ("chromium", "chromium-browser", "google-chrome")


def program() -> str:
    """The browser. Skips where none is installed, and fails under ``CI=true``."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or required(NAMES[0])


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser; as root, it runs without the sandbox that it refuses to make then."""
    path = program()
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


def axe() -> str:
    """The source of axe-core, taken from its package once. Skips where npm is missing, and fails under CI."""
    home = ROOM / AXE
    if not (home / "axe.min.js").is_file():
        npm = required("npm")
        with TemporaryDirectory() as folder:
            run(Path(folder), npm, "pack", AXE, "--silent")
            (packed,) = Path(folder).glob("*.tgz")
            with tarfile.open(packed) as archive:
                member = archive.extractfile("package/axe.min.js")
                assert member is not None
                data = member.read()
        home.mkdir(parents=True, exist_ok=True)
        beside = home / f"axe.{os.getpid()}"
        beside.write_bytes(data)
        beside.rename(home / "axe.min.js")
    return (home / "axe.min.js").read_text(encoding="utf-8")


def shot(page: Page, name: str) -> None:
    """Keep a picture of the page, to be looked at."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}.png")


def ready(page: Page, url: str) -> None:
    """Open an address and wait until the page can be used."""
    page.goto(url)
    page.wait_for_selector("html[data-ready]", state="attached")


def first_paint(page: Page) -> float:
    """Milliseconds from the start of the navigation to the first contentful paint."""
    asked = """() => new Promise((done) => new PerformanceObserver((list) => {
        for (const paint of list.getEntriesByName("first-contentful-paint")) done(paint.startTime);
    }).observe({ type: "paint", buffered: true }))"""
    return float(page.evaluate(asked))


def needs_browser() -> pytest.MarkDecorator:
    """One browser for all tests of a module: they stay on one worker."""
    return pytest.mark.xdist_group("browser")
