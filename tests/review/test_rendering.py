"""Pages made in several processes are those made in one."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.review import rendering
from extractor.review.marks.state import Review
from extractor.review.site import site
from tests.review.made import small_build


def test_the_same_bytes_whatever_makes_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build = small_build(tmp_path)
    alone = site(build, Review())
    monkeypatch.setattr(rendering, "MANY", 1)
    monkeypatch.setattr(rendering, "_CHUNK", 1)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert site(build, Review()) == alone
