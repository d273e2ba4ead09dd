"""The lines of docs/overlays.md, run as they stand there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from extractor.overlay.apply import apply_overlay
from extractor.overlay.load import parse_overlay
from tests.overlay.overlays import text_of
from tests.support import ROOT, Golden

DOCS = ROOT / "docs" / "overlays.md"
BLOCK = re.compile(r"^```(console|yaml)\n(.*?)^```$", re.M | re.S)
FILE = "corrections.yaml"


def run(command: str, folder: Path) -> str:
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        ["sh", "-c", command],  # noqa: S607 - the shell of the machine, as a reader has it
        cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    return done.stdout + done.stderr


def rerun(block: str, folder: Path) -> str:
    """The commands of a block, each with what it prints now."""
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"{command}\n{run(command[2:], folder)}" for command in commands)


@pytest.mark.skipif(sys.platform != "linux", reason="the page edits files with GNU sed")
def test_every_line_prints_what_the_page_shows(tmp_path: Path, golden: Golden) -> None:
    (tmp_path / "samples").symlink_to(ROOT / "samples")

    def anew(found: re.Match[str]) -> str:
        kind, block = found[1], found[2]
        if kind == "console":
            block = rerun(block, tmp_path)
        elif block.startswith("overlay: 1.0.0"):
            block = (tmp_path / FILE).read_text(encoding="utf-8")
        return f"```{kind}\n{block}```"

    golden(DOCS, BLOCK.sub(anew, DOCS.read_text(encoding="utf-8")))


def test_the_actions_that_are_shown_can_be_applied() -> None:
    blocks = [text for kind, text in BLOCK.findall(DOCS.read_text(encoding="utf-8")) if text.startswith("- target")]
    overlay = parse_overlay(text_of(yaml.safe_load("".join(blocks))), "shown.yaml")
    applied = apply_overlay(yaml.safe_load((ROOT / "spec/modelarts/openapi.yaml").read_text(encoding="utf-8")), overlay)
    assert len(applied.steps) == 2
    assert not applied.findings
