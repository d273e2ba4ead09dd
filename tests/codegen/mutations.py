"""Whether the tests of a generated package find a change of its code."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

Change = tuple[str, str, str]  # the file, what stands there, what is put in its place


def output_after(
    change: Change, package: Path, command: list[str], seconds: int, environment: Mapping[str, str] | None = None
) -> str:
    """What the tests print that fail for a change, which is taken back; it must be of something that is there."""
    name, before, after = change
    file = package / name
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")
    done = subprocess.run(
        command, cwd=package, env=environment, capture_output=True, text=True, check=False, timeout=seconds
    )
    file.write_text(text, "utf-8")
    assert done.returncode not in {0, None}, done.stdout[-500:]
    return done.stdout
