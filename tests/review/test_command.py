"""The command ``spectable review``: files, bad input, exit codes, and serving to a browser."""

from __future__ import annotations

import hashlib
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page

from extractor.codegen.writing.render import template_root
from extractor.overlay.files import read_overlays
from extractor.review.marks.state import read_review
from extractor.review.site import texts
from tests.review.browser import needs_browser, ready, shot
from tests.review.made import PAGES, make_site, run_review, write_build
from tests.support import ROOT

pytestmark = needs_browser()


def test_a_second_run_replaces_the_first_and_removes_what_is_gone(tmp_path: Path) -> None:
    made = make_site(tmp_path, PAGES)
    assert (made.site / "op" / "2.html").is_file()
    (made.docs / "b.html").unlink()
    rest = write_build(tmp_path / "less", {"a.html": PAGES["a.html"]})
    for file in rest.spec.parent.iterdir():
        (made.spec.parent / file.name).write_bytes(file.read_bytes())
    assert run_review(made).exit_code == 0
    assert not (made.site / "op" / "2.html").exists()


def test_a_folder_with_other_files_in_the_way_is_left_alone(tmp_path: Path) -> None:
    made = write_build(tmp_path, PAGES)
    made.site.mkdir()
    (made.site / "index.html").write_text("mine", encoding="utf-8")
    done = run_review(made)
    assert done.exit_code == 2
    assert "not written by spectable review" in done.output
    assert (made.site / "index.html").read_text(encoding="utf-8") == "mine"
    assert [p.name for p in made.site.iterdir()] == ["index.html"]


def test_without_a_source_map_it_says_what_to_do(tmp_path: Path) -> None:
    made = write_build(tmp_path, PAGES)
    (made.spec.parent / "sources.json").unlink()
    done = run_review(made)
    assert done.exit_code == 2
    assert "this is for documents that spectable build wrote" in done.output


def test_broken_files_of_a_build_are_told(tmp_path: Path) -> None:
    made = write_build(tmp_path, PAGES)
    (made.spec.parent / "diagnostics.json").write_text('{"diagnostics": [{"code": 1}]}', encoding="utf-8")
    done = run_review(made)
    assert done.exit_code == 2
    assert "not the findings of a build" in done.output


def test_a_broken_review_is_told_with_its_line(tmp_path: Path) -> None:
    made = write_build(tmp_path, PAGES)
    made.state.write_text("version: 3\n", encoding="utf-8")
    done = run_review(made)
    assert done.exit_code == 2
    assert "review.yaml:1" in done.output


def test_what_changed_after_its_review_is_a_finding(tmp_path: Path) -> None:
    made = write_build(tmp_path, PAGES)
    pointer = "/paths/~1v1~1items/get/parameters/0"
    made.state.write_text(
        f"version: 1\nfacts:\n  {pointer}:\n    state: reviewed\n    digest: '{'0' * 64}'\n", encoding="utf-8"
    )
    assert run_review(made).exit_code == 0
    done = run_review(made, "--strict")
    assert done.exit_code == 1
    assert "review-changed" in done.output
    assert '"stale":true' in (made.site / "state.js").read_text(encoding="utf-8")


def test_a_site_in_chinese(tmp_path: Path) -> None:
    made = make_site(tmp_path, PAGES, "--lang", "zh")
    assert '<html lang="zh"' in (made.site / "index.html").read_text(encoding="utf-8")
    assert "写入规范的行" in (made.site / "index.html").read_text(encoding="utf-8")


def test_both_languages_have_the_same_words_and_all_are_used() -> None:
    english, chinese = texts()["en"], texts()["zh"]
    assert english.keys() == chinese.keys()
    folders = (ROOT / "extractor" / "review", template_root() / "review")
    code = "\n".join(
        p.read_text(encoding="utf-8")
        for f in folders
        for p in f.rglob("*")
        if p.suffix in {".py", ".j2", ".js", ".html"}
    )
    made = ("kind_", "level_", "state_")  # put together from a value
    severities = {"error", "warning", "info"}
    unused = [k for k in english if f'"{k}"' not in code and f"'{k}'" not in code and f".{k}" not in code]
    assert [k for k in unused if not k.startswith(made) and k not in severities] == []
    for key in english:
        assert re.findall(r"\{\w+\}", english[key]) == re.findall(r"\{\w+\}", chinese[key]), key


def test_what_is_shipped_is_what_its_note_says() -> None:
    folder = template_root() / "review" / "vendor"
    for name, told in json.loads((folder / "vendored.json").read_text(encoding="utf-8")).items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == told["sha256"], name
        assert told["licence"] == "MIT"
    assert "MIT License" in (folder / "redoc.LICENSE.txt").read_text(encoding="utf-8")


def test_a_reviewer_marks_facts_in_the_browser(tab: Page, tmp_path: Path) -> None:
    made = write_build(tmp_path, PAGES)
    options = ["-o", made.site, "--docs", made.docs, "--state", made.state, "--overlay", made.overlay]
    command = [sys.executable, "-m", "extractor", "review", made.spec, *options, "--serve", "--port", "0"]
    with subprocess.Popen([str(c) for c in command], stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        try:
            assert process.stdout is not None
            process.stdout.readline()
            found = re.search(r"http://\S+", process.stdout.readline())
            assert found
            ready(tab, found[0])
            assert "token" not in tab.url
            tab.click("a:has-text('/v1/items') >> nth=0")
            tab.wait_for_selector("html[data-ready]", state="attached")
            tab.click(".facet.default >> text=10")
            tab.fill("#note", "it is 20")
            tab.click("[data-mark=wrong]")
            tab.wait_for_selector("#told:has-text('corrections.yaml')")
            tab.click(".fact.parameter .name >> text=sort")
            tab.keyboard.press("r")
            tab.wait_for_selector(".fact.parameter .badge.reviewed")
            shot(tab, "marked")
            tab.select_option("#filter", "unreviewed")
            assert not tab.locator(".fact.parameter .name >> text=sort").is_visible()
            tab.reload()
            tab.wait_for_selector(".fact.parameter .badge.reviewed", state="attached")
        finally:
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=20) == 0
    entries = read_review(made.state).entries
    limit = "/paths/~1v1~1items/get/parameters/0/schema/default"
    assert {p: (e.state, e.note) for p, e in entries.items()} == {
        limit: ("wrong", "it is 20"),
        "/paths/~1v1~1items/get/parameters/1": ("reviewed", ""),
    }
    (overlay,) = read_overlays([made.overlay])
    assert overlay.actions[0].value == {"default": 10}


def test_a_value_is_corrected_where_it_stands_and_a_cause_accepted_in_the_browser(tab: Page, tmp_path: Path) -> None:
    made = write_build(tmp_path, PAGES)
    (tmp_path / "spectable.toml").write_text('[api.items]\nsources = ["docs"]\nout = "spec"\n', encoding="utf-8")
    command = [sys.executable, "-m", "extractor", "review", "-o", str(made.site), "--serve", "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=tmp_path, env=environment) as process:
        try:
            assert process.stdout is not None
            process.stdout.readline()
            found = re.search(r"http://\S+", process.stdout.readline())
            assert found
            ready(tab, found[0])
            cause = tab.locator("details.cause >> nth=0")
            cause.locator("summary").click()
            shot(tab, "accepting")
            cause.locator(".accept").click()
            tab.wait_for_selector("details.cause.accepted")
            shot(tab, "accepted")
            tab.reload()
            tab.wait_for_selector("details.cause.accepted .badge:visible")
            tab.click("a:has-text('/v1/items') >> nth=0")
            tab.wait_for_selector("html[data-ready]", state="attached")
            tab.dblclick(".facet.default >> text=10")
            tab.keyboard.press("Control+A")
            tab.keyboard.type("20")
            shot(tab, "editing")
            tab.keyboard.press("Enter")
            tab.wait_for_selector(".facet.default ins >> text=20")
            assert tab.locator(".edit").count() == 0
        finally:
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=20) == 0
    (overlay,) = read_overlays([tmp_path / "corrections.yaml"])
    assert overlay.actions[0].value == {"default": 20}
    assert "place: docs/a.html" in (tmp_path / "spectable-baseline.yaml").read_text(encoding="utf-8")
