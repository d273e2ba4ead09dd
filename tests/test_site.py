"""The documentation as a site: every link leads somewhere, and the library is all there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import extractor
from tests.support import ROOT
from tools.site_links import on_page_markdown


def test_the_site_is_built_strictly_and_has_the_library(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "library" / "index.html").read_text(encoding="utf-8")
    assert [name for name in extractor.__all__ if not re.search(rf'id="extractor\.([\w.]+\.)?{name}"', page)] == []


def test_links_out_of_the_site_keep_their_text() -> None:
    text = "[a](../ci/gitlab.yml) [b](usage.md) [`c`](../../SECURITY.md#x)"
    assert on_page_markdown(text) == "`a` [b](usage.md) `c`"
