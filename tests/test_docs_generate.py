"""The lines of docs/generate.md, run as they stand there against the mock server."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import ROOT

DOCS = ROOT / "docs" / "generate.md"
SPEC = ROOT / "spec" / "modelarts" / "openapi.yaml"
DOCUMENTED = "http://127.0.0.1:8080"


@pytest.fixture
def url() -> Iterator[str]:
    """The address of a mock server for the sample."""
    command: list[str | Path] = [Path(sys.executable).parent / "spectable", "mock", SPEC, "--port", "0", "--quiet"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        found = re.search(r"http://\S+", server.stdout.readline())
        assert found
        yield found[0]
        server.terminate()


def test_every_line_of_python_runs(url: str, tmp_path: Path) -> None:
    blocks = re.findall(r"^```python\n(.*?)^```", DOCS.read_text(encoding="utf-8"), re.M | re.S)
    code = "\n".join(blocks)
    assert DOCUMENTED in code
    script = tmp_path / "lines.py"
    script.write_text(code.replace(DOCUMENTED, url), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generated" / "python"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "networks.json").is_file()
    assert "404" in done.stdout.splitlines()[-2]
