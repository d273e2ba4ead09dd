"""The golden fixture itself: it must not pass what differs, and must write only under the flag."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import compare, rewrite


def test_equal_text_passes(tmp_path: Path) -> None:
    rewrite(tmp_path / "deep" / "page.txt", "参数\r\n")
    compare(tmp_path / "deep" / "page.txt", "参数\r\n", "page.txt")


def test_a_difference_in_line_ends_fails(tmp_path: Path) -> None:
    rewrite(tmp_path / "page.txt", "a\r\n")
    with pytest.raises(AssertionError, match="make golden"):
        compare(tmp_path / "page.txt", "a\n", "page.txt")


def test_a_missing_file_fails(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=r"page\.txt is not there"):
        compare(tmp_path / "page.txt", "", "page.txt")


def test_an_equal_file_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    rewrite(path, "same")
    before = path.stat().st_mtime_ns
    rewrite(path, "same")
    assert path.stat().st_mtime_ns == before
