"""`spectable try`: few lines, nothing left behind, and a place in the browser to drop a page."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from fpdf import FPDF

from extractor.cli import main
from extractor.trial.drop import dropped
from tests.fetch.server import Reply, serving
from tests.review.browser import chromium, needs_browser, shot
from tests.support import ROOT

pytestmark = needs_browser()
BOATS = """# Boats

`POST /boats`

| Parameter | Type | Required | Description |
| --- | --- | --- | --- |
| name | String | Yes | Its name. |
| crew | Array of Sailor | No | Who sails it. |

## Sailor

| Parameter | Type | Description |
| --- | --- | --- |
| nick | String | What they are called. |
"""


def tried(*words: str) -> list[str]:
    done = CliRunner().invoke(main, ["try", *words])
    assert done.exit_code == 0, done.output
    return done.output.splitlines()


@pytest.mark.parametrize("name", ["en", "zh", "text"])
def test_a_trial_has_fewer_than_twenty_lines(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = tried(str(ROOT / "samples" / "modelarts" / name))
    assert 5 < len(lines) < 20
    assert re.search(r"\d+ pages?, \d+ operations, \d+ schemas", lines[0])
    assert any(line.startswith("complete  security ") for line in lines)
    assert not list(tmp_path.iterdir())


def test_what_is_no_documentation_is_told_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Hello\n\nNothing here.\n")
    assert "0 operations" in tried(str(tmp_path))[0]
    done = CliRunner().invoke(main, ["try", str(tmp_path / "nowhere")])
    assert (done.exit_code, "no such file" in done.output) == (2, True)


def test_a_page_shows_facts_with_their_words() -> None:
    (operation,) = dropped("boats.md", BOATS.encode())["operations"]
    assert (operation["method"], operation["path"]) == ("post", "/boats")
    facts = {fact["name"]: fact for fact in operation["facts"]}
    assert list(facts) == ["name", "crew", "crew[].nick"]
    assert (facts["name"]["part"], facts["name"]["type"], facts["name"]["required"]) == ("body", "string", True)
    assert "Its name." in facts["name"]["quote"]
    assert "row 1" in facts["crew[].nick"]["where"]


def test_a_page_in_any_form_is_read(tmp_path: Path) -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=12)
    pdf.multi_cell(0, 8, "Boats")
    assert dropped("boats.pdf", bytes(pdf.output()))["operations"] == []
    assert dropped("", BOATS.encode())["operations"]
    assert dropped("../../x.exe", b"\x00\x01")["findings"][0]["severity"] == "error"


def test_a_site_is_fetched_and_read() -> None:
    with serving() as server:
        server.routes["/docs/boats.md"] = Reply(BOATS.encode(), headers={"Content-Type": "text/markdown"})
        lines = tried(server.url("/docs/boats.md"), "--allow-private")
        assert "1 page, 1 operation" in lines[0]
        done = CliRunner().invoke(main, ["try", server.url("/nothing/"), "--allow-private"])
        assert done.exit_code == 2
        assert "no page came of it" in done.output


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The address that ``try --serve`` prints for a page."""
    (tmp_path / "boats.md").write_text(BOATS, encoding="utf-8")
    command: list[str | Path] = [Path(sys.executable).parent / "spectable", "try", "boats.md", "--serve"]
    env = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, cwd=tmp_path, env=env, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield next(line.split()[0] for line in server.stdout if line.startswith("http://"))
        server.terminate()


def test_text_that_is_pasted_shows_operations_and_evidence(address: str, tmp_path: Path) -> None:
    with chromium() as browser:
        tab = browser.new_page()
        tab.goto(address)
        assert "POST" in tab.inner_text("table.operations")
        tab.click("text=Try another page")
        tab.wait_for_selector("html[data-ready]", state="attached")
        tab.fill("#text", BOATS.replace("boats", "canoes"))
        tab.click("#read")
        tab.wait_for_selector("#found h2")
        assert "/canoes" in tab.inner_text("#found h2")
        assert "What they are called." in tab.inner_text("#found")
        shot(tab, "try-pasted")
        tab.click("#language")
        assert tab.inner_text("h1") == "拖入页面，或粘贴文字"
        assert "必选" in tab.inner_text("#found")
        tab.set_viewport_size({"width": 390, "height": 844})
        assert tab.evaluate("document.documentElement.scrollWidth") <= 390
        assert not tab.locator("#found thead").first.is_visible()
        shot(tab, "try-narrow")
        (tmp_path / "kayaks.md").write_text(BOATS.replace("boats", "kayaks"), encoding="utf-8")
        tab.set_input_files("#file", tmp_path / "kayaks.md")
        tab.wait_for_selector("#found h2 >> text=/kayaks")
        tab.fill("#text", "")
        tab.click("#read")
        tab.wait_for_selector("#said >> text=0 operations")


def test_a_value_is_corrected_in_the_review(address: str) -> None:
    with chromium() as browser:
        tab = browser.new_page()
        tab.goto(address)
        tab.click("table.operations a")
        tab.wait_for_selector("html[data-ready]", state="attached")
        tab.click(".made .facet >> text=string")
        tab.fill("#value", "integer")
        tab.click("[data-mark=wrong]")
        tab.wait_for_selector("#told >> text=corrections.yaml")
        assert "0 of 1 reviewed" in tab.inner_text("#progress")
