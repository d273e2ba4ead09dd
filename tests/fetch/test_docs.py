"""docs/fetch.md: its Python runs as it stands there, and its table has the options of the command."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from extractor.commands.pages.fetch import fetch_command
from tests.fetch.server import Server, page
from tests.support import ROOT

DOCS = (ROOT / "docs" / "fetch.md").read_text(encoding="utf-8")


def test_the_lines_of_python_run(server: Server, tmp_path: Path) -> None:
    server.routes |= {"/docs/": page("a.html"), "/docs/a.html": page()}
    (code,) = re.findall(r"^```python\n(.*?)^```", DOCS, re.M | re.S)
    assert "127.0.0.1:8080" in code
    script = tmp_path / "lines.py"
    script.write_text(code.replace("127.0.0.1:8080", server.site), encoding="utf-8")
    done = subprocess.run([sys.executable, script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout == "True 2 []\n", done.stderr


def test_the_table_has_every_option() -> None:
    documented = set(re.findall(r"`(--[a-z-]+)`", DOCS))
    offered = {o for p in fetch_command.params for o in p.opts if o.startswith("--")}
    assert offered - {"--output"} <= documented
    assert documented <= offered
