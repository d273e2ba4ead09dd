"""The examples of docs/diff.md, run as they stand there."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from extractor.cli import main
from tests.support import ROOT

DOCS = (ROOT / "docs" / "diff.md").read_text(encoding="utf-8")
CONSOLE = re.findall(r"^```console\n\$ spectable (.*?)\n(.*?)^```", DOCS, re.M | re.S)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the two documents of the page, as the working folder."""
    documents = re.findall(r"`(\w+\.yaml)`:\n\n```yaml\n(.*?)^```", DOCS, re.M | re.S)
    assert [name for name, _ in documents] == ["old.yaml", "new.yaml"]
    for name, text in documents:
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("words", "output"), CONSOLE)
def test_every_command_prints_what_the_page_shows(words: str, output: str) -> None:
    result = CliRunner().invoke(main, shlex.split(words))
    assert result.output == output
    assert result.exit_code == int("--fail-on none" not in words)


def test_every_line_of_python_runs(folder: Path) -> None:
    (block,) = re.findall(r"^```python\n(.*?)^```", DOCS, re.M | re.S)
    done = subprocess.run([sys.executable, "-c", block], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "breaking response-enum-value-added ('GET /pets/{pet}',)" in done.stdout


def test_the_page_gives_every_reason_for_a_difference_from_oasdiff() -> None:
    told = " ".join(DOCS.split())
    groups = yaml.safe_load((ROOT / "tools" / "oasdiff_differences.yaml").read_text(encoding="utf-8"))
    assert [why for why in (" ".join(group["why"].split()) for group in groups) if why not in told] == []
