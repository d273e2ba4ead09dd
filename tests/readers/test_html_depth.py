"""Pages whose elements nest as deep as the hostile ones do are refused before a parser follows them."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from extractor import build
from extractor.html_depth import MOST_DEPTH, is_too_deep
from tests.pages import ID_ROW, page, response


@pytest.mark.parametrize(
    ("html", "deep"),
    [
        ("<div>" * (MOST_DEPTH + 1), True),
        ("<DIV><p>" * (MOST_DEPTH + 1), True),
        ("<div></div>" * 2 * MOST_DEPTH, False),
        ("<li>x" * 2 * MOST_DEPTH, False),
        ("<p>x<br>" * 2 * MOST_DEPTH, False),
        ("</div>" * 2 * MOST_DEPTH, False),
    ],
)
def test_depth_is_told_without_parsing(html: str, deep: bool) -> None:
    assert is_too_deep(html) is deep


@pytest.mark.parametrize("unit", ["<div>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<span>"])
def test_deep_page_costs_little_and_is_told(tmp_path: Path, unit: str) -> None:
    (tmp_path / "a.html").write_text(page(response([ID_ROW])))
    (tmp_path / "deep.html").write_text(f"<h1>Deep</h1>{unit * 500_000}")
    started = time.process_time()
    result = build([tmp_path])
    assert time.process_time() - started < 10
    assert [(d.code, d.origin.file) for d in result.diagnostics] == [("source-nested-too-deep", "deep.html")]
    assert list(result.spec["paths"]) == ["/v1/items"]


def test_page_that_is_just_not_too_deep_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"{page(response([ID_ROW]))}{'<div>' * (MOST_DEPTH - 50)}")
    assert list(build([tmp_path]).spec["paths"]) == ["/v1/items"]
